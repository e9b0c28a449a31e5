"""Buttons: for shaky hands, for keys, and with words of any length."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.bricks import steady
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.looks.dressing import dress


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    dress(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def presses(window: QWidget) -> tuple[Button, list[bool]]:
    window.resize(400, 200)
    button = Button("Add a photo", window)
    button.setGeometry(100, 50, 200, 60)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    window.show()
    return button, pressed


def test_a_press_that_slips_a_little_off_the_button_still_counts(presses: tuple[Button, list[bool]]) -> None:
    button, pressed = presses
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    QTest.mouseMove(button, QPoint(100, 68))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(100, 70))
    assert pressed == [True]


def test_a_press_that_is_taken_far_away_does_nothing(presses: tuple[Button, list[bool]]) -> None:
    button, pressed = presses
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(100, 90))
    assert pressed == []


def test_a_trembling_finger_presses_once(presses: tuple[Button, list[bool]]) -> None:
    button, pressed = presses
    for _tremble in range(3):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    assert pressed == [True]
    QTest.qWait(round(steady.PAUSE_S * 1000) + 30)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    assert pressed == [True, True]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_held_or_hit_twice_presses_once(presses: tuple[Button, list[bool]], key: Qt.Key) -> None:
    button, pressed = presses
    button.setFocus()
    QTest.keyClick(button, key)
    QTest.keyClick(button, key)
    assert pressed == [True]


def test_an_ampersand_in_words_is_shown_and_said_as_it_is(presses: tuple[Button, list[bool]]) -> None:
    button, _pressed = presses
    button.setText("Marks & Spencer")
    assert button.text() == "Marks & Spencer"
    told = QAccessible.queryAccessibleInterface(button)
    assert told.text(QAccessible.Text.Name) == "Marks & Spencer"


def test_long_words_make_a_button_higher_not_wider(presses: tuple[Button, list[bool]]) -> None:
    button, _pressed = presses
    one_line = button.heightForWidth(240)
    button.setText("Save and go on to who is involved in my care and support, and " + "w" * 200)
    assert button.heightForWidth(240) > 4 * one_line
    assert button.minimumSizeHint().width() < 400


def test_every_kind_is_big_enough_to_hit(presses: tuple[Button, list[bool]]) -> None:
    for kind in ("primary", "secondary", "main", "quiet"):
        hint = Button("A", kind=kind).sizeHint()
        assert min(hint.width(), hint.height()) >= 48


def test_words_that_wrap_beside_a_drawing_stand_one_under_the_other(window: QWidget) -> None:
    words = "Who can have a personal budget, and who not"
    beside, alone = Button(words, window, glyph="next"), Button(words, window)
    for button in (beside, alone):
        button.resize(300, button.heightForWidth(300))
    assert abs(_begins(beside, 56, above=True) - _begins(beside, 56, above=False)) <= 3
    assert abs(_begins(alone, 8, above=True) - _begins(alone, 8, above=False)) > 20, "without a drawing in the middle"


def _begins(button: Button, start: int, *, above: bool) -> int:
    """From where on something is written in one half of a button, in px."""
    drawn, middle = button.grab().toImage(), button.height() // 2
    rows = range(12, middle - 3) if above else range(middle + 3, button.height() - 12)
    return next(x for x in range(start, button.width()) if any(drawn.pixelColor(x, y).lightness() < 128 for y in rows))
