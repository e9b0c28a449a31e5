"""Who has to sign this plan, in which capacity, and why (model.md section 4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ipc_desktop.plan.agreement import Capacity, NeededSigner, WhySigns
from ipc_desktop.plan.authority import is_evidenced
from ipc_desktop.plan.decisions import capacity_for, lacks_capacity
from ipc_desktop.plan.money.sources import Allocation, Source
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import chosen_way
from ipc_desktop.plan.people import Party, Role
from ipc_desktop.plan.person import age_band
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Visit

WhoDecides = Literal["person", "parent", "by_law", "best_interests"]
TooClose = Literal["paid", "holds_money", "interprets"]

FOR_THE_PERSON: frozenset[Capacity] = frozenset({"parental_responsibility", "lpa_hw", "deputy", "representative"})
"""Capacities in which somebody may answer for the person; who asks for their money alone does not."""

_APPROVER_OF: Mapping[Source, Capacity] = {
    "nhs": "nhs_approver",
    "council_adult": "council_approver",
    "council_children": "council_approver",
    "education": "education_approver",
}
_BY_LAW: Mapping[Role, Capacity] = {
    "lpa_health_welfare": "lpa_hw",
    "deputy_health_welfare": "deputy",
}
"""Roles that decide on care for an adult who cannot decide it themself."""
_STANDS_IN: Mapping[Role, Capacity] = {
    "parental_responsibility": "parental_responsibility",
    **_BY_LAW,
    "representative": "representative",
}
"""In which capacity somebody with a role may sign where the person asks them to, the weightiest role first."""
_IN_THEIR_PLACE: Mapping[WhySigns, WhoDecides] = {
    "parent_of_a_child": "parent",
    "parent_of_a_young_person": "parent",
    "decides_by_law": "by_law",
    "best_interests": "best_interests",
}
DECIDES_IN_THEIR_PLACE: frozenset[WhySigns] = frozenset(_IN_THEIR_PLACE)
"""Reasons to sign of whoever decides where the person cannot, or not yet."""
_DECIDER: Mapping[WhySigns, WhoDecides] = {"my_own_plan": "person", **_IN_THEIR_PLACE}


@dataclass(frozen=True)
class Signer:
    """Somebody at the table who is asked to sign: in which capacity, and why, if the plan needs it (else "")."""

    party: Party
    capacity: Capacity
    why: WhySigns | Literal[""] = ""


# --- who decides ------------------------------------------------------------------------------------------------


def who_decides(plan: Plan, on: dt.date) -> WhoDecides:
    """Who agrees to the plan on a day: the person from 16 on, unless it was recorded that they cannot decide this.

    For somebody of 16 or 17 who cannot, a parent with parental responsibility does, if there is one.
    """
    band = "" if plan.person.born_on is None else age_band(plan.person.born_on, on)
    if band == "child_0_15":
        return "parent"
    if not lacks_capacity(plan, "agree_plan"):
        return "person"
    if band == "young_person_16_17" and any(_with_paper(plan, "parental_responsibility", on)):
        return "parent"
    return "by_law" if any(_deciding_by_law(plan, on)) else "best_interests"


def decider(needs: Sequence[NeededSigner]) -> WhoDecides:
    """Who agrees to a plan that needs these signatures."""
    return next((_DECIDER[need.why] for need in needs if need.why in _DECIDER), "person")


# --- who has to sign --------------------------------------------------------------------------------------------


def who_has_to_sign(plan: Plan, on: dt.date) -> tuple[NeededSigner, ...]:
    """Every signature that the plan needs, the person's first, those that come later last."""
    return tuple(sorted(_needed(plan, on), key=lambda signer: signer.later))


def _needed(plan: Plan, on: dt.date) -> Iterator[NeededSigner]:
    decides = who_decides(plan, on)
    own = decides == "person"
    yield NeededSigner("self", "my_own_plan" if own else "my_voice", plan.me.id, is_decisive=own)
    if decides == "parent":
        yield from _parents(plan, on)
    if decides == "by_law":
        yield from _deciding_by_law(plan, on)
    if decides == "best_interests":
        record = capacity_for(plan, "agree_plan")
        for party in record.consulted if record else ():
            yield NeededSigner("supporter_witness", "consulted", party, is_decisive=False)
    writes: WhySigns = "best_interests" if decides == "best_interests" else "writes_it_with_us"
    coordinators = _with_role(plan, "care_coordinator") or ("",)
    yield from (NeededSigner("care_coordinator", writes, party) for party in coordinators)
    yield from _around_direct_payments(plan, on)
    yield from _holders(plan)
    yield from _funders(plan)


def _parents(plan: Plan, on: dt.date) -> Iterator[NeededSigner]:
    grown = lacks_capacity(plan, "agree_plan") and not _is_child(plan, on)
    why: WhySigns = "parent_of_a_young_person" if grown else "parent_of_a_child"
    for party in _with_paper(plan, "parental_responsibility", on) or ("",):
        yield NeededSigner("parental_responsibility", why, party)


def _deciding_by_law(plan: Plan, on: dt.date) -> Iterator[NeededSigner]:
    for role, capacity in _BY_LAW.items():
        for party in _with_paper(plan, role, on):
            yield NeededSigner(capacity, "decides_by_law", party)


def _around_direct_payments(plan: Plan, on: dt.date) -> Iterator[NeededSigner]:
    """Who receives the money where the person can ask for it, and who asks for it where they cannot.

    Who decides on care by law comes first, then whoever is named with a paper that was seen (Care Act 2014 s32;
    SI 2013/1617 reg 5). Somebody who can ask, but not manage it, has a nominee (reg 6).
    """
    paid = [line for line in plan.all(PlannedSpend) if chosen_way(line) == "direct_payment"]
    if not paid:
        return
    if not lacks_capacity(plan, "request_direct_payment") or _is_child(plan, on):
        nominees = _with_paper(plan, "nominee", on)
        needs_one = bool(_with_role(plan, "nominee")) or lacks_capacity(plan, "manage_direct_payment")
        for party in nominees or (("",) if needs_one else ()):
            yield NeededSigner("nominee", "receives_the_money", party)
        return
    by_law = [signer.party for signer in _deciding_by_law(plan, on)]
    named = next(iter((*by_law, *_with_paper(plan, "representative", on))), "")
    if any(_pays(plan, line, "council_adult") for line in paid):
        yield NeededSigner("authorised_person", "asks_for_the_money", named)
    if any(_pays(plan, line, "nhs") for line in paid):
        yield NeededSigner("representative", "asks_for_the_money", named)


def _pays(plan: Plan, line: PlannedSpend, source: Source) -> bool:
    sources = (plan.get(Allocation, part.allocation) for part in line.funding)
    return any(allocation is not None and allocation.source == source for allocation in sources)


def _holders(plan: Plan) -> Iterator[NeededSigner]:
    lines = (line for line in plan.all(PlannedSpend) if chosen_way(line) == "third_party")
    for holder in dict.fromkeys(line.holder for line in lines):
        yield NeededSigner("third_party_holder", "holds_the_money", holder, is_decisive=False, later=True)


def _funders(plan: Plan) -> Iterator[NeededSigner]:
    """The approver of every source of public money above nothing, named where the plan names one."""
    asked = dict.fromkeys(a.source for a in plan.all(Allocation) if a.unit_pence != 0 and a.source in _APPROVER_OF)
    for source in asked:
        approvers = [party.id for party in plan.parties() if source in party.approves]
        yield NeededSigner(
            _APPROVER_OF[source], "decides_on_the_money", next(iter(approvers), ""), is_decisive=False, later=True
        )


def _with_role(plan: Plan, role: Role) -> tuple[str, ...]:
    return tuple(party.id for party in plan.parties() if role in party.roles)


def _with_paper(plan: Plan, role: Role, on: dt.date) -> tuple[str, ...]:
    return tuple(party for party in _with_role(plan, role) if is_evidenced(plan, party, role, on))


def _is_child(plan: Plan, on: dt.date) -> bool:
    born_on = plan.person.born_on
    return born_on is not None and age_band(born_on, on) == "child_0_15"


# --- who is asked at the table ----------------------------------------------------------------------------------


def asked_at_the_table(plan: Plan, needs: Sequence[NeededSigner]) -> tuple[Signer, ...]:
    """The person first, then whom the plan needs, whoever has a role by law or was here, the co-ordinators last.

    Each signs in the capacity in which the plan needs them; whoever is not needed signs as a supporter.
    """
    here = {party for visit in plan.all(Visit) for party in visit.present}
    needed = {need.party: need for need in reversed(needs) if need.party and not need.later}
    signers = [_as_needed(party, needed[party.id]) for party in plan.parties() if party.id in needed]
    for party in plan.parties():
        comes = party.id in here or not _ROLES_ASKED.isdisjoint(party.roles)
        if party.id not in needed and comes and "interpreter" not in party.roles:
            signers.append(Signer(party, "supporter_witness"))
    return tuple(sorted(signers, key=lambda signer: _TURN.get(signer.capacity, 1)))


_ROLES_ASKED: frozenset[Role] = frozenset({*_STANDS_IN, "lpa_property_finance", "deputy_property_finance", "nominee"})
_TURN: Mapping[Capacity, int] = {"self": 0, "care_coordinator": 2}


def _as_needed(party: Party, need: NeededSigner) -> Signer:
    return Signer(party, need.capacity, need.why)


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


def stands_in_as(plan: Plan, party_id: str, on: dt.date) -> Capacity | None:
    """In which capacity this party may sign where the person asks them to; None: they may not.

    A legal role counts once evidence for it was seen that holds on this day (INV-R1). Who stands too close may not,
    but for a parent of a child under 16, who signs in their own right.
    """
    party = plan.party(party_id)
    if party is None or party_id == plan.me.id:
        return None
    held = [role for role in _STANDS_IN if role in party.roles and is_evidenced(plan, party_id, role, on)]
    if too_close(plan, party_id) is not None and not (_is_child(plan, on) and "parental_responsibility" in held):
        return None
    return next((_STANDS_IN[role] for role in held), None)
