"""Who signs, who may witness, and what the signatures on a version amount to (model.md §2, §4, INV-G5)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ipc_desktop.plan.agreement import AgreedVersion, Answer, Capacity, Signature, VersionState
from ipc_desktop.plan.authority import is_evidenced
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.getting_ready import Notice
from ipc_desktop.plan.money.sources import Allocation, Source
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.people import Party, Role
from ipc_desktop.plan.permissions import NEVER_LEAVES, TABLE, may_see
from ipc_desktop.plan.person import age_band
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.plan.visit import Paper, Visit

TooClose = Literal["paid", "holds_money", "interprets"]

AGREEING: frozenset[Answer] = frozenset({"yes", "yes_but"})

CAPACITY_OF_ROLE: Mapping[Role, Capacity] = {
    "self": "self",
    "parental_responsibility": "parental_responsibility",
    "lpa_health_welfare": "lpa_hw",
    "lpa_property_finance": "lpa_pf",
    "deputy_health_welfare": "deputy",
    "deputy_property_finance": "deputy",
    "representative": "representative",
    "nominee": "nominee",
    "care_coordinator": "care_coordinator",
}
"""In which capacity somebody with a role signs, the weightiest role first."""

FOR_THE_PERSON: frozenset[Capacity] = frozenset(
    {"parental_responsibility", "lpa_hw", "deputy", "representative", "authorised_person"}
)
"""Capacities in which somebody may answer for a person who cannot decide this for themself."""


NOT_AGREED_ON: tuple[type[Entry], ...] = (
    *(PageState, CaughtNote, Visit, Paper, Notice, Rulers),
    *(AgreedVersion, Signature),
    *NEVER_LEAVES,
)
"""Kinds that tell how the conversation went, and the agreement itself: no part of what is agreed."""


def is_agreed_on(plan: Plan, entry: Entry) -> bool:
    """Whether an entry belongs to the whole plan that people agree on: what lies on the table, with all it
    is part of, and was not retired.

    Retired parties stay, since words still stand under their names.
    """
    is_read = not isinstance(entry, NOT_AGREED_ON) and may_see(entry, TABLE, plan)
    return is_read and (not entry.retired or isinstance(entry, Party))


@dataclass(frozen=True)
class Signer:
    """Somebody at the table who is asked to sign, and in which capacity; nobody waits for one who is not `needed`."""

    party: Party
    capacity: Capacity
    needed: bool


def who_should_sign(plan: Plan) -> tuple[Signer, ...]:
    """The person first, then whoever speaks for them or was here, the care co-ordinators last."""
    here = {party for visit in plan.all(Visit) for party in visit.present}
    signers = []
    for party in plan.parties():
        capacity = capacity_of(party)
        if capacity in ("self", "care_coordinator"):
            signers.append(Signer(party, capacity, needed=True))
        elif "interpreter" not in party.roles and (capacity != "supporter_witness" or party.id in here):
            signers.append(Signer(party, capacity, needed=False))
    return tuple(sorted(signers, key=lambda signer: signer.capacity == "care_coordinator"))


def capacity_of(party: Party) -> Capacity:
    """The capacity in which this party signs; without a role of their own they sign as a supporter."""
    found = (capacity for role, capacity in CAPACITY_OF_ROLE.items() if role in party.roles)
    return next(found, "supporter_witness")


def capacity_held(plan: Plan, party: Party, on: dt.date) -> Capacity:
    """The capacity in which this party may sign on a day: a legal role counts only with evidence seen (INV-R1)."""
    held = (role for role in CAPACITY_OF_ROLE if role in party.roles and is_evidenced(plan, party.id, role, on))
    return next((CAPACITY_OF_ROLE[role] for role in held), "supporter_witness")


def too_close(plan: Plan, party_id: str) -> TooClose | None:
    """Why somebody is never the only witness nor signs for the person (INV-G5); None: nothing against it."""
    party = plan.party(party_id)
    if party is None:
        return None
    if party.is_paid:
        return "paid"
    holds = any(spend.holder == party_id for spend in plan.all(PlannedSpend))
    if holds or not {"nominee", "appointee"}.isdisjoint(party.roles):
        return "holds_money"
    return "interprets" if "interpreter" in party.roles else None


def may_witness_alone(plan: Plan, party_id: str, signer_id: str) -> bool:
    """Whether this party may be the only witness of somebody's signature; nobody witnesses their own."""
    return party_id != signer_id and plan.party(party_id) is not None and too_close(plan, party_id) is None


def may_sign_for_the_person(plan: Plan, party_id: str, on: dt.date) -> bool:
    """Whether this party may sign in the person's stead; a parent of a child under 16 signs in their own right.

    A legal role counts once evidence for it was seen that holds on this day (INV-R1).
    """
    party = plan.party(party_id)
    if party is None or party_id == plan.me.id or capacity_of(party) not in FOR_THE_PERSON:
        return False
    if not any(is_evidenced(plan, party_id, role, on) for role in party.roles if _stands_in(role)):
        return False
    born_on = plan.person.born_on
    is_child = born_on is not None and age_band(born_on, on) == "child_0_15"
    return too_close(plan, party_id) is None or (is_child and "parental_responsibility" in party.roles)


def _stands_in(role: Role) -> bool:
    return CAPACITY_OF_ROLE.get(role) in FOR_THE_PERSON


# --- versions ---------------------------------------------------------------------------------------------------


def current_version(plan: Plan) -> AgreedVersion | None:
    """The newest version that was locked and not taken back."""
    return max(
        plan.all(AgreedVersion), key=lambda version: (version.number, version.locked_at, version.id), default=None
    )


def signatures_of(plan: Plan, version: AgreedVersion) -> tuple[Signature, ...]:
    """The signatures that cover exactly this version, oldest first."""
    found = (s for s in plan.all(Signature) if (s.version, s.manifest_hash) == (version.id, version.manifest_hash))
    return tuple(sorted(found, key=lambda signature: (signature.signed_at, signature.id)))


def answers_to(plan: Plan, version: AgreedVersion) -> Mapping[str, Signature]:
    """What each signer answered last, by the id of their party."""
    return {signature.signer: signature for signature in signatures_of(plan, version)}


def version_state(plan: Plan, version: AgreedVersion) -> VersionState:
    """What the signatures amount to.

    Signed: the person agrees, or somebody who may speak for them while they did not say otherwise, and a care
    co-ordinator agrees too. A no, or a not yet, of the person is never outvoted. For a child under 16 all with
    parental responsibility who answered agree, at least one of them.
    """
    if version.retired:
        return "withdrawn"
    answers = answers_to(plan, version)
    agreeing = {signature.capacity_of_signer for signature in answers.values() if signature.answer in AGREEING}
    own = answers.get(plan.me.id)
    person_agrees = own.answer in AGREEING if own else not FOR_THE_PERSON.isdisjoint(agreeing)
    if _is_of_a_child(plan, version):
        parents = [s.answer in AGREEING for s in answers.values() if s.capacity_of_signer == "parental_responsibility"]
        person_agrees = (own is None or person_agrees) and bool(parents) and all(parents)
    if person_agrees and "care_coordinator" in agreeing:
        return "signed"
    return "part_signed" if answers else "locked_for_signing"


def _is_of_a_child(plan: Plan, version: AgreedVersion) -> bool:
    """Whether the person was under 16 when a version was locked."""
    born_on = plan.person.born_on
    try:
        locked_on = dt.date.fromisoformat(version.locked_at[:10])
    except ValueError:
        return False
    return born_on is not None and age_band(born_on, locked_on) == "child_0_15"


# --- agreed is not funded ---------------------------------------------------------------------------------------


def funders_to_wait_for(plan: Plan) -> tuple[Source, ...]:
    """Sources with money in the plan that have not said yes; own money asks nobody."""
    asked = (a for a in plan.all(Allocation) if a.source != "own_contribution" and a.unit_pence != 0)
    return tuple(dict.fromkeys(a.source for a in asked if a.funder_answer != "yes"))


def funded(plan: Plan) -> bool:
    """Whether every source with money in the plan has said yes: until then nothing may be spent, nobody employed."""
    return not funders_to_wait_for(plan)
