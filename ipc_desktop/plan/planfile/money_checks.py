"""Checks the money of a plan file to the penny: amounts, calculations, how lines are split, and which ways are open."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.plan.community import Place
from ipc_desktop.plan.money.sources import LARGEST_PENCE, Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import (
    allocation_annual,
    calculated_unit,
    spend_annual,
    split_faults,
    sums,
    weeks_in_year,
)
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile.faults import FaultCode, PlanFileFault, about
from ipc_desktop.plan.planfile.shape import Placed, PlanFile


def money_faults(read: PlanFile) -> Iterator[PlanFileFault]:
    """The faults of every line of money that is not retired, and of the sums of all."""
    plan = read.plan
    splits = {fault.spend: fault for fault in split_faults(plan)}
    for placed in read.placed:
        entry = placed.entry
        if entry.retired:
            continue
        if isinstance(entry, Statement):
            yield from _amount_fault(placed, "first_figure_pence", entry.first_figure_pence or 0)
        if isinstance(entry, Place):
            yield from _amount_fault(placed, "cost_pence", entry.cost_pence or 0)
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


def _fault(placed: Placed, name: str, code: FaultCode, **detail: int) -> PlanFileFault:
    return PlanFileFault(f"{placed.place}.{name}", code, detail, about(placed.written))


def _amount_fault(placed: Placed, name: str, pence: int) -> Iterator[PlanFileFault]:
    if not 0 <= pence <= LARGEST_PENCE:
        yield _fault(placed, name, "amount_out_of_range", least=0, most=LARGEST_PENCE)


def _allocation_faults(placed: Placed, entry: Allocation, weeks: int) -> Iterator[PlanFileFault]:
    yield from _amount_fault(placed, "unit_pence", max(entry.unit_pence or 0, allocation_annual(entry, weeks), key=abs))
    if entry.weeks_active is not None and entry.frequency != "weekly":
        yield _fault(placed, "weeks_active", "weeks_not_weekly")


def _spend_faults(placed: Placed, entry: PlannedSpend, plan: Plan) -> Iterator[PlanFileFault]:
    annual = spend_annual(entry, weeks_in_year(plan))
    yield from _amount_fault(placed, "unit_pence", max(entry.unit_pence, annual, key=abs))
    if entry.weeks_active is not None and entry.frequency != "weekly":
        yield _fault(placed, "weeks_active", "weeks_not_weekly")
    calculated = calculated_unit(entry)
    if calculated is not None and calculated != entry.unit_pence:
        yield _fault(placed, "unit_pence", "unit_sum", calculated=calculated, unit=entry.unit_pence)
    named = [part.allocation for part in entry.funding]
    for index, part in enumerate(entry.funding):
        yield from _amount_fault(placed, f"funding[{index}].annual_pence", part.annual_pence)
        if part.allocation in named[:index]:
            yield _fault(placed, f"funding[{index}].allocation", "funding_twice")
        source = plan.get(Allocation, part.allocation)
        if source and entry.way and entry.way not in source.permitted_ways:
            yield _fault(placed, "way", "way_not_permitted")
