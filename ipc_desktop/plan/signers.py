"""Who has to sign this plan, in which capacity, and why (model.md section 4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ipc_desktop.plan.agreement import AgreedVersion, Capacity, Signature
from ipc_desktop.plan.authority import is_evidenced
from ipc_desktop.plan.decisions import Decision, capacity_for, lacks_capacity
from ipc_desktop.plan.money.sources import Allocation, Source
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import chosen_way
from ipc_desktop.plan.people import Role
from ipc_desktop.plan.person import age_band
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import FOR_THE_PERSON, answers_to, signatures_of, version_state

WhoDecides = Literal["person", "parent", "by_law", "best_interests"]
WhySigns = Literal[
    "my_own_plan",
    "my_voice",
    "parent_of_a_child",
    "decides_by_law",
    "consulted",
    "receives_the_money",
    "asks_for_the_money",
    "holds_the_money",
    "decides_on_the_money",
    "writes_it_with_us",
]

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


@dataclass(frozen=True)
class NeededSigner:
    """One signature that this plan needs: in which capacity, why, and whose.

    `party` is empty while nobody in the plan can give it. Without a decisive one the plan is not agreed; one that comes
    `later` is given elsewhere, by a funder or whoever holds money, and keeps nobody at the table waiting.
    """

    capacity: Capacity
    why: WhySigns
    party: str = ""
    is_decisive: bool = True
    later: bool = False


def who_decides(plan: Plan, on: dt.date) -> WhoDecides:
    """Who agrees to the plan on a day: the person from 16 on, unless it was recorded that they cannot decide this."""
    born_on = plan.person.born_on
    if born_on is not None and age_band(born_on, on) == "child_0_15":
        return "parent"
    if not lacks_capacity(plan, "agree_plan"):
        return "person"
    return "by_law" if any(_deciding_by_law(plan, on)) else "best_interests"


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
    coordinators = _with_role(plan, "care_coordinator") or ("",)
    yield from (NeededSigner("care_coordinator", "writes_it_with_us", party) for party in coordinators)
    yield from _around_direct_payments(plan, on)
    yield from _holders(plan)
    yield from _funders(plan)


def _parents(plan: Plan, on: dt.date) -> Iterator[NeededSigner]:
    parents = [
        party
        for party in _with_role(plan, "parental_responsibility")
        if is_evidenced(plan, party, "parental_responsibility", on)
    ]
    for party in parents or [""]:
        yield NeededSigner("parental_responsibility", "parent_of_a_child", party)


def _deciding_by_law(plan: Plan, on: dt.date) -> Iterator[NeededSigner]:
    for role, capacity in _BY_LAW.items():
        for party in _with_role(plan, role):
            if is_evidenced(plan, party, role, on):
                yield NeededSigner(capacity, "decides_by_law", party)


def _around_direct_payments(plan: Plan, on: dt.date) -> Iterator[NeededSigner]:
    """Who agrees to receive the money, and who asks for it when the person cannot."""
    paid = [line for line in plan.all(PlannedSpend) if chosen_way(line) == "direct_payment"]
    if not paid:
        return
    for party in _with_role(plan, "nominee"):
        yield NeededSigner("nominee", "receives_the_money", party)
    decision: Decision = "request_direct_payment"
    if lacks_capacity(plan, decision) and who_decides(plan, on) != "parent":
        by_council = any(_pays(plan, line, "council_adult") for line in paid)
        by_nhs = any(_pays(plan, line, "nhs") for line in paid)
        named = next(iter(_with_role(plan, "representative")), "")
        if by_council:
            yield NeededSigner("authorised_person", "asks_for_the_money", named)
        if by_nhs:
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


def answers_shown_to(plan: Plan, version: AgreedVersion, party: str) -> Mapping[str, Signature]:
    """The answers to a version that somebody may see now: until the person has answered, nobody sees another's.

    An answer given in the person's stead counts as theirs.
    """
    answers = answers_to(plan, version)
    for_them = (s.capacity_of_signer in FOR_THE_PERSON and s.why_someone_else for s in answers.values())
    if plan.me.id in answers or any(for_them):
        return answers
    return {signer: signature for signer, signature in answers.items() if signer == party}


def with_answers_shown(plan: Plan) -> Plan:
    """The plan with the answers alone that everybody round one screen or paper may see now.

    Until the person has answered, or the version is signed without them, nobody's answer to it stands there.
    """
    hidden = {signature.id for version in plan.all(AgreedVersion) for signature in _hidden(plan, version)}
    return Plan.of_entries(plan.case, (entry for entry in plan if entry.id not in hidden)) if hidden else plan


def _hidden(plan: Plan, version: AgreedVersion) -> Iterator[Signature]:
    shown = answers_shown_to(plan, version, plan.me.id)
    if version_state(plan, version) != "signed":
        yield from (one for one in signatures_of(plan, version) if one.signer not in shown)
