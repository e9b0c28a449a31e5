"""The page for bad days: early signs, what should happen then, and who to ring."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.person_chooser import PeopleChooser
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.one_entry_page import OneEntryPage
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting


class ThingsGoWrong(OneEntryPage[Contingency]):
    """What should happen in the first kind of trouble that comes to mind."""

    key: ClassVar[str] = "things_go_wrong"
    stone: ClassVar[Stone] = "my_goals"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        lang = sitting.language
        self.trigger = Voiced(_("What could go wrong?"), _("For example: my helper is ill"), lines=1, lang=lang)
        self.signs = Voiced(_("What do you notice first?"), lines=2, lang=lang)
        self.then = Voiced(_("What should happen then?"), lines=2, lang=lang)
        self.ring = PeopleChooser(_("Who should we ring?"))
        self.contact = TextField(_("A number that answers at night"), _("Also at weekends"))
        for voiced in (self.trigger, self.signs, self.then):
            self.body.addWidget(voiced)
            voiced.changed.connect(self._on_changed)
        self.body.addWidget(self.ring)
        self.ring.changed.connect(self._on_changed)
        self.body.addWidget(self.contact)
        self.contact.changed.connect(self._on_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("What if things go wrong?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("So that everybody knows what to do. You can leave parts open.")

    @override
    def _fill(self, plan: Plan, entry: Contingency) -> None:
        self.trigger.ask(plan, entry.trigger)
        self.signs.ask(plan, entry.early_signs)
        self.then.ask(plan, entry.what_should_happen)
        self.contact.set_text(entry.contact)
        self._show_ring(plan, entry)

    @override
    def is_answered(self, plan: Plan) -> bool:
        trouble = self._entry(plan)
        return trouble != Contingency(id=trouble.id)

    @override
    def _entry(self, plan: Plan) -> Contingency:
        return plan.once(Contingency, "first")

    def _show_ring(self, plan: Plan, trouble: Contingency) -> None:
        people = [party for party in plan.parties() if party.name and party.id != plan.me.id]
        self.ring.set_people(people)
        self.ring.set_values(trouble.who_to_contact)
        self.ring.setVisible(bool(people))

    @override
    def _written(self, was: Contingency) -> Contingency:
        offered = {party.id for party in self._edits.plan.parties()}
        kept = tuple(party for party in was.who_to_contact if party not in offered)
        return msgspec.structs.replace(
            was,
            trigger=self.trigger.words(),
            early_signs=self.signs.words(),
            what_should_happen=self.then.words(),
            who_to_contact=(*self.ring.values(), *kept),
            contact=self.contact.text().strip(),
        )
