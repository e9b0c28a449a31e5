"""The page that asks how to reach the person best."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.person import Person, PreferredContact
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.entries.person_page import PersonPage
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words

WAYS: dict[PreferredContact, str] = {
    "phone": "telephone",
    "text_message": "phone",
    "email": "computer",
    "letter": "letter",
    "in_person": "home",
    "through_somebody": "two-people",
}
"""The ways to reach somebody, each with its picture."""


class Reach(PersonPage):
    """A way that suits them, and the number or address for it."""

    key: ClassVar[str] = "reach"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.preferred = Radios(_("Best way"), _ways(), min_column=230, gap=12)
        self.phone = TextField(_("Telephone"))
        self.email = TextField(_("E-mail"))
        for field in (self.preferred, self.phone, self.email):
            self.body.addWidget(field)
            field.changed.connect(self._on_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("How shall we reach you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Choose what you like best.")

    @override
    def _fill(self, plan: Plan, entry: Person) -> None:
        self.preferred.set_value(entry.preferred_contact)
        self.phone.set_text(entry.phone)
        self.email.set_text(entry.email)

    @override
    def _written(self, was: Person) -> Person:
        preferred: PreferredContact = next((way for way in WAYS if way == self.preferred.value()), "")
        return msgspec.structs.replace(
            was, preferred_contact=preferred, phone=self.phone.text().strip(), email=self.email.text().strip()
        )

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.person.preferred_contact or plan.person.phone or plan.person.email)


def _ways() -> tuple[Choice, ...]:
    return tuple(Choice(way, choice_words("preferred_contact", way), picture=name) for way, name in WAYS.items())
