"""More about a goal: how much and why it matters, where somebody is and wants to be, and what kind of goal it is."""

from __future__ import annotations

import datetime as dt

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.outcomes import Outcome, OutcomeKind
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.safety import may_have_learning
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.ruler import Ruler
from ipc_desktop.ui.parts.more import More
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording import outcome_kind_words

KINDS: tuple[OutcomeKind, ...] = ("health", "wellbeing", "care", "learning", "carer")


class GoalMore(QWidget):
    """One press away, so that the goal comes first; whatever is answered stays, and who wants all questions has all."""

    changed = Signal()

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.why = Voiced(_("Why does it matter?"), lines=1, lang=lang)
        self.where_i_am = Ruler(_("Where are you with it now?"), _("nowhere near"), _("all the way there"))
        self.where_i_want = Ruler(_("Where do you want to be?"), _("nowhere near"), _("all the way there"))
        self.kind = Radios(_("What kind of goal is it?"), (), min_column=180)
        self.importance = Ruler(_("How important is it?"), _("A little"), _("More than anything"), low=1, high=10)
        self._fields: tuple[Field, ...] = (self.importance, self.where_i_am, self.where_i_want, self.why, self.kind)
        self.more = More(_("More about this goal"), self._fields)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for field in self._fields:
            self._column.addWidget(field)
            field.changed.connect(self.changed)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def show_goal(self, plan: Plan, goal: Outcome, on: dt.date) -> None:
        """Fills the fields without emitting `changed`; a learning goal is offered to whoever is in education."""
        self.importance.set_value(goal.importance or None)
        self.why.ask(plan, goal.why_it_matters)
        self.where_i_am.set_value(goal.where_i_am)
        self.where_i_want.set_value(goal.where_i_want_to_be)
        learns = goal.outcome_kind == "learning" or may_have_learning(plan, on)
        kinds = (kind for kind in KINDS if learns or kind != "learning")
        self.kind.set_choices([Choice(kind, outcome_kind_words(kind)) for kind in kinds])
        self.kind.set_value(goal.outcome_kind)
        places = (goal.where_i_am is not None, goal.where_i_want_to_be is not None)
        said = (bool(goal.importance), *places, bool(goal.why_it_matters), bool(goal.outcome_kind))
        self.more.fold(*(one or tailoring(plan).asks("extra") for one in said))

    def onto(self, goal: Outcome) -> Outcome:
        """The goal with what stands here."""
        kind = next((kind for kind in KINDS if kind == self.kind.value()), "")
        return msgspec.structs.replace(
            goal,
            importance=self.importance.value() or 0,
            why_it_matters=self.why.words(),
            where_i_am=self.where_i_am.value(),
            where_i_want_to_be=self.where_i_want.value(),
            outcome_kind=kind,
        )

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(24))
