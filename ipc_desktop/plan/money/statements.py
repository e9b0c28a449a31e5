"""From a first figure to a confirmed one and on to a changed one: what was told first is never lost."""

from __future__ import annotations

import msgspec

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.sources import Allocation, Source, Statement, StatementKind
from ipc_desktop.plan.money.sums import allocation_annual, weeks_in_year
from ipc_desktop.plan.plan import Plan


def told_anew(plan: Plan, kind: StatementKind) -> tuple[Entry, ...]:
    """What changes when the figures are said to be of another kind.

    Once they are no first figures any more, every line keeps what was indicated first, if nobody kept it before.
    """
    statement = plan.once(Statement)
    now = msgspec.structs.replace(statement, statement_kind=kind)
    if statement.statement_kind != "indicative" or kind in ("", "indicative"):
        return (now,)
    weeks = weeks_in_year(plan)
    kept = (
        msgspec.structs.replace(one, indicated_pence=allocation_annual(one, weeks))
        for one in plan.all(Allocation)
        if one.indicated_pence is None and one.unit_pence is not None
    )
    return (now, *kept)


def changed_by(allocation: Allocation, weeks: int) -> int:
    """By how much, in pence a year, a line is more than was indicated first; below zero when it is less."""
    if allocation.indicated_pence is None or allocation.unit_pence is None:
        return 0
    return allocation_annual(allocation, weeks) - allocation.indicated_pence


def line_to_be(plan: Plan, source: Source) -> Allocation:
    """The line of a source of which the plan holds none: £0.00 with its reason where the answer was that it is so."""
    line = msgspec.structs.replace(plan.once(Allocation, source), source=source, retired=False)
    said = plan.once(Eligibility, source)
    return msgspec.structs.replace(line, unit_pence=0, reason=said.why) if said.is_nothing else line
