"""What keeps people safe and in charge is told when it is missing, and keeps nobody from agreeing."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ipc_desktop.plan.access_needs import AccessNeed
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.carers import Carer
from ipc_desktop.plan.decisions import CapacityRecord
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.health import Allergy, DelegatedTask, HealthSafety, Medicine
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.open_item import Code
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.readiness import may_be_locked, readiness
from ipc_desktop.plan.risks import Risk
from ipc_desktop.plan.staying_well import Contingency, OtherPlan
from tests.plan.test_readiness import ORDER

TODAY = dt.date(2027, 1, 11)
YESTERDAY = dt.date(2027, 1, 10)
EMPTY = Plan("0194567a-3c00-7a10-8b20-5d1e2f3a4b5c")
SAID = Words("Said.")


def codes(*entries: Entry, on: dt.date | None = TODAY) -> set[Code]:
    items = readiness(EMPTY.with_entries(entries), ORDER, on=on)
    assert may_be_locked(items)
    return {item.code for item in items}


def health(**said: str) -> HealthSafety:
    return msgspec.convert({"id": EMPTY.id_once(HealthSafety), "kind": "health_safety", **said}, HealthSafety)


SON = Party(id="son", roles=("informal_carer", "lpa_health_welfare"))
THEO = Party(id="theo", roles=("young_carer",))
GOAL = Outcome(id="goal", statement=SAID, outcome_kind="care", agreed_with=("nurse",))
COUNCIL = Allocation(id="council", source="council_adult", unit_pence=100)
LINE = PlannedSpend(id="line", category="nursing", outcomes=("goal",), funding=(Funding("council", 0),))
NURSE = Party(id="nurse", sector="health")
LEARNING = Outcome(id="learn", statement=SAID, outcome_kind="learning")
BORN_2009 = Person(id=EMPTY.id_once(Person), born_on=dt.date(2009, 5, 3), school="Beck college")
UNFINISHED = CapacityRecord(id="record", conclusion="lacks_now", supports_tried=(SAID,), why_unable=SAID)

OPEN_AND_CLOSED: list[tuple[Code, tuple[Entry, ...], tuple[Entry, ...]]] = [
    ("allergies_not_said", (health(medicines="none_known"),), (health(allergies="none_known"),)),
    ("allergies_not_said", (health(allergies="not_known"),), (Allergy(id="a", substance=SAID),)),
    (
        "allergies_contradict",
        (health(allergies="none_known"), Allergy(id="a", substance=SAID)),
        (health(allergies="listed"), Allergy(id="a", substance=SAID)),
    ),
    ("medicines_not_said", (health(allergies="none_known"),), (health(medicines="none_known"),)),
    ("medicines_not_said", (health(medicines="not_known"),), (Medicine(id="m", name=SAID),)),
    (
        "risk_without_agreement",
        (Risk(id="r", what_i_want=SAID),),
        (Risk(id="r", what_i_want=SAID, what_we_agreed=SAID),),
    ),
    ("training_has_run_out", (DelegatedTask(id="t", until=YESTERDAY),), (DelegatedTask(id="t", until=TODAY),)),
    ("access_need_not_met", (AccessNeed(id="n", met="not_met"),), (AccessNeed(id="n", met="partly"),)),
    (
        "carer_not_offered",
        (SON,),
        (SON, Carer(id=EMPTY.id_once(Carer, "son"), party="son", assessment_offered_on=TODAY)),
    ),
    (
        "young_carer_not_offered",
        (THEO,),
        (THEO, Carer(id=EMPTY.id_once(Carer, "theo"), party="theo", assessment_outcome="already_done")),
    ),
    (
        "young_carer_personal_care",
        (THEO, Action(id="a", who="theo", is_personal_care=True)),
        (THEO, Action(id="a", who="theo")),
    ),
    (
        "legal_role_without_evidence",
        (SON, Authority(id="e", party="son", role="lpa_health_welfare", seen_on=TODAY, expires_on=YESTERDAY)),
        (SON, Authority(id="e", party="son", role="lpa_health_welfare", seen_on=TODAY)),
    ),
    (
        "capacity_record_unfinished",
        (UNFINISHED,),
        (msgspec.structs.replace(UNFINISHED, because_of=SAID, judged_by="nurse"),),
    ),
    (
        "outcome_without_professional",
        (GOAL, COUNCIL, LINE, NURSE),
        (GOAL, COUNCIL, LINE, Party(id="nurse", sector="council")),
    ),
    ("learning_without_education", (LEARNING,), (LEARNING, OtherPlan(id="p", other_kind="education_health_care"))),
    ("learning_without_education", (LEARNING,), (LEARNING, Need(id="n", ehc_section="B"))),
    (
        "learning_without_education",
        (LEARNING, msgspec.structs.replace(BORN_2009, born_on=dt.date(2000, 5, 3))),
        (LEARNING, BORN_2009),
    ),
    ("action_without_person", (Action(id="a", what=SAID),), (Action(id="a", what=SAID, status="done"),)),
    (
        "carer_emergency_not_said",
        (LINE, COUNCIL, Contingency(id="c", trouble="carer_ill")),
        (LINE, COUNCIL, Contingency(id="c", trouble="carer_ill", not_needed_because=SAID)),
    ),
    (
        "worker_absence_not_said",
        (LINE, COUNCIL, Contingency(id="c", trouble="other", what_should_happen=SAID)),
        (LINE, COUNCIL, Contingency(id="c", trouble="worker_absent", what_should_happen=SAID)),
    ),
    (
        "nobody_decides",
        (msgspec.structs.replace(BORN_2009, born_on=dt.date(2013, 5, 3)),),
        (BORN_2009,),
    ),
]


@pytest.mark.parametrize(
    ("code", "entries", "_then"), OPEN_AND_CLOSED, ids=lambda part: part if type(part) is str else ""
)
def test_what_is_missing_is_told(code: Code, entries: tuple[Entry, ...], _then: tuple[Entry, ...]) -> None:
    assert code in codes(*entries)


@pytest.mark.parametrize(
    ("code", "_before", "entries"), OPEN_AND_CLOSED, ids=lambda part: part if type(part) is str else ""
)
def test_what_is_there_is_not_asked_for_again(
    code: Code, _before: tuple[Entry, ...], entries: tuple[Entry, ...]
) -> None:
    assert code not in codes(*entries)


def test_who_needs_no_paid_care_needs_no_plan_for_a_worker_who_does_not_come() -> None:
    lunch = msgspec.structs.replace(LINE, category="activity")
    assert not {"carer_emergency_not_said", "worker_absence_not_said"} & codes(lunch, COUNCIL)


def test_without_a_day_nothing_is_judged_that_depends_on_one() -> None:
    ran_out = DelegatedTask(id="t", until=YESTERDAY)
    child = msgspec.structs.replace(BORN_2009, born_on=dt.date(2013, 5, 3))
    assert not {"training_has_run_out", "nobody_decides"} & codes(ran_out, child, on=None)


def test_whoever_may_take_the_money_is_missed_where_the_person_cannot() -> None:
    money = msgspec.structs.replace(LINE, way="direct_payment")
    cannot = CapacityRecord(
        id="cannot",
        decision="manage_direct_payment",
        conclusion="lacks_now",
        supports_tried=(SAID,),
        why_unable=SAID,
        because_of=SAID,
        judged_by="nurse",
    )
    nominee = (
        Party(id="son", roles=("nominee",)),
        Authority(id="form", party="son", role="nominee", evidence="nomination_form", seen_on=TODAY),
    )
    assert "nobody_takes_the_money" in codes(money, COUNCIL, cannot)
    assert "nobody_takes_the_money" not in codes(money, COUNCIL, cannot, *nominee)
    assert "nobody_takes_the_money" not in codes(money, COUNCIL)


def test_what_belongs_to_a_page_that_is_not_asked_is_not_asked_for() -> None:
    asked = readiness(EMPTY, ("name", "check"), on=TODAY)
    assert [item.code for item in asked] == ["name_not_said"]
