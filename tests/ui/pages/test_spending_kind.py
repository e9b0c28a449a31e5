"""Stories of the kind of a spending line, which is asked first, and of the weeks in which it comes."""

from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import Category, PlannedSpend
from ipc_desktop.ui.pages.spending import Spending
from ipc_desktop.ui.parts.money.spend_kind import KINDS
from tests.ui.pages.small_desk import plan_with_money
from tests.ui.pages.table import keys, press, show, sitting
from tests.ui.pages.test_spending import add_of_no_kind, choose, past_the_kind, to_step


def test_the_kind_comes_first_and_sets_the_calculator_until_somebody_writes(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    press(page.add)
    form = page.form
    assert form.steps.here == "kind"
    assert form.kind.rough.value() == "", "nothing is chosen beforehand"
    press(form.kind.rough.button("helper"))
    press(form.kind.exact.button("personal_assistant"))
    assert (form.cost.how.value(), form.spend().frequency) == ("rate", "weekly")
    press(form.kind.rough.button("thing"))
    press(form.kind.exact.button("equipment"))
    assert (form.cost.how.value(), form.spend().frequency) == ("amount", "one_off")
    past_the_kind(page)
    keys("A bed")
    form.cost.amount.entry.set_words("289")
    form.cost.amount.changed.emit()
    form.steps.show_step("kind")
    press(form.kind.rough.button("doing"))
    press(form.kind.exact.button("short_break"))
    assert form.cost.how.value() == "amount", "what is written is never counted in another way"
    line = page.answer(plan).all(PlannedSpend)[0]
    assert (line.category, line.unit_pence, line.frequency) == ("short_break", 28_900, "one_off")
    page.open_line(line.id)
    assert form.steps.here == "what", "a line that says something opens at its words"


@pytest.mark.parametrize(("rough", "exact"), [("thing", "equipment"), ("helper", "personal_assistant")])
def test_a_kind_alone_makes_no_line(qtbot: QtBot, rough: str, exact: str) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    press(page.add)
    press(page.form.kind.rough.button(rough))
    press(page.form.kind.exact.button(exact))
    assert page.answer(plan) is plan


def test_term_weeks_fall_due_in_term_and_other_weeks_when_somebody_says_so(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    add_of_no_kind(page)
    keys("Help at college")
    often = page.form.cost.often
    press(often.weeks.button("38"))
    assert (page.form.spend().weeks_active, page.form.spend().when_active) == (38, "term")
    press(often.weeks.button("other"))
    often.number.set_text("13")
    press(often.when.button("holidays"))
    assert (page.form.spend().weeks_active, page.form.spend().when_active) == (13, "holidays")
    press(often.weeks.button("all"))
    assert (page.form.spend().weeks_active, page.form.spend().when_active) == (None, "")


def test_weeks_that_another_program_named_stay_as_they_are(qtbot: QtBot) -> None:
    plan = plan_with_money()
    line = PlannedSpend(id="l", title=Words("Help"), unit_pence=100, weeks_active=38)
    page = show(qtbot, Spending(sitting()), plan.with_entry(line))
    page.open_line("l")
    press(page.form.way.button("notional"))
    assert (page.form.spend().weeks_active, page.form.spend().when_active) == (38, "")


def test_every_kind_of_spending_can_be_chosen() -> None:
    offered = [kind for kinds in KINDS.values() for kind in kinds]
    assert sorted(offered) == sorted(get_args(Category))


def test_who_is_paid_and_how_close_they_are_is_asked_and_held_against_the_rules(qtbot: QtBot) -> None:
    plan = plan_with_money()
    page = show(qtbot, Spending(sitting()), plan)
    press(page.add)
    press(page.form.kind.rough.button("helper"))
    press(page.form.kind.exact.button("personal_assistant"))
    past_the_kind(page)
    keys("A helper at home")
    to_step(page, "money")
    press(page.form.money.button(plan.id_once(Allocation, "council_adult")))
    to_step(page, "way")
    press(page.form.way.button("direct_payment"))
    to_step(page, "more")
    press(page.form.more.more)
    choose(page, "payee", "close_relative")
    assert "council_close" in page.form.rules.buttons
    choose(page, "payee_in_household", "no")
    assert not page.form.rules.buttons
    press(page.form.done)
    (line,) = page.answer(plan).all(PlannedSpend)
    assert (line.category, line.payee, line.payee_in_household) == ("personal_assistant", "close_relative", "no")
    assert page.employing.isVisible()
