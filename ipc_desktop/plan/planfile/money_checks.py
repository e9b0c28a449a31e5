"""Checks the money of a plan file to the penny: amounts, calculations, how lines are split, and which ways are open."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.plan.community import Place
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.funders import ShortfallRequest
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.sources import LARGEST_PENCE, Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import (
    allocation_annual,
    calculated_unit,
    chosen_way,
    spend_annual,
    split_faults,
    sums,
    weeks_in_year,
)
from ipc_desktop.plan.money.what_if import WhatIf
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile.faults import FaultCode, PlanFileFault, about
from ipc_desktop.plan.planfile.shape import Placed, PlanFile

AMOUNTS_OF: dict[type[Entry], tuple[str, ...]] = {
    Statement: ("first_figure_pence",),
    Place: ("cost_pence",),
    Allocation: ("indicated_pence",),
    DirectPayment: ("unit_pence", "repay_pence"),
    ShortfallRequest: ("amount_pence", "given_pence"),
}
"""Amounts that are never below zero and take part in no sum of the plan."""


def money_faults(read: PlanFile) -> Iterator[PlanFileFault]:
    """The faults of every line of money that is not retired, and of the sums of all."""
    plan = read.plan
    splits = {fault.spend: fault for fault in split_faults(plan)}
    for placed in read.placed:
        entry = placed.entry
        if isinstance(entry, LedgerEntry):
            yield from _ledger_faults(placed, entry, plan)
        if entry.retired:
            continue
        for name, pence in _amounts(entry):
            yield from _amount_fault(placed, name, pence)
        if isinstance(entry, Allocation):
            yield from _allocation_faults(placed, entry, weeks_in_year(plan))
        if isinstance(entry, PlannedSpend):
            yield from _spend_faults(placed, entry, plan)
            split = splits.get(entry.id)
            if split:
                detail = {"funded": split.funded_pence, "annual": split.annual_pence}
                yield _fault(placed, "funding", "funding_sum", **detail)
    whole = sums(plan)
    if whole.grand_total > LARGEST_PENCE or whole.planned > LARGEST_PENCE:
        yield PlanFileFault("entries", "sums")

    yield from _reversed_twice(read)


def _amounts(entry: Entry) -> Iterator[tuple[str, int]]:
    """The amounts of an entry that take part in no sum, each with its place."""
    for name in AMOUNTS_OF.get(type(entry), ()):
        yield name, getattr(entry, name) or 0
    if isinstance(entry, WhatIf):
        for index, line in enumerate(entry.lines):
            yield f"lines[{index}].unit_pence", line.unit_pence


def _fault(placed: Placed, name: str, code: FaultCode, **detail: int) -> PlanFileFault:
    return PlanFileFault(f"{placed.place}.{name}", code, detail, about(placed.written))


def _amount_fault(placed: Placed, name: str, pence: int) -> Iterator[PlanFileFault]:
    if not 0 <= pence <= LARGEST_PENCE:
        yield _fault(placed, name, "amount_out_of_range", least=0, most=LARGEST_PENCE)


def _allocation_faults(placed: Placed, entry: Allocation, weeks: int) -> Iterator[PlanFileFault]:
    yield from _amount_fault(placed, "unit_pence", max(entry.unit_pence or 0, allocation_annual(entry, weeks), key=abs))
    yield from _how_often_faults(placed, entry)


def _spend_faults(placed: Placed, entry: PlannedSpend, plan: Plan) -> Iterator[PlanFileFault]:
    annual = spend_annual(entry, weeks_in_year(plan))
    yield from _amount_fault(placed, "unit_pence", max(entry.unit_pence, annual, key=abs))
    yield from _how_often_faults(placed, entry)
    if not entry.outcomes:
        yield _fault(placed, "outcomes", "no_outcome")
    calculated = calculated_unit(entry)
    if calculated is not None and calculated != entry.unit_pence:
        yield _fault(placed, "unit_pence", "unit_sum", calculated=calculated, unit=entry.unit_pence)
    named = [part.allocation for part in entry.funding]
    for index, part in enumerate(entry.funding):
        yield from _amount_fault(placed, f"funding[{index}].annual_pence", part.annual_pence)
        if part.allocation in named[:index]:
            yield _fault(placed, f"funding[{index}].allocation", "funding_twice")
    payers = [source for allocation in named if (source := plan.get(Allocation, allocation))]
    if entry.way and any(entry.way not in source.permitted_ways for source in payers):
        yield _fault(placed, "way", "way_not_permitted")


def _how_often_faults(placed: Placed, entry: Allocation | PlannedSpend) -> Iterator[PlanFileFault]:
    if entry.weeks_active is not None and entry.frequency != "weekly":
        yield _fault(placed, "weeks_active", "weeks_not_weekly")
    if entry.times is not None and entry.frequency in ("weekly", "one_off"):
        yield _fault(placed, "times", "times_not_here")


# --- the account ------------------------------------------------------------------------------------------------


def _ledger_faults(placed: Placed, entry: LedgerEntry, plan: Plan) -> Iterator[PlanFileFault]:
    """A line of the account has a day, an amount, and a way by which it counts; it is taken back, never taken out."""
    if entry.retired:
        yield _fault(placed, "retired", "taken_out")
    if not -LARGEST_PENCE <= entry.amount_pence <= LARGEST_PENCE:
        yield _fault(placed, "amount_pence", "amount_out_of_range", least=-LARGEST_PENCE, most=LARGEST_PENCE)
    if entry.on is None:
        yield _fault(placed, "on", "no_day")
    before = plan.get(LedgerEntry, entry.reverses)
    if before is not None:
        if (before.sort, -before.amount_pence) != (entry.sort, entry.amount_pence):
            yield _fault(
                placed, "amount_pence", "reversal_sum", unit=entry.amount_pence, calculated=-before.amount_pence
            )
        return
    spend = plan.get(PlannedSpend, entry.spend)
    if not (entry.way or (spend and chosen_way(spend))):
        yield _fault(placed, "way", "no_way")


def _reversed_twice(read: PlanFile) -> Iterator[PlanFileFault]:
    seen: set[str] = set()
    for placed in read.placed:
        if isinstance(placed.entry, LedgerEntry) and placed.entry.reverses:
            if placed.entry.reverses in seen:
                yield _fault(placed, "reverses", "reversed_twice")
            seen.add(placed.entry.reverses)
