"""Who pays for a line: to the penny, from one source or split over several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.money.sums import allocation_annual, weeks_in_year
from ipc_desktop.plan.plan import Plan


@dataclass(frozen=True)
class Purse:
    """One allocation and what is left of it, in pence a year, when a line is not counted; below zero is too much.

    Of money that is not known yet, or no longer part of the plan, nothing can be said to be left: None.
    """

    allocation: Allocation
    left: int | None


def purses(plan: Plan, line: PlannedSpend) -> tuple[Purse, ...]:
    """The money that could pay for a line: every allocation with an amount, in the plan's order.

    What already pays for the line is among it, whatever has become of that money since.
    """
    weeks = weeks_in_year(plan)
    used: dict[str, int] = {}
    for spend in plan.all(PlannedSpend):
        for part in spend.funding if spend.id != line.id else ():
            used[part.allocation] = used.get(part.allocation, 0) + part.annual_pence
    paying = {part.allocation for part in line.funding}
    taken_out = (plan.get(Allocation, allocation) for allocation in dict.fromkeys(p.allocation for p in line.funding))
    offered = (
        *(a for a in plan.all(Allocation) if a.unit_pence or a.id in paying),
        *(a for a in taken_out if a is not None and a.retired),
    )
    return tuple(
        Purse(a, None if a.retired or a.unit_pence is None else allocation_annual(a, weeks) - used.get(a.id, 0))
        for a in offered
    )


def shared_out(annual: int, chosen: Sequence[Purse], written: Mapping[str, int]) -> tuple[Funding, ...]:
    """A line's amount over the chosen purses: what somebody wrote stands, the others take the rest as far as it goes.

    The last purse without a written share takes all that remains, even beyond what is left in it: nothing is lost on
    the way, and the sums say what is missing.
    """
    if len(chosen) == 1:
        return (Funding(chosen[0].allocation.id, annual),) if annual else ()
    rest = annual - sum(written.get(purse.allocation.id, 0) for purse in chosen)
    free = [purse for purse in chosen if purse.allocation.id not in written]
    shares = dict(written)
    for purse in free:
        share = rest if purse is free[-1] else min(purse.left or 0, rest)
        shares[purse.allocation.id] = max(0, share)
        rest -= shares[purse.allocation.id]
    ids = (purse.allocation.id for purse in chosen)
    return tuple(Funding(allocation, shares[allocation]) for allocation in ids if shares[allocation])


def written_shares(spend: PlannedSpend) -> dict[str, int]:
    """The shares of a saved line that stay when its cost changes: all but the last, which takes the rest."""
    return {part.allocation: part.annual_pence for part in spend.funding[:-1]}
