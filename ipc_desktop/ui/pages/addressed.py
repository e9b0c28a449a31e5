"""The page that asks how people shall speak of the person: a title and pronouns, if they like."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.entries.person_page import PersonPage
from ipc_desktop.ui.sitting import Sitting


class Addressed(PersonPage):
    """Both may stay empty: then the name is all there is."""

    key: ClassVar[str] = "addressed"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.title = TextField(_("Title"), _("For example, Mrs, Mr, Dr"))
        self.pronouns = TextField(_("Pronouns"), _("For example, she, he or they"))
        for field in (self.title, self.pronouns):
            self.body.addWidget(field)
            field.changed.connect(self._on_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("Which title and pronouns do you use?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Only if you like. Your name is enough.")

    @override
    def _fill(self, plan: Plan, entry: Person) -> None:
        self.title.set_text(entry.title)
        self.pronouns.set_text(entry.pronouns)

    @override
    def _written(self, was: Person) -> Person:
        return msgspec.structs.replace(was, title=self.title.text().strip(), pronouns=self.pronouns.text().strip())

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.person.title or plan.person.pronouns)
