"""Journey one's money by keyboard alone: from "may I have one?" to "is it enough?", each figure to the penny."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from ipc_desktop.plan.money.budget import budget
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.wording.rule_packs import rule_book
from tests.stories.her_budget import VISIT, HerBudget, stored
from tests.stories.journey import kept_plan


def test_her_budget_is_built_by_keyboard_and_stands_to_the_penny(data: Path) -> None:
    stored(data)
    talk = HerBudget(data)
    talk.to_the_money()
    talk.may_have_one()
    talk.go_on()
    talk.resources()
    talk.go_on()
    talk.all_of_it()
    talk.go_on()
    talk.ways()
    talk.enough()
    talk.window.close()

    plan, faults = kept_plan(data)
    assert not faults
    the_figures_stand(plan)
    what_was_answered_stands(plan)


def the_figures_stand(plan: Plan) -> None:
    found = budget(plan, rule_book(), VISIT.date())
    total = found.sums
    assert (total.grand_total, total.planned, total.unfunded) == (814_600, 804_900, 0)
    assert total.by_way == {"direct_payment": 401_440, "notional": 403_460}
    assert total.by_source == {"nhs": 35_300, "council_adult": 553_800, "own_contribution": 215_800}
    assert {source: left for source, left in total.unallocated.items() if left} == {"nhs": 9_700}
    assert total.total_shortfall == 0
    results = {check.code: check.result for check in found.checks}
    assert [results[code] for code in ("S1", "S2", "S3", "S6", "S8")] == ["pass"] * 5
    assert (results["S5"], results["S7"]) == ("warn", "warn"), "holiday and pension are missing; she is not sure"
    assert not found.findings
    assert found.reviews[0].on == dt.date(2027, 4, 11), "three months of NHS money come before six of the council's"


def what_was_answered_stands(plan: Plan) -> None:
    answers = {one.source: one.result for one in plan.all(Eligibility)}
    assert answers == {"nhs": "may_be_offered", "council_adult": "right_to_have", "education": "not_eligible"}
    statement = plan.once(Statement)
    assert (statement.possible, statement.statement_kind, statement.enough) == ("yes", "indicative", "not_sure")
    assert (statement.preferred_way, statement.told_no_obligation) == ("mix", True)
    lines = plan.all(PlannedSpend)
    assert len(lines) == 8
    assert all(line.outcomes for line in lines)
    first = lines[0]
    assert first.calculation is not None
    assert (first.calculation.rate_pence, first.calculation.length_minutes, first.unit_pence) == (1_520, 240, 6_080)
    assert sorted(part.annual_pence for part in first.funding) == [100_360, 215_800]
