"""A spreadsheet of one table that any office program opens, with nothing in it that could run."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from ipc_desktop.documents.spreadsheet import MIME, as_ods
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.ui.table_files import write_account
from tests.plan.money.lines import FIRST_DAY, line, plan_of

ROWS = [("2027-01-11", "Café & <sons>", "-1234.50", "two\nlines"), ("", '=HYPERLINK("x")', "5.00", "\u202bمقهى")]


def content_of(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.infolist()[0].filename == "mimetype"
        assert file.infolist()[0].compress_type == zipfile.ZIP_STORED
        assert file.read("mimetype").decode() == MIME
        assert b'full-path="content.xml"' in file.read("META-INF/manifest.xml")
        return file.read("content.xml").decode()


def test_days_are_days_amounts_are_pounds_and_all_else_is_words() -> None:
    content = content_of(as_ods("Account", ("Day", "Whom", "How much", "Note"), ROWS))
    assert 'office:value-type="date" office:date-value="2027-01-11"' in content
    assert 'office:value-type="currency" office:currency="GBP" office:value="-1234.50"' in content
    assert "<text:p>Café &amp; &lt;sons&gt;</text:p>" in content
    assert "<text:p>two</text:p><text:p>lines</text:p>" in content
    assert 'office:value-type="string"><text:p>=HYPERLINK("x")</text:p>' in content, "nothing is taken for a formula"
    assert "formula" not in content
    assert "\u202bمقهى" in content


def test_the_same_table_gives_the_same_bytes() -> None:
    assert as_ods("Account", ("Day",), ROWS) == as_ods("Account", ("Day",), ROWS)


def test_the_account_is_put_where_people_want_it_in_either_form(tmp_path: Path) -> None:
    plan = plan_of(line("cafe"), LedgerEntry(id="1", on=FIRST_DAY, amount_pence=750, spend="cafe"))
    assert write_account(tmp_path / "plan.ods", plan) == "plan.ods"
    assert 'office:value="7.50"' in content_of((tmp_path / "plan.ods").read_bytes())
    write_account(tmp_path / "plan.csv", plan)
    assert b"2027-01-11,Spent,Coffee,,,7.50" in (tmp_path / "plan.csv").read_bytes()
