"""The first screens are read aloud too, and a secret never is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.screens.first_start import PassphraseScreen
from ipc_desktop.ui.screens.recovery import CodeScreen
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.shell.way_in import WayIn
from ipc_desktop.ui.window import Window
from tests.ui.reading.listening import Ear

CODE = "7YQ2-9KDM-4HXA-PW3T-ZC8N-05JB-R6VE"


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path) -> WayIn:
    window = Window(tmp_path)
    qtbot.addWidget(window)
    window.begin()
    window.show()
    window.activateWindow()
    window.add_keys()
    assert window.way_in is not None
    return window.way_in


def read_by(door: WayIn, qtbot: QtBot, ear: Ear, begin: Callable[[], object], last: str) -> None:
    """Lets all of a screen be read, sentence after sentence."""

    def hears_more_than(said: int) -> None:
        qtbot.waitUntil(lambda: len(ear.heard) > said)

    begin()
    hears_more_than(0)
    while not any(last in sentence for sentence in ear.sentences):
        said = len(ear.heard)
        door._voice().reading.panel.skip.emit()
        hears_more_than(said)


def shown(door: WayIn, screen: Screen) -> Screen:
    door._show(screen)
    QApplication.processEvents()
    return screen


def test_the_first_start_is_read_by_its_button_and_by_a_key(door: WayIn, qtbot: QtBot, ear: Ear) -> None:
    button = door.read_button
    assert isinstance(button, QPushButton)
    read_by(door, qtbot, ear, button.click, "Your name")
    assert ear.sentences[0] == "Welcome."
    assert door.is_read_aloud
    QTest.keyClick(QApplication.focusWidget() or door, Qt.Key.Key_F8)
    assert not door.is_read_aloud


def test_a_passphrase_is_never_said_though_its_letters_are_shown(door: WayIn, qtbot: QtBot, ear: Ear) -> None:
    screen = shown(door, PassphraseScreen("Joanne", door._jobs))
    assert isinstance(screen, PassphraseScreen)
    screen.passphrase.set_text("lilac tram whisper pebble")
    screen.passphrase.show_letters(True)
    read_by(door, qtbot, ear, door._voice().begin, "Type it once more")
    assert not any("lilac" in sentence for sentence in ear.sentences)


def test_a_recovery_code_is_never_said_to_a_whole_room(door: WayIn, qtbot: QtBot, ear: Ear) -> None:
    shown(door, CodeScreen(CODE))
    read_by(door, qtbot, ear, door._voice().begin, "Type the last four")
    assert not any(group in sentence for sentence in ear.sentences for group in CODE.split("-"))


def test_another_screen_ends_the_reading(door: WayIn, qtbot: QtBot, ear: Ear) -> None:
    door._voice().begin()
    qtbot.waitUntil(lambda: bool(ear.heard))
    shown(door, CodeScreen(CODE))
    assert not door.is_read_aloud
