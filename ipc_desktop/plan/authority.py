"""Legal roles and the evidence for them: one without evidence seen can be named, but not signed in (INV-R1)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words
from ipc_desktop.plan.people import LEGAL_ROLES, Party, Role
from ipc_desktop.plan.plan import Plan

EvidenceKind = Literal[
    "",
    "lpa_registered",
    "court_order",
    "appointee_letter",
    "birth_certificate",
    "parental_agreement",
    "nomination_form",
    "council_form",
    "nhs_form",
    "other",
]


class Authority(Entry, frozen=True, kw_only=True, tag="authority"):
    """The evidence that a party has one legal role: what was seen, by whom, what it covers and what it does not."""

    MERGES: ClassVar[Merges] = "people"

    party: str = ""
    role: Role = "representative"
    evidence: EvidenceKind = ""
    reference: str = ""
    seen_on: dt.date | None = None
    seen_by: str = ""
    expires_on: dt.date | None = None
    scope: Words = NOTHING_SAID
    restrictions: Words = NOTHING_SAID


def legal_roles(party: Party) -> tuple[Role, ...]:
    """The roles of a party that need evidence."""
    return tuple(role for role in party.roles if role in LEGAL_ROLES)


def evidence_of(plan: Plan, party_id: str, role: Role) -> Authority | None:
    """The newest evidence that was seen for a role of a party; None when nobody has seen any."""
    found = [
        one for one in plan.all(Authority) if (one.party, one.role) == (party_id, role) and one.seen_on is not None
    ]
    return max(found, key=lambda one: (one.seen_on or dt.date.min, one.id), default=None)


def is_evidenced(plan: Plan, party_id: str, role: Role, on: dt.date) -> bool:
    """Whether evidence for a role was seen and still holds on a day; a role that is no legal one needs none."""
    if role not in LEGAL_ROLES:
        return True
    seen = evidence_of(plan, party_id, role)
    return seen is not None and (seen.expires_on is None or seen.expires_on >= on)
