"""The account as a table for any spreadsheet: nothing lost, and no cell taken for a sum."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.account_sheet import COLUMNS, account_rows, as_csv, plain_pounds
from ipc_desktop.plan.money.amounts import read_pence
from ipc_desktop.plan.money.ledger import LedgerEntry
from tests.plan.money.lines import FIRST_DAY, line, plan_of


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_every_line_stands_in_the_table_as_it_counts() -> None:
    spent = LedgerEntry(
        id="1", on=FIRST_DAY, amount_pence=123_450, spend="cafe", payee="CAFÉ, LEEDS", note=Words("a\nb")
    )
    back = LedgerEntry(id="2", on=FIRST_DAY, sort="refund", amount_pence=500, way="notional")
    rows = read(as_csv(COLUMNS, account_rows(plan_of(line("cafe"), spent, back), lambda _sort, code: code)))
    assert [(row["day"], row["line"], row["payee"], row["amount"], row["way"]) for row in rows] == [
        ("2027-01-11", "Coffee", "CAFÉ, LEEDS", "1234.50", ""),
        ("2027-01-11", "", "", "-5.00", "notional"),
    ]
    assert rows[0]["note"] == "a\nb"


def test_no_cell_is_taken_for_a_sum_by_a_spreadsheet() -> None:
    sly = LedgerEntry(id="1", on=FIRST_DAY, amount_pence=-5, payee='=HYPERLINK("http://x")', way="notional")
    (row,) = read(as_csv(COLUMNS, account_rows(plan_of(sly), lambda _sort, code: code)))
    assert row["payee"].startswith("'=")
    assert row["amount"] == "-0.05"


@given(st.integers(0, 9_999_999_999))
def test_an_amount_is_read_back_to_the_penny(pence: int) -> None:
    assert read_pence(plain_pounds(pence)) == pence
