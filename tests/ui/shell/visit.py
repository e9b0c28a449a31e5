"""An open store with made-up families in a real window: what the stories of the shell share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop import texts
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks.dressing import dress
from ipc_desktop.ui.session import Session
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.window import Window

PASSPHRASE = "lilac tram whisper pebble"

AS_AT_FIRST: dict[str, Any] = {
    "theme": "light",
    "text_size": 100,
    "pictures": "with_words",
    "reading_font": "atkinson",
    "letter_spacing": "normal",
    "line_spacing": "normal",
    "motion": "moving",
}
"""How the screen looks when nobody chose anything."""


class Visit:
    """A window, and what a person at the keyboard does with it."""

    def __init__(self, qtbot: QtBot, data: Path, *, practice: bool) -> None:
        self.qtbot = qtbot
        self.window = Window(data, practice=practice)
        qtbot.addWidget(self.window)
        self.window.begin()
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)

    def until(self, happened: Callable[[], object]) -> None:
        """Waits until something has happened."""
        self.qtbot.waitUntil(lambda: bool(happened()))

    @property
    def session(self) -> Session:
        assert self.window.session is not None, "no store is open"
        return self.window.session

    @property
    def wizard(self) -> Wizard:
        assert self.session.wizard is not None, "no case is open"
        return self.session.wizard

    def open_first(self, typed: str = "Maud") -> Wizard:
        """Opens the first case that is found, as the worker does."""
        self.until(lambda: self.window.session is not None and self.session.office.home is not None)
        case = self.session.store.caseload.find(typed)[0].case
        before = self.session.wizard
        self.session.open_case(case)
        self.until(lambda: self.session.wizard not in (None, before))
        needs = self.wizard.case.plan.once(AccessNeeds)
        self.window.choices.follow(msgspec.structs.replace(needs, text_size=100))  # some families read larger letters
        return self.wizard

    def leave(self) -> None:
        """Leaves the case for the list of people, which comes once all of it is saved."""
        self.session.leave_case()
        self.until(lambda: self.session.wizard is None)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the focus is."""
        focus = QApplication.focusWidget() or self.window
        QTest.keyClick(focus, key, modifiers)
        QApplication.processEvents()

    def press_keys(self, text: str) -> None:
        """Types letter by letter, each where the focus is by then."""
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self.window, letter)

    def box(self, number: int = 0) -> QTextEdit:
        """A box for words on the page that is shown."""
        boxes: list[QTextEdit] = [box for box in self.wizard.page.findChildren(QTextEdit) if box.isVisible()]
        return boxes[number]

    def write(self, text: str, number: int = 0) -> None:
        """Writes into a box of the page, instead of what stood there."""
        box = self.box(number)
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)

    def close(self) -> None:
        """Closes the window as people do."""
        self.window.close()


def inside(room: QWidget, widget: QWidget | None) -> bool:
    """Whether a widget lies in a part of the window."""
    return widget is not None and room.isAncestorOf(widget)


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    """Every story begins in English, at 100%, in the light theme, and leaves it so."""
    dress(qapp)
    yield
    texts.set_language("en")
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    appearance().wear(**AS_AT_FIRST)


@pytest.fixture
def visit(qtbot: QtBot, tmp_path: Path) -> Iterator[Visit]:
    """A practice window."""
    opened = Visit(qtbot, tmp_path, practice=True)
    yield opened
    opened.close()
