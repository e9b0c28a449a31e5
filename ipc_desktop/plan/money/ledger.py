"""Following the money: an account that only grows, and where it stands against what was planned to a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

import msgspec

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words
from ipc_desktop.plan.money.due import months_after, times_due
from ipc_desktop.plan.money.sources import Statement, Way
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import ChosenWay, chosen_way, spend_annual, weeks_in_year
from ipc_desktop.plan.plan import Plan

LedgerSort = Literal["payment_in", "spend", "refund", "fee", "commitment", "release", "adjustment"]
Matched = Literal["", "yes", "no", "query"]
Standing = Literal["nothing_yet", "as_planned", "less_used", "more_used"]

BACK: frozenset[LedgerSort] = frozenset({"refund", "release"})
"""What gives money back, whether it is written with a minus or without."""
ORDERED: frozenset[LedgerSort] = frozenset({"commitment", "release"})
"""What is ordered and not billed yet, or no longer ordered."""


class LedgerEntry(Entry, frozen=True, kw_only=True, tag="ledger_entry"):
    """One line of the account, never changed: a correction is another line, which `reverses` this one.

    `way` is empty where the spending line says it. A reversing line has the same sort and the opposite amount, and
    counts wherever the line counts that it takes back.
    `bank_line` tells one line of a bank's file from all others, so that no file is taken in twice.
    """

    MERGES: ClassVar[Merges] = "never"

    on: dt.date | None = None
    sort: LedgerSort = "spend"
    amount_pence: int = 0
    way: Way | Literal[""] = ""
    spend: str = ""
    allocation: str = ""
    holder: str = ""
    payee: str = ""
    reverses: str = ""
    entered_by: str = ""
    matched: Matched = ""
    bank_line: str = ""
    note: Words = NOTHING_SAID


@dataclass(frozen=True)
class Position:
    """Where the money stands on a day, in pence: what should have been used by then, what was, what is ordered."""

    planned: int = 0
    """Of the whole plan's year."""
    planned_to_date: int = 0
    actual: int = 0
    committed: int = 0
    paid_in: int = 0

    @property
    def left(self) -> int:
        """What is planned for the year, and neither used nor ordered; below zero when more is."""
        return self.planned - self.actual - self.committed

    @property
    def difference(self) -> int:
        """How much less was used than planned to date; below zero when it was more."""
        return self.planned_to_date - self.actual

    @property
    def standing(self) -> Standing:
        """In one word, where colours alone would not do."""
        if not (self.actual or self.committed or self.paid_in):
            return "nothing_yet"
        if self.difference == 0:
            return "as_planned"
        return "less_used" if self.difference > 0 else "more_used"


@dataclass(frozen=True)
class Account:
    """Where the money stands on a day: all of it, by way ("" for what belongs to no way), and by spending line."""

    as_at: dt.date
    by_way: Mapping[ChosenWay, Position]
    by_line: Mapping[str, Position]


def reversing(line: LedgerEntry, entry_id: str, on: dt.date, note: Words = NOTHING_SAID) -> LedgerEntry:
    """The line that takes another one back; both stay."""
    return msgspec.structs.replace(
        line, id=entry_id, on=on, amount_pence=-line.amount_pence, reverses=line.id, bank_line="", note=note
    )


def effect(plan: Plan, line: LedgerEntry) -> int:
    """By how much a line changes what was used, ordered or paid in; one that reverses another does the opposite."""
    first, times = _first_of(plan, line)
    amount = -abs(first.amount_pence) if first.sort in BACK else first.amount_pence
    return -amount if times % 2 else amount


def _first_of(plan: Plan, line: LedgerEntry) -> tuple[LedgerEntry, int]:
    """The line that this one takes back, or takes the taking back of back, and so on; and how many times in all.

    Where a file written by hand goes round in a circle, the first line is the last one before it closes.
    """
    passed = {line.id}
    while (before := plan.get(LedgerEntry, line.reverses)) is not None and before.id not in passed:
        passed.add(before.id)
        line = before
    return line, len(passed) - 1


def account(plan: Plan, as_at: dt.date) -> Account:
    """Where the money stands at the end of a day; lines of the account that come later are left out."""
    weeks, year = weeks_in_year(plan), plan.once(Statement)
    ways: dict[str, ChosenWay] = {}
    by_line: dict[str, list[int]] = {}
    by_way: dict[ChosenWay, list[int]] = {}
    for spend in plan.all(PlannedSpend):
        ways[spend.id] = way = chosen_way(spend)
        planned, to_date = spend_annual(spend, weeks), planned_to_date(spend, year, as_at)
        by_line[spend.id] = [planned, to_date, 0, 0, 0]
        _add(by_way.setdefault(way, [0] * 5), planned, to_date)
    for line in plan.all(LedgerEntry):
        if line.on is not None and line.on > as_at:
            continue
        about, _times = _first_of(plan, line)
        place = 4 if about.sort == "payment_in" else 3 if about.sort in ORDERED else 2
        amount = effect(plan, line)
        by_way.setdefault(about.way or ways.get(about.spend, ""), [0] * 5)[place] += amount
        if about.spend in by_line:
            by_line[about.spend][place] += amount
    return Account(
        as_at,
        {way: Position(*figures) for way, figures in by_way.items()},
        {line_id: Position(*figures) for line_id, figures in by_line.items()},
    )


def _add(figures: list[int], planned: int, to_date: int) -> None:
    figures[0] += planned
    figures[1] += to_date


def total_of(positions: Iterable[Position]) -> Position:
    """Several positions in one."""
    rows = [(p.planned, p.planned_to_date, p.actual, p.committed, p.paid_in) for p in positions]
    return Position(*(sum(column) for column in zip(*rows, strict=True))) if rows else Position()


# --- planned to date --------------------------------------------------------------------------------------------


def first_day_of(statement: Statement) -> dt.date | None:
    """The first day of the plan's year; without it, the day on which the figures were told."""
    return statement.effective_from or statement.issued_on


def last_day_of(statement: Statement) -> dt.date | None:
    """The last day of the plan's year: as it says, or a year after its first."""
    first = first_day_of(statement)
    if statement.effective_to or first is None:
        return statement.effective_to
    return months_after(first, 12) - dt.timedelta(days=1)


def planned_to_date(spend: PlannedSpend, statement: Statement, as_at: dt.date) -> int:
    """What of a line has fallen due by a day, in pence; nothing while neither it nor the year has a first day.

    It falls due on its first day, then as often as it comes, never more often than in its year; in term (or in the
    holidays) only in the weeks that the statement names.
    """
    begins = [day for day in (spend.start_on, first_day_of(statement)) if day]
    if not begins:
        return 0
    ends = [day for day in (as_at, spend.end_on, last_day_of(statement)) if day]
    first, by = max(begins), min(ends)
    if spend.frequency == "weekly" and spend.when_active and statement.term_weeks:
        come = _weeks_between(first, by, spend, frozenset(statement.term_weeks))
    else:
        come = times_due(first, spend.frequency, by)
    most = spend_annual(spend, statement.weeks_in_year)
    return min(come * spend.unit_pence, most)


def _weeks_between(first: dt.date, by: dt.date, spend: PlannedSpend, term: frozenset[dt.date]) -> int:
    """How many weeks of term, or others, began between two days; a week begins on the weekday of the weeks of term."""
    in_term = sum(1 for week in term if first <= week <= by)
    if spend.when_active == "term":
        return in_term
    weekday = min(term).weekday()
    monday = first + dt.timedelta(days=(weekday - first.weekday()) % 7)
    return times_due(monday, "weekly", by) - in_term
