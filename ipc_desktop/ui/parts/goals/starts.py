"""Up to three sentences that the person said before, offered as beginnings of a goal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.words import Label
from ipc_desktop.wording import quoted_words

MOST = 3
LONGEST = 120
"""Longer notes are stories, not beginnings."""


class Starts(QWidget):
    """`chosen` hands over a pair: the id of the entry in which it stands, and the words as they were said."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(appearance().space(10))
        self._buttons: list[Button] = []

    def offer(self, plan: Plan, goal: Outcome) -> None:
        """Offers what is not yet a goal; hides when there is nothing, or when the goal has words already."""
        clear(self._column)
        self._buttons = []
        sentences = () if goal.statement else _sentences(plan)
        if sentences:
            self._column.addWidget(Label(_("You said this. Start from here?")))
        for start in sentences:
            _said_in, words = start
            button = Button(quoted_words(words.text))
            button.clicked.connect(partial(self.chosen.emit, start))
            self._column.addWidget(button)
            self._buttons.append(button)
        self.setVisible(bool(sentences))

    def has_any(self) -> bool:
        """Whether there is anything to start from."""
        return bool(self._buttons)


def _sentences(plan: Plan) -> tuple[tuple[str, Words], ...]:
    used = {goal.statement.text for goal in plan.all(Outcome)} | {e for g in plan.all(Outcome) for e in g.because}
    fit = (
        (entry_id, words)
        for entry_id, words in _own_sentences(plan)
        if words and len(words.text.strip()) <= LONGEST and not {words.text, entry_id} & used
    )
    return tuple(fit)[:MOST]


def _own_sentences(plan: Plan) -> Iterator[tuple[str, Words]]:
    """What should change first, then what works, then what matters most."""
    me = plan.me.id
    notes = [note for note in plan.all(WorkingNote) if note.words.said_by == me]
    yield from ((note.id, note.words) for note in notes if note.side == "not_working")
    yield from ((note.id, note.words) for note in notes if note.side == "working")
    yield from (
        (about.id, about.words)
        for about in plan.all(AboutMe)
        if about.heading == "most_important" and about.words.said_by == me
    )
