"""The laptop's own voice, through Qt's speech module: one sentence at a time, in a language, at a pace."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QLoggingCategory, QObject, QTimer, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

ENGINE = ""
"""The name of Qt's speech engine; empty for the system's own."""

SETTLE_MS = 120
"""How long an engine may still tell of a sentence that was stopped; it never says of which sentence it tells."""
PATIENCE_MS, PATIENCE_PER_LETTER_MS = 8000, 250
"""When a voice that began a sentence and never ends it is given up: no sound device, a service that hangs."""
HOME = QLocale.Country.UnitedKingdom


class Voice(QObject):
    """`finished` when a sentence is said to its end, `word` (start, length in Qt's letters) where the engine tells
    words, `failed` when no sound comes. What is stopped never finishes.
    """

    finished = Signal()
    word = Signal(tuple)
    failed = Signal()

    def __init__(self, engine: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locales: dict[str, QLocale] = {}
        self._is_saying = self._has_begun = False
        self._next: tuple[str, str] | None = None
        self._settling, self._patience = QTimer(self), QTimer(self)
        for timer, call in ((self._settling, self._say_next), (self._patience, self._give_up)):
            timer.setSingleShot(True)
            timer.timeout.connect(call)
        self._speech = _speech(engine, self)
        if self._speech is not None:
            self._speech.stateChanged.connect(self._state_changed)
            self._speech.sayingWord.connect(self._word_said)
            self._locales = _locales(self._speech)

    @property
    def is_there(self) -> bool:
        """Whether this laptop has any voice."""
        return bool(self._locales)

    def speaks(self, language: str) -> bool:
        """Whether there is a voice for a language (BCP 47)."""
        return _code(language) in self._locales

    def set_pace(self, percent: int) -> None:
        """How fast it speaks from the next sentence on, in percent of the voice's own pace (50 to 200)."""
        if self._speech is not None:
            self._speech.setRate(max(-1.0, min(1.0, math.log2(percent / 100))))

    def say(self, text: str, language: str) -> None:
        """Says a sentence in a language that it speaks, instead of what it says just now."""
        self.hush()
        self._next = (text, language)
        if not self._settling.isActive():
            self._say_next()

    def hush(self) -> None:
        """Is quiet at once."""
        self._next = None
        self._patience.stop()
        if self._is_saying and self._speech is not None:
            self._is_saying = False
            self._speech.stop()
            self._settling.start(SETTLE_MS)

    def _say_next(self) -> None:
        asked, self._next = self._next, None
        if asked is None or self._speech is None:
            return
        text, language = asked
        locale = self._locales[_code(language)]
        if self._speech.locale() != locale:
            self._speech.setLocale(locale)
        self._is_saying, self._has_begun = True, False
        self._patience.start(PATIENCE_MS + PATIENCE_PER_LETTER_MS * len(text))
        self._speech.say(text)

    def _state_changed(self, state: QTextToSpeech.State) -> None:
        if not self._is_saying:
            return
        if state.name == "Speaking":
            self._has_begun = True
        elif state.name == "Error":
            self._give_up()
        elif state.name == "Ready" and self._has_begun:
            self._is_saying = False
            self._patience.stop()
            self.finished.emit()

    def _word_said(self, _word: str, _utterance: int, start: int, length: int) -> None:
        if self._is_saying:
            self.word.emit((start, length))

    def _give_up(self) -> None:
        self.hush()
        self.failed.emit()


_voices: list[Voice] = []


def voice() -> Voice:
    """The one voice of this process, made when it is first asked for: two must never speak at once.

    To find the voices of a laptop takes up to a second.
    """
    if not _voices or not isValid(_voices[0]):
        _voices[:] = [Voice(ENGINE, QCoreApplication.instance())]
    return _voices[0]


def forget_voice() -> None:
    """Lets the voice go, so that the next one begins anew: its service may have been stopped."""
    for old in _voices:
        if isValid(old):
            old.hush()
            old.deleteLater()
    _voices.clear()


def _speech(engine: str, parent: QObject) -> QTextToSpeech | None:
    """Qt's speech; None where it cannot be loaded: on Linux it needs libpulse and libspeechd."""
    # Sound is the speech service's business: that Qt finds no PipeWire to play by itself is no news.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        return None
    return QTextToSpeech(engine, parent) if engine else QTextToSpeech(parent)


def _locales(speech: QTextToSpeech) -> dict[str, QLocale]:
    """For each language that has a voice the locale to be asked for; of two the one that is spoken here."""
    found: dict[str, QLocale] = {}
    for locale in sorted(speech.availableLocales(), key=lambda locale: (locale.territory() != HOME, locale.name())):
        if locale.language() != QLocale.Language.C:
            found.setdefault(_code(locale.name()), locale)
    return found


def _code(language: str) -> str:
    """The language alone, without its country: "en" of "en-GB" and "en_GB"."""
    return language.replace("_", "-").partition("-")[0].lower()
