"""Choosing among the people of a case, each with their mark or photo, name, and who they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.radios import Radios

if TYPE_CHECKING:
    from ipc_desktop.plan.people import Party


def person_choice(party: Party, nameless: str = "") -> Choice:
    """A person as a choice; one without a name is called `nameless`, or "Me"."""
    return Choice(party.id, party.name or nameless or _("Me"), party.relationship, mark=party)


class PersonChooser(Radios):
    """One person out of several; `value()` is the party's id."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None, *, min_column: int = 220) -> None:
        self._people: tuple[Choice, ...] = ()
        super().__init__(label, (), hint, parent, min_column=min_column)

    def set_people(self, parties: Sequence[Party]) -> None:
        """Offers these people; who was chosen stays so if they are among them. The same people again cost nothing."""
        people = tuple(map(person_choice, parties))
        if people != self._people:
            self.set_choices(people)
            self._people = people


class PeopleChooser(Checkboxes):
    """Any number of people; `values()` are their parties' ids."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None, *, min_column: int = 220) -> None:
        self._people: tuple[Choice, ...] = ()
        super().__init__(label, (), hint, parent, min_column=min_column)

    def set_people(self, parties: Sequence[Party]) -> None:
        """Offers these people; those who were chosen stay so. The same people again cost nothing."""
        people = tuple(map(person_choice, parties))
        if people != self._people:
            self.set_choices(people)
            self._people = people
