"""Stories of the page that follows the money."""

import datetime as dt

import msgspec
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.ledger import LedgerEntry
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.following import Following
from tests.ui.pages.small_desk import plan_with_money
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
    assert page.review.text().startswith("The next review is on ")
    assert page.review.text().endswith("Health money is looked at after three months, then every year.")
