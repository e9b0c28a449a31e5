"""Stories of the page that follows the money."""

import datetime as dt
from pathlib import Path

import msgspec
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.media import media_of
from ipc_desktop.plan.money.column_mapping import ColumnMapping
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.following import Following
from ipc_desktop.ui.parts.money.whole_photo import WholePhoto
from tests.ui.pages.small_desk import SmallDesk, plan_with_money, sheet, sitting_at
from tests.ui.pages.table import keys, press, show, sitting

TODAY = sitting().today()


def plan_in_use() -> Plan:
    plan = plan_with_money()
    year = msgspec.structs.replace(plan.once(Statement), effective_from=TODAY - dt.timedelta(weeks=7))
    line = PlannedSpend(id="cafe", title=Words("Memory café"), unit_pence=12_500, way="direct_payment")
    return plan.with_entries((year, line))


def said(page: Following) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_what_was_spent_is_written_down_and_told_in_words(qtbot: QtBot) -> None:
    plan = plan_in_use()
    page = show(qtbot, Following(sitting()), plan)
    assert "Nothing is used yet. £1,000.00 was planned by now." in said(page)
    press(page.add)
    page.form.amount.focus_first()
    keys("625")
    press(page.form.line.button("cafe"))
    press(page.form.keep)
    (line,) = page.answer(plan).all(LedgerEntry)
    assert (line.sort, line.amount_pence, line.spend, line.on) == ("spend", 62_500, "cafe", TODAY)
    assert "£375.00 less used than planned." in said(page)
    assert "Spent: Memory café" in said(page)
    assert not page.form.isVisible()


def test_what_cannot_be_read_for_sure_is_asked_again_and_nothing_is_written(qtbot: QtBot) -> None:
    plan = plan_in_use()
    page = show(qtbot, Following(sitting()), plan)
    press(page.add)
    press(page.form.keep)
    assert page.form.isVisible()
    assert "Please write how much it was." in said(page)
    page.form.amount.focus_first()
    keys("1,50")
    press(page.form.line.button("cafe"))
    QTest.qWait(450)  # a second press within 400 ms on the same control counts as a shake
    press(page.form.keep)
    assert page.answer(plan) == plan
    assert page.problems()


def test_a_line_is_taken_back_by_another_and_both_stay(qtbot: QtBot) -> None:
    plan = plan_in_use().with_entry(LedgerEntry(id="wrong", on=TODAY, amount_pence=14_200, spend="cafe"))
    page = show(qtbot, Following(sitting()), plan)
    press(page.list.buttons["wrong"])
    lines = page.answer(plan).all(LedgerEntry)
    assert {(one.amount_pence, one.reverses) for one in lines} == {(14_200, ""), (-14_200, "wrong")}
    assert "wrong" not in page.list.buttons
    assert "Taken back" in said(page)
    assert "Takes a line back" in said(page)


def test_money_that_nobody_has_agreed_to_is_not_followed_yet() -> None:
    plan = plan_with_money()
    asked = [msgspec.structs.replace(one, funder_answer="waiting") for one in plan.all(Allocation)]
    assert not Following.applies(plan.with_entries(asked), TODAY)
    yes = msgspec.structs.replace(asked[0], funder_answer="yes", unit_pence=100)
    assert Following.applies(plan.with_entries((*asked[1:], yes)), TODAY)


def test_what_is_half_written_is_taken_up_again(qtbot: QtBot) -> None:
    plan = plan_in_use()
    page = show(qtbot, Following(sitting()), plan)
    press(page.add)
    page.form.amount.focus_first()
    keys("12.5")
    written = page.unfinished()
    again = show(qtbot, Following(sitting()), plan)
    again.take_up(written)
    assert again.form.isVisible()
    assert again.form.amount.pence() == 1250


def test_the_next_review_and_what_asks_for_it_stand_there(qtbot: QtBot) -> None:
    plan = plan_in_use()
    nhs = plan.id_once(Allocation, "nhs")
    clock = PlannedSpend(id="c", unit_pence=100, frequency="one_off", way="notional", funding=(Funding(nhs, 100),))
    page = show(qtbot, Following(sitting()), plan.with_entry(clock))
    assert page.reviews.due.text().startswith("The next review is on ")
    assert page.reviews.due.text().endswith("Health money is looked at after three months, then every year.")


def test_a_day_on_which_people_looked_together_moves_the_next_review(qtbot: QtBot) -> None:
    plan = plan_in_use()
    nhs = plan.id_once(Allocation, "nhs")
    clock = PlannedSpend(id="c", unit_pence=100, frequency="one_off", way="notional", funding=(Funding(nhs, 100),))
    plan = plan.with_entry(clock)
    page = show(qtbot, Following(sitting()), plan)
    before = page.reviews.due.text()
    press(page.reviews.look)
    assert page.answer(plan).once(Statement).reviewed_on == (TODAY,)
    assert page.reviews.look.isHidden()
    assert page.reviews.due.text() != before


def test_the_family_sees_where_it_stands_in_large_type_with_the_day(qtbot: QtBot) -> None:
    page = show(qtbot, Following(sitting()), plan_in_use())
    assert page.family.isHidden()
    press(page.large)
    assert page.family.isVisible()
    assert not page.list.isVisible()
    told = [label.text() for label in page.family.findChildren(QLabel)]
    assert told[0].startswith("As it stands on ")
    assert told[1].endswith(" is used.")
    assert told[2].endswith(" is left.")
    press(page.family.close_it)
    assert page.list.isVisible()
    assert page.family.isHidden()


def with_a_receipt(qtbot: QtBot, plan: Plan, folder: Path) -> Following:
    """The page, and a receipt that was photographed."""
    desk = SmallDesk(plan)
    desk.photo_file = folder / "receipt.png"
    desk.photo_file.write_bytes(sheet(1))
    return show(qtbot, Following(sitting_at(desk)), plan)


def test_a_photo_of_the_receipt_goes_with_the_line(qtbot: QtBot, tmp_path: Path) -> None:
    plan = plan_in_use()
    page = with_a_receipt(qtbot, plan, tmp_path)
    press(page.add)
    page.form.amount.focus_first()
    keys("7.50")
    page.form.line.set_value(plan.all(PlannedSpend)[0].id)
    press(page.form.photo.add)
    assert page.form.photo.pictured.isHidden(), "nobody stands on a receipt"
    page.form.photo.name.focus_first()
    keys("Receipt of the cafe")
    press(page.form.photo.keep)
    press(page.form.keep)
    after = page.answer(plan)
    (line,) = after.all(LedgerEntry)
    (photo,) = media_of(after, line.id)
    assert photo.caption.text == "Receipt of the cafe"
    assert photo.file
    (seen,) = page.list.findChildren(WholePhoto)
    assert seen.accessibleName() == "Receipt of the cafe"
    assert seen.height() > seen.width(), "nothing of a long receipt is cut away"
    assert "With a photo: Receipt of the cafe" in [label.text() for label in page.list.findChildren(QLabel)]


def test_a_chosen_photo_of_a_receipt_is_asked_about_before_its_line_is_written_down(
    qtbot: QtBot, tmp_path: Path
) -> None:
    plan = plan_in_use()
    page = with_a_receipt(qtbot, plan, tmp_path)
    press(page.add)
    page.form.photo.add.click()
    assert page.problems(), "a chosen photo is something that would be lost"
    page.form.amount.set_pence(750)
    page.form.line.set_value("cafe")
    page.form.keep.click()
    assert page.form.photo.name.error == "Keep this photo first, or leave it out."
    assert page.answer(plan) == plan
    page.form.photo.leave.click()
    page.form.keep.click()
    assert len(page.answer(plan).all(LedgerEntry)) == 1


BANK = b"""Date,Description,Paid out,Paid in
05/01/2027,MEMORY CAFE LEEDS,7.50,
06/01/2027,CORNER SHOP,3.00,
07/01/2027,CORNER SHOP,4.00,
40/01/2027,NO SUCH DAY,1.00,
"""


def bank_page(qtbot: QtBot, plan: Plan, data: bytes | None) -> Following:
    desk = SmallDesk(plan)
    desk.table = data
    return show(qtbot, Following(sitting_at(desk)), plan)


def test_a_file_of_the_bank_is_taken_in_and_what_is_unclear_is_asked(qtbot: QtBot) -> None:
    plan = plan_in_use()
    page = bank_page(qtbot, plan, BANK)
    press(page.take_in)
    assert "3 new lines. One has its place. One row could not be read." in said(page)
    assert any(words.startswith("Row 5: We cannot tell which day this is.") for words in said(page))
    assert not page.file.keep.isEnabled(), "first somebody says whose money it is"
    press(page.file.way.button("direct_payment"))
    press(page.file.asked["CORNER SHOP"].button("cafe"))
    press(page.file.keep)
    lines = page.answer(plan).all(LedgerEntry)
    assert sorted((one.amount_pence, one.spend, one.way) for one in lines) == [
        (300, "cafe", "direct_payment"),
        (400, "cafe", "direct_payment"),
        (750, "cafe", "direct_payment"),
    ]
    (remembered,) = page.answer(plan).all(ColumnMapping)
    assert (remembered.date_column, remembered.way) == ("Date", "direct_payment")
    assert not page.file.isVisible()


def test_what_was_said_of_a_payee_stays_when_it_is_said_whose_money_it_is(qtbot: QtBot) -> None:
    page = bank_page(qtbot, plan_in_use(), BANK)
    press(page.take_in)
    press(page.file.asked["CORNER SHOP"].button("cafe"))
    press(page.file.way.button("direct_payment"))
    assert page.file.asked["CORNER SHOP"].value() == "cafe"
    page.file.leave.click()
    page.take_in.click()
    assert page.file.asked["CORNER SHOP"].value() == "", "another time, nothing is said beforehand"


def test_what_was_said_of_a_bank_file_is_asked_about_before_the_page_is_left(qtbot: QtBot) -> None:
    page = bank_page(qtbot, plan_in_use(), BANK)
    page.take_in.click()
    assert not page.problems(), "a file of which nothing was said is brought in again as easily"
    page.file.asked["CORNER SHOP"].button("cafe").click()
    (problem,) = page.problems()
    assert problem.text == "Take these lines in first, or leave them."
    page.file.way.button("direct_payment").click()
    assert page.problems()
    page.file.keep.click()
    assert not page.problems()
    assert page.unfinished() == {}


def test_what_was_said_of_a_bank_file_is_said_again_after_the_page_was_left(qtbot: QtBot) -> None:
    plan = plan_in_use()
    page = bank_page(qtbot, plan, BANK)
    page.take_in.click()
    page.file.asked["CORNER SHOP"].button("cafe").click()
    page.file.way.button("third_party").click()
    left, again = page.unfinished(), bank_page(qtbot, plan, BANK)
    again.take_up(left)
    assert not again.form.isVisible()
    assert "Bring in the bank file again. What you said about it is kept." in said(again)
    assert again.unfinished() == left, "it is kept while nobody brings the file in"
    again.take_in.click()
    assert again.file.asked["CORNER SHOP"].value() == "cafe"
    assert again.file.way.value() == "third_party"
    again.file.keep.click()
    assert {one.spend for one in again.answer(plan).all(LedgerEntry)} == {"cafe"}


def test_the_columns_that_were_named_are_named_again_after_the_page_was_left(qtbot: QtBot) -> None:
    plan, data = plan_in_use(), b"Wann;Was;Wieviel\n05/01/2027;CAFE;-9.50\n"
    page = bank_page(qtbot, plan, data)
    page.take_in.click()
    page.file.columns["date_column"].button("Wann").click()
    page.file.columns["amount_column"].button("Wieviel").click()
    again = bank_page(qtbot, plan, data)
    again.take_up(page.unfinished())
    again.take_in.click()
    assert again.file.columns["amount_column"].value() == "Wieviel"
    assert "One new line." in " ".join(said(again))


def test_why_a_bank_file_cannot_be_taken_in_yet_is_said_beside_it(qtbot: QtBot) -> None:
    page = bank_page(qtbot, plan_in_use(), BANK)
    page.take_in.click()
    assert not page.file.keep.isEnabled()
    assert "Please say first whose money this is." in said(page)
    assert page.file.keep.accessibleDescription() == "Please say first whose money this is."
    page.file.way.button("direct_payment").click()
    assert page.file.keep.isEnabled()
    assert not page.file.why_off.isVisible()
    assert page.file.keep.accessibleDescription() == ""


def test_a_file_with_strange_headings_is_asked_about_once(qtbot: QtBot) -> None:
    plan = plan_in_use()
    page = bank_page(qtbot, plan, b"Wann;Was;Wieviel\n05/01/2027;CAFE;-9.50\n")
    press(page.take_in)
    assert "Please say what the columns are." in said(page)
    press(page.file.columns["date_column"].button("Wann"))
    press(page.file.columns["amount_column"].button("Wieviel"))
    press(page.file.columns["words_column"].button("Was"))
    press(page.file.way.button("third_party"))
    press(page.file.keep)
    answered = page.answer(plan)
    assert [one.amount_pence for one in answered.all(LedgerEntry)] == [950]
    again = bank_page(qtbot, answered, b"Wann;Was;Wieviel\n05/01/2027;CAFE;-9.50\n12/01/2027;CAFE;-9.50\n")
    press(again.take_in)
    assert "One new line." in " ".join(said(again)), "the columns are remembered, and no line is taken in twice"


def test_what_is_no_table_is_said_kindly_and_nothing_changes(qtbot: QtBot) -> None:
    plan = plan_in_use()
    page = bank_page(qtbot, plan, b"%PDF-1.7 ...")
    press(page.take_in)
    assert "There is no table in that file. Ask the bank for a CSV file." in said(page)
    assert page.answer(plan) == plan


def test_the_account_can_be_saved_as_a_table(qtbot: QtBot) -> None:
    page = bank_page(qtbot, plan_in_use(), None)
    press(page.save)
    assert "Saved as Plan.csv." in said(page)
    press(page.sheet)
    assert "Saved as Plan.ods." in said(page)
