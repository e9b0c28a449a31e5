"""The weeks of a plan's year, and the weeks of term: a few stretches of weeks, as schools name them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.money.sums import spend_annual
from ipc_desktop.plan.plan import Plan

_WEEK = dt.timedelta(weeks=1)


@dataclass(frozen=True)
class Stretch:
    """So many weeks of term in a row, from their first day on."""

    first: dt.date
    weeks: int


def stretches_of(term_weeks: Iterable[dt.date]) -> tuple[Stretch, ...]:
    """The weeks of term (the first day of each) as stretches without a break, in the order of the year."""
    found: list[Stretch] = []
    for day in sorted(set(term_weeks)):
        last = found[-1] if found else None
        if last is not None and day == last.first + last.weeks * _WEEK:
            found[-1] = Stretch(last.first, last.weeks + 1)
        else:
            found.append(Stretch(day, 1))
    return tuple(found)


def weeks_of(stretches: Iterable[Stretch]) -> tuple[dt.date, ...]:
    """The first day of every week of these stretches, in order and each once."""
    return tuple(sorted({one.first + n * _WEEK for one in stretches for n in range(one.weeks)}))


def with_year_of(plan: Plan, weeks: int) -> tuple[Entry, ...]:
    """What changes when the plan's year counts so many weeks: weekly lines cost more or less, and stay paid.

    Of a line with several sources the last one takes the difference, as when its cost changes in any other way.
    """
    before = plan.once(Statement)
    if before.weeks_in_year == weeks:
        return ()
    paid = [spend for spend in plan.all(PlannedSpend) if _is_paid(spend, before.weeks_in_year)]
    anew = [_paid_anew(spend, spend_annual(spend, weeks)) for spend in paid]
    changed = [now for now, was in zip(anew, paid, strict=True) if now != was]
    return (msgspec.structs.replace(before, weeks_in_year=weeks), *changed)


def _is_paid(spend: PlannedSpend, weeks: int) -> bool:
    """Whether a line is split to the penny; what does not add up yet is left to people."""
    return bool(spend.funding) and sum(part.annual_pence for part in spend.funding) == spend_annual(spend, weeks)


def _paid_anew(spend: PlannedSpend, annual: int) -> PlannedSpend:
    *others, last = spend.funding
    rest = annual - sum(part.annual_pence for part in others)
    if rest < 0:
        return spend
    return msgspec.structs.replace(spend, funding=(*others, Funding(last.allocation, rest)))
