"""What comes with employing a personal assistant: the costs beside the wage, and which of them a plan holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from ipc_desktop.plan.money.spending import Category, Companion, PlannedSpend
from ipc_desktop.plan.money.sums import chosen_way
from ipc_desktop.plan.plan import Plan

COMPANIONS: tuple[Companion, ...] = get_args(Companion)
CATEGORY_OF: Mapping[Companion, Category] = {
    "insurance": "payroll_insurance",
    "payroll": "payroll_insurance",
    "pension": "employment_costs",
    "holiday": "employment_costs",
    "notice": "employment_costs",
    "contingency": "contingency",
}
"""In which category a line for each of them belongs."""
_COVERED_BY: Mapping[Category, tuple[Companion, ...]] = {
    "employment_costs": ("insurance", "pension", "holiday", "notice"),
    "payroll_insurance": ("insurance", "payroll"),
    "contingency": ("notice", "contingency"),
}
"""What a line of a category is taken to hold when it does not say."""


def employs(plan: Plan) -> bool:
    """Whether the family employs somebody: a personal assistant who is not paid for them by somebody else."""
    return any(
        spend.category == "personal_assistant" and chosen_way(spend) in ("direct_payment", "")
        for spend in plan.all(PlannedSpend)
    )


def missing_companions(plan: Plan) -> tuple[Companion, ...]:
    """Costs of employing that no line holds yet; nothing while nobody is employed."""
    if not employs(plan):
        return ()
    held = {one for spend in plan.all(PlannedSpend) for one in spend.covers or _COVERED_BY.get(spend.category, ())}
    return tuple(one for one in COMPANIONS if one not in held)
