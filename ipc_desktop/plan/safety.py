"""What keeps people safe and in charge, as far as a plan lacks it: health, carers, who may decide, who agreed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.agreement import NeededSigner
from ipc_desktop.plan.authority import evidence_of, is_evidenced, legal_roles
from ipc_desktop.plan.carers import is_young, not_offered_an_assessment
from ipc_desktop.plan.decisions import CapacityRecord, is_complete
from ipc_desktop.plan.health import Allergy, DelegatedTask, HealthSafety, Medicine, contradicts_itself
from ipc_desktop.plan.money.sources import Allocation, Source
from ipc_desktop.plan.money.spending import Category, PlannedSpend
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.open_item import Code, Item
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party, Sector
from ipc_desktop.plan.person import age_on
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.risks import Risk
from ipc_desktop.plan.signers import who_has_to_sign
from ipc_desktop.plan.staying_well import Contingency, OtherPlan, Trouble

PAID_CARE: frozenset[Category] = frozenset({"personal_assistant", "agency_care", "nursing", "short_break"})
SECTOR_OF: dict[Source, Sector] = {
    "nhs": "health",
    "council_adult": "council",
    "council_children": "council",
    "education": "education",
}
"""Where somebody works who can agree to an outcome for the source that pays for it (INV-O2)."""
OLDEST_LEARNER = 25

_NEEDED_TROUBLES: dict[Trouble, Code] = {
    "carer_ill": "carer_emergency_not_said",
    "worker_absent": "worker_absence_not_said",
}


def not_safe_yet(plan: Plan, on: dt.date | None, signers: Sequence[NeededSigner] | None = None) -> Iterator[Item]:
    """What is open, chapter by chapter; without a day, ages, evidence and training are not judged.

    `signers` are those whom the plan needs, where `plan` does not hold all that tells.
    """
    yield from _health(plan, on)
    yield from _carers(plan)
    yield from _deciding(plan, on)
    yield from _signers(signers if signers is not None else who_has_to_sign(plan, on) if on is not None else ())
    yield from _outcomes(plan, on)
    yield from _actions(plan)
    yield from _troubles(plan)


def _health(plan: Plan, on: dt.date | None) -> Iterator[Item]:
    for risk in plan.all(Risk):
        if risk.what_i_want and not risk.what_we_agreed:
            yield Item("risk_without_agreement", "risks", risk.id)
    said = plan.once(HealthSafety)
    if contradicts_itself(plan):
        yield Item("allergies_contradict", "health", said.id)
    elif said.allergies in ("", "not_known") and not plan.all(Allergy):
        yield Item("allergies_not_said", "health", said.id)
    if said.medicines in ("", "not_known") and not plan.all(Medicine):
        yield Item("medicines_not_said", "health", said.id)
    for task in plan.all(DelegatedTask):
        if on is not None and task.has_run_out(on):
            yield Item("training_has_run_out", "trained", task.id)


def _carers(plan: Plan) -> Iterator[Item]:
    for party in not_offered_an_assessment(plan):
        yield Item("young_carer_not_offered" if is_young(plan, party) else "carer_not_offered", "carers", party.id)


def _deciding(plan: Plan, on: dt.date | None) -> Iterator[Item]:
    for party in plan.parties():
        for role in legal_roles(party):
            held = evidence_of(plan, party.id, role) if on is None else is_evidenced(plan, party.id, role, on)
            if not held:
                yield Item("legal_role_without_evidence", "legal_roles", party.id)
    for record in plan.all(CapacityRecord):
        if not is_complete(record):
            yield Item("capacity_record_unfinished", "decisions", record.id)


def _signers(signers: Sequence[NeededSigner]) -> Iterator[Item]:
    """Whose signature the plan needs while nobody in it may give it; a co-ordinator is always to be found."""
    nobody = {one.why for one in signers if one.is_decisive and not one.party and one.capacity != "care_coordinator"}
    for_money = nobody & {"receives_the_money", "asks_for_the_money"}
    if nobody - for_money:
        yield Item("nobody_decides", "legal_roles")
    if for_money:
        yield Item("nobody_takes_the_money", "legal_roles")


def _outcomes(plan: Plan, on: dt.date | None) -> Iterator[Item]:
    for outcome in plan.all(Outcome):
        if outcome.status == "dropped" or not outcome.statement:
            continue
        if sectors_to_ask(plan, outcome):
            yield Item("outcome_without_professional", "agreed_with", outcome.id)
        if outcome.outcome_kind == "learning" and not may_have_learning(plan, on):
            yield Item("learning_without_education", "outcome", outcome.id)


def sectors_to_ask(plan: Plan, outcome: Outcome) -> tuple[Sector, ...]:
    """Where the money for an outcome comes from while nobody from there agrees to it (INV-O2)."""
    agreeing = _sectors_that_agree(plan, outcome)
    return tuple(sorted(_sectors_that_pay(plan, outcome) - agreeing))


def _sectors_that_pay(plan: Plan, outcome: Outcome) -> set[Sector]:
    parts = (part for line in plan.all(PlannedSpend) if outcome.id in line.outcomes for part in line.funding)
    sources = (plan.get(Allocation, part.allocation) for part in parts)
    return {SECTOR_OF[source.source] for source in sources if source is not None and source.source in SECTOR_OF}


def _sectors_that_agree(plan: Plan, outcome: Outcome) -> set[Sector]:
    parties = (plan.get(Party, party) for party in outcome.agreed_with)
    return {party.sector for party in parties if party is not None}


def may_have_learning(plan: Plan, on: dt.date | None) -> bool:
    """Learning outcomes go with an education, health and care plan, or with education up to 25 (INV-O1)."""
    planned = any(plan_.other_kind == "education_health_care" for plan_ in plan.all(OtherPlan))
    if planned or any(need.ehc_section for need in plan.all(Need)):
        return True
    born_on = plan.person.born_on
    young_enough = on is None or born_on is None or age_on(born_on, on) <= OLDEST_LEARNER
    return bool(plan.person.school) and young_enough


def _actions(plan: Plan) -> Iterator[Item]:
    for action in plan.all(Action):
        if action.what and not action.who and action.status not in ("done", "refused", "cancelled"):
            yield Item("action_without_person", "actions", action.id)
        who = plan.get(Party, action.who)
        if action.is_personal_care and who is not None and is_young(plan, who):
            yield Item("young_carer_personal_care", "actions", action.id)


def _troubles(plan: Plan) -> Iterator[Item]:
    for trouble in troubles_to_say(plan):
        yield Item(_NEEDED_TROUBLES[trouble], "things_go_wrong")


def troubles_to_say(plan: Plan) -> tuple[Trouble, ...]:
    """What still needs a plan: whoever is helped for pay has somebody for when the carer is ill, and when the worker
    does not come, or says why that is not needed (INV-X1).
    """
    if not any(line.category in PAID_CARE for line in plan.all(PlannedSpend)):
        return ()
    met = {one.trouble for one in plan.all(Contingency) if one.what_should_happen or one.not_needed_because}
    return tuple(trouble for trouble in _NEEDED_TROUBLES if trouble not in met)
