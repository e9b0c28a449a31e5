"""When money falls due: months clamp to their end, years may have 53 weeks, and what ended is due no more."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.plan.money.amounts import annual_pence, occurrences
from ipc_desktop.plan.money.due import months_after, times_due
from ipc_desktop.plan.money.ledger import planned_to_date
from ipc_desktop.plan.money.sources import OCCURRENCES, Frequency
from tests.plan.money.lines import FIRST_DAY, line, statement

days = st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "wanted"),
    [
        ("2027-01-31", 1, "2027-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2027-01-11", 3, "2027-04-11"),
        ("2027-01-18", 6, "2027-07-18"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2027-03-31", -1, "2027-02-28"),
    ],
)
def test_a_month_ends_on_its_own_last_day(day: str, months: int, wanted: str) -> None:
    assert months_after(dt.date.fromisoformat(day), months) == dt.date.fromisoformat(wanted)


@given(days, st.sampled_from(sorted(OCCURRENCES)), st.integers(0, 1500))
def test_money_is_due_on_its_first_day_and_never_less_often_later(
    first: dt.date, frequency: Frequency, later: int
) -> None:
    by = first + dt.timedelta(days=later)
    counted = times_due(first, frequency, by)
    assert times_due(first, frequency, first - dt.timedelta(days=1)) == 0
    assert 1 <= times_due(first, frequency, first) <= counted <= times_due(first, frequency, by + dt.timedelta(days=1))


@given(days)
def test_a_year_holds_each_frequency_as_often_as_the_table_says(first: dt.date) -> None:
    last = months_after(first, 12) - dt.timedelta(days=1)
    for frequency, times in OCCURRENCES.items():
        # 365 days hold one day more than 52 weeks, so a week may begin once more; sums never count it.
        assert times_due(first, frequency, last) in (
            times,
            times + (frequency in ("weekly", "fortnightly", "four_weekly")),
        )


def test_rent_paid_on_the_last_day_is_due_at_the_end_of_february() -> None:
    assert times_due(dt.date(2027, 1, 31), "monthly", dt.date(2027, 2, 27)) == 1
    assert times_due(dt.date(2027, 1, 31), "monthly", dt.date(2027, 2, 28)) == 2
    assert times_due(dt.date(2028, 2, 29), "annual", dt.date(2029, 2, 28)) == 2


def test_a_part_of_a_year_is_counted_by_its_weeks_or_times() -> None:
    assert annual_pence(5083, "weekly", 39) == 198_237
    assert annual_pence(12_500, "monthly", times=7) == 87_500
    assert occurrences("one_off", times=3) == 1
    assert occurrences("weekly", weeks_in_year=53) == 53


@pytest.mark.parametrize(
    ("fields", "as_at", "times"),
    [
        ({}, "2027-01-10", 0),
        ({}, "2027-01-11", 1),
        ({}, "2027-01-17", 1),
        ({}, "2027-01-18", 2),
        ({}, "2028-01-10", 52),
        ({}, "2030-01-01", 52),
        ({"start_on": dt.date(2027, 2, 1)}, "2027-02-08", 2),
        ({"end_on": dt.date(2027, 1, 18)}, "2027-06-01", 2),
        ({"weeks_active": 10}, "2027-12-01", 10),
        ({"frequency": "monthly"}, "2027-03-11", 3),
        ({"frequency": "one_off"}, "2027-03-11", 1),
        ({"frequency": "annual"}, "2027-12-31", 1),
    ],
)
def test_what_is_planned_to_date_has_fallen_due_by_then(fields: dict[str, Any], as_at: str, times: int) -> None:
    assert planned_to_date(line("s", **fields), statement(), dt.date.fromisoformat(as_at)) == 1000 * times


def test_a_year_of_53_weeks_goes_on_for_one_week_more() -> None:
    long = statement(weeks_in_year=53, effective_to=dt.date(2028, 1, 16))
    assert planned_to_date(line("s"), long, dt.date(2028, 1, 16)) == 53_000
    assert planned_to_date(line("s"), long, dt.date(2028, 1, 9)) == 52_000


def test_term_money_falls_due_in_term_and_holiday_money_between() -> None:
    term = tuple(FIRST_DAY + dt.timedelta(weeks=week) for week in (0, 1, 2, 4, 5))
    year = statement(term_weeks=term)
    in_term, in_between = (
        line("s", weeks_active=38, when_active="term"),
        line("h", weeks_active=14, when_active="holidays"),
    )
    sixth_week = FIRST_DAY + dt.timedelta(weeks=5, days=3)
    assert planned_to_date(in_term, year, sixth_week) == 5000
    assert planned_to_date(in_between, year, sixth_week) == 1000
    assert planned_to_date(in_between, year, FIRST_DAY + dt.timedelta(weeks=60)) == 14_000


def test_without_a_first_day_nothing_is_due_yet() -> None:
    assert planned_to_date(line("s"), statement(effective_from=None), dt.date(2027, 6, 1)) == 0
    told = statement(effective_from=None, issued_on=FIRST_DAY)
    assert planned_to_date(line("s"), told, FIRST_DAY) == 1000
