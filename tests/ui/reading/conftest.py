"""Lends the stories of reading aloud a window, and Qt's mock voice in the place of the laptop's own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ipc_desktop.ui.reading import voice
from ipc_desktop.ui.reading.voice import Voice
from tests.ui.reading.listening import Ear
from tests.ui.shell.visit import plain_look, visit

__all__ = ["plain_look", "visit"]


@pytest.fixture(autouse=True)
def mock_voice(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """Speaks English, Norwegian and Finnish without a sound, a word every tenth of a second."""
    monkeypatch.setattr(voice, "ENGINE", "mock")
    monkeypatch.setattr(voice, "SETTLE_MS", 1)
    voice.forget_voice()
    yield
    voice.forget_voice()


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Ear:
    ear, say = Ear(), Voice.say

    def hear(voice: Voice, text: str, language: str) -> None:
        ear.heard.append((text, language))
        say(voice, text, language)

    monkeypatch.setattr(Voice, "say", hear)
    return ear
