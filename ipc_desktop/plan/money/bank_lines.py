"""A bank's or an organisation's file of lines: read by its columns, matched to spending lines, nothing lost."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ipc_desktop.plan.money.amounts import AmountFault, read_pence
from ipc_desktop.plan.money.column_mapping import ColumnMapping, DateForm
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan

RowFault = Literal["no_date", "which_date", "no_amount", "which_amount", "too_short"]
Sureness = Literal["as_before", "likely", "ask"]

MOST_BYTES = 20_000_000
_SEPARATORS = (",", ";", "\t", "|")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(r"(\d{4}|\d{1,2})[/.\- ](\d{1,2}|[A-Za-z]{3,9})[/.\- ](\d{4}|\d{2})(?:[ T].*)?")
_BRACKETS = re.compile(r"\((.*)\)")
_SIGN_BEHIND = re.compile(r"(.*?)\s*(-|\u2212|DR|CR|D|C)", re.IGNORECASE)
_WORD = re.compile(r"\w{3,}")
_HEADINGS: dict[str, tuple[str, ...]] = {
    "date_column": ("date", "transaction date", "posted", "day"),
    "paid_out_column": ("paid out", "money out", "debit", "debit amount", "out", "spent", "withdrawn"),
    "paid_in_column": ("paid in", "money in", "credit", "credit amount", "in", "received"),
    "amount_column": ("amount", "value", "sum", "cost"),
    "words_column": ("description", "transaction description", "details", "payee", "narrative", "reference", "what"),
}
"""What the columns are called in most files."""


@dataclass(frozen=True)
class Table:
    """A file as headings and rows; `starts` is the number of the line of its first row, for people to find it by."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    starts: int = 2


@dataclass(frozen=True)
class BankLine:
    """One line that could be read: below zero what was paid out. `key` stands for it and no other line."""

    number: int
    on: dt.date
    amount_pence: int
    words: str
    key: str


@dataclass(frozen=True)
class BadRow:
    """One row that could not be read for sure: kept, listed, and asked about; never guessed."""

    number: int
    why: RowFault
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """A line and the spending line it seems to belong to; empty where people are asked."""

    line: BankLine
    spend: str
    sureness: Sureness


class NoTableError(ValueError):
    """These bytes are no table of lines."""


# --- reading ----------------------------------------------------------------------------------------------------


def read_table(data: bytes) -> Table:
    """The table of a CSV file, whatever separates its columns. Raises NoTableError when there is none in it."""
    if len(data) > MOST_BYTES or b"\0" in data:
        raise NoTableError
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    lines = text.splitlines(keepends=True)
    separator = max(_SEPARATORS, key=lambda sign: sum(line.count(sign) for line in lines[:20]))
    try:
        rows = [tuple(cell.strip() for cell in row) for row in csv.reader(lines, delimiter=separator)]
    except csv.Error:
        raise NoTableError from None
    widest = max(map(len, rows), default=0)
    head = next((i for i, row in enumerate(rows) if len(row) == widest and all(row[:1])), None)
    if widest < 2 or head is None:
        raise NoTableError
    return Table(rows[head], tuple(rows[head + 1 :]), head + 2)


def suggested_mapping(table: Table, known: Iterable[ColumnMapping], entry_id: str) -> ColumnMapping:
    """How a file with these headings was read before; otherwise what its headings say, to be looked at by people."""
    for mapping in known:
        if mapping.headings == table.headings:
            return mapping
    names = {heading.casefold(): heading for heading in table.headings}
    found = {column: next((names[word] for word in words if word in names), "") for column, words in _HEADINGS.items()}
    has_two = bool(found["paid_out_column"] or found["paid_in_column"])
    place = table.headings.index(found["date_column"]) if found["date_column"] else -1
    dates = [row[place] for row in table.rows if 0 <= place < len(row)]
    return ColumnMapping(
        id=entry_id,
        headings=table.headings,
        date_column=found["date_column"],
        date_form=_form_of(dates),
        amount_column="" if has_two else found["amount_column"],
        paid_out_column=found["paid_out_column"],
        paid_in_column=found["paid_in_column"],
        words_column=found["words_column"],
    )


def _form_of(dates: Sequence[str]) -> DateForm:
    """Day first, unless the dates themselves say otherwise."""
    parts = [match for text in dates if (match := _DATE.fullmatch(text))]
    if any(len(match[1]) == 4 for match in parts):
        return "year_first"
    first = [int(match[1]) for match in parts]
    second = [int(match[2]) for match in parts if match[2].isdigit()]
    return "month_first" if any(n > 12 for n in second) and not any(n > 12 for n in first) else "day_first"


def bank_lines(table: Table, mapping: ColumnMapping) -> tuple[tuple[BankLine, ...], tuple[BadRow, ...]]:
    """Every row, as a line or as one that has to be asked about; empty rows alone are left out."""
    places = {heading: place for place, heading in reversed(tuple(enumerate(table.headings)))}
    lines, bad, seen = [], [], Counter[tuple[dt.date, int, str]]()
    for number, cells in enumerate(table.rows, start=table.starts):
        if not any(cells):
            continue
        read = _line(cells, places, mapping)
        if isinstance(read, str):
            bad.append(BadRow(number, read, cells))
            continue
        seen[read] += 1
        lines.append(BankLine(number, *read, _key(read, seen[read])))
    return tuple(lines), tuple(bad)


def _line(
    cells: tuple[str, ...], places: dict[str, int], mapping: ColumnMapping
) -> tuple[dt.date, int, str] | RowFault:
    def cell(column: str) -> str:
        place = places.get(column, len(cells))
        return cells[place] if place < len(cells) else ""

    if not cell(mapping.date_column):
        return "too_short" if len(cells) < len(mapping.headings) else "no_date"
    on = read_date(cell(mapping.date_column), mapping.date_form)
    if on is None:
        return "which_date"
    if mapping.amount_column:
        amount = read_signed_pence(cell(mapping.amount_column))
        if isinstance(amount, int) and mapping.out_is_plus:
            amount = -amount
    else:
        amount = _from_two(cell(mapping.paid_out_column), cell(mapping.paid_in_column))
    if not isinstance(amount, int):
        return "no_amount" if amount == "empty" else "which_amount"
    return on, amount, " ".join(cell(mapping.words_column).split())


def _from_two(paid_out: str, paid_in: str) -> int | AmountFault:
    out, back = read_signed_pence(paid_out), read_signed_pence(paid_in)
    if out == "empty" and back == "empty":
        return "empty"
    amounts = [0 if one == "empty" else one for one in (out, back)]
    if not isinstance(amounts[0], int) or not isinstance(amounts[1], int):
        return "not_a_number"
    return amounts[1] - abs(amounts[0])


def read_signed_pence(text: str) -> int | AmountFault:
    """An amount of a file, in pence: with a minus before or behind it, in brackets, or marked DR, below zero."""
    plain, sign = text.strip(), 1
    if inside := _BRACKETS.fullmatch(plain):
        plain, sign = inside[1], -1
    elif behind := _SIGN_BEHIND.fullmatch(plain):
        plain, sign = behind[1], 1 if behind[2].upper().startswith("C") else -1
    unsigned = plain.removeprefix("£").lstrip()
    if unsigned[:1] in ("-", "\u2212"):
        unsigned, sign = unsigned[1:], -1
    pence = read_pence(unsigned)
    return sign * pence if isinstance(pence, int) else pence


def read_date(text: str, form: DateForm) -> dt.date | None:
    """A date of a file; None when it is none, or could not be one in this form."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    first, middle, last = match[1], match[2].casefold()[:3], match[3]
    if middle.isalpha():
        if middle not in _MONTHS:
            return None
        middle = str(_MONTHS.index(middle) + 1)
    year, month, day = {
        "year_first": (first, middle, last),
        "day_first": (last, middle, first),
        "month_first": (last, first, middle),
    }["year_first" if len(first) == 4 else form]
    try:
        return dt.date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None


def _key(read: tuple[dt.date, int, str], nth: int) -> str:
    on, amount, words = read
    return hashlib.sha256(f"{on.isoformat()}|{amount}|{words}|{nth}".encode()).hexdigest()


# --- matching ---------------------------------------------------------------------------------------------------


def matches(lines: Iterable[BankLine], plan: Plan) -> Iterator[Match]:
    """Each line that is not in the account yet, with the spending line it seems to belong to, one after another.

    As before, when lines with the same words went there; likely, when the words name one line's provider or title
    (or the amount is one line's own) and no other's. Otherwise people are asked.
    """
    taken = {entry.bank_line for entry in plan.all(LedgerEntry) if entry.bank_line}
    words_of = {spend.id: _words_of(plan, spend) for spend in plan.all(PlannedSpend)}
    written = (entry for entry in plan.all(LedgerEntry) if entry.payee and entry.spend in words_of)
    before = {entry.payee.casefold(): entry.spend for entry in written}
    named: dict[str, list[str]] = {}
    for spend, words in words_of.items():
        for word in words:
            named.setdefault(word, []).append(spend)
    costs: dict[int, list[str]] = {}
    for planned in plan.all(PlannedSpend):
        costs.setdefault(planned.unit_pence, []).append(planned.id)
    for line in lines:
        if line.key in taken:
            continue
        known = before.get(line.words.casefold())
        if known:
            yield Match(line, known, "as_before")
            continue
        spend = _likely(line, named, costs)
        yield Match(line, spend, "likely" if spend else "ask")


def _likely(line: BankLine, named: dict[str, list[str]], costs: dict[int, list[str]]) -> str:
    if line.amount_pence >= 0:
        return ""
    points = Counter(spend for word in set(_WORD.findall(line.words.casefold())) for spend in named.get(word, ()))
    for spend in costs.get(-line.amount_pence, ()):
        points[spend] += 1
    best = points.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""


def _words_of(plan: Plan, spend: PlannedSpend) -> set[str]:
    provider = plan.get(Party, spend.provider)
    names = f"{provider.name} {provider.organisation}" if provider else spend.provider
    return {word for word in _WORD.findall(f"{spend.title.text} {names}".casefold()) if word not in _COMMON}


_COMMON = frozenset({"the", "and", "for", "with", "hours", "hour", "week", "month", "year", "four", "three", "two"})


def as_ledger_entry(match: Match, mapping: ColumnMapping, entry_id: str, entered_by: str = "") -> LedgerEntry:
    """A line of the account: what is paid out is spent, what comes in is paid in."""
    line = match.line
    return LedgerEntry(
        id=entry_id,
        on=line.on,
        sort="spend" if line.amount_pence < 0 else "payment_in",
        amount_pence=abs(line.amount_pence),
        way=mapping.way,
        spend=match.spend,
        holder=mapping.holder,
        payee=line.words,
        entered_by=entered_by,
        matched="yes" if match.spend else "query",
        bank_line=line.key,
    )
