"""A ruler from 0 to 10 that may be answered in words or in numbers; both say the same thing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.strengths import NUMBER_OF_WORD, nearest_word
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.ruler import Ruler
from ipc_desktop.wording import choice_words


class WordsOrNumbers(QWidget):
    """One question with two ways to answer it, of which one is shown: a little, some, a lot, or a number."""

    changed = Signal()

    def __init__(self, label: str, low_words: str, high_words: str) -> None:
        super().__init__()
        amounts = [Choice(str(number), choice_words("amount", word)) for word, number in NUMBER_OF_WORD.items()]
        self.words = Radios(label, amounts, min_column=150)
        self.numbers = Ruler(label, low_words, high_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._value: int | None = None
        for field in (self.words, self.numbers):
            column.addWidget(field)
        self.words.changed.connect(lambda: self._say(int(self.words.value())))
        self.numbers.changed.connect(lambda: self._say(self.numbers.value()))

    def value(self) -> int | None:
        """A number from 0 to 10; None while nothing is said."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Shows an answer, in words by the nearest of them, without emitting `changed`."""
        self._value = value
        self.numbers.set_value(value)
        self.words.set_value("" if value is None else str(NUMBER_OF_WORD[nearest_word(value)]))

    def ask_in_numbers(self, numbers: bool) -> None:
        """Shows the ruler, or the three words."""
        self.numbers.setVisible(numbers)
        self.words.setVisible(not numbers)

    def _say(self, value: int | None) -> None:
        self.set_value(value)
        self.changed.emit()
