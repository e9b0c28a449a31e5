"""Who has to sign, and why: the person, whoever decides by law, and those who give, get or hold money."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.decisions import CapacityRecord, Decision
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signers import answers_shown_to, who_decides, who_has_to_sign

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
    nominee = Party(id="son", name="Rowan", roles=("nominee",))
    approver = Party(id="piers", name="Piers", approves=("council_adult",))
    found = signers(council, *lines, nominee, approver, Allocation(id="none", source="nhs", unit_pence=0))
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
    sister = Party(id="sister", name="Carys", roles=("representative",))
    found = signers(council, line, sister, lacks("request_direct_payment"))
    assert ("self", "my_own_plan", ME) in found
    assert ("authorised_person", "asks_for_the_money", "sister") in found


VERSION = AgreedVersion(id="v", manifest_hash="h", locked_at="2027-01-11T10:00:00.000Z")


def answer(signer: str, **more: str) -> Signature:
    made = {"id": signer, "kind": "signature", "version": "v", "manifest_hash": "h", "signer": signer, "answer": "yes"}
    return msgspec.convert({**made, **more}, Signature)


def test_nobody_sees_another_s_answer_before_the_person_has_answered() -> None:
    plan = EMPTY.with_entries((VERSION, answer("mum"), answer("worker")))
    assert set(answers_shown_to(plan, VERSION, ME)) == set()
    assert set(answers_shown_to(plan, VERSION, "mum")) == {"mum"}
    assert set(answers_shown_to(plan.with_entry(answer(ME)), VERSION, "mum")) == {"mum", "worker", ME}


def test_an_answer_given_for_the_person_counts_as_theirs() -> None:
    instead = msgspec.structs.replace(
        answer("mum", capacity_of_signer="parental_responsibility"), why_someone_else=Words("He points at yes.")
    )
    assert set(answers_shown_to(EMPTY.with_entries((VERSION, instead, answer("worker"))), VERSION, ME)) == {
        "mum",
        "worker",
    }
