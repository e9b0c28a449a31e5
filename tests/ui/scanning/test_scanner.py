"""Stories of one switch in the window: it chooses what is lit, waits for whoever types, and can be let rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop import settings
from ipc_desktop.settings import Settings
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks.dressing import dress
from ipc_desktop.ui.scanning import switch
from ipc_desktop.ui.scanning.scanner import Scanner
from ipc_desktop.ui.screens.first_start import WelcomeScreen
from ipc_desktop.ui.screens.switch import SwitchScreen
from ipc_desktop.ui.window import Window
from tests.patience import PATIENCE_S

SLOW_MS, FAST_MS = 5000, 40


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    dress(qapp)
    settings.save(tmp_path, Settings(switch="one", switch_pace=SLOW_MS))
    made = Window(tmp_path)
    qtbot.addWidget(made)
    made.add_keys()
    made.begin()
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    appearance().set_theme("light")
    appearance().set_text_size(100)


def scanner(window: Window) -> Scanner:
    assert window.one_switch.scanner is not None, "nothing is lit"
    return window.one_switch.scanner


def lit(window: Window) -> str:
    spot = scanner(window).lit
    return spot.name if spot is not None else ""


def press(window: Window, key: Qt.Key = Qt.Key.Key_Space) -> None:
    QTest.keyClick(window.windowHandle(), key)


def choose(window: Window, **changes: Any) -> None:
    window.choices.choose(window.choices.laptop._replace(**changes))


def name(window: Window) -> str:
    assert window.way_in is not None
    screen = window.way_in.screen_shown
    assert isinstance(screen, WelcomeScreen)
    return screen.name.text()


def until(qtbot: QtBot, happened: Callable[[], bool]) -> None:
    qtbot.waitUntil(happened)


def test_what_is_lit_goes_on_by_itself_and_a_press_chooses_it(window: Window, qtbot: QtBot) -> None:
    assert lit(window) == "Your name"
    choose(window, switch_pace=FAST_MS)
    until(qtbot, lambda: lit(window).startswith("Continue"))
    until(qtbot, lambda: lit(window) == "Your name")
    choose(window, switch_pace=SLOW_MS)
    press(window)
    assert scanner(window).task is not None, "the letter board is there"
    assert name(window) == "", "the switch itself writes nothing"


def test_somebody_who_types_has_the_space_bar_and_nothing_moves(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(switch, "REST_S", PATIENCE_S)
    choose(window, switch_pace=FAST_MS)
    assert window.way_in is not None
    window.way_in.screen_shown.start()
    for key in (Qt.Key.Key_J, Qt.Key.Key_Space, Qt.Key.Key_O):
        press(window, key)
    assert name(window).lower() == "j o"
    before = lit(window)
    qtbot.wait(20 * FAST_MS)
    assert lit(window) == before
    assert scanner(window).light.isHidden()
    monkeypatch.setattr(switch, "REST_S", 0.0)
    scanner(window).press()
    assert not scanner(window).light.isHidden(), "it goes on when the typing is over"


def test_hold_on_waits_for_the_next_press(window: Window, qtbot: QtBot) -> None:
    scanner(window).band.hold_button.click()
    choose(window, switch_pace=FAST_MS)
    before = lit(window)
    qtbot.wait(20 * FAST_MS)
    assert lit(window) == before
    press(window)
    until(qtbot, lambda: lit(window) != before)


def test_with_two_switches_one_steps_and_one_chooses_and_nothing_moves_by_itself(window: Window, qtbot: QtBot) -> None:
    choose(window, switch_pace=FAST_MS, switch_second="Return")
    qtbot.wait(10 * FAST_MS)
    before = lit(window)
    qtbot.wait(20 * FAST_MS)
    assert lit(window) == before
    press(window, Qt.Key.Key_Return)
    assert lit(window) != before
    qtbot.wait(250)  # a hand that shakes presses twice
    while lit(window) != "Your name":
        scanner(window)._step()
    press(window)
    assert scanner(window).task is not None


def test_a_click_anywhere_can_be_the_switch(window: Window) -> None:
    choose(window, switch_key="click")
    handle = window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(600, 700))
    assert scanner(window).task is not None, "what was lit is chosen, not what is under the pointer"


def test_a_second_press_at_once_does_not_count(window: Window) -> None:
    watched = scanner(window)._switch
    watched.listen("Space", bounce_s=600)  # a slow computer takes its time between two presses
    press(window)
    row = lit(window)
    press(window)
    assert lit(window) == row


def test_a_press_keeps_the_screen_from_locking(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window.idle, "_last", 0.0)
    press(window)
    assert window.idle._last > 0


def test_f9_turns_it_off_and_on_again_anywhere(window: Window) -> None:
    for is_on in (False, True):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F9)
        assert (window.one_switch.scanner is not None) == is_on
    assert lit(window) == "Your name"


def test_the_switch_can_be_any_key_by_pressing_it(window: Window, qtbot: QtBot) -> None:
    screen = SwitchScreen(window.choices, window)
    screen.show()
    screen.first.catcher.setFocus()
    screen.first.catcher.click()
    QTest.keyClick(screen.first.catcher, Qt.Key.Key_F5)
    assert window.choices.laptop.switch_key == "F5"
    press(window, Qt.Key.Key_F5)
    assert scanner(window).task is not None


@pytest.mark.parametrize("theme", ["light", "cream", "dark", "contrast"])
@pytest.mark.parametrize("size", [100, 400])
def test_the_light_stands_out_in_every_theme(window: Window, theme: str, size: int) -> None:
    choose(window, theme=theme, text_size=size)
    light = scanner(window).light
    light.place()
    picture = window.grab(light.geometry()).toImage()
    middle = picture.height() // 2
    across = [picture.pixelColor(x, middle) for x in range(12 if size == 100 else 20)]
    ground = appearance().theme.paper
    assert max(contrast(colour, ground) for colour in across) >= 3
    assert max(contrast(one, other) for one in across for other in across) >= 3, "its two tones differ"


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
