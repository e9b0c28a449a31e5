"""Stories of the page of what the funders say."""

import datetime as dt
import json

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.conversation import PageState
from ipc_desktop.plan.entry import Words, schema_of
from ipc_desktop.plan.fields import from_fields, to_fields
from ipc_desktop.plan.money.answer_file import FORMAT
from ipc_desktop.plan.money.funders import LineAnswer, ShortfallRequest, not_yet
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.pages.funders import Funders
from tests.ui.pages.forms import choose
from tests.ui.pages.small_desk import SmallDesk, plan_with_money, sitting_at
from tests.ui.pages.table import key, keys, press, show, sitting


def plan_with_a_line() -> Plan:
    plan = plan_with_money()
    nhs = plan.id_once(Allocation, "nhs")
    line = PlannedSpend(
        id="clock", title=Words("Clock"), unit_pence=100, frequency="annual", funding=(Funding(nhs, 100),)
    )
    return plan.with_entry(line)


def test_a_yes_from_a_letter_is_written_down_and_the_line_waits_no_more(qtbot: QtBot) -> None:
    plan = plan_with_a_line()
    assert not_yet(plan)
    page = show(qtbot, Funders(sitting()), plan)
    names = [card.accessibleName() for card in page.funders.cards()]
    assert any(name.startswith("Change: NHS, £450.00 once") for name in names)
    assert not any("Own money" in name for name in names)
    nhs = next(card for card in page.funders.cards() if card.accessibleName().startswith("Change: NHS"))
    press(nhs)
    assert page.funders.form is not None
    choose(page.funders.form, "funder_answer", "yes")
    answered = page.answer(plan)
    assert answered.once(Allocation, "nhs").funder_answer == "yes"
    assert not not_yet(answered)
    assert page.is_answered(answered)


def test_one_line_may_be_sent_back_with_its_reason(qtbot: QtBot) -> None:
    plan = plan_with_a_line()
    page = show(qtbot, Funders(sitting()), plan)
    (card,) = page.line_answers.cards()
    assert card.accessibleName().startswith("Change: Clock, NHS")
    press(card)
    assert page.line_answers.form is not None
    assert page.answer(plan) == plan, "looking at it answers nothing"
    choose(page.line_answers.form, "answer", "returned")
    (answer,) = page.answer(plan).all(LineAnswer)
    assert (answer.spend, answer.source, answer.answer) == ("clock", "nhs", "returned")


def test_money_that_is_missing_is_asked_for(qtbot: QtBot) -> None:
    plan = plan_with_a_line()
    page = show(qtbot, Funders(sitting()), plan)
    press(page.asking.add)
    assert page.asking.form is not None
    choose(page.asking.form, "source", "council_adult")
    choose(page.asking.form, "decision", "waiting")
    (asked,) = page.answer(plan).all(ShortfallRequest)
    assert (asked.source, asked.decision) == ("council_adult", "waiting")


def test_a_request_begins_with_the_sum_and_the_source_that_are_missing(qtbot: QtBot) -> None:
    plan = plan_with_money()
    council = plan.id_once(Allocation, "council_adult")
    coach = PlannedSpend(id="coach", title=Words("Coach"), unit_pence=11_400, funding=(Funding(council, 592_800),))
    page = show(qtbot, Funders(sitting()), plan.with_entry(coach))
    press(page.asking.add)
    keys("Without it there is no job.")
    (asked,) = page.answer(plan.with_entry(coach)).all(ShortfallRequest)
    assert (asked.source, asked.amount_pence) == ("council_adult", 39_000)
    assert asked.reason.text == "Without it there is no job."


def test_a_sum_that_is_taken_out_again_leaves_a_plan_that_can_be_read(qtbot: QtBot) -> None:
    plan = plan_with_a_line()
    page = show(qtbot, Funders(sitting()), plan)
    press(page.asking.add)
    keys("A coach")
    form = page.asking.form
    assert form is not None
    amount = form.fields["amount_pence"]
    assert isinstance(amount, MoneyField)
    amount.focus_first()
    keys("5")
    amount.entry.selectAll()
    key(Qt.Key.Key_Delete)
    (asked,) = page.answer(plan).all(ShortfallRequest)
    assert asked.amount_pence is None
    assert from_fields("shortfall_request", schema_of(asked), asked.id, to_fields(asked)) == asked


def test_funders_are_heard_once_they_were_asked_or_money_is_missing() -> None:
    today = dt.date(2027, 1, 11)
    plan = plan_with_a_line()
    nobody = plan.with_entries(msgspec.structs.replace(one, funder_answer="not_asked") for one in plan.all(Allocation))
    assert not Funders.applies(nobody, today)
    assert Funders.applies(nobody.with_entry(AgreedVersion(id="v")), today)
    assert Funders.applies(nobody.with_entry(msgspec.structs.replace(nobody.once(Statement), enough="no")), today)
    waiting = msgspec.structs.replace(nobody.once(Allocation, "nhs"), funder_answer="waiting")
    assert Funders.applies(nobody.with_entry(waiting), today)
    without = msgspec.structs.replace(nobody.once(Statement), possible="no")
    assert not Funders.applies(nobody.with_entries((without, AgreedVersion(id="v"))), today)


def test_a_slip_of_the_hand_does_not_take_the_page_away() -> None:
    today = dt.date(2027, 1, 11)
    plan = plan_with_a_line()
    slip = plan.with_entries(msgspec.structs.replace(one, funder_answer="not_asked") for one in plan.all(Allocation))
    assert not Funders.applies(slip, today)
    left = PageState(id=slip.id_once(PageState, Funders.key), page=Funders.key, status="skipped")
    assert Funders.applies(slip.with_entry(left), today)


def test_a_funders_file_is_taken_in_and_one_about_another_plan_is_not(qtbot: QtBot) -> None:
    plan = plan_with_a_line()
    answer = {
        "format": FORMAT,
        "case": plan.case,
        "source": "nhs",
        "answer": "returned",
        "answered_on": "2027-01-20",
        "reasons": "Which clock is it?",
        "lines": [{"line": "clock", "answer": "returned", "reasons": "Please name the shop."}],
    }
    desk = SmallDesk(plan)
    desk.table = json.dumps({**answer, "case": "another"}).encode()
    page = show(qtbot, Funders(sitting_at(desk)), plan)
    press(page.take_in)
    assert page.told.text() == "That answer is about another plan. Nothing was taken in."
    assert page.answer(plan) is plan
    desk.table = json.dumps(answer).encode()
    QTest.qWait(450)
    press(page.take_in)
    assert page.told.text() == "Their answer of Wednesday 20 January 2027 is taken in."
    after = page.answer(plan)
    (said,) = after.all(LineAnswer)
    assert (said.answer, said.reasons.text) == ("returned", "Please name the shop.")
    assert after.once(Allocation, "nhs").answer_reasons.text == "Which clock is it?"
