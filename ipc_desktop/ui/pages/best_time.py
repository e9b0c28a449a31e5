"""The page that asks when the day is at its best, so that visits are planned round it."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.getting_ready import Pace, TimeOfDay
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.one_entry_page import OneEntryPage
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words

TIMES: dict[TimeOfDay, str] = {
    "morning": "alarm-clock",
    "midday": "sun",
    "afternoon": "tea",
    "evening": "home",
    "night": "moon",
    "any_time": "clock",
}
"""The times of day, each with its picture."""


class BestTime(OneEntryPage[Pace]):
    """One time of day, and what else makes sitting together good."""

    key: ClassVar[str] = "best_time"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        choices = tuple(Choice(time, choice_words("time_of_day", time), picture=name) for time, name in TIMES.items())
        self.best_time = Radios(_("Best time of day"), choices, min_column=180)
        self.what_helps = Voiced(_("What helps?"), _("A place, a cup of tea, a dog"), lines=1, lang=sitting.language)
        for field in (self.best_time, self.what_helps):
            self.body.addWidget(field)
            field.changed.connect(self._on_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("When is your best time of day?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("We plan our visits around it.")

    @override
    def _entry(self, plan: Plan) -> Pace:
        return plan.once(Pace)

    @override
    def _fill(self, plan: Plan, entry: Pace) -> None:
        self.best_time.set_value(entry.best_time)
        self.what_helps.ask(plan, entry.what_helps)

    @override
    def _written(self, was: Pace) -> Pace:
        best: TimeOfDay = next((time for time in TIMES if time == self.best_time.value()), "")
        return msgspec.structs.replace(was, best_time=best, what_helps=self.what_helps.words())

    @override
    def is_answered(self, plan: Plan) -> bool:
        pace = plan.once(Pace)
        return bool(pace.best_time or pace.what_helps)
