"""Stories of the page on how a goal is met."""

import datetime as dt

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.ui.pages.met import Met
from tests.ui.pages.small_desk import GOALS, plan_with_goals
from tests.ui.pages.table import FARAH, empty_plan, key, keys, press, show, sitting


def test_a_step_of_ones_own_is_added_by_keyboard(qtbot: QtBot) -> None:
    plan = plan_with_goals("See my friends")
    page = show(qtbot, Met(sitting()), plan)
    page.adding["self"].setFocus()
    key(Qt.Key.Key_Return)
    keys("I ring Ben on Mondays")
    page.form.done.setFocus()
    key(Qt.Key.Key_Return)
    (step,) = page.answer(plan).all(Action)
    assert step.what == Words("I ring Ben on Mondays", "en", plan.me.id)
    assert (step.who, step.outcomes) == (plan.me.id, (GOALS[0],))
    assert page.adding["self"].hasFocus()


def test_somebody_helps_without_pay(qtbot: QtBot) -> None:
    plan = plan_with_goals("See my friends")
    page = show(qtbot, Met(sitting()), plan)
    press(page.adding["unpaid"])
    keys("Drives me home")
    press(page.form.who.button(FARAH))
    (help_,) = page.answer(plan).all(Support)
    assert (help_.way, help_.who, help_.what.text) == ("unpaid", FARAH, "Drives me home")


def test_an_opened_form_without_words_adds_nothing(qtbot: QtBot) -> None:
    plan = plan_with_goals("See my friends")
    page = show(qtbot, Met(sitting()), plan)
    press(page.adding["equipment"])
    assert page.answer(plan) is plan
    press(page.form.done)
    press(page.adding["equipment"])
    keys("A bell")
    assert len(page.answer(plan).all(Support)) == 1


def test_whether_it_takes_money_is_said_goal_by_goal(qtbot: QtBot) -> None:
    plan = plan_with_goals("See my friends", "Sleep safely")
    page = show(qtbot, Met(sitting()), plan)
    press(page.money.button("yes"))
    page.open_goal(GOALS[1])
    assert page.money.value() == ""
    press(page.money.button("not_sure"))
    page.open_goal(GOALS[0])
    assert page.money.value() == "yes"
    assert [goal.needs_money for goal in page.answer(plan).all(Outcome)] == ["yes", "not_sure"]


def test_a_goal_without_anything_is_pointed_out_quietly(qtbot: QtBot) -> None:
    plan = plan_with_goals("See my friends", "Sleep safely")
    plan = plan.with_entry(Action(id=GOALS[3], what=Words("Ring Ben"), outcomes=(GOALS[0],)))
    page = show(qtbot, Met(sitting()), plan)
    first, second = (row.accessibleName() for row in page.goals.rows())
    assert "Nothing here yet" not in first
    assert "Nothing here yet" in second


def test_each_goal_shows_its_own_steps(qtbot: QtBot) -> None:
    plan = plan_with_goals("See my friends", "Sleep safely")
    page = show(qtbot, Met(sitting()), plan)
    press(page.goals.rows()[1])
    press(page.adding["service"])
    keys("The epilepsy nurse")
    (nurse,) = page.answer(plan).all(Support)
    assert nurse.outcomes == (GOALS[1],)


def test_a_step_is_taken_away(qtbot: QtBot) -> None:
    plan = plan_with_goals("See my friends")
    step = Action(id=GOALS[3], what=Words("Ring Ben"), outcomes=(GOALS[0],), due_on=dt.date(2027, 2, 1))
    plan = plan.with_entry(step)
    page = show(qtbot, Met(sitting()), plan)
    assert page.answer(plan) is plan
    page.open_means(step.id)
    assert page.answer(plan) is plan
    press(page.form.take_away)
    assert page.answer(plan).all(Action) == ()


def test_half_a_day_is_asked_about_before_a_step_is_shut(qtbot: QtBot) -> None:
    plan = plan_with_goals("See my friends", "Sleep safely")
    page = show(qtbot, Met(sitting()), plan)
    press(page.adding["self"])
    keys("I ring Ben")
    page.form.by.focus_first()
    keys("14")
    for way_out in (lambda: press(page.form.done), lambda: press(page.goals.rows()[1])):
        way_out()
        assert page.form.isVisible()
        assert page.form.by.error == "Please write day, month and year, or take them all out."
        assert page.form.by.raw() == "14//"
    page.form.by.set_raw("14/2/2027")
    page.form.by.changed.emit()
    page.form.done.click()
    assert not page.form.isVisible()
    assert page.answer(plan).all(Action)[0].due_on == dt.date(2027, 2, 14)


def test_without_a_goal_the_page_leads_to_finding_one(qtbot: QtBot) -> None:
    page = show(qtbot, Met(sitting()), empty_plan())
    asked: list[str] = []
    page.go_to.connect(asked.append)
    page.heading.setFocus()
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Return)
    assert asked == ["outcome"]
    assert page.answer(empty_plan()) == empty_plan()
