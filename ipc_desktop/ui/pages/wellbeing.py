"""The page of four questions on how life feels; they are asked only of whoever agrees to being asked."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import WellbeingScores
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.ruler import Ruler
from ipc_desktop.ui.parts.entries.asked import show_value, value_of
from ipc_desktop.ui.parts.entries.one_entry_page import OneEntryPage
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words


class Wellbeing(OneEntryPage[WellbeingScores]):
    """May we ask? Then the four questions of the Office for National Statistics (ONS4), each from 0 to 10."""

    key: ClassVar[str] = "wellbeing"
    stone: ClassVar[Stone] = "how_its_going"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        answers = [Choice(code, choice_words("asked", code)) for code in ("yes", "no", "not_now")]
        self.may_ask = Radios(_("May we ask four questions about how you feel?"), answers, min_column=200)
        not_at_all, completely = _("Not at all"), _("Completely")
        self.rulers = {
            "life_satisfaction": Ruler(
                _("Overall, how satisfied are you with your life nowadays?"), not_at_all, completely
            ),
            "worthwhile": Ruler(
                _("Overall, to what extent are the things you do in your life worthwhile?"), not_at_all, completely
            ),
            "happiness": Ruler(_("Overall, how happy did you feel yesterday?"), not_at_all, completely),
            "anxiety": Ruler(_("Overall, how anxious did you feel yesterday?"), not_at_all, completely),
        }
        self.said_by = PersonChooser(_("Who answered?"), min_column=200)
        for field in (self.may_ask, *self.rulers.values(), self.said_by):
            self.body.addWidget(field)
            field.changed.connect(self._on_changed)
        self.may_ask.changed.connect(self._show_rulers)

    @override
    def question(self, plan: Plan) -> str:
        return _("How do you feel about life?")

    @override
    def lead(self, plan: Plan) -> str:
        said = plan.once(WellbeingScores)
        if said.may_ask == "yes" and said.taken_on is not None and said.taken_on != self.sitting.today():
            return _("You said this on {day}. Is it different now? Then choose anew.").format(
                day=long_date(said.taken_on)
            )
        return _("No is a good answer too. Nothing depends on it.")

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.once(WellbeingScores).may_ask)

    @override
    def _entry(self, plan: Plan) -> WellbeingScores:
        return plan.once(WellbeingScores)

    @override
    def _fill(self, plan: Plan, entry: WellbeingScores) -> None:
        self.may_ask.set_value(entry.may_ask)
        for name, ruler in self.rulers.items():
            ruler.set_value(getattr(entry, name))
        show_value(self.said_by, plan, entry.said_by or plan.me.id)
        self._show_rulers()

    @override
    def _written(self, was: WellbeingScores) -> WellbeingScores:
        scores = {name: ruler.value() for name, ruler in self.rulers.items()}
        given = self.may_ask.value() == "yes" and any(score is not None for score in scores.values())
        return msgspec.structs.replace(
            was,
            **scores,
            may_ask=self.may_ask.value(),
            said_by=str(value_of(self.said_by, self._edits.plan, was.said_by)) if given else was.said_by,
            taken_on=self.sitting.today() if given else was.taken_on,
        )

    def _show_rulers(self) -> None:
        asks = self.may_ask.value() == "yes"
        for field in (*self.rulers.values(), self.said_by):
            field.setVisible(asks)
