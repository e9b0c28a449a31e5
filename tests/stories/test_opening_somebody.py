"""A worker finds somebody in the list by keyboard, looks once more who it is, and goes straight on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop import texts
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks.dressing import dress
from ipc_desktop.ui.window import Window
from tests.stories.hands import Hands

ALT, RIGHT = Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Right


def test_the_question_has_the_focus_when_somebody_is_opened_from_the_list(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dress(qapp)
    window = Window(tmp_path, practice=True)
    qtbot.addWidget(window)
    window.begin()
    window.show()
    window.activateWindow()
    hands = Hands(window)
    hands.wait_until(lambda: window.session is not None, "the made-up families")
    hands.activate("Show my people")
    hands.tab_to("Find somebody", QAccessible.Role.EditableText)
    hands.type("Callum")
    hands.press(Qt.Key.Key_Return)
    hands.wait_until(lambda: "right person" in hands.title(), "whose plan it is")
    hands.press(RIGHT, ALT)
    hands.wait_until(lambda: "page" in hands.title(), "the page where we stopped")
    hands.wait_until(lambda: hands.role() == QAccessible.Role.Heading, "the question to have the focus")
    hands.rest(300)
    assert hands.role() == QAccessible.Role.Heading, "nothing takes it away again"
    before = hands.title()
    hands.press(RIGHT, ALT)
    assert hands.title() != before
    window.close()
    texts.set_language("en")
    appearance().set_text_size(100)
