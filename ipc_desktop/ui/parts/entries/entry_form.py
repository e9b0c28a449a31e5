"""The form of one item of a list: its questions one below the other, those less needed one press away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import msgspec
from PySide6.QtCore import Signal

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.fields.field import Field, Problem
from ipc_desktop.ui.parts.entries.asked import field_for, problems_of, show_value, value_of
from ipc_desktop.ui.parts.entries.entry_editor import EntryEditor
from ipc_desktop.ui.parts.more import More
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import co_ordinator
from ipc_desktop.wording.question import Question

E = TypeVar("E", bound=Entry)


class EntryForm(EntryEditor[E]):
    """Asks the questions that the style of support asks, and whatever is answered already; `More` asks the others.

    Other boxes for words begin in the voice of the first, but for what others say of the person. `moved` asks for
    another place in the list: -1 or 1.
    """

    moved = Signal(int)

    def __init__(
        self,
        entry: E,
        plan: Plan,
        questions: Sequence[Question],
        language: str,
        *,
        begins: Mapping[str, object] | None = None,
        has_order: bool = False,
    ) -> None:
        """`begins` is what every entry of the list says by itself: it is no answer yet."""
        super().__init__()
        self._entry, self._plan = entry, plan
        questions = [question for question in questions if question.asks != "goals" or plan.all(Outcome)]
        self.fields = {question.field: field_for(question, language) for question in questions}
        self.moves: dict[int, Button] = {}
        self.more = More(_("More about this"), tuple(self.fields.values()))
        self._begins = begins or {}
        for question in questions:
            field = self.fields[question.field]
            show_value(field, plan, getattr(entry, question.field))
            self.body.addWidget(field)
            field.changed.connect(self.changed)
        row = FlowRow()
        row.addWidget(self.more)
        self.body.addLayout(row)
        self._questions = tuple(questions)
        self._fold()
        self._add_foot(*(self._ways_to_move() if has_order else ()))
        self._lead().changed.connect(self._follow_the_voice)
        self._follow_the_voice()

    @override
    def entry(self) -> E:
        return msgspec.structs.replace(self._entry, **self._values())

    def _values(self) -> dict[str, object]:
        return {name: value_of(field, self._plan, getattr(self._entry, name)) for name, field in self.fields.items()}

    @override
    def focus_first(self) -> None:
        self._lead().focus_first()

    @override
    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for field in self.fields.values() for problem in problems_of(field))

    @override
    def holding(self) -> Mapping[str, Field]:
        return self.fields

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        super().take_up(written)
        self.more.reveal(*(field for name, field in self.fields.items() if name in written))

    @override
    def _dress(self) -> None:
        super()._dress()
        self.body.setSpacing(appearance().space(24))

    def _fold(self) -> None:
        """Shows what is asked now, and whatever is answered already; the rest is one press away."""
        said = self._values()
        answered = (bool(said[name]) and said[name] != self._begins.get(name) for name in self.fields)
        asked = (self._asks(question) for question in self._questions)
        self.more.fold(*(one or other for one, other in zip(answered, asked, strict=True)))

    def _asks(self, question: Question) -> bool:
        """Whether a question is asked at once; the style of support decides."""
        return tailoring(self._plan).asks(question.weight)

    def _lead(self) -> Field:
        return next(iter(self.fields.values()))

    def _follow_the_voice(self) -> None:
        lead = self._lead()
        if not isinstance(lead, Voiced):
            return
        for question in self._questions:
            field = self.fields[question.field]
            if isinstance(field, Voiced) and field is not lead and not field.text():
                field.say_by(self._begins_by(question, lead.voice().id))

    def _begins_by(self, question: Question, leads: str) -> str:
        """In whose voice a box begins: what others say of the person is the worker's, unless one of them leads."""
        worker = co_ordinator(self._plan) if question.by_others and leads == self._plan.me.id else None
        return worker.id if worker is not None else leads

    def begin_in_voice(self, voice: str) -> None:
        """Lets boxes for words in which nothing is written begin in the voice of this party."""
        for field in self.fields.values():
            if isinstance(field, Voiced) and not field.text():
                field.say_by(voice)

    def focus_move(self, step: int) -> None:
        """Puts the focus on the button that moves the item this way, to be pressed again."""
        self.moves[step].setFocus()

    def _ways_to_move(self) -> tuple[Button, ...]:
        self.moves = {-1: Button(_("Earlier"), glyph="up"), 1: Button(_("Later"), glyph="down")}
        for step, button in self.moves.items():
            button.clicked.connect(lambda _checked=False, step=step: self.moved.emit(step))
        return tuple(self.moves.values())
