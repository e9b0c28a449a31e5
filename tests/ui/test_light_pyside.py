"""PySide starts without the files that explain its functions, and has them as soon as something is to be explained."""

from __future__ import annotations

import subprocess
import sys

from ipc_desktop import paths

PROGRAM = """
import sys, ipc_desktop.ui
from PySide6.QtCore import QPoint, QTimer
def filled():
    return "calculate_props" in vars(sys.modules["shibokensupport.signature.parser"])
assert not filled()
try:
    QPoint("one")
except TypeError as error:
    print(error)
assert filled()
from PySide6.support.signature import get_signature
print(get_signature(QTimer.setInterval))
from PySide6.support.signature.lib.pyi_generator import generate_pyi
print(generate_pyi.__name__)
"""


def test_a_wrong_argument_is_still_explained() -> None:
    command = [sys.executable, "-c", PROGRAM]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=paths.ROOT).stdout
    assert "Supported signatures:" in said
    assert "xpos: int, ypos: int" in said
    assert "msec: int" in said
    assert said.endswith("generate_pyi\n")
