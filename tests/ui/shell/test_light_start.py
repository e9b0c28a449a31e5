"""The first page is there at once: nothing heavy is imported before it, and PySide is not made to look at all of Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from ipc_desktop import paths

HEAVY = ("sqlcipher3", "cryptography", "argon2", "msgspec", "babel", "typst", "pikepdf", "alembic", "sqlalchemy")
MOST_ENUMS = 45
"""Each time PySide wraps an object that Qt made, it first makes the enums of all classes it could be: 60 to 90."""

PROGRAM = """
import enum, sys
from pathlib import Path
made = []
new = enum.EnumType.__new__
enum.EnumType.__new__ = staticmethod(lambda *a, **k: made.append(a[1]) or new(*a, **k))
from PySide6.QtWidgets import QApplication
from ipc_desktop.ui import dressing, window
from ipc_desktop.ui.screens import first_start
app = QApplication(sys.argv[:1])
dressing.dress_but_style(app)
del made[:]
shown = window.Window(Path(sys.argv[1]))
shown.begin()
shown.show()
app.processEvents()
print(len(made), *(name for name in sys.modules if "." not in name))
"""


def test_the_first_page_is_painted_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=paths.ROOT)
    enums, *modules = done.stdout.split()
    assert not set(HEAVY) & set(modules)
    assert int(enums) <= MOST_ENUMS
