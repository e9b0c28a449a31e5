"""What is done at the board: writing into a box, drawing on a pad, or going through a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.accessible import ROLE
from ipc_desktop.ui.scanning import editing, letters
from ipc_desktop.ui.scanning.board import Board
from ipc_desktop.ui.scanning.editing import Editor
from ipc_desktop.ui.scanning.letters import Cap, Order
from ipc_desktop.ui.scanning.suggestions import Suggestions, rest_of

_LAST_WORD = re.compile(r"\S*\s*$")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?\n])\s*$")
AGAIN_MS = 150
"""How often an arrow goes on by itself until the next press."""


class Task(QObject):
    """Something done at the board for one `target`. `ended` says that it is over, `hold_on` asks to wait."""

    ended = Signal()
    hold_on = Signal()

    def __init__(self, board: Board, target: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self.board, self.target = board, target
        self.goes_on = False
        self._acts: dict[letters.Act, Callable[[Cap], object]] = {
            "done": lambda _cap: self.ended.emit(),
            "hold_on": lambda _cap: self.hold_on.emit(),
        }
        board.chosen.connect(self._choose)

    def stop(self) -> None:
        """Ends what goes on by itself."""
        self.goes_on = False

    def _choose(self, cap: Cap) -> None:
        self._acts[cap.act](cap)


class Writing(Task):
    """Writes into a box: letters, figures, whole words. A sentence begins with a capital by itself."""

    def __init__(self, board: Board, target: Editor, order: Order, words: Suggestions, parent: QObject) -> None:
        super().__init__(board, target, parent)
        self._editor, self._order, self._words = target, order, words
        self._figures = editing.wants_figures(target)
        self._capital = False
        self._acts |= {
            "write": lambda cap: self._write(cap.writes),
            "delete": lambda _cap: editing.delete(self._editor),
            "delete_word": lambda _cap: self._delete_word(),
            "capital": lambda _cap: self._turn_capital(),
            "figures": lambda _cap: self._turn(figures=True),
            "letters": lambda _cap: self._turn(figures=False),
            "new_line": lambda _cap: editing.write(self._editor, "\r"),
        }
        self._begin_sentence()
        self.show_keys()

    def show_keys(self) -> None:
        """Shows the keys for what stands in the box now."""
        rows = letters.figure_rows() if self._figures else letters.letter_rows(self._order, capital=self._capital)
        told = letters.acts(figures=self._figures, lines=editing.takes_lines(self._editor))
        self.board.show_rows((self._offered(), *rows, told))

    @override
    def _choose(self, cap: Cap) -> None:
        super()._choose(cap)
        if cap.act not in ("done", "hold_on"):
            self.show_keys()

    def _offered(self) -> tuple[Cap, ...]:
        before = editing.before_caret(self._editor)
        is_code = not editing.takes_lines(self._editor) and any(letter.isdigit() for letter in before)
        if self._figures or is_code or not editing.takes_words(self._editor):
            return ()
        return letters.word_row(self._words.after(before))

    def _write(self, text: str) -> None:
        if len(text) > 1:
            gives_way, text = rest_of(text, editing.before_caret(self._editor))
            editing.delete(self._editor, gives_way)
        elif text in ".,?!" and editing.before_caret(self._editor).endswith(" "):
            editing.delete(self._editor)  # the space that a whole word brought
        editing.write(self._editor, text)
        self._begin_sentence()

    def _begin_sentence(self) -> None:
        before = editing.before_caret(self._editor)
        self._capital = editing.takes_words(self._editor) and _SENTENCE_BEGINS.search(before) is not None

    def _delete_word(self) -> None:
        last = _LAST_WORD.search(editing.before_caret(self._editor))
        editing.delete(self._editor, len(last.group()) if last is not None else 0)

    def _turn_capital(self) -> None:
        self._capital = not self._capital

    def _turn(self, *, figures: bool) -> None:
        self._figures = figures


class Drawing(Task):
    """Presses keys in a pad: an arrow goes on by itself until the next press, so that a line is two presses."""

    def __init__(self, board: Board, target: QWidget, parent: QObject) -> None:
        super().__init__(board, target, parent)
        self._arrow = ""
        self._acts["key"] = lambda cap: self._press(cap.writes)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._go_on)
        board.show_rows(letters.pen_rows())

    def _press(self, key: str) -> None:
        if key == "Space":
            editing.press(self.target, editing.key_called(key), " ")
            return
        self._arrow, self.goes_on = key, True
        self._go_on()
        self._again.start()

    @override
    def stop(self) -> None:
        super().stop()
        self._again.stop()

    def _go_on(self) -> None:
        editing.press(self.target, editing.key_called(self._arrow))


class Stepping(Task):
    """Presses the keys of a list: one line down or up with each choice, or the line that it stands on."""

    def __init__(self, board: Board, target: QWidget, parent: QObject) -> None:
        super().__init__(board, target, parent)
        self._acts["key"] = lambda cap: editing.press(self.target, editing.key_called(cap.writes))
        board.show_rows(letters.list_rows())


def task_for(target: QWidget, board: Board, order: str, words: Callable[[], Suggestions], parent: QObject) -> Task:
    """What is to be done at the board when this control is chosen."""
    if isinstance(target, editing.EDITORS):
        known = words() if editing.takes_words(target) else Suggestions()
        return Writing(board, target, cast(Order, order), known, parent)
    if target.property(ROLE) == "canvas":
        return Drawing(board, target, parent)
    return Stepping(board, target, parent)
