"""Everybody who appears in a case: the people in this life, and those who are paid to help."""

from __future__ import annotations

from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words
from ipc_desktop.plan.money.sources import Source

Circle = Literal["", "closest", "friends_and_family", "groups", "paid"]
Role = Literal[
    "self",
    "next_of_kin",
    "emergency_contact",
    "informal_carer",
    "young_carer",
    "parental_responsibility",
    "peer",
    "advocate",
    "supporter",
    "interpreter",
    "nominee",
    "representative",
    "lpa_health_welfare",
    "lpa_property_finance",
    "deputy_health_welfare",
    "deputy_property_finance",
    "appointee",
    "paid_worker",
    "professional",
    "care_coordinator",
]
Perspective = Literal["person", "family", "worker", "school"]
Sector = Literal["", "health", "council", "education", "voluntary", "business"]
Involved = Literal["", "yes", "not_now", "no"]

CIRCLES: tuple[Circle, ...] = ("closest", "friends_and_family", "groups", "paid")
PAID_ROLES: frozenset[Role] = frozenset({"paid_worker", "professional", "care_coordinator"})
LEGAL_ROLES: tuple[Role, ...] = (
    "parental_responsibility",
    "lpa_health_welfare",
    "lpa_property_finance",
    "deputy_health_welfare",
    "deputy_property_finance",
    "appointee",
    "nominee",
    "representative",
)
"""Roles that somebody has by law or on paper: the evidence is seen before they sign in them."""


class Party(Entry, frozen=True, kw_only=True, tag="party"):
    """Somebody in a case: the person themself (role "self"), family, friends, workers, organisations.

    `said_by`, signers, owners and authors are parties; a retired party still resolves. `relationship` is said in the
    family's words ("Mum"); `how_involved` tells what this person does; `contact` is a telephone number or address.
    """

    name: str = ""
    relationship: str = ""
    circle: Circle = ""
    roles: tuple[Role, ...] = ()
    how_involved: Words = NOTHING_SAID
    contact: str = ""
    worker_id: str = ""
    is_relative: bool = False
    """For an interpreter: whether a relative interprets."""
    is_organisation: bool = False
    """Whether this is a service, a team or a group, and nobody whom one could hand anything to."""
    sector: Sector = ""
    """For whoever is paid: where they work."""
    job: str = ""
    organisation: str = ""
    involved: Involved = ""
    """Whether the person wants this party to take part in the plan."""
    availability: Words = NOTHING_SAID
    approves: tuple[Source, ...] = ()
    """Sources of money on which this party decides for a funder."""

    @property
    def is_paid(self) -> bool:
        """Whether this party is paid to help: drawn as a rounded square, never the only witness."""
        return self.circle == "paid" or not PAID_ROLES.isdisjoint(self.roles)

    @property
    def is_one_person(self) -> bool:
        """Whether this is somebody who could sit at the table: no service, team, group or place."""
        return not self.is_organisation and self.circle != "groups"

    @property
    def perspective(self) -> Perspective:
        """From where this party looks at the life that the plan is about."""
        if "self" in self.roles:
            return "person"
        if self.sector == "education":
            return "school"
        return "worker" if self.is_paid else "family"
