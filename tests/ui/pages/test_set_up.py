"""Stories of the page on who looks after each part of the money."""

import datetime as dt

import msgspec
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words, schema_of
from ipc_desktop.plan.fields import from_fields, to_fields
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.set_up import still_to_do
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.fields.number_field import NumberField
from ipc_desktop.ui.pages.set_up import SetUp
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from tests.ui.pages.forms import choose
from tests.ui.pages.small_desk import plan_with_money
from tests.ui.pages.table import TODAY, key, keys, press, show, sitting


def plan_with_a_line(wish: str = "direct_payment") -> Plan:
    plan = plan_with_money()
    council = plan.id_once(Allocation, "council_adult")
    helper = PlannedSpend(id="helper", title=Words("Helper"), unit_pence=6080, funding=(Funding(council, 316_160),))
    assert wish in ("direct_payment", "third_party")
    return plan.with_entry(
        msgspec.structs.replace(helper, preferred_way="direct_payment" if wish == "direct_payment" else "third_party")
    )


def told(page: SetUp) -> EntryCard:
    (card,) = page.lines.cards()
    assert isinstance(card, EntryCard)
    return card


def test_wish_and_decision_stand_side_by_side_and_the_reason_with_them(qtbot: QtBot) -> None:
    plan = plan_with_a_line()
    page = show(qtbot, SetUp(sitting()), plan)
    assert told(page).title == "Helper: £3,161.60 a year"
    assert told(page).lines == ("Your wish: Direct payment", "Nobody has decided yet.")
    press(told(page))
    form = page.lines.form
    assert form is not None
    assert form.take_out.isHidden(), "a line is taken away where it is planned"
    choose(form, "way", "notional")
    form.fields["way_because"].focus_first()
    keys("Until there is an account")
    press(form.finish)
    assert told(page).lines == (
        "Your wish: Direct payment",
        "Decided: Notional budget",
        "Why: Until there is an account",
    )
    (line,) = page.answer(plan).all(PlannedSpend)
    assert (line.preferred_way, line.way) == ("direct_payment", "notional")
    assert page.payments.isHidden(), "nothing is paid out any more"


def test_a_third_party_says_yes_to_holding_the_money(qtbot: QtBot) -> None:
    plan = plan_with_a_line("third_party")
    page = show(qtbot, SetUp(sitting()), plan)
    press(told(page))
    form = page.lines.form
    assert form is not None
    press(form.more)
    choose(form, "holder_accepts", "yes")
    press(form.finish)
    assert "Yes, they will hold it" in told(page).lines
    assert page.answer(plan).all(PlannedSpend)[0].holder_accepts == "yes"


def test_what_is_still_to_do_before_a_first_payment_is_listed(qtbot: QtBot) -> None:
    plan = plan_with_a_line()
    page = show(qtbot, SetUp(sitting()), plan)
    (card,) = page.payments.cards()
    assert isinstance(card, EntryCard)
    assert card.title == "Council (adult social care)"
    assert card.lines == ("Next: who receives it.", "Then 7 things more.")
    press(card)
    form = page.payments.form
    assert form is not None
    assert page.answer(plan) == plan, "looking at it says nothing"
    choose(form, "account", "prepaid_card")
    press(form.finish)
    (payment,) = page.answer(plan).all(DirectPayment)
    assert (payment.allocation, payment.account) == (plan.id_once(Allocation, "council_adult"), "prepaid_card")
    (card,) = page.payments.cards()
    assert isinstance(card, EntryCard)
    assert card.lines == ("Next: who receives it.", "Then 6 things more.")


def test_a_number_that_is_taken_out_again_leaves_a_plan_that_can_be_read(qtbot: QtBot) -> None:
    plan = plan_with_a_line()
    page = show(qtbot, SetUp(sitting()), plan)
    press(page.payments.cards()[0])
    form = page.payments.form
    assert form is not None
    press(form.more)
    notice = form.fields["notice_weeks"]
    assert isinstance(notice, NumberField)
    notice.focus_first()
    keys("4")
    notice.entry.selectAll()
    key(Qt.Key.Key_Delete)
    choose(form, "account", "prepaid_card")
    (payment,) = page.answer(plan).all(DirectPayment)
    again = from_fields("direct_payment", schema_of(payment), payment.id, to_fields(payment))
    assert again == payment
    assert payment.notice_weeks is None


def test_what_was_half_written_of_a_payment_that_is_no_more_is_let_go(qtbot: QtBot) -> None:
    plan = plan_with_a_line()
    page = show(qtbot, SetUp(sitting()), plan)
    press(page.payments.cards()[0])
    assert page.payments.form is not None
    page.payments.form.fields["notice_weeks"].set_raw("four")
    written = page.unfinished()
    page.present(plan_with_money())
    page.take_up(written)
    assert page.payments.in_hand is None
    assert page.problems() == ()


def test_whoever_employs_is_told_about_employing_before_it_begins() -> None:
    done = DirectPayment(
        id="d",
        recipient="son",
        recipient_is="nominee",
        account="separate_bank",
        unit_pence=15_000,
        first_payment_on=dt.date(2027, 1, 18),
        checked=("identity", "bars_list", "suitability"),
        told_about=("organising_care", "managing_money"),
        is_employer="yes",
        will_keep_records=True,
    )
    assert still_to_do(done) == ("told_about",)
    told_all = msgspec.structs.replace(done, told_about=(*done.told_about, "employing"))
    assert still_to_do(told_all) == ()


def test_the_page_comes_once_there_are_lines_and_never_without_a_budget() -> None:
    plan = plan_with_a_line()
    assert SetUp.applies(plan, TODAY)
    assert not SetUp.applies(plan_with_money(), TODAY)
    no = msgspec.structs.replace(plan.once(Statement), possible="no")
    assert not SetUp.applies(plan.with_entry(no), TODAY)
