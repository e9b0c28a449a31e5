"""The page that asks for the person's names, and what they like to be called."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.sitting import Sitting


class Name(Page):
    """Known-as name first in importance, last in order: people say their whole name, then what they are called."""

    key: ClassVar[str] = "name"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.given_names = TextField(_("First names"))
        self.family_name = TextField(_("Family name"))
        self.known_as = TextField(_("What shall we call you?"), _("We use this name on every page and paper."))
        self._fields = {
            "given_names": self.given_names,
            "family_name": self.family_name,
            "known_as": self.known_as,
        }
        for field in self._fields.values():
            field.changed.connect(self.changed)
            self.body.addWidget(field)

    @override
    def question(self, plan: Plan) -> str:
        return _("What is your name?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("As it is written on letters from your GP.")

    @override
    def show_plan(self, plan: Plan) -> None:
        for name, field in self._fields.items():
            field.set_text(getattr(plan.person, name))

    @override
    def answer(self, plan: Plan) -> Plan:
        person = plan.person
        # A name is compared without the spaces around it, so that looking at the page changes nothing.
        said = {name: field.text().strip() for name, field in self._fields.items()}
        new = {name: text for name, text in said.items() if text != getattr(person, name).strip()}
        return plan.with_entry(msgspec.structs.replace(person, **new)) if new else plan

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.person.called)
