"""One voice, one sentence at a time, on Qt's mock engine."""

from __future__ import annotations

import builtins
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.reading import voice as voices
from ipc_desktop.ui.reading.voice import Voice


class Heard:
    """What a voice tells."""

    def __init__(self, voice: Voice) -> None:
        self.finished = self.failed = 0
        self.words: list[tuple[int, int]] = []
        voice.finished.connect(self._finish)
        voice.failed.connect(self._fail)
        voice.word.connect(self.words.append)

    def _finish(self) -> None:
        self.finished += 1

    def _fail(self) -> None:
        self.failed += 1


def test_a_sentence_is_said_word_by_word_and_ends_once(qtbot: QtBot) -> None:
    voice = Voice("mock")
    heard = Heard(voice)
    voice.say("Friday trains", "en")
    qtbot.waitUntil(lambda: heard.finished == 1)
    assert heard.words == [(0, 6), (7, 6)]


def test_what_is_stopped_never_ends_and_the_next_one_does(qtbot: QtBot) -> None:
    voice = Voice("mock")
    heard = Heard(voice)
    voice.say("A long sentence about a railway and a station", "en")
    qtbot.waitUntil(lambda: bool(heard.words))
    voice.say("Chips", "en")
    qtbot.waitUntil(lambda: heard.finished > 0)
    qtbot.wait(150)
    assert heard.finished == 1
    assert heard.words[-1] == (0, 5)


def test_hushed_it_says_nothing_more(qtbot: QtBot) -> None:
    voice = Voice("mock")
    heard = Heard(voice)
    voice.say("One two three four five", "en")
    qtbot.waitUntil(lambda: bool(heard.words))
    voice.hush()
    said = len(heard.words)
    qtbot.wait(250)
    assert (len(heard.words), heard.finished) == (said, 0)


def test_of_voices_that_begin_together_the_quicker_ends_first(qtbot: QtBot) -> None:
    ended: list[int] = []
    voices_at = {percent: Voice("mock") for percent in (50, 100, 200)}
    for percent, voice in voices_at.items():
        voice.finished.connect(partial(ended.append, percent))
        voice.set_pace(percent)
        voice.say("One two three four five", "en")
    qtbot.waitUntil(lambda: len(ended) == len(voices_at))
    assert ended == [200, 100, 50]


def test_it_knows_which_languages_it_speaks_and_prefers_the_one_spoken_here() -> None:
    voice = Voice("mock")
    assert voice.speaks("en")
    assert voice.speaks("en-US")
    assert voice.speaks("fi")
    assert not voice.speaks("ur")
    assert not voice.speaks("bfi")


def test_the_voice_of_the_language_speaks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    set_locale = QTextToSpeech.setLocale

    def note_and_set(speech: QTextToSpeech, locale: QLocale) -> None:
        asked.append(locale.name())
        set_locale(speech, locale)

    monkeypatch.setattr(QTextToSpeech, "setLocale", note_and_set)
    voice = Voice("mock")
    heard = Heard(voice)
    voice.say("Pidän junista", "fi")
    qtbot.waitUntil(lambda: heard.finished == 1)
    voice.say("Trains", "en-GB")
    qtbot.waitUntil(lambda: heard.finished == 2)
    assert asked == ["fi_FI", "en_GB"]


def test_a_voice_that_never_ends_is_given_up(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voices, "PATIENCE_MS", 60)
    monkeypatch.setattr(voices, "PATIENCE_PER_LETTER_MS", 0)
    voice = Voice("mock")
    heard = Heard(voice)
    voice.say("A long sentence about a railway and a station", "en")
    qtbot.waitUntil(lambda: heard.failed == 1)
    assert heard.finished == 0


def test_a_laptop_where_speech_cannot_be_loaded_has_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    load = builtins.__import__

    def without_speech(name: str, *rest: Any, **more: Any) -> Any:
        if name == "PySide6.QtTextToSpeech":
            raise ImportError("libspeechd.so.2: cannot open shared object file")
        return load(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without_speech)
    voice = Voice()
    assert not voice.is_there
    assert not voice.speaks("en")
    voice.hush()
