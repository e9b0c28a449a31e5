"""The form in which somebody in the person's life is added or changed: name, who they are, how close, what they do."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.entry import NOTHING_SAID
from ipc_desktop.plan.people import CIRCLES, Circle, Party, Role
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording import circle_words

RELATIVE = "relative"
ORGANISATION = "organisation"
"""Both stand among the roles on the form, but are fields of their own; the first is asked of whoever interprets."""


class PersonForm(QWidget):
    """Shows one party and hands back what it says now; fields that the form does not ask for stay as they are."""

    changed = Signal()

    def __init__(self, *, roles: Sequence[Role], asks_more: bool, language: str) -> None:
        super().__init__()
        self._roles = tuple(roles)
        self._asks_more = asks_more
        self._party = Party(id="")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.name = TextField(_("Name"))
        self.relationship = TextField(_("Who are they to you?"), _("For example, Mum, friend or nurse"))
        self.circle = Radios(_("How close are they?"), _circle_choices(), min_column=200)
        self.roles = Checkboxes(_("Do they do any of these?"), self._role_choices())
        self.roles.explain_choices()
        self.contact = TextField(_("Telephone or address"))
        self.how_involved = Voiced(_("What do they do in your life?"), lines=2, lang=language)
        for field in (self.name, self.relationship, self.circle, self.how_involved, self.roles, self.contact):
            self._column.addWidget(field)
            field.changed.connect(self.changed)
        self.how_involved.setVisible(asks_more)
        self.contact.setVisible(asks_more)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def show_party(self, party: Party, plan: Plan) -> None:
        """Fills the form with this party, without emitting `changed`."""
        self._party = party
        self.name.set_error("")
        self.name.set_text(party.name)
        self.relationship.set_text(party.relationship)
        self.circle.set_value(party.circle)
        ticked: list[str] = [role for role in self._roles if role in party.roles]
        ticked += [RELATIVE] if party.is_relative else []
        ticked += [ORGANISATION] if party.is_organisation else []
        self.roles.set_values(tuple(ticked))
        self.contact.set_text(party.contact)
        self.how_involved.ask(plan, party.how_involved)

    def party(self) -> Party:
        """The party as the form says it now."""
        values = self.roles.values()
        asked = {*self._roles}
        said: tuple[Role, ...] = tuple(role for role in self._roles if role in values)
        others = tuple(role for role in self._party.roles if role not in asked)
        new = msgspec.structs.replace(
            self._party,
            name=self.name.text().strip(),
            relationship=self.relationship.text().strip(),
            circle=_circle_named(self.circle.value()),
            contact=self.contact.text().strip(),
        )
        if said != tuple(role for role in new.roles if role in asked):
            new = msgspec.structs.replace(new, roles=(*others, *said))
        if self.asks_about_relatives():
            new = msgspec.structs.replace(new, is_relative=RELATIVE in values)
        if self._asks_more:
            new = msgspec.structs.replace(new, is_organisation=ORGANISATION in values)
        return self._with_how_involved(new)

    def asks_about_relatives(self) -> bool:
        """Whether "is a relative" stands on the form: only together with interpreting."""
        return "interpreter" in self._roles

    def is_empty(self) -> bool:
        """Whether nothing at all has been said about this person."""
        now = self.party()
        return now == Party(id=now.id, order=now.order)

    def problems(self) -> tuple[Problem, ...]:
        """A person without a name could not be told from another: asked for as soon as anything else is said."""
        if self.name.text().strip() or self.is_empty():
            return ()
        return (Problem(_("Please write what we call this person."), self.name),)

    def _role_choices(self) -> tuple[Choice, ...]:
        words: dict[str, str] = {
            "informal_carer": _("Helps to care for me"),
            "emergency_contact": _("Call them in an emergency"),
            "next_of_kin": _("Is my next of kin"),
            "parental_responsibility": _("Has parental responsibility"),
            "advocate": _("Speaks up for me"),
            "interpreter": _("Interprets for us"),
            RELATIVE: _("Is a relative"),
            ORGANISATION: _("Is a service or a team, not one person"),
        }
        relative = [RELATIVE] if self.asks_about_relatives() else []
        organisation = [ORGANISATION] if self._asks_more else []
        return tuple(Choice(role, words[role]) for role in (*self._roles, *relative, *organisation))

    def _with_how_involved(self, party: Party) -> Party:
        words = self.how_involved.words() or NOTHING_SAID
        return party if words == party.how_involved else msgspec.structs.replace(party, how_involved=words)

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(24))


def _circle_choices() -> tuple[Choice, ...]:
    return tuple(Choice(circle, circle_words(circle)) for circle in CIRCLES)


def _circle_named(value: str) -> Circle:
    return next((circle for circle in CIRCLES if circle == value), "")
