"""A process that opens the real window, goes to a page by keyboard alone, tells what stands there, and types on."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from ipc_desktop.ui.looks import dressing
from ipc_desktop.ui.window import Window
from tests.stories.hands import Hands

KEYS_A_SECOND = 30
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def tell(line: str) -> None:
    """Tells the outside, in one write."""
    os.write(1, f"{line}\n".encode())


def unlock(hands: Hands, passphrase: str) -> None:
    """Types the passphrase, and waits until the list or the case is shown."""
    hands.tab_to("Your passphrase", QAccessible.Role.EditableText)
    hands.type(passphrase)
    hands.press(Qt.Key.Key_Return)
    hands.wait_until(lambda: hands.title().split()[0] not in ("Welcome", "Who"), "the open list")
    hands.rest(100)


def go_to(hands: Hands, title: str) -> None:
    """A new person, and on from page to page with the key of Continue."""
    hands.activate("New person")
    hands.wait_until(lambda: hands.title().startswith("Hello"), "the first page")
    while not hands.title().startswith(title):
        go_on(hands)


def go_on(hands: Hands) -> None:
    """The key of Continue, until the next page is there."""
    before = hands.title()
    hands.press(Qt.Key.Key_Right, ALT)
    hands.wait_until(lambda: hands.title() != before, "the next page")


def main(data: Path, passphrase: str, title: str, box: str, text: str) -> None:
    app = QApplication(["ipc-desktop"])
    dressing.dress(app)
    window = Window(data)
    window.begin()
    window.show()
    window.activateWindow()
    hands = Hands(window)
    hands.rest(50)
    unlock(hands, passphrase)
    if not hands.title().startswith(title):
        go_to(hands, title)
    hands.tab_to(box, QAccessible.Role.EditableText)
    tell(f"shows {hands.value()}")
    tell(f"at {hands.title()}")
    hands.press(Qt.Key.Key_End, CTRL)
    for letter in text:
        began = time.monotonic()
        hands.type(letter)
        tell(f"key {began}")
        while time.monotonic() < began + 1 / KEYS_A_SECOND:
            hands.rest(2)
    tell("done")
    hands.rest(60_000)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
