"""What if: a copy of the plan, compared line by line with the plan itself."""

from __future__ import annotations

import msgspec

from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.money.sums import split_faults, sums
from ipc_desktop.plan.money.what_if import LineIf, WhatIf, compared, lines_if, taken_over
from ipc_desktop.plan.signing import is_agreed_on
from tests.plan.money.lines import line, plan_of, source

COACH = line("coach", "A job coach", 11_400, way="third_party")


def test_a_copy_says_what_each_changed_line_costs_more_or_less() -> None:
    plan = plan_of(source("nhs"), COACH, line("bus"), line("club"))
    less = msgspec.structs.replace(COACH, unit_pence=5700)
    gone = msgspec.structs.replace(line("club"), retired=True)
    found = compared(plan, plan.with_entries((less, gone, line("new", unit_pence=10, way="notional"))))
    assert [(one.spend, one.difference_pence, one.before_way, one.after_way) for one in found.lines] == [
        ("club", -52_000, "direct_payment", ""),
        ("coach", -296_400, "third_party", "third_party"),
        ("new", 520, "", "notional"),
    ]
    assert found.after.planned - found.before.planned == sum(one.difference_pence for one in found.lines)


def test_a_copy_that_changes_nothing_has_no_lines() -> None:
    plan = plan_of(source("nhs"), COACH)
    assert compared(plan, plan).lines == ()


def test_another_amount_moves_the_last_share_and_what_it_cannot_bear_the_one_before() -> None:
    split = line("coach", unit_pence=1000, funding=(Funding("nhs", 42_000), Funding("council_adult", 10_000)))
    plan = plan_of(source("nhs"), source("council_adult"), split)
    for unit, shares in ((1_100, [42_000, 15_200]), (900, [42_000, 4_800]), (700, [36_400]), (0, [])):
        (now,) = lines_if(plan, WhatIf(id="w", lines=(LineIf("coach", "amount", unit),)))
        assert [part.annual_pence for part in now.funding] == shares
        assert sum(shares) == unit * 52
        assert not split_faults(plan.with_entry(now))


def test_trying_something_out_changes_no_sum_until_people_take_it_over() -> None:
    tried = WhatIf(id="w", lines=(LineIf("coach", "amount", 5_700), LineIf("club", "left_out"), LineIf("gone")))
    plan = plan_of(source("nhs"), COACH, line("bus"), line("club"), tried)
    assert sums(plan) == sums(plan_of(source("nhs"), COACH, line("bus"), line("club")))
    assert not is_agreed_on(plan, tried)
    after = plan.with_entries(taken_over(plan, tried))
    assert [spend.id for spend in after.all(PlannedSpend)] == ["bus", "coach"]
    assert sums(after).planned == sums(plan).planned - 5_700 * 52 - 52_000
    assert after.all(WhatIf) == ()
