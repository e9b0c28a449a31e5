"""The page that asks for the NHS number, if it is at hand."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.person import Person, grouped_nhs_number, nhs_number_fault, plain_nhs_number
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.field import Field, Problem
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import nhs_number_words


class Identity(Page):
    """What tells this person from others of the same name; it may stay empty."""

    key: ClassVar[str] = "identity"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.nhs_number = TextField(_("NHS number"), _("Ten digits, for example 943 476 5919"), short=True)
        self.nhs_number.entry.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.nhs_number.changed.connect(self.changed)
        self.body.addWidget(self.nhs_number)

    @override
    def question(self, plan: Plan) -> str:
        return _("Do you know your NHS number?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("It is on letters from your GP or hospital. We can do without it today.")

    @override
    def show_plan(self, plan: Plan) -> None:
        number = plan.person.nhs_number
        self.nhs_number.set_text(grouped_nhs_number(number) if number else "")

    @override
    def answer(self, plan: Plan) -> Plan:
        person = self._with_number(plan.person)
        return plan if person == plan.person else plan.with_entry(person)

    @override
    def problems(self) -> tuple[Problem, ...]:
        number = self.nhs_number.text().strip()
        fault = nhs_number_fault(number) if number else None
        return (Problem(nhs_number_words(fault), self.nhs_number),) if fault else ()

    @override
    def holding(self) -> dict[str, Field]:
        return {"nhs_number": self.nhs_number}

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.person.nhs_number)

    def _with_number(self, person: Person) -> Person:
        """A number with a slip waits on the page; one that is right is kept as ten digits."""
        number = plain_nhs_number(self.nhs_number.text())
        if number == person.nhs_number or (number and nhs_number_fault(number)):
            return person
        return msgspec.structs.replace(person, nhs_number=number, nhs_number_status="stated" if number else "absent")
