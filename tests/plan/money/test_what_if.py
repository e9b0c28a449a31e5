"""What if: a copy of the plan, compared line by line with the plan itself."""

from __future__ import annotations

import msgspec

from ipc_desktop.plan.money.what_if import compared
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
