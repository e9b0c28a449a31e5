"""Figures of money: how quick a large budget is worked out anew, and a bank's file read and matched."""

from __future__ import annotations

import datetime as dt
import statistics
import time
from collections.abc import Iterator

import msgspec

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.bank_lines import bank_lines, matches, read_table, suggested_mapping
from ipc_desktop.plan.money.budget import budget
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.sources import Allocation, Frequency, Source, Statement, Way
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.money.sums import spend_annual
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.wording.rule_packs import rule_book
from tests.bench.figure import Figure

LINES, ACCOUNT, ROWS, TIMES = 200, 2_000, 10_000, 40
FIRST_DAY, AS_AT = dt.date(2027, 1, 11), dt.date(2027, 6, 1)
PAYERS: tuple[Source, ...] = ("nhs", "council_adult", "education", "own_contribution")
OFTEN: tuple[Frequency, ...] = ("weekly", "monthly", "annual", "one_off", "four_weekly")
WAYS: tuple[Way, ...] = ("direct_payment", "notional", "third_party")
TITLES = ("A personal assistant, four hours", "Wine and beer for visitors", "Memory café and lunch", "A clock")


def money_figures() -> Iterator[Figure]:
    """Everything about a budget of 200 lines, 2,000 in its account, after one more letter; a file of 10,000 rows."""
    plan, book, took = large_budget(), rule_book(), []
    budget(plan, book, AS_AT)
    line = plan.all(PlannedSpend)[0]
    for times in range(TIMES):
        typed = plan.with_entry(msgspec.structs.replace(line, title=Words("A clock" + "s" * times)))
        started = time.process_time()
        budget(typed, book, AS_AT)
        took.append(time.process_time() - started)
    yield Figure("budget of 200 lines worked out anew", statistics.median(took) * 1000, "ms", 16)
    data = bank_file()
    started = time.process_time()
    table = read_table(data)
    lines, _bad = bank_lines(table, suggested_mapping(table, (), "m"))
    assert len(list(matches(lines, plan))) == ROWS
    yield Figure("bank's file of 10,000 lines matched", time.process_time() - started, "s", 2)


def large_budget() -> Plan:
    """A budget larger than any family's: 200 lines of four sources, and 2,000 in the account."""
    plan = Plan("0194567a-3c00-7a10-8b20-5d1e2f3a4b5c")
    people = [Party(id=f"p{n}", name=f"Nia {n}", circle="closest") for n in range(30)]
    goals = [Outcome(id=f"o{n}", statement=Words("I go out.")) for n in range(20)]
    statement = Statement(id=plan.id_once(Statement), effective_from=FIRST_DAY, statement_kind="confirmed")
    money = [Allocation(id=source, source=source, unit_pence=500_000) for source in PAYERS]
    account = [
        LedgerEntry(
            id=f"l{n}",
            on=FIRST_DAY + dt.timedelta(days=n % 300),
            amount_pence=500 + n,
            spend=f"s{n % LINES}",
            sort="spend" if n % 9 else "refund",
        )
        for n in range(ACCOUNT)
    ]
    return plan.with_entries((statement, *people, *goals, *money, *map(_line, range(LINES)), *account))


def _line(n: int) -> PlannedSpend:
    spend = PlannedSpend(
        id=f"s{n}",
        order=f"a{n:03}",
        title=Words(TITLES[n % len(TITLES)]),
        category="personal_assistant" if n % 4 == 0 else "activity",
        unit_pence=1000 + n,
        frequency=OFTEN[n % len(OFTEN)],
        way=WAYS[n % len(WAYS)],
        provider=f"p{n % 30}",
        outcomes=(f"o{n % 20}",),
    )
    annual = spend_annual(spend, 52)
    half = Funding(PAYERS[n % 4], annual // 2), Funding(PAYERS[(n + 1) % 4], annual - annual // 2)
    return msgspec.structs.replace(spend, funding=half)


def bank_file() -> bytes:
    """A bank's file of 10,000 rows."""
    rows = (f"{1 + n % 28:02}/{1 + n % 12:02}/2027,NIA {n % 400} LEEDS,{n % 90}.50," for n in range(ROWS))
    return "\n".join(("Date,Description,Paid out,Paid in", *rows)).encode()
