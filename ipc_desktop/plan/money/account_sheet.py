"""The account as a table that any spreadsheet opens: one row a line, in order of days, amounts in pounds and pence."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from ipc_desktop.plan.money.ledger import LedgerEntry, effect
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan

COLUMNS = ("day", "sort", "line", "way", "payee", "amount", "takes_back", "note")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a sum when a cell begins with it."""


def account_rows(plan: Plan, say: Callable[[str, str], str]) -> Iterator[tuple[str, ...]]:
    """Each line of the account as the texts of COLUMNS; `say` gives words for a code of one sort of choice.

    An amount is what the line changes, with a minus for what it gives back.
    """
    for line in sorted(plan.all(LedgerEntry), key=lambda one: (one.on or dt.date.min, one.id)):
        spend = plan.get(PlannedSpend, line.spend)
        yield (
            line.on.isoformat() if line.on else "",
            say("ledger_sort", line.sort),
            spend.title.text if spend else "",
            say("way", line.way) if line.way else "",
            line.payee,
            plain_pounds(effect(plan, line)),
            line.reverses,
            line.note.text,
        )


def plain_pounds(pence: int) -> str:
    """An amount as spreadsheets read it: "-1234.50"."""
    pounds, rest = divmod(abs(pence), 100)
    return f"{'-' if pence < 0 else ''}{pounds}.{rest:02d}"


def as_csv(heads: Sequence[str], rows: Iterator[tuple[str, ...]]) -> bytes:
    """A CSV file in UTF-8 with a mark at its start, so that every spreadsheet knows; no cell is taken for a sum."""
    lines: list[str] = []
    written = csv.writer(_Lines(lines))
    written.writerow(heads)
    amount = COLUMNS.index("amount")
    for row in rows:
        written.writerow([cell if place == amount else _harmless(cell) for place, cell in enumerate(row)])
    return "".join(lines).encode("utf-8-sig")


class _Lines:
    """What csv writes to."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def write(self, text: str) -> int:
        """Keeps a line."""
        self._lines.append(text)
        return len(text)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
