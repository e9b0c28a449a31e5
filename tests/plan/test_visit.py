"""Visits: which one is today's, and which one is to be prepared."""

from __future__ import annotations

import datetime as dt

from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Visit, last_visit, visit_on, visit_to_prepare

TODAY = dt.date(2027, 1, 12)
PLAN = Plan("case")


def planned(entry_id: str, day: int, time: str = "", *, started_at: str = "", ended_at: str = "") -> Visit:
    on = dt.date(2027, 1, day)
    return Visit(id=entry_id, planned_on=on, planned_time=time, started_at=started_at, ended_at=ended_at)


def test_a_day_without_a_plan_has_a_visit_once_it_happens() -> None:
    unplanned = visit_on(PLAN, TODAY)
    assert unplanned == Visit(id=PLAN.id_once(Visit, "2027-01-12"))
    begun = Visit(id=unplanned.id, started_at="2027-01-12T10:00:00.000Z")
    assert visit_on(PLAN.with_entry(begun), TODAY) == begun


def test_a_visit_whose_beginning_cannot_be_read_has_no_day_and_keeps_nobody_from_the_others() -> None:
    plan = PLAN.with_entries(
        (planned("a", 11, started_at="2027-01-11T10:00:00.000Z"), Visit(id="b", started_at="soon"))
    )
    assert Visit(id="b", started_at="soon").day is None
    assert last_visit(plan, TODAY) == plan.get(Visit, "a")


def test_the_planned_visit_is_the_one_of_its_day() -> None:
    plan = PLAN.with_entries((planned("a", 11), planned("b", 12), planned("c", 13)))
    assert visit_on(plan, TODAY).id == "b"


def test_after_the_visit_of_the_morning_comes_the_one_of_the_afternoon() -> None:
    morning = planned("a", 12, "09:30", ended_at="2027-01-12T10:00:00.000Z")
    afternoon = planned("b", 12, "14:00")
    assert visit_on(PLAN.with_entries((afternoon, morning)), TODAY) == afternoon
    ended = planned("b", 12, "14:00", ended_at="2027-01-12T14:30:00.000Z")
    assert visit_on(PLAN.with_entries((ended, morning)), TODAY) == ended


def test_todays_visit_is_prepared_until_it_begins_and_then_the_next_one() -> None:
    today, later = planned("a", 12), planned("b", 19)
    assert visit_to_prepare(PLAN.with_entries((later, today)), TODAY) == today
    begun = planned("a", 12, started_at="2027-01-12T10:00:00.000Z")
    assert visit_to_prepare(PLAN.with_entries((later, begun)), TODAY) == later
    assert visit_to_prepare(PLAN.with_entry(begun), TODAY) is None
