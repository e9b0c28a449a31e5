"""Where resources, translations and the user's data lie, in a checkout and in the built program alike."""

import sys
from pathlib import Path

APP_NAME = "ipc-desktop"

# PyInstaller unpacks beside the program and says where in sys._MEIPASS; a checkout has them one folder up.
ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
RESOURCES = ROOT / "resources"
TRANSLATIONS = ROOT / "translations"


def default_data_folder() -> Path:
    """The folder of this user's encrypted store; not made here. Kept local: it never roams to another machine."""
    import platformdirs

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False, roaming=False))
