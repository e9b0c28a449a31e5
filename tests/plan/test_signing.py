"""Who signs, who may witness, and what signatures amount to: a no is never outvoted, and agreed is not funded."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ipc_desktop.plan.agreement import AgreedVersion, Answer, Capacity, ManifestLine, Signature, hash_of_manifest
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.sources import Allocation, FunderAnswer
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import (
    current_version,
    funded,
    funders_to_wait_for,
    may_sign_for_the_person,
    may_witness_alone,
    signatures_of,
    too_close,
    version_state,
    who_should_sign,
)
from ipc_desktop.plan.visit import Visit

CASE = "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c"
ME = Plan(CASE).me.id
TODAY = dt.date(2027, 1, 11)
WORKER = Party(id="worker", name="Hanna", circle="paid", roles=("care_coordinator",))
MUM = Party(id="mum", name="Wendy", roles=("parental_responsibility",))
SISTER = Party(id="sister", name="Carys", roles=("representative",))
NOMINEE = Party(id="son", name="Rowan", roles=("lpa_health_welfare", "nominee"))
FRIEND = Party(id="friend", name="Edie")
AWAY = Party(id="away", name="Bernard")
SEEN = (
    Authority(id="s1", party="mum", role="parental_responsibility", seen_on=TODAY),
    Authority(id="s2", party="sister", role="representative", seen_on=TODAY, expires_on=dt.date(2027, 12, 31)),
    Authority(id="s3", party="son", role="lpa_health_welfare", seen_on=TODAY),
)
INTERPRETER = Party(id="interpreter", name="Adeel", roles=("interpreter",))
VERSION = AgreedVersion(id="v1", number=1, manifest_hash="h1", locked_at="2027-01-11T10:00:00.000Z")


def plan_with(*entries: Entry) -> Plan:
    here = Visit(id="visit", present=(ME, "friend", "interpreter"))
    return Plan.of_entries(CASE, [WORKER, SISTER, NOMINEE, FRIEND, AWAY, INTERPRETER, here, VERSION, *SEEN, *entries])


def answered(signer: str, answer: Answer, capacity: Capacity, minute: int = 0, version_hash: str = "h1") -> Signature:
    return Signature(
        id=f"{signer}-{minute}",
        version="v1",
        manifest_hash=version_hash,
        signer=signer,
        answer=answer,
        capacity_of_signer=capacity,
        signed_at=f"2027-01-11T10:{minute:02d}:00.000Z",
    )


def test_the_person_is_asked_first_and_the_care_coordinator_last() -> None:
    signers = [(signer.party.name, signer.capacity, signer.needed) for signer in who_should_sign(plan_with())]
    assert signers[0] == ("", "self", True)
    assert signers[-1] == ("Hanna", "care_coordinator", True)
    assert set(signers[1:-1]) == {
        ("Carys", "representative", False),
        ("Rowan", "lpa_hw", False),
        ("Edie", "supporter_witness", False),
    }


@pytest.mark.parametrize(
    ("party", "why"), [(WORKER, "paid"), (NOMINEE, "holds_money"), (INTERPRETER, "interprets"), (FRIEND, None)]
)
def test_who_is_paid_holds_money_or_interprets_is_never_the_only_witness(party: Party, why: str | None) -> None:
    assert too_close(plan_with(), party.id) == why
    assert may_witness_alone(plan_with(), party.id, ME) is (why is None)


def test_holding_the_money_of_one_line_is_enough_to_stand_too_close() -> None:
    plan = plan_with(PlannedSpend(id="s", holder="friend"))
    assert too_close(plan, "friend") == "holds_money"


def test_nobody_witnesses_their_own_signature() -> None:
    assert not may_witness_alone(plan_with(), "friend", "friend")
    assert not may_witness_alone(plan_with(), "nobody", ME)


def test_a_representative_may_sign_for_the_person_unless_they_hold_the_money() -> None:
    plan = plan_with()
    assert may_sign_for_the_person(plan, "sister", TODAY)
    assert not may_sign_for_the_person(plan, "son", TODAY)
    assert not may_sign_for_the_person(plan, "friend", TODAY)
    assert not may_sign_for_the_person(plan.with_entry(PlannedSpend(id="s", holder="sister")), "sister", TODAY)


def test_a_legal_role_can_be_named_but_not_signed_in_before_its_evidence_was_seen() -> None:
    assert "representative" in SISTER.roles
    unseen = msgspec.structs.replace(SEEN[1], seen_on=None)
    assert not may_sign_for_the_person(plan_with(unseen), "sister", TODAY)
    assert may_sign_for_the_person(plan_with(), "sister", dt.date(2027, 12, 31))
    assert not may_sign_for_the_person(plan_with(), "sister", dt.date(2028, 1, 1))


def test_a_parent_signs_for_a_child_under_16_even_when_the_money_comes_to_them() -> None:
    child = Person(id=Plan(CASE).id_once(Person), born_on=dt.date(2012, 5, 1))
    money = PlannedSpend(id="s", holder="mum")
    assert may_sign_for_the_person(plan_with(MUM, money, child), "mum", TODAY)
    grown = msgspec.structs.replace(child, born_on=dt.date(2011, 1, 11))
    assert not may_sign_for_the_person(plan_with(MUM, money, grown), "mum", TODAY)


def test_a_version_is_signed_when_the_person_and_the_coordinator_agree() -> None:
    plan = plan_with()
    assert version_state(plan, VERSION) == "locked_for_signing"
    plan = plan.with_entry(answered(ME, "yes_but", "self"))
    assert version_state(plan, VERSION) == "part_signed"
    assert version_state(plan.with_entry(answered("worker", "yes", "care_coordinator")), VERSION) == "signed"


def test_the_no_of_the_person_is_never_outvoted() -> None:
    others = (answered("sister", "yes", "representative"), answered("worker", "yes", "care_coordinator"))
    assert version_state(plan_with(*others), VERSION) == "signed"
    refused = plan_with(*others, answered(ME, "not_yet", "self"))
    assert version_state(refused, VERSION) == "part_signed"
    assert version_state(refused.with_entry(answered(ME, "yes", "self", minute=5)), VERSION) == "signed"


def test_for_a_child_a_parent_has_to_agree_and_parents_in_dispute_sign_nothing() -> None:
    child = Person(id=Plan(CASE).id_once(Person), born_on=dt.date(2012, 5, 1))
    plan = plan_with(child, MUM, answered("worker", "yes", "care_coordinator"), answered(ME, "yes", "self"))
    assert version_state(plan, VERSION) == "part_signed"
    plan = plan.with_entry(answered("mum", "yes", "parental_responsibility"))
    assert version_state(plan, VERSION) == "signed"
    dispute = plan.with_entry(answered("away", "no", "parental_responsibility"))
    assert version_state(dispute, VERSION) == "part_signed"
    refused = plan.with_entry(answered(ME, "no", "self", minute=9))
    assert version_state(refused, VERSION) == "part_signed"


def test_a_signature_under_another_hash_does_not_count() -> None:
    plan = plan_with(answered(ME, "yes", "self", version_hash="other"))
    assert signatures_of(plan, VERSION) == ()
    assert version_state(plan, VERSION) == "locked_for_signing"


def test_a_version_that_was_taken_back_stands_no_longer() -> None:
    plan = plan_with()
    assert current_version(plan) == VERSION
    taken_back = msgspec.structs.replace(VERSION, retired=True)
    plan = plan.with_entry(taken_back)
    assert current_version(plan) is None
    assert version_state(plan, taken_back) == "withdrawn"


@pytest.mark.parametrize("answer", ["not_asked", "waiting", "part", "returned"])
def test_agreed_is_not_funded_until_every_funder_said_yes(answer: FunderAnswer) -> None:
    asked = Allocation(id="a", source="nhs", unit_pence=100, funder_answer=answer)
    plan = plan_with(asked, Allocation(id="b", source="own_contribution", unit_pence=100))
    assert (funders_to_wait_for(plan), funded(plan)) == (("nhs",), False)
    assert funded(plan.with_entry(msgspec.structs.replace(asked, funder_answer="yes")))
    assert funded(plan.with_entry(msgspec.structs.replace(asked, unit_pence=0)))


def test_money_that_nobody_has_named_yet_is_not_a_yes() -> None:
    assert not funded(plan_with(Allocation(id="a", source="education")))


def test_the_hash_of_a_manifest_changes_with_every_line() -> None:
    lines = (ManifestLine("a", "1"), ManifestLine("b", "2"))
    hashes = {hash_of_manifest(lines), hash_of_manifest(lines[::-1]), hash_of_manifest(lines[:1]), hash_of_manifest(())}
    assert len(hashes) == 4
    assert hash_of_manifest(()) == "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"
