"""Files of a bank or an organisation: read by their columns, matched or asked about, and no row lost."""

from __future__ import annotations

import datetime as dt
import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.plan.money.bank_lines import (
    NoTableError,
    as_ledger_entry,
    bank_lines,
    matches,
    read_date,
    read_signed_pence,
    read_table,
    suggested_mapping,
)
from ipc_desktop.plan.money.column_mapping import ColumnMapping, DateForm
from ipc_desktop.plan.people import Party
from tests.plan.money.lines import line, plan_of, source

TWO_COLUMNS = b"""Account,12345678
Date,Description,Paid out,Paid in,Balance
18/01/2027,COUNCIL DIRECT PAYMENT,,"1,204.00","1,204.00"
19/01/2027,MEMORY CAFE LEEDS,7.50,,1196.50
22/01/2027,H MARSH WAGES,60.80,,1135.70
30/01/2027,SOMETHING ELSE,12.00,,1123.70

31/13/2027,NO SUCH MONTH,1.00,,
31/01/2027,ONE OR THE OTHER,"1,50",,
01/02/2027,NOTHING AT ALL,,,
02/02/2027
"""
CAFE = line("cafe", "Memory café and lunch", 750)
HELPER = line("helper", "A personal assistant", 6080, provider="hazel")
PLAN = plan_of(source("nhs"), CAFE, HELPER, Party(id="hazel", name="Hazel Marsh", circle="paid"))


def mapping_of(data: bytes) -> ColumnMapping:
    return suggested_mapping(read_table(data), (), "mapping")


def test_the_columns_are_found_below_whatever_stands_above_them() -> None:
    found = mapping_of(TWO_COLUMNS)
    assert found.headings == ("Date", "Description", "Paid out", "Paid in", "Balance")
    assert (found.date_column, found.words_column) == ("Date", "Description")
    assert (found.paid_out_column, found.paid_in_column, found.amount_column) == ("Paid out", "Paid in", "")
    assert found.date_form == "day_first"


def test_every_row_is_a_line_or_asked_about() -> None:
    lines, bad = bank_lines(read_table(TWO_COLUMNS), mapping_of(TWO_COLUMNS))
    assert [(one.on.isoformat(), one.amount_pence) for one in lines] == [
        ("2027-01-18", 120_400),
        ("2027-01-19", -750),
        ("2027-01-22", -6080),
        ("2027-01-30", -1200),
    ]
    assert [(one.number, one.why) for one in bad] == [
        (8, "which_date"),
        (9, "which_amount"),
        (10, "no_amount"),
        (11, "no_amount"),
    ]
    assert bad[1].cells[1] == "ONE OR THE OTHER"


def test_lines_find_their_spending_line_or_people_are_asked() -> None:
    lines, _bad = bank_lines(read_table(TWO_COLUMNS), mapping_of(TWO_COLUMNS))
    found = [(one.line.words, one.spend, one.sureness) for one in matches(lines, PLAN)]
    assert found == [
        ("COUNCIL DIRECT PAYMENT", "", "ask"),
        ("MEMORY CAFE LEEDS", "cafe", "likely"),
        ("H MARSH WAGES", "helper", "likely"),
        ("SOMETHING ELSE", "", "ask"),
    ]


def test_what_people_said_once_is_remembered_and_nothing_is_taken_in_twice() -> None:
    mapping = msgspec.structs.replace(mapping_of(TWO_COLUMNS), way="direct_payment")
    lines, _bad = bank_lines(read_table(TWO_COLUMNS), mapping)
    first = [as_ledger_entry(one, mapping, f"l{number}") for number, one in enumerate(matches(lines, PLAN))]
    assert [(one.sort, one.amount_pence, one.matched) for one in first] == [
        ("payment_in", 120_400, "query"),
        ("spend", 750, "yes"),
        ("spend", 6080, "yes"),
        ("spend", 1200, "query"),
    ]
    said = msgspec.structs.replace(first[3], spend="cafe", matched="yes")
    plan = PLAN.with_entries((*first[:3], said))
    assert list(matches(lines, plan)) == []
    later = TWO_COLUMNS + b"06/02/2027,Something Else,13.00,,\n"
    lines, _bad = bank_lines(read_table(later), mapping)
    assert [(one.line.amount_pence, one.spend, one.sureness) for one in matches(lines, plan)] == [
        (-1300, "cafe", "as_before")
    ]
    without = plan.with_entry(msgspec.structs.replace(CAFE, retired=True))
    assert [(one.spend, one.sureness) for one in matches(lines, without)] == [("", "ask")]


def test_two_lines_that_say_the_same_are_two_lines() -> None:
    data = b"Date,Details,Amount\n2027-01-05,POOL,-9.50\n2027-01-05,POOL,-9.50\n"
    lines, _bad = bank_lines(read_table(data), mapping_of(data))
    assert len({one.key for one in lines}) == 2
    again, _bad = bank_lines(read_table(data), mapping_of(data))
    assert [one.key for one in again] == [one.key for one in lines]


def test_a_file_with_the_same_headings_is_read_as_before() -> None:
    data = b"Wann;Was;Wieviel\n5/1/2027;POOL;9.50\n"
    assert suggested_mapping(read_table(data), (), "new").date_column == ""
    known = ColumnMapping(
        id="known",
        headings=("Wann", "Was", "Wieviel"),
        date_column="Wann",
        amount_column="Wieviel",
        words_column="Was",
        out_is_plus=True,
    )
    mapping = suggested_mapping(read_table(data), (known,), "new")
    assert mapping == known
    lines, _bad = bank_lines(read_table(data), mapping)
    assert [(one.on, one.amount_pence, one.words) for one in lines] == [(dt.date(2027, 1, 5), -950, "POOL")]


@pytest.mark.parametrize(
    ("text", "form", "wanted"),
    [
        ("05/01/2027", "day_first", "2027-01-05"),
        ("05/01/2027", "month_first", "2027-05-01"),
        ("2027-01-05", "day_first", "2027-01-05"),
        ("5 Jan 2027", "day_first", "2027-01-05"),
        ("05-January-27", "day_first", "2027-01-05"),
        ("2027-01-05T10:30:00", "year_first", "2027-01-05"),
        ("29/02/2027", "day_first", ""),
        ("05/01/202", "day_first", ""),
        ("202/01/05", "year_first", ""),
        ("soon", "day_first", ""),
        ("5 Foo 2027", "day_first", ""),
    ],
)
def test_dates_are_read_in_the_form_of_the_file(text: str, form: DateForm, wanted: str) -> None:
    found = read_date(text, form)
    assert (found.isoformat() if found else "") == wanted


@pytest.mark.parametrize(
    ("text", "pence"),
    [
        ("-12.50", -1250),
        ("£-12.50", -1250),
        ("-£1,234.50", -123_450),
        ("(12.50)", -1250),
        ("12.50-", -1250),
        ("12.50 DR", -1250),
        ("12.50 CR", 1250),
        ("12.50", 1250),
        ("", "empty"),
        ("1,50", "which_separator"),
        ("twelve", "not_a_number"),
    ],
)
def test_amounts_of_a_file_may_be_below_zero(text: str, pence: int | str) -> None:
    assert read_signed_pence(text) == pence


@pytest.mark.parametrize("data", [b"", b"no table here", b"PK\x03\x04\0\0", b"\n\n\n"])
def test_what_is_no_table_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(NoTableError):
        read_table(data)


def test_an_old_windows_file_keeps_its_pound_signs() -> None:
    data = "Date\tDetails\tAmount\n05/01/2027\tCaf\xe9\t\xa312.50\n".encode("cp1252")
    lines, bad = bank_lines(read_table(data), mapping_of(data))
    assert not bad
    assert (lines[0].words, lines[0].amount_pence) == ("Café", 1250)


cells = st.text(st.characters(exclude_characters="\0\r\n", exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.lists(cells, min_size=1, max_size=5), max_size=8))
def test_no_row_is_ever_lost(rows: list[list[str]]) -> None:
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    data = "\n".join(("Date,Details,Amount,More,Most", *quoted)).encode()
    table = read_table(data)
    lines, bad = bank_lines(table, suggested_mapping(table, (), "m"))
    written = [row for row in table.rows if any(row)]
    assert len(lines) + len(bad) == len(written)


def test_ten_thousand_lines_are_matched_within_two_seconds() -> None:
    rows = [f"{1 + n % 28:02}/{1 + n % 12:02}/2027,PAYEE {n % 400} LEEDS,{n % 90}.50," for n in range(10_000)]
    data = "\n".join(("Date,Description,Paid out,Paid in", *rows)).encode()
    plan = plan_of(*(line(f"s{n}", f"Payee {n}", 1000 + n) for n in range(200)))
    start = time.process_time()
    lines, bad = bank_lines(read_table(data), mapping_of(data))
    found = list(matches(lines, plan))
    assert time.process_time() - start < 2
    assert (len(found), len(bad)) == (10_000, 0)
