"""Who has to sign, and why: the person, whoever decides by law, and those who give, get or hold money."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.decisions import CapacityRecord, Decision
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signers import (
    asked_at_the_table,
    decider,
    may_witness_alone,
    stands_in_as,
    too_close,
    who_decides,
    who_has_to_sign,
)
from ipc_desktop.plan.visit import Visit

TODAY = dt.date(2027, 1, 11)
EMPTY = Plan("0194567a-3c00-7a10-8b20-5d1e2f3a4b5c")
ME = EMPTY.me.id
WORKER = Party(id="worker", name="Hanna", roles=("care_coordinator",))
MUM = Party(id="mum", name="Wendy", roles=("parental_responsibility",))
DAUGHTER = Party(id="daughter", name="Carys", roles=("lpa_health_welfare",))
SEEN = (
    Authority(id="e1", party="mum", role="parental_responsibility", seen_on=TODAY),
    Authority(id="e2", party="daughter", role="lpa_health_welfare", seen_on=TODAY),
)
SISTER = Party(id="sister", name="Carys", roles=("representative",))
FORM = Authority(id="form", party="sister", role="representative", seen_on=TODAY, expires_on=dt.date(2027, 12, 31))
NOMINEE = Party(id="son", name="Rowan", roles=("lpa_health_welfare", "nominee"))
FRIEND = Party(id="friend", name="Edie")
INTERPRETER = Party(id="interpreter", name="Adeel", roles=("interpreter",))
AT_HOME = EMPTY.with_entries((WORKER, SISTER, FORM, NOMINEE, FRIEND, INTERPRETER))
CHILD = Person(id=EMPTY.id_once(Person), born_on=dt.date(2012, 5, 1))


def lacks(decision: Decision, consulted: tuple[str, ...] = ()) -> CapacityRecord:
    return CapacityRecord(
        id=f"lacks-{decision}",
        decision=decision,
        conclusion="lacks_now",
        supports_tried=(Words("Pictures, and another day."),),
        why_unable=Words("She cannot keep it in mind."),
        because_of=Words("Dementia."),
        judged_by="worker",
        judged_on=TODAY,
        consulted=consulted,
    )


def signers(*entries: Entry) -> list[tuple[str, str, str]]:
    needed = who_has_to_sign(EMPTY.with_entries((WORKER, *entries)), TODAY)
    return [(signer.capacity, signer.why, signer.party) for signer in needed]


def test_an_adult_signs_their_own_plan_and_the_coordinator_signs_with_them() -> None:
    assert signers() == [("self", "my_own_plan", ME), ("care_coordinator", "writes_it_with_us", "worker")]


def test_a_young_person_of_16_signs_alone() -> None:
    grown = msgspec.structs.replace(CHILD, born_on=dt.date(2011, 1, 11))
    assert ("self", "my_own_plan", ME) in signers(grown, MUM, *SEEN)
    assert not any(capacity == "parental_responsibility" for capacity, _why, _party in signers(grown, MUM, *SEEN))


def test_a_child_signs_as_their_voice_and_a_parent_decides() -> None:
    assert signers(CHILD, MUM, *SEEN)[:2] == [
        ("self", "my_voice", ME),
        ("parental_responsibility", "parent_of_a_child", "mum"),
    ]


def test_a_child_s_plan_says_so_when_nobody_with_responsibility_is_known() -> None:
    assert ("parental_responsibility", "parent_of_a_child", "") in signers(CHILD, MUM)


def test_who_decides_by_law_signs_when_the_person_cannot_decide_this() -> None:
    assert ("lpa_hw", "decides_by_law", "daughter") in signers(DAUGHTER, *SEEN, lacks("agree_plan"))
    assert not any(why == "decides_by_law" for _capacity, why, _party in signers(DAUGHTER, *SEEN))


def test_without_anybody_by_law_it_is_best_interests_and_family_is_consulted() -> None:
    found = signers(DAUGHTER, lacks("agree_plan", consulted=("daughter",)))
    assert ("supporter_witness", "consulted", "daughter") in found
    plan = EMPTY.with_entries((DAUGHTER, lacks("agree_plan")))
    assert who_decides(plan, TODAY) == "best_interests"


def test_a_record_without_its_reasons_leaves_the_decision_with_the_person() -> None:
    bare = CapacityRecord(id="bare", conclusion="lacks_now", judged_by="worker")
    assert who_decides(EMPTY.with_entry(bare), TODAY) == "person"


def test_a_later_record_that_they_can_decide_counts() -> None:
    again = CapacityRecord(id="later", conclusion="has_capacity_with_support", judged_on=dt.date(2027, 2, 1))
    assert who_decides(EMPTY.with_entries((lacks("agree_plan"), again)), TODAY) == "person"


def test_money_brings_its_own_signatures_some_of_them_later() -> None:
    council = Allocation(id="council", source="council_adult", unit_pence=100)
    lines = (
        PlannedSpend(id="dp", way="direct_payment", holder="son", funding=(Funding("council", 5200),)),
        PlannedSpend(id="tp", way="third_party", holder="ladder"),
    )
    nominee, form = Party(id="son", name="Rowan", roles=("nominee",)), Authority(id="form", party="son", role="nominee")
    form = msgspec.structs.replace(form, seen_on=TODAY)
    approver = Party(id="piers", name="Piers", approves=("council_adult",))
    found = signers(council, *lines, nominee, form, approver, Allocation(id="none", source="nhs", unit_pence=0))
    assert found[2:] == [
        ("nominee", "receives_the_money", "son"),
        ("third_party_holder", "holds_the_money", "ladder"),
        ("council_approver", "decides_on_the_money", "piers"),
    ]
    later = [s.capacity for s in who_has_to_sign(EMPTY.with_entries((council, *lines, approver)), TODAY) if s.later]
    assert later == ["third_party_holder", "council_approver"]


def test_who_cannot_ask_for_a_direct_payment_has_an_authorised_person() -> None:
    council = Allocation(id="council", source="council_adult", unit_pence=100)
    line = PlannedSpend(id="dp", way="direct_payment", funding=(Funding("council", 5200),))
    found = signers(council, line, SISTER, FORM, lacks("request_direct_payment"))
    assert ("self", "my_own_plan", ME) in found
    assert ("authorised_person", "asks_for_the_money", "sister") in found
    by_law = signers(council, line, SISTER, FORM, DAUGHTER, *SEEN, lacks("request_direct_payment"))
    assert ("authorised_person", "asks_for_the_money", "daughter") in by_law, "who decides on care comes first"
    unseen = signers(council, line, SISTER, lacks("request_direct_payment"))
    assert ("authorised_person", "asks_for_the_money", "") in unseen, "a role without its paper is not signed in"


def test_who_can_ask_for_a_direct_payment_but_not_manage_it_has_a_nominee() -> None:
    council = Allocation(id="council", source="council_adult", unit_pence=100)
    line = PlannedSpend(id="dp", way="direct_payment", funding=(Funding("council", 5200),))
    assert ("nominee", "receives_the_money", "") in signers(council, line, lacks("manage_direct_payment"))
    assert not any(capacity == "nominee" for capacity, _why, _party in signers(council, line))


def test_a_parent_decides_for_a_young_person_who_cannot() -> None:
    young = msgspec.structs.replace(CHILD, born_on=dt.date(2010, 1, 11))
    found = signers(young, MUM, *SEEN, lacks("agree_plan"))
    assert ("parental_responsibility", "parent_of_a_young_person", "mum") in found
    assert ("self", "my_voice", ME) in found
    nobody = EMPTY.with_entries((young, MUM, lacks("agree_plan")))
    assert who_decides(nobody, TODAY) == "best_interests", "her paper was not seen"


def test_who_decides_can_be_read_off_the_signatures_that_are_needed() -> None:
    for more in ((), (CHILD, MUM, *SEEN), (DAUGHTER, *SEEN, lacks("agree_plan")), (lacks("agree_plan"),)):
        plan = EMPTY.with_entries((WORKER, *more))
        assert decider(who_has_to_sign(plan, TODAY)) == who_decides(plan, TODAY)


# --- at the table -----------------------------------------------------------------------------------------------


def asked(*entries: Entry) -> list[tuple[str, str, str]]:
    here = Visit(id="visit", present=(ME, "friend", "interpreter"))
    plan = EMPTY.with_entries((WORKER, FRIEND, INTERPRETER, here, *entries))
    signers = asked_at_the_table(plan, who_has_to_sign(plan, TODAY))
    return [(signer.party.id, signer.capacity, signer.why) for signer in signers]


def test_the_person_is_asked_first_and_the_care_coordinator_last_others_as_supporters() -> None:
    assert asked(MUM, SISTER, FORM, *SEEN) == [
        (ME, "self", "my_own_plan"),
        ("friend", "supporter_witness", ""),
        ("mum", "supporter_witness", ""),
        ("sister", "supporter_witness", ""),
        ("worker", "care_coordinator", "writes_it_with_us"),
    ]


def test_what_was_found_about_deciding_changes_in_which_capacity_somebody_signs() -> None:
    assert ("daughter", "supporter_witness", "") in asked(DAUGHTER, *SEEN)
    assert ("daughter", "lpa_hw", "decides_by_law") in asked(DAUGHTER, *SEEN, lacks("agree_plan"))
    consulted = asked(lacks("agree_plan", consulted=("friend",)))
    assert ("friend", "supporter_witness", "consulted") in consulted
    assert ("worker", "care_coordinator", "best_interests") in consulted


@pytest.mark.parametrize(
    ("party", "why"), [("worker", "paid"), ("son", "holds_money"), ("interpreter", "interprets"), ("friend", None)]
)
def test_who_is_paid_holds_money_or_interprets_is_never_the_only_witness(party: str, why: str | None) -> None:
    assert too_close(AT_HOME, party) == why
    assert may_witness_alone(AT_HOME, party, ME) is (why is None)


def test_holding_the_money_of_one_line_is_enough_to_stand_too_close() -> None:
    plan = AT_HOME.with_entry(PlannedSpend(id="s", holder="friend"))
    assert too_close(plan, "friend") == "holds_money"


def test_nobody_witnesses_their_own_signature() -> None:
    assert not may_witness_alone(AT_HOME, "friend", "friend")
    assert not may_witness_alone(AT_HOME, "nobody", ME)


def test_a_representative_may_sign_for_the_person_unless_they_hold_the_money() -> None:
    assert stands_in_as(AT_HOME, "sister", TODAY) == "representative"
    assert stands_in_as(AT_HOME, "son", TODAY) is None
    assert stands_in_as(AT_HOME, "friend", TODAY) is None
    assert stands_in_as(AT_HOME.with_entry(PlannedSpend(id="s", holder="sister")), "sister", TODAY) is None


def test_a_legal_role_can_be_named_but_not_signed_in_before_its_evidence_was_seen() -> None:
    unseen = AT_HOME.with_entry(msgspec.structs.replace(FORM, seen_on=None))
    assert stands_in_as(unseen, "sister", TODAY) is None
    assert stands_in_as(AT_HOME, "sister", dt.date(2027, 12, 31)) == "representative"
    assert stands_in_as(AT_HOME, "sister", dt.date(2028, 1, 1)) is None


def test_a_parent_signs_for_a_child_under_16_even_when_the_money_comes_to_them() -> None:
    money = PlannedSpend(id="s", holder="mum")
    assert stands_in_as(AT_HOME.with_entries((MUM, *SEEN, money, CHILD)), "mum", TODAY) == "parental_responsibility"
    grown = msgspec.structs.replace(CHILD, born_on=dt.date(2011, 1, 11))
    assert stands_in_as(AT_HOME.with_entries((MUM, *SEEN, money, grown)), "mum", TODAY) is None
