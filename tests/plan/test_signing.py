"""What signatures amount to: a no is never outvoted, whoever decides, and agreed is not funded."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ipc_desktop.plan.agreement import AgreedVersion, Answer, Capacity, ManifestLine, Signature, hash_of_manifest
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.decisions import CapacityRecord
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.sources import Allocation, FunderAnswer
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signers import who_has_to_sign
from ipc_desktop.plan.signing import (
    answers_shown_to,
    asked_first,
    current_version,
    funded,
    funders_to_wait_for,
    has_to_hear,
    needs_of,
    refuses,
    signatures_of,
    standing_answers,
    version_state,
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
LACKS = CapacityRecord(
    id="lacks",
    decision="agree_plan",
    conclusion="lacks_now",
    supports_tried=(Words("Pictures."),),
    why_unable=Words("She cannot keep it in mind."),
    because_of=Words("Dementia."),
    judged_by="worker",
)
VERSION = AgreedVersion(id="v1", number=1, manifest_hash="h1", locked_at="2027-01-11T10:00:00.000Z")


def plan_with(*entries: Entry) -> Plan:
    here = Visit(id="visit", present=(ME, "friend"))
    return Plan.of_entries(CASE, [WORKER, SISTER, NOMINEE, FRIEND, AWAY, here, VERSION, *SEEN, *entries])


def answered(
    signer: str, answer: Answer, capacity: Capacity, minute: int = 0, version_hash: str = "h1", why: str = ""
) -> Signature:
    return Signature(
        id=f"{signer}-{minute}",
        version="v1",
        manifest_hash=version_hash,
        signer=signer,
        answer=answer,
        capacity_of_signer=capacity,
        signed_at=f"2027-01-11T10:{minute:02d}:00.000Z",
        why_someone_else=Words(why),
    )


def test_a_version_is_signed_when_the_person_and_the_coordinator_agree() -> None:
    plan = plan_with()
    assert version_state(plan, VERSION) == "locked_for_signing"
    plan = plan.with_entry(answered(ME, "yes_but", "self"))
    assert version_state(plan, VERSION) == "part_signed"
    assert version_state(plan.with_entry(answered("worker", "yes", "care_coordinator")), VERSION) == "signed"


def test_the_no_of_the_person_is_never_outvoted() -> None:
    others = (
        answered("sister", "yes", "representative", why="He asked her to."),
        answered("worker", "yes", "care_coordinator"),
    )
    assert version_state(plan_with(*others), VERSION) == "signed"
    refused = plan_with(*others, answered(ME, "not_yet", "self"))
    assert version_state(refused, VERSION) == "part_signed"
    assert version_state(refused.with_entry(answered(ME, "yes", "self", minute=5)), VERSION) == "signed"


def test_nobody_decides_beside_a_person_who_can() -> None:
    """An attorney, a representative or a mother of a grown man may say yes: his own is still waited for."""
    yes = (answered("sister", "yes", "representative"), answered("worker", "yes", "care_coordinator"))
    assert version_state(plan_with(*yes), VERSION) == "part_signed"
    assert version_state(plan_with(*yes, answered("mum", "yes", "parental_responsibility")), VERSION) == "part_signed"


def test_who_may_decide_by_law_decides_once_the_person_cannot_and_their_no_still_counts() -> None:
    yes = (answered("son", "yes", "lpa_hw"), answered("worker", "yes", "care_coordinator"))
    plan = plan_with(*yes, LACKS)
    assert version_state(plan, VERSION) == "signed"
    refused = plan.with_entry(answered(ME, "no", "self"))
    assert version_state(refused, VERSION) == "part_signed"
    assert [has_to_hear(refused, VERSION, who) for who in ("son", "worker", "friend")] == [True, False, False]
    assert version_state(plan_with(yes[1], LACKS), VERSION) == "part_signed"


@pytest.mark.parametrize("answer", ["no", "not_yet"])
def test_who_decides_in_the_place_of_the_person_hears_their_no_and_says_why_it_is_best_all_the_same(
    answer: Answer,
) -> None:
    nobody = msgspec.structs.replace(NOMINEE, roles=("nominee",))
    early = answered("worker", "yes", "care_coordinator")
    plan = plan_with(nobody, LACKS, early, answered(ME, answer, "self", minute=1))
    assert version_state(plan, VERSION) == "part_signed", "a yes before the no does not pass it over"
    assert "worker" not in standing_answers(plan, VERSION)
    again = answered("worker", "yes", "care_coordinator", minute=2)
    assert version_state(plan.with_entry(again), VERSION) == "part_signed", "nor does one without a word"
    heard = msgspec.structs.replace(again, why_all_the_same=Words("She fell at night. We tried a bell first."))
    settled = plan.with_entry(heard)
    assert version_state(settled, VERSION) == "signed"
    assert refuses(settled, VERSION), "her own answer stands as she gave it"
    assert not has_to_hear(settled, VERSION, "worker")


def test_no_words_of_others_settle_a_plan_against_the_no_of_a_person_who_decides() -> None:
    heard = msgspec.structs.replace(
        answered("worker", "yes", "care_coordinator"), why_all_the_same=Words("It is best.")
    )
    plan = plan_with(heard, answered(ME, "no", "self"))
    assert version_state(plan, VERSION) == "part_signed"


def test_without_anybody_by_law_the_coordinator_signs_what_is_best_with_those_who_were_asked() -> None:
    nobody = msgspec.structs.replace(NOMINEE, roles=("nominee",))
    plan = plan_with(nobody, LACKS, answered("worker", "yes", "care_coordinator"))
    assert version_state(plan, VERSION) == "signed"


def test_a_version_says_itself_who_had_to_sign_whatever_is_recorded_later() -> None:
    needs = who_has_to_sign(plan_with(), TODAY)
    version = msgspec.structs.replace(VERSION, needs=needs)
    plan = plan_with(version, answered("worker", "yes", "care_coordinator"), LACKS)
    assert needs_of(plan, version) == needs
    assert version_state(plan, version) == "part_signed"
    assert version_state(plan.with_entry(answered(ME, "yes", "self")), version) == "signed"


def test_whoever_asks_for_the_money_of_somebody_who_cannot_has_to_agree_too() -> None:
    council = Allocation(id="council", source="council_adult", unit_pence=100)
    line = PlannedSpend(id="dp", way="direct_payment", funding=(Funding("council", 5200),))
    cannot_ask = msgspec.structs.replace(LACKS, id="ask", decision="request_direct_payment")
    both = (answered(ME, "yes", "self"), answered("worker", "yes", "care_coordinator"))
    nobody_by_law = msgspec.structs.replace(NOMINEE, roles=())
    plan = plan_with(council, line, cannot_ask, nobody_by_law, *both)
    assert version_state(plan, VERSION) == "part_signed"
    assert version_state(plan.with_entry(answered("sister", "yes", "authorised_person")), VERSION) == "signed"


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


def test_nobody_sees_another_s_answer_before_the_person_has_answered() -> None:
    plan = plan_with(answered("mum", "yes", "supporter_witness"), answered("worker", "yes", "care_coordinator"))
    assert set(answers_shown_to(plan, VERSION, ME)) == set()
    assert set(answers_shown_to(plan, VERSION, "mum")) == {"mum"}
    mine = plan.with_entry(answered(ME, "yes", "self"))
    assert set(answers_shown_to(mine, VERSION, "mum")) == {"mum", "worker", ME}


def test_an_answer_given_for_the_person_counts_as_theirs() -> None:
    instead = answered("mum", "yes", "parental_responsibility", why="He points at yes.")
    plan = plan_with(instead, answered("worker", "yes", "care_coordinator"))
    assert set(answers_shown_to(plan, VERSION, ME)) == {"mum", "worker"}


def test_of_an_agreed_plan_the_persons_answer_stands_there_first_though_a_friend_may_still_answer() -> None:
    at_the_table = (ME, "friend", "worker")
    mine, hers = answered(ME, "yes", "self"), answered("worker", "yes", "care_coordinator", 5)
    assert asked_first(plan_with(), at_the_table) == ME
    assert asked_first(plan_with(mine), at_the_table) == "friend"
    assert asked_first(plan_with(mine, hers), at_the_table) == ME
