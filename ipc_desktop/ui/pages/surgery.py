"""The page that asks for the GP practice; not to know it yet is an answer."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.person import GpKnown, Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.entries.person_page import PersonPage
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words

ANSWERS: dict[GpKnown, str] = {"known": "stethoscope", "unknown_yet": "thinking", "none": "no"}
"""The answers, each with its picture."""


class Surgery(PersonPage):
    """The name is asked for where there is one."""

    key: ClassVar[str] = "surgery"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.known = Radios(_("Do you know your GP practice?"), _answers(), min_column=240, gap=12)
        self.practice = TextField(_("Name of the practice"), _("And its town, if you like"))
        for field in (self.known, self.practice):
            self.body.addWidget(field)
            field.changed.connect(self._on_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("Which GP practice do you go to?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("It is fine if nobody knows just now.")

    @override
    def _fill(self, plan: Plan, entry: Person) -> None:
        self.known.set_value(entry.gp_known or ("known" if entry.gp_practice else ""))
        self.practice.set_text(entry.gp_practice)
        self.practice.setVisible(self.known.value() == "known")

    @override
    def _written(self, was: Person) -> Person:
        known: GpKnown = next((answer for answer in ANSWERS if answer == self.known.value()), "")
        self.practice.setVisible(known == "known")
        practice = self.practice.text().strip()
        return msgspec.structs.replace(
            was, gp_known=known, gp_practice=practice if known == "known" else was.gp_practice
        )

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.person.gp_known or plan.person.gp_practice)


def _answers() -> tuple[Choice, ...]:
    return tuple(Choice(answer, choice_words("gp_known", answer), picture=name) for answer, name in ANSWERS.items())
