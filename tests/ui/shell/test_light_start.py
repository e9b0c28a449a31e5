"""The first page is there at once: nothing heavy is imported before it, and PySide is not made to look at all of Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ipc_desktop import paths
from ipc_desktop.journal.store import WORKERS

HEAVY = ("sqlcipher3", "cryptography", "argon2", "msgspec", "babel", "typst", "pikepdf", "alembic", "sqlalchemy")
LATER = ("argparse", "ctypes", "dataclasses", "datetime", "unicodedata", "logging", "ipc_desktop.ui.fields.text_entry")
"""What a page needs but the first one does not; together some milliseconds."""
MOST_NAMES = 3100
"""How many names of enums PySide may make before the first page: 7 microseconds each, 1,200 of them in `Qt` alone.

It makes all of a class when that is first touched, and of all classes that it could be when it wraps what Qt made.
"""

PROGRAM = """
import enum, sys
from pathlib import Path
made = []
new = enum.EnumType.__new__
def counted(*args, **kwargs):
    made.append(new(*args, **kwargs))
    return made[-1]
enum.EnumType.__new__ = staticmethod(counted)
from ipc_desktop.ui import window
from ipc_desktop.ui.looks import dressing
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv[:1])
dressing.dress_for_first_page(app)
shown = window.Window(Path(sys.argv[1]))
shown.begin()
shown.show()
app.processEvents()
assert type(shown.way_in.screen_shown).__name__ == "UnlockScreen"
print(sum(len(kind.__members__) for kind in made), *sys.modules)
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a store that nobody has opened yet."""
    (tmp_path / WORKERS / "somebody").mkdir(parents=True)
    return tmp_path


def test_the_first_page_is_painted_before_anything_heavy_is_loaded(data: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(data)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=paths.ROOT)
    names, *modules = done.stdout.split()
    assert not {*HEAVY, *LATER} & set(modules)
    assert int(names) <= MOST_NAMES


def test_an_open_case_brings_no_network_along() -> None:
    program = "import sys, ipc_desktop.ui.session; print(sorted({'http', 'ssl', 'urllib3'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=paths.ROOT)
    assert done.stdout == "[]\n"
