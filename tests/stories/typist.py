"""A process that opens the real window, goes to a page by keyboard alone, tells what stands there, and types on."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from concurrent.futures import Future
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from ipc_desktop.plan.entry import Entry
from ipc_desktop.ui.keeping.left_open import case_left_open
from ipc_desktop.ui.looks import dressing
from ipc_desktop.ui.window import Window
from tests.stories.hands import Hands

KEYS_A_SECOND = 30
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def tell(line: str) -> None:
    """Tells the outside, in one write."""
    os.write(1, f"{line}\n".encode())


def unlock(hands: Hands, passphrase: str) -> None:
    """Types the passphrase, and waits until the list is shown, or the case that was left open."""
    hands.tab_to("Your passphrase", QAccessible.Role.EditableText)
    hands.type(passphrase)
    hands.press(Qt.Key.Key_Return)
    hands.wait_until(lambda: is_open(hands.window), "the open list")
    hands.breathe()


def is_open(window: QWidget) -> bool:
    """Whether a store is open in the window; a case that was left open is read after the list is there."""
    session = window.session if isinstance(window, Window) else None
    return session is not None and (session.wizard is not None or not case_left_open(session.store.folder))


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


def tell_what_is_kept(window: Window, hands: Hands) -> None:
    """From now on tells, whenever the journal acknowledges a draft, how many letters were in the box for it."""
    assert window.session is not None
    writer = window.session.store.writer
    keep = writer.keep_drafts

    def keep_and_tell(case: str, entries: Iterable[Entry], place: str) -> Future[None]:
        letters = len(hands.value())
        kept = keep(case, entries, place)
        kept.add_done_callback(lambda done: tell(f"kept {letters}") if done.exception() is None else None)
        return kept

    patch.object(writer, "keep_drafts", keep_and_tell).start()


def wait_until_kept(window: Window, hands: Hands) -> None:
    """Waits until the journal has acknowledged everything that was typed."""
    session = window.session
    assert session is not None
    assert session.wizard is not None
    saver = session.wizard.case.saver
    hands.wait_until(lambda: saver.all_written, "everything to be kept")


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
    tell_what_is_kept(window, hands)
    for letter in text:
        began = time.monotonic()
        hands.type(letter)
        tell(f"key {began}")
        while time.monotonic() < began + 1 / KEYS_A_SECOND:
            hands.rest(2)
    wait_until_kept(window, hands)
    tell("done")
    hands.rest(60_000)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
