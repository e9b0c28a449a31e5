"""Goes through what a page says, sentence by sentence: waits for the voice, and for the people who steer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ipc_desktop.texts import _
from ipc_desktop.ui.reading.languages import language_to_read
from ipc_desktop.ui.reading.passages import Passage
from ipc_desktop.ui.reading.sentences import Sentence, sentences
from ipc_desktop.ui.reading.voice import Voice


@dataclass(frozen=True)
class Place:
    """A stretch that is read just now, in Qt's letters of what its widget shows; no length: the whole widget."""

    passage: Passage
    start: int = 0
    length: int = 0


class Reader(QObject):
    """Reads passages in their order. After a pause it goes on with the sentence in which it was stopped.

    `moved` hands over the place of each sentence, `word_moved` that of each word where the voice tells words.
    `no_voice` comes when words are in a language that this laptop does not speak: that is said instead, once.
    `ended` comes at the end, `failed` when the voice gives no sound.
    """

    moved = Signal(object)
    word_moved = Signal(object)
    no_voice = Signal(str)
    ended = Signal()
    failed = Signal()

    def __init__(self, voice: Voice, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice, self._language = voice, language
        self._passages: tuple[Passage, ...] = ()
        self._said: tuple[Sentence, ...] = ()
        self._passage = self._sentence = 0
        self._instead = False
        self.is_reading = False
        voice.finished.connect(self._go_further)
        voice.word.connect(self._tell_word)
        voice.failed.connect(self._give_up)

    def begin(self, passages: Sequence[Passage]) -> None:
        """Reads these from the first."""
        self._passages, self._passage = tuple(passages), 0
        self.is_reading = True
        self._take_passage()

    def pause(self) -> None:
        """Is quiet, and keeps the place."""
        self.is_reading = False
        self._voice.hush()

    def again(self) -> None:
        """Says this sentence from its beginning; after a pause too."""
        self.is_reading = True
        self._say()

    def go_to_next(self) -> None:
        """Leaves the rest of this sentence."""
        self.is_reading = True
        self._go_further()

    def stop(self) -> None:
        """Is quiet and forgets the place."""
        self.pause()
        self._passages = self._said = ()
        self._passage = self._sentence = 0

    @property
    def _here(self) -> Passage:
        return self._passages[self._passage]

    def _go_further(self) -> None:
        if not self.is_reading:
            return
        self._sentence += 1
        if self._sentence < len(self._said) and not self._instead and self._here.is_there:
            self._say()
        else:
            self._passage += 1
            self._take_passage()

    def _take_passage(self) -> None:
        """Begins with the next passage that is still there and says something."""
        self._instead = False
        while self._passage < len(self._passages):
            self._said = sentences(self._here.words()) if self._here.is_there else ()
            self._sentence = 0
            if self._said:
                self._say()
                return
            self._passage += 1
        self.stop()
        self.ended.emit()

    def _say(self) -> None:
        if not self._said or not self._here.is_there:
            self._passage += bool(self._said)
            self._take_passage()
            return
        sentence = self._said[self._sentence]
        language = language_to_read(sentence.text, self._here.language or self._language)
        self._instead = not self._voice.speaks(language)
        if self._instead:
            told = _("This laptop has no voice for these words.")
            self.moved.emit(Place(self._here))
            self.no_voice.emit(told)
            self._voice.say(told, self._language)
        else:
            self.moved.emit(self._place(sentence.start, sentence.length))
            self._voice.say(sentence.text, language)

    def _tell_word(self, stretch: tuple[int, int]) -> None:
        start, length = stretch
        if self.is_reading and self._said and not self._instead and self._here.shown_from >= 0:
            self.word_moved.emit(self._place(self._said[self._sentence].start + start, length))

    def _place(self, start: int, length: int) -> Place:
        """Where a stretch of what is said stands in what the widget shows."""
        before = self._here.shown_from
        if before < 0 or start + length <= before:
            return Place(self._here)
        first = max(start, before)
        return Place(self._here, first - before, start + length - first)

    def _give_up(self) -> None:
        if self.is_reading:
            self.stop()
            self.failed.emit()
