"""The sums of a plan's money for a year: by source, by way, what is left and what is missing, to the penny."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeVar, get_args

from ipc_desktop.plan.money.amounts import annual_pence, unit_pence, weekly_about_pence
from ipc_desktop.plan.money.sources import Allocation, Source, Statement, Way
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan

ChosenWay = Way | Literal[""]
K = TypeVar("K")

SOURCES: tuple[Source, ...] = get_args(Source)
WAYS: tuple[Way, ...] = get_args(Way)


@dataclass(frozen=True)
class Sums:
    """All in pence a year, one-off money included in full; sources and ways without money are left out.

    Holds for every plan: planned - unfunded + all unallocated - all shortfall = grand_total. When no line has a split
    fault, `unfunded` is 0 and the sum by source equals the sum by way (model.md INV-T1, INV-T2).
    """

    allocated: Mapping[Source, int]
    """What each source gives."""
    by_source: Mapping[Source, int]
    """What is planned from each source."""
    by_way: Mapping[ChosenWay, int]
    """What is planned in each way; "" holds lines for which nobody has chosen one."""
    unallocated: Mapping[Source, int]
    """What is left of each source, found allocation by allocation: one-off money does not pay what comes again."""
    shortfall: Mapping[Source, int]
    grand_total: int
    planned: int
    unfunded: int
    """Planned, but from no source; below zero when lines name more sources' money than they cost."""
    one_off_allocated: int
    one_off_planned: int
    not_known: tuple[Source, ...]
    """Sources that have not said yet how much there is: they count as nothing, and every total is "so far"."""
    pooled: int = 0
    """What sources of one pool pay for each other; it stands neither in `unallocated` nor in `shortfall`."""

    @property
    def total_unallocated(self) -> int:
        """What is left of all sources; it does not make up for what another source lacks."""
        return sum(self.unallocated.values())

    @property
    def total_shortfall(self) -> int:
        """What is planned beyond what its sources give."""
        return sum(self.shortfall.values())

    @property
    def weekly_about(self) -> int:
        """About what the lines that come again cost a week, for showing only; one-off money stays out of it."""
        return weekly_about_pence(self.planned - self.one_off_planned)


@dataclass(frozen=True)
class SplitFault:
    """A spending line that its funding does not add up to, or that names money which is not in the plan."""

    spend: str
    annual_pence: int
    funded_pence: int
    missing_allocations: tuple[str, ...] = ()


def sums(plan: Plan) -> Sums:
    """The sums of the plan as it stands."""
    allocations = plan.all(Allocation)
    spends = plan.all(PlannedSpend)
    weeks = weeks_in_year(plan)
    granted = {allocation.id: allocation_annual(allocation, weeks) for allocation in allocations}
    used = _added((part.allocation, part.annual_pence) for spend in spends for part in spend.funding)
    costs = [spend_annual(spend, weeks) for spend in spends]
    planned = sum(costs)

    def rolled_up(amount: Callable[[Allocation], int]) -> Mapping[Source, int]:
        per_source = _added((allocation.source, amount(allocation)) for allocation in allocations)
        return MappingProxyType({source: per_source[source] for source in SOURCES if source in per_source})

    left = rolled_up(lambda a: max(0, granted[a.id] - used.get(a.id, 0)))
    short = rolled_up(lambda a: max(0, used.get(a.id, 0) - granted[a.id]))
    pool = plan.once(Statement).pooled
    pooled = min(sum(left.get(source, 0) for source in pool), sum(short.get(source, 0) for source in pool))
    return Sums(
        allocated=rolled_up(lambda a: granted[a.id]),
        by_source=rolled_up(lambda a: used.get(a.id, 0)),
        by_way=MappingProxyType(_added((chosen_way(spend), cost) for spend, cost in zip(spends, costs, strict=True))),
        unallocated=_lessened(left, pool, pooled),
        shortfall=_lessened(short, pool, pooled),
        grand_total=sum(granted.values()),
        planned=planned,
        unfunded=planned - sum(used.get(allocation.id, 0) for allocation in allocations),
        one_off_allocated=sum(granted[a.id] for a in allocations if a.frequency == "one_off"),
        one_off_planned=sum(cost for s, cost in zip(spends, costs, strict=True) if s.frequency == "one_off"),
        not_known=tuple(s for s in SOURCES if any(a.source == s and a.unit_pence is None for a in allocations)),
        pooled=pooled,
    )


def split_faults(plan: Plan) -> tuple[SplitFault, ...]:
    """The lines whose funding is not their yearly amount exactly (INV-S2), in the order of the plan."""
    known = {allocation.id for allocation in plan.all(Allocation)}
    weeks = weeks_in_year(plan)
    faults = []
    for spend in plan.all(PlannedSpend):
        annual = spend_annual(spend, weeks)
        funded = sum(part.annual_pence for part in spend.funding if part.allocation in known)
        missing = tuple(part.allocation for part in spend.funding if part.allocation not in known)
        if missing or funded != annual:
            faults.append(SplitFault(spend.id, annual, funded, missing))
    return tuple(faults)


def allocation_annual(allocation: Allocation, weeks: int) -> int:
    """What an allocation comes to in a plan's year of so many weeks; nothing while it is not known."""
    given = allocation
    return annual_pence(given.unit_pence or 0, given.frequency, given.weeks_active, weeks, given.times)


def spend_annual(spend: PlannedSpend, weeks: int) -> int:
    """What a line comes to in a plan's year of so many weeks."""
    return annual_pence(spend.unit_pence, spend.frequency, spend.weeks_active, weeks, spend.times)


def calculated_unit(spend: PlannedSpend) -> int | None:
    """The unit amount that a line's own calculation gives; None when it has none."""
    how = spend.calculation
    return unit_pence(how.rate_pence, how.length_minutes, how.quantity) if how else None


def chosen_way(spend: PlannedSpend) -> ChosenWay:
    """The way a line is managed: as decided, or as the family would like while nobody has decided."""
    return spend.way or spend.preferred_way


def weeks_in_year(plan: Plan) -> int:
    """The number of weeks that this plan's year counts (52, in some areas and years 53)."""
    return plan.once(Statement).weeks_in_year


def has_budget(plan: Plan) -> bool:
    """Whether there is money to talk about: a budget is possible, or somebody has already written figures down."""
    written = any(allocation.unit_pence for allocation in plan.all(Allocation)) or bool(plan.all(PlannedSpend))
    return written or plan.once(Statement).possible == "yes"


def _lessened(amounts: Mapping[Source, int], pool: tuple[Source, ...], by: int) -> Mapping[Source, int]:
    """Amounts by source, those of a pool less what it carries among its sources, in the order of SOURCES."""
    found = {}
    for source, pence in amounts.items():
        taken = min(by, pence) if source in pool else 0
        found[source] = pence - taken
        by -= taken
    return MappingProxyType(found)


def _added(amounts: Iterable[tuple[K, int]]) -> dict[K, int]:
    added: dict[K, int] = {}
    for key, amount in amounts:
        added[key] = added.get(key, 0) + amount
    return added
