"""The focus ring: for keys on everything, for a pointer only where one writes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.words import Question
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.looks.dressing import dress
from ipc_desktop.ui.looks.focus_ring import FocusRing, ring_width


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.question, self.button, self.field = Question("What matters?"), Button("Add a photo"), TextField("Name")
        column = QVBoxLayout(self)
        for widget in (self.question, self.button, self.field):
            column.addWidget(widget)
        column.setContentsMargins(40, 40, 40, 40)
        self.resize(500, 400)
        self.show()
        self.activateWindow()
        QApplication.processEvents()

    def press_at(self, widget: QWidget) -> None:
        """Presses with a pointer, as the screen hands it to the window."""
        at = widget.mapTo(self, widget.rect().center())
        QTest.mouseClick(self.windowHandle(), Qt.MouseButton.LeftButton, pos=at)

    def press_key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.windowHandle(), key)

    def ring(self) -> FocusRing | None:
        ring = self.findChild(FocusRing)
        return ring if ring is not None and ring.isVisible() else None


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> Page:
    dress(qapp)
    page = Page()
    qtbot.addWidget(page)
    return page


def test_a_pressed_button_has_no_ring_until_a_key_is_used(page: Page) -> None:
    page.press_at(page.button)
    page.button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert page.ring() is None
    page.press_key(Qt.Key.Key_Shift)
    assert page.ring() is not None


def test_where_one_writes_there_is_always_a_ring(page: Page) -> None:
    page.press_at(page.field.entry)
    ring = page.ring()
    assert ring is not None
    entry = page.field.entry
    assert ring.geometry().contains(QRect(entry.mapTo(page, QPoint(0, 0)), entry.size()))


def test_a_question_has_no_ring(page: Page) -> None:
    page.press_key(Qt.Key.Key_Tab)
    page.question.setFocus()
    assert page.ring() is None


@pytest.mark.parametrize("theme", ["light", "cream", "dark", "contrast"])
def test_the_ring_has_both_tones_outside_the_control(page: Page, theme: str) -> None:
    appearance().set_theme(theme)
    try:
        page.press_key(Qt.Key.Key_Tab)
        page.button.setFocus(Qt.FocusReason.TabFocusReason)
        image = page.grab().toImage()
        corner = page.button.mapTo(page, QPoint(0, page.button.height() // 2))
        seen = [image.pixelColor(corner.x() - 1 - px, corner.y()).name() for px in range(ring_width())]
        dark, bright = appearance().theme.focus_in.name(), appearance().theme.focus_out.name()
        assert seen == [dark] * 3 + [bright] * 4 + [dark] * 2
    finally:
        appearance().set_theme("light")
