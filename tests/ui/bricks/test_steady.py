"""Shaky hands: whatever the button, presses in quick succession count once, and one that slips a little counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.bar.button import BarButton
from ipc_desktop.ui.bricks import steady
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.choice_buttons import CheckChoice, RadioChoice
from ipc_desktop.ui.looks.dressing import dress

REACHING: dict[str, Callable[[], QAbstractButton]] = {
    "button": lambda: Button("Add a photo"),
    "card": PressableCard,
    "radio": lambda: RadioChoice(Choice("noon", "Noon")),
    "check": lambda: CheckChoice(Choice("noon", "Noon")),
}
EVERY = {**REACHING, "bar": lambda: BarButton("next", primary=True)}


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    dress(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    return window


def shown(window: QWidget, make: Callable[[], QAbstractButton]) -> tuple[QAbstractButton, list[bool]]:
    button = make()
    button.setParent(window)
    button.setGeometry(100, 50, 200, 60)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    window.show()
    return button, pressed


@pytest.mark.parametrize("kind", EVERY)
def test_a_trembling_finger_presses_once_and_may_press_again_later(window: QWidget, kind: str) -> None:
    button, pressed = shown(window, EVERY[kind])
    for _tremble in range(3):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [True]
    QTest.qWait(round(steady.PAUSE_S * 1000) + 30)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [True, True]


@pytest.mark.parametrize("kind", REACHING)
def test_a_key_hit_twice_presses_once(window: QWidget, kind: str) -> None:
    button, pressed = shown(window, REACHING[kind])
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [True]


@pytest.mark.parametrize("kind", REACHING)
def test_a_press_that_slips_a_little_off_counts_and_one_taken_far_away_does_not(window: QWidget, kind: str) -> None:
    button, pressed = shown(window, REACHING[kind])
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    QTest.mouseMove(button, QPoint(100, 68))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(100, 70))
    assert pressed == [True]
    QTest.qWait(round(steady.PAUSE_S * 1000) + 30)
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(100, 90))
    assert pressed == [True]
