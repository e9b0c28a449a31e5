"""Short ways to a plan with money in it, for the tests of its sums, rules and account."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.sources import Allocation, Source, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.money.sums import spend_annual
from ipc_desktop.plan.plan import Plan

CASE = "0194567a-3c00-7a10-8b20-5d1e2f3a4b5c"
FIRST_DAY = dt.date(2027, 1, 11)


def statement(**fields: Any) -> Statement:
    """The statement of this case, its year beginning on 11 January 2027."""
    return Statement(**{"id": Plan(CASE).id_once(Statement), "effective_from": FIRST_DAY, **fields})


def source(name: Source, unit_pence: int | None = 100_000, **fields: Any) -> Allocation:
    """Money from one source, under its name as its id."""
    return Allocation(**{"id": name, "source": name, "unit_pence": unit_pence, **fields})


def line(
    entry_id: str, title: str = "Coffee", unit_pence: int = 1000, payer: str = "nhs", **fields: Any
) -> PlannedSpend:
    """A spending line, paid by one source (none when it is empty), as a direct payment unless another way is named."""
    spend = PlannedSpend(
        **{"id": entry_id, "title": Words(title), "unit_pence": unit_pence, "way": "direct_payment", **fields}
    )
    if not payer or spend.funding:
        return spend
    return PlannedSpend(
        **{name: getattr(spend, name) for name in spend.__struct_fields__ if name != "funding"},
        funding=(Funding(payer, spend_annual(spend, 52)),),
    )


def plan_of(*entries: Entry, **of_statement: Any) -> Plan:
    """A plan of these entries with its statement."""
    return Plan.of_entries(CASE, (statement(**of_statement), *entries))
