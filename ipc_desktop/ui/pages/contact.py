"""The page that asks where the person lives, and what visitors should know."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.person import Person, tidy_postcode
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.field import Field, Problem
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.entries.person_page import PersonPage
from ipc_desktop.ui.sitting import Sitting


class Contact(PersonPage):
    """The postcode must be whole or empty; how to get in is for the team alone, and never printed."""

    key: ClassVar[str] = "contact"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.address = TextField(_("Address"), _("House, street and town"), lines=3)
        self.postcode = TextField(_("Postcode"), _("For example, LS1 4AP"), short=True)
        hint = _("A side door, a key safe, a dog. We never print this.")
        self.getting_in = TextField(_("What should visitors know?"), hint, lines=2)
        for field in (self.address, self.postcode, self.getting_in):
            self.body.addWidget(field)
            field.changed.connect(self._changed_here)

    @override
    def question(self, plan: Plan) -> str:
        return _("Where do you live?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("So that people and letters find you.")

    @override
    def _fill(self, plan: Plan, entry: Person) -> None:
        self.address.set_text(entry.address)
        self.postcode.set_text(entry.postcode)
        self.getting_in.set_text(entry.getting_in)

    @override
    def _written(self, was: Person) -> Person:
        return msgspec.structs.replace(
            was,
            address=self.address.text().strip(),
            postcode=self._tidy_postcode() or (was.postcode if self.postcode.text().strip() else ""),
            getting_in=self.getting_in.text().strip(),
        )

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.person.address or plan.person.postcode)

    @override
    def problems(self) -> tuple[Problem, ...]:
        if not self.postcode.text().strip() or self._tidy_postcode():
            return ()
        return (Problem(_("Write the whole postcode, like LS1 4AP. Or leave it empty."), self.postcode),)

    @override
    def holding(self) -> dict[str, Field]:
        return {"postcode": self.postcode}

    def _tidy_postcode(self) -> str:
        """The postcode in its usual form; empty while what is written cannot be one."""
        return tidy_postcode(self.postcode.text()) or ""

    def _changed_here(self) -> None:
        """Half a postcode is no answer yet, but it is kept like a draft."""
        self._on_changed()
        if self.problems():
            self.changed.emit()
