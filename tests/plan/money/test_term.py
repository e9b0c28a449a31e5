"""The weeks of term as stretches, and a year of 53 weeks that keeps every line paid."""

from __future__ import annotations

import datetime as dt

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.money.sums import split_faults, sums
from ipc_desktop.plan.money.term import Stretch, stretches_of, weeks_of, with_year_of
from tests.plan.money.lines import line, plan_of, source

DAY = dt.date(2027, 9, 6)


@given(st.lists(st.integers(0, 60), unique=True))
def test_weeks_of_term_come_back_from_their_stretches(numbers: list[int]) -> None:
    weeks = tuple(sorted(DAY + n * dt.timedelta(weeks=1) for n in numbers))
    stretches = stretches_of(weeks)
    assert weeks_of(stretches) == weeks
    assert sum(one.weeks for one in stretches) == len(weeks)


def test_weeks_in_a_row_are_one_stretch_and_a_week_named_twice_counts_once() -> None:
    overlapping = (Stretch(DAY, 3), Stretch(DAY + dt.timedelta(weeks=1), 2))
    assert len(weeks_of(overlapping)) == 3
    assert stretches_of(weeks_of(overlapping)) == (Stretch(DAY, 3),)


def test_a_year_of_53_weeks_costs_one_week_more_and_the_last_source_pays_it() -> None:
    plan = plan_of(
        source("nhs", 1_000),
        source("council_adult", 2_000),
        line("two", unit_pence=1_500, funding=(Funding("nhs", 40_000), Funding("council_adult", 38_000))),
        line("term", unit_pence=500, weeks_active=38, funding=(Funding("council_adult", 19_000),)),
        line("open", unit_pence=100, payer=""),
    )
    changed = with_year_of(plan, 53)
    assert [entry.id for entry in changed] == [plan.id_once(Statement), "two"], "what nothing changes stays untouched"
    after = plan.with_entries(changed)
    two = after.get(PlannedSpend, "two")
    assert two is not None
    assert two.funding == (Funding("nhs", 40_000), Funding("council_adult", 39_500))
    assert [fault.spend for fault in split_faults(after)] == ["open"]
    assert sums(after).grand_total == 53 * 3_000
    assert with_year_of(after, 53) == ()
    assert plan.with_entries(with_year_of(after, 52)).get(PlannedSpend, "two") == plan.get(PlannedSpend, "two")


def test_a_line_whose_split_does_not_add_up_is_left_to_people() -> None:
    odd = line("odd", unit_pence=1_500, funding=(Funding("nhs", 1),))
    plan = plan_of(source("nhs", 1_000), odd)
    assert with_year_of(plan, 53) == (msgspec.structs.replace(plan.once(Statement), weeks_in_year=53),)
