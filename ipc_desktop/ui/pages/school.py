"""The page that asks for the school or college of a child or young person."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.person import Person, age_on
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.entries.person_page import PersonPage
from ipc_desktop.ui.sitting import Sitting

LEARNS_UNTIL_YEARS = 25
"""An education, health and care plan may last until then (Children and Families Act 2014, section 46)."""


class School(PersonPage):
    """Stepped over from the age of 25 on, unless one is named: education plans end there."""

    key: ClassVar[str] = "school"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.school = TextField(_("School, college or nursery"))
        self.body.addWidget(self.school)
        self.school.changed.connect(self._on_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("Which school or college do you go to?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Or nursery, or where you learn at home.")

    @override
    def _fill(self, plan: Plan, entry: Person) -> None:
        self.school.set_text(entry.school)

    @override
    def _written(self, was: Person) -> Person:
        return msgspec.structs.replace(was, school=self.school.text().strip())

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.person.school)

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        """Whether learning may concern this person: by their age today, where it is known."""
        born_on = plan.person.born_on
        may_learn = born_on is not None and age_on(born_on, today) < LEARNS_UNTIL_YEARS
        return may_learn or bool(plan.person.school)
