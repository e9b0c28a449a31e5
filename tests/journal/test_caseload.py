"""Stories of the caseload: found as one types, shown as things stand, quick with ten thousand."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Visit
from tests.journal.made_up import begun_case, opened_again, outcome, person
from tests.journal.test_agreeing import agreed
from tests.journal.test_journal import rows


def test_a_row_tells_who_it_is_and_where_the_plan_stands(store: Store) -> None:
    case = begun_case(store)
    store.writer.save(
        case,
        [
            PageState(id=new_id(), page="people", status="come_back"),
            CaughtNote(id=new_id(), words=Words("the bus")),
            Visit(id=new_id(), planned_on=dt.date(2027, 1, 11), planned_time="10:30"),
            Visit(id=new_id(), planned_on=dt.date(2027, 2, 1)),
        ],
        "sam",
    )
    store.writer.keep_drafts(case, [], "outcome")
    store.writer.flush()
    store.caseload.stone_of_page = {"outcome": "my_goals"}
    (row,) = store.caseload.find(today=dt.date(2027, 1, 5))
    assert (row.case, row.called, row.full_name, row.born_on) == (case, "Idi", "Idris Begum-Vale", dt.date(2009, 5, 4))
    assert (row.nhs_number, row.postcode, row.page, row.stone) == ("9434765919", "LS1 4AP", "outcome", "my_goals")
    assert (row.status, row.next_visit_on, row.next_visit_time, row.waiting) == (
        "draft",
        dt.date(2027, 1, 11),
        "10:30",
        2,
    )
    (later,) = store.caseload.find(today=dt.date(2027, 1, 12))
    assert (later.next_visit_on, later.next_visit_time) == (dt.date(2027, 2, 1), "")
    agreed(store, case)
    store.writer.flush()
    assert store.caseload.find()[0].status == "part_signed"


@pytest.mark.parametrize(
    "typed",
    [
        *("idr", "IDI", "begum", "vale", "begum-vale", "begumvale", "idris vale", "943 476", "9434765919"),
        *("943-476-5919", "ls1", "ls14ap", "LS1 4AP", "idi 943 ls1", " "),
    ],
)
def test_a_person_is_found_by_any_part(store: Store, typed: str) -> None:
    case = begun_case(store)
    store.writer.flush()
    assert [row.case for row in store.caseload.find(typed)] == [case]


@pytest.mark.parametrize("typed", ["dris", "ale", "434", "%", "_", "idris khan", "'; DROP TABLE caseload; --", "\\"])
def test_nobody_is_found_by_what_they_are_not(store: Store, typed: str) -> None:
    begun_case(store)
    store.writer.flush()
    found = store.caseload.find(typed)
    assert [row.case for row in found] == [] or typed in "%_\\"  # signs alone ask for nothing: all are shown
    assert store.caseload.count() == 1


def test_accents_and_apostrophes_keep_nobody_from_being_found(store: Store) -> None:
    case = new_id()
    name = Person(id=Plan(case).id_once(Person), given_names="Zoë Łucja", family_name="O’Neill", known_as="Siân")
    store.writer.new_case([name], case=case).result()
    store.writer.flush()
    for typed in ("zoe", "ZOË", "lucja", "o'neill", "oneill", "O’Ne", "sian"):
        assert [row.case for row in store.caseload.find(typed)] == [case], typed


def test_what_is_not_on_the_table_never_reaches_the_list(store: Store) -> None:
    case = begun_case(store)
    hidden = CaughtNote(id=new_id(), words=Words("hush"), visibility="restricted")
    store.writer.save(case, [hidden], "sam")
    store.writer.flush()
    assert store.caseload.find()[0].waiting == 0


def test_a_crash_between_saving_and_listing_is_made_good_at_the_next_start(store: Store) -> None:
    case = begun_case(store)
    rows(store, "DELETE FROM caseload")
    rows(store, "INSERT INTO caseload_to_draw VALUES (?)", case)
    again = opened_again(store)
    assert [row.case for row in again.caseload.find()] == [case]
    again.close()


def test_many_saves_at_once_are_all_listed(store: Store) -> None:
    for number in range(200):
        case = new_id()
        store.writer.new_case([person(case, f"N{number:03}"), outcome("x")], case=case)
    store.writer.flush()
    assert store.caseload.count() == 200
    assert [row.called for row in store.caseload.find(limit=3, offset=10)] == ["N010", "N011", "N012"]


@pytest.mark.slow
def test_ten_thousand_cases_stay_quick(store: Store) -> None:
    for number in range(10_000):
        case = new_id()
        names = f"{['Ann', 'Bea', 'Cas', 'Dan', 'Eve'][number % 5]} {number}"
        store.writer.new_case([person(case, names, names, str(9_000_000_000 + number * 7))], case=case)
    store.writer.flush()
    started = time.thread_time()
    assert len(store.caseload.find()) == 50
    assert time.thread_time() - started < 0.1
    took = []
    for typed in [
        "a",
        "an",
        "ann",
        "ann 1",
        "ann 12",
        "zz",
        "zzz",
        "9",
        "900",
        "9000",
        "ls1",
        "ls1 4ap",
        "eve 9999",
    ] * 8:
        started = time.thread_time()
        store.caseload.find(typed)
        took.append(time.thread_time() - started)
    assert sorted(took)[int(len(took) * 0.95)] < 0.05


def test_the_visits_of_a_day_are_those_planned_and_not_yet_held(store: Store) -> None:
    day = dt.date(2027, 1, 11)
    expected = begun_case(store)
    planned = Visit(id=new_id(), planned_on=day, planned_time="10:30")
    store.writer.save(expected, [planned], "sam").result()
    held = begun_case(store)
    store.writer.save(held, [Visit(id=new_id(), planned_on=day, started_at="2027-01-11T09:00:00.000Z")], "sam").result()
    assert [(row.case, row.next_visit_time) for row in store.caseload.visits_on(day)] == [(expected, "10:30")]
    assert store.caseload.visits_on(dt.date(2027, 1, 12)) == ()
