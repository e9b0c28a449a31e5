"""Choosing among the people of a case, each with their mark or photo, name, and who they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ipc_desktop.texts import _
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.radios import Radios

if TYPE_CHECKING:
    from ipc_desktop.plan.people import Party


def person_choice(party: Party, nameless: str = "") -> Choice:
    """A person as a choice; one without a name is called `nameless`, or "Me"."""
    return Choice(party.id, party.name or nameless or _("Me"), party.relationship, mark=party)


class _AmongPeople:
    """What both choosers share, named before their field: each offers the people of a plan."""

    set_choices: Callable[[Sequence[Choice]], None]
    _people: tuple[Choice, ...] = ()
    _groups_too = False

    def set_people(self, parties: Sequence[Party], nameless: str = "") -> None:
        """Offers these people; who was chosen stays so if they are among them. The same people again cost nothing."""
        people = tuple(person_choice(party, nameless) for party in parties if self._groups_too or party.is_one_person)
        if people != self._people:
            self.set_choices(people)
            self._people = people

    @property
    def offered(self) -> frozenset[str]:
        """The ids of those who can be chosen here."""
        return frozenset(choice.value for choice in self._people)


class PersonChooser(_AmongPeople, Radios):
    """One person out of several; `value()` is the party's id.

    `groups_too`: a group or a service may be meant as well. `others_only`: whose plan it is, is not meant.
    """

    def __init__(
        self, label: str, hint: str = "", *, min_column: int = 260, groups_too: bool = False, others_only: bool = False
    ) -> None:
        super().__init__(label, (), hint, min_column=min_column)
        self._groups_too = groups_too
        self.others_only = others_only


class PeopleChooser(_AmongPeople, Checkboxes):
    """Any number of people; `values()` are their parties' ids.

    `groups_too`: groups and services may be meant as well.
    """

    def __init__(self, label: str, hint: str = "", *, min_column: int = 260, groups_too: bool = False) -> None:
        super().__init__(label, (), hint, min_column=min_column)
        self._groups_too = groups_too
