"""What if: two states of a plan's money compared, line by line and as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import ChosenWay, Sums, chosen_way, spend_annual, sums, weeks_in_year
from ipc_desktop.plan.plan import Plan


@dataclass(frozen=True)
class LineChange:
    """One line that stands differently: what it comes to in a year here and there (None: not there), and its way."""

    spend: str
    before_pence: int | None
    after_pence: int | None
    before_way: ChosenWay
    after_way: ChosenWay

    @property
    def difference_pence(self) -> int:
        """How much more it costs; below zero when less."""
        return (self.after_pence or 0) - (self.before_pence or 0)


@dataclass(frozen=True)
class Comparison:
    """Both sums, and every line that differs, in the order of the lines."""

    before: Sums
    after: Sums
    lines: tuple[LineChange, ...]


def compared(before: Plan, after: Plan) -> Comparison:
    """What a copy of the plan changes."""
    old = {spend.id: spend for spend in before.all(PlannedSpend)}
    new = {spend.id: spend for spend in after.all(PlannedSpend)}
    changes = []
    for spend in dict.fromkeys((*old, *new)):
        was, now = _cost(before, old.get(spend)), _cost(after, new.get(spend))
        if was != now:
            changes.append(LineChange(spend, was[0], now[0], was[1], now[1]))
    return Comparison(sums(before), sums(after), tuple(changes))


def _cost(plan: Plan, spend: PlannedSpend | None) -> tuple[int | None, ChosenWay]:
    return (spend_annual(spend, weeks_in_year(plan)), chosen_way(spend)) if spend else (None, "")
