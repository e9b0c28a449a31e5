"""More about a spending line: its kind, who is paid and how close they are, when, where, and what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.money.spending import PlannedSpend, SpendPlace
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.field import Field, Problem
from ipc_desktop.ui.fields.radios import Choice
from ipc_desktop.ui.parts.asked import field_for, problems_of, show_value, value_of
from ipc_desktop.ui.parts.more import More
from ipc_desktop.wording import choice_words
from ipc_desktop.wording.questions import QUESTIONS

ASKED_FIRST = ("category", "provider", "places")
"""What is asked at once; whatever else is answered already stays in sight, the rest is one press away."""


class SpendMore(QWidget):
    """Fills its fields from a line and hands back the line with what they say."""

    changed = Signal()

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._plan = Plan(case="")
        self._spend = PlannedSpend(id="")
        places = [Choice(place, choice_words("spend_place", place)) for place in get_args(SpendPlace)]
        self.places = Checkboxes(_("Where is it used?"), places, min_column=200)
        self._questions = QUESTIONS["planned_spend"]
        asked = {question.field: field_for(question, lang) for question in self._questions}
        self.fields: dict[str, Field] = {"category": asked.pop("category"), "provider": asked.pop("provider")}
        self.fields |= {"places": self.places, **asked}
        self.more = More(_("More about this"), tuple(self.fields.values()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for field in self.fields.values():
            self._column.addWidget(field)
            field.changed.connect(self.changed)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def show_spend(self, spend: PlannedSpend, plan: Plan) -> None:
        """Fills the fields."""
        self._plan, self._spend = plan, spend
        for question in self._questions:
            show_value(self.fields[question.field], plan, getattr(spend, question.field))
        self.places.set_values(spend.places)
        said = {name: bool(getattr(spend, name)) for name in self.fields}
        self.more.fold(*(name in ASKED_FIRST or said[name] for name in self.fields))

    def spend(self, was: PlannedSpend) -> PlannedSpend:
        """The line with what the fields say."""
        chosen = self.places.values()
        values = {
            question.field: value_of(self.fields[question.field], self._plan, getattr(self._spend, question.field))
            for question in self._questions
        }
        places = tuple(place for place in get_args(SpendPlace) if place in chosen)
        return msgspec.structs.replace(was, **values, places=places)

    def problems(self) -> tuple[Problem, ...]:
        """What is half written and would be lost."""
        return tuple(problem for field in self.fields.values() for problem in problems_of(field))

    def holding(self) -> Mapping[str, Field]:
        """The fields in which something may be half written."""
        return {name: field for name, field in self.fields.items() if problems_of(field)}

    def focus_first(self) -> None:
        """Goes to the first question."""
        self.fields["category"].focus_first()

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(24))
