"""What if: a copy of the plan's money with other lines, compared line by line, and taken over if people wish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import msgspec

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.money.sums import ChosenWay, Sums, chosen_way, spend_annual, sums, weeks_in_year
from ipc_desktop.plan.plan import Plan

Changed = Literal["left_out", "amount"]


class LineIf(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One spending line as it would be: left out, or with another amount in pence each time."""

    spend: str
    changed: Changed = "amount"
    unit_pence: int = 0


class WhatIf(Entry, frozen=True, kw_only=True, tag="what_if"):
    """Something to try out: the lines that would be others. It changes no sum, and is no part of what is agreed."""

    MERGES: ClassVar[Merges] = "people"

    name: Words = NOTHING_SAID
    lines: tuple[LineIf, ...] = ()


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


def lines_if(plan: Plan, tried: WhatIf) -> tuple[PlannedSpend, ...]:
    """The spending lines that are others in a copy, each as it would be; lines that are gone are passed over."""
    changes = {line.spend: line for line in tried.lines}
    return tuple(_as_if(plan, spend, changes[spend.id]) for spend in plan.all(PlannedSpend) if spend.id in changes)


def taken_over(plan: Plan, tried: WhatIf) -> tuple[Entry, ...]:
    """What becomes of the plan when people want it so: the lines as they were tried out, and no copy any more."""
    return (*lines_if(plan, tried), msgspec.structs.replace(tried, retired=True))


def _as_if(plan: Plan, spend: PlannedSpend, change: LineIf) -> PlannedSpend:
    if change.changed == "left_out":
        return msgspec.structs.replace(spend, retired=True)
    now = msgspec.structs.replace(spend, unit_pence=change.unit_pence, calculation=None)
    return msgspec.structs.replace(now, funding=_shared_anew(now, spend_annual(now, weeks_in_year(plan))))


def _shared_anew(spend: PlannedSpend, annual: int) -> tuple[Funding, ...]:
    """The last share takes what is more or less, and what it cannot bear goes to those before it."""
    shares = [part.annual_pence for part in spend.funding]
    over = annual - sum(shares)
    for place in reversed(range(len(shares))):
        was = shares[place]
        shares[place] = max(0, was + over)
        over -= shares[place] - was
    return tuple(Funding(part.allocation, pence) for part, pence in zip(spend.funding, shares, strict=True) if pence)


def _cost(plan: Plan, spend: PlannedSpend | None) -> tuple[int | None, ChosenWay]:
    return (spend_annual(spend, weeks_in_year(plan)), chosen_way(spend)) if spend else (None, "")
