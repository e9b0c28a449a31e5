"""Stories of the page on which goals are found."""

import datetime as dt

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.ui.pages.outcome import OutcomePage, months_later
from tests.ui.pages.small_desk import GOALS, plan_with_goals
from tests.ui.pages.table import DELE, FARAH, TODAY, family_plan, key, keys, press, show, sitting

NOTE = "01955555-0000-7000-8000-000000000001"


def goals(plan: Plan) -> list[str]:
    return [goal.statement.text for goal in plan.all(Outcome)]


def test_a_goal_is_written_by_keyboard_in_own_words(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, OutcomePage(sitting()), plan)
    page.statement.focus_first()
    keys("I go to the station with a friend")
    answered = page.answer(plan)
    (goal,) = answered.all(Outcome)
    assert goal.statement == Words("I go to the station with a friend", "en", plan.me.id)
    assert page.is_answered(answered)
    assert goal.id == page.answer(plan).all(Outcome)[0].id


def test_an_untouched_page_adds_no_goal(qtbot: QtBot) -> None:
    for plan in (family_plan(), plan_with_goals("Sleep safely")):
        page = show(qtbot, OutcomePage(sitting()), plan)
        told: list[int] = []
        page.changed.connect(lambda told=told: told.append(1))
        assert page.answer(plan) is plan
        page.show_plan(plan)
        assert told == []


def test_one_of_the_persons_own_sentences_begins_a_goal_and_stays_a_quote(qtbot: QtBot) -> None:
    plan = family_plan()
    said = Words("I want to go to the station without Mum.", "en", plan.me.id)
    plan = plan.with_entry(WorkingNote(id=NOTE, words=said, side="not_working"))
    page = show(qtbot, OutcomePage(sitting()), plan)
    page.starts._buttons[0].setFocus()
    key(Qt.Key.Key_Return)
    (goal,) = page.answer(plan).all(Outcome)
    assert goal.statement == said
    assert goal.because == (NOTE,)
    assert page.starts.isHidden()


def test_the_list_says_a_goal_while_it_is_typed(qtbot: QtBot) -> None:
    page = show(qtbot, OutcomePage(sitting()), family_plan())
    (row,) = page.goals.rows()
    assert row.accessibleName() == "Goal 1, now open"
    page.statement.focus_first()
    keys("I sleep safely")
    (row,) = page.goals.rows()
    assert row.words.text() == "I sleep safely"
    assert row.accessibleName() == "Goal 1: I sleep safely, now open"


def test_another_goal_is_added_after_the_first(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely")
    page = show(qtbot, OutcomePage(sitting()), plan)
    page.goals.add.setFocus()
    key(Qt.Key.Key_Return)
    keys("Cook my own tea")
    answered = page.answer(plan)
    assert goals(answered) == ["Sleep safely", "Cook my own tea"]
    page.show_plan(answered)
    assert page.statement.text() == "Cook my own tea"
    press(page.goals.rows()[0])
    assert page.statement.text() == "Sleep safely"


def test_when_to_look_again_follows_from_today(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely")
    page = show(qtbot, OutcomePage(sitting()), plan)
    press(page.when.button("three_months"))
    (goal,) = page.answer(plan).all(Outcome)
    assert goal.look_again_on == dt.date(2027, 4, 12)
    assert page.day.text() == "That is Monday 12 April 2027."
    press(page.when.button("six_weeks"))
    assert page.answer(plan).all(Outcome)[0].look_again_on == TODAY + dt.timedelta(weeks=6)


def test_months_end_where_the_month_ends() -> None:
    assert months_later(dt.date(2027, 11, 30), 3) == dt.date(2028, 2, 29)
    assert months_later(dt.date(2027, 8, 31), 6) == dt.date(2028, 2, 29)
    assert months_later(dt.date(2027, 12, 31), 3) == dt.date(2028, 3, 31)


def test_a_half_written_day_is_asked_for_and_not_lost(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely")
    page = show(qtbot, OutcomePage(sitting()), plan)
    press(page.when.button("date"))
    keys("3")
    (problem,) = page.problems()
    assert problem.field is page.date


def test_half_a_day_is_asked_about_before_another_goal_is_opened(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely", "Cook my own tea")
    page = show(qtbot, OutcomePage(sitting()), plan)
    press(page.when.button("date"))
    keys("3")
    for way_out in (page.goals.rows()[1], page.goals.add):
        press(way_out)
        assert page.statement.text() == "Sleep safely"
        assert page.date.error == "Please write day, month and year, or take them all out."
        assert page.date.raw() == "3//"
    page.date.set_raw("")
    page.goals.rows()[1].click()
    assert page.statement.text() == "Cook my own tea"


def test_half_a_day_of_a_goal_that_is_no_more_is_no_other_goals(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely", "Cook my own tea")
    page = show(qtbot, OutcomePage(sitting()), plan)
    press(page.when.button("date"))
    keys("3")
    written = page.unfinished()
    gone = msgspec.structs.replace(plan.all(Outcome)[0], retired=True)
    again = show(qtbot, OutcomePage(sitting()), plan.with_entry(gone))
    again.take_up(written)
    assert again.statement.text() == "Cook my own tea"
    assert again.when.value() == ""
    assert again.date.raw() == ""


def test_importance_and_whose_goal_it_is_reach_the_plan(qtbot: QtBot) -> None:
    plan = plan_with_goals("I get a rest")
    page = show(qtbot, OutcomePage(sitting()), plan)
    press(page.more.more)
    page.more.importance.focus_first()
    key(Qt.Key.Key_Space)
    press(page.whose.button(FARAH))
    (goal,) = page.answer(plan).all(Outcome)
    assert (goal.importance, goal.belongs_to) == (1, FARAH)
    page.show_plan(page.answer(plan))
    assert "Farah’s goal" in page.goals.rows()[0].accessibleName()


def test_a_goal_of_somebody_who_can_no_longer_be_chosen_stays_theirs(qtbot: QtBot) -> None:
    plan = plan_with_goals("I get a rest")
    goal = msgspec.structs.replace(plan.all(Outcome)[0], belongs_to=DELE)
    plan = plan.with_entry(goal)
    page = show(qtbot, OutcomePage(sitting()), plan)
    page.statement.focus_first()
    keys(" on Sundays")
    (goal,) = page.answer(plan).all(Outcome)
    assert (goal.statement.text, goal.belongs_to) == ("I get a rest on Sundays", DELE)


def test_a_goal_taken_away_can_be_brought_back(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely", "Cook my own tea")
    page = show(qtbot, OutcomePage(sitting()), plan)
    press(page.take_away)
    assert goals(page.answer(plan)) == ["Cook my own tea"]
    press(page.gone.back)
    assert goals(page.answer(plan)) == ["Sleep safely", "Cook my own tea"]
    assert page.answer(plan) == plan


def test_what_was_said_is_linked_from_a_list(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely")
    plan = plan.with_entry(WorkingNote(id=NOTE, words=Words("I wake up at night", "en", plan.me.id)))
    page = show(qtbot, OutcomePage(sitting()), plan)
    press(page.because.more)
    assert page.because.list is not None
    press(page.because.list.button(NOTE))
    assert page.answer(plan).get(Outcome, GOALS[0]) is not None
    (goal,) = page.answer(plan).all(Outcome)
    assert goal.because == (NOTE,)


def test_the_list_points_out_what_is_open_once_somebody_stops_typing(qtbot: QtBot) -> None:
    page = show(qtbot, OutcomePage(sitting()), family_plan())
    page.statement.focus_first()
    keys("I sleep safely")
    qtbot.waitUntil(lambda: "How we get there is open" in page.goals.rows()[0].accessibleName())


def test_where_i_am_and_want_to_be_and_what_kind_of_goal_it_is_reach_the_plan(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely")
    page = show(qtbot, OutcomePage(sitting()), plan)
    press(page.more.more)
    press(page.more.where_i_am._cells.button("2"))
    press(page.more.where_i_want._cells.button("7"))
    press(page.more.kind.button("wellbeing"))
    (goal,) = page.answer(plan).all(Outcome)
    assert (goal.where_i_am, goal.where_i_want_to_be, goal.outcome_kind) == (2, 7, "wellbeing")
    again = show(qtbot, OutcomePage(sitting()), page.answer(plan))
    assert again.more.kind.isVisible()
    assert again.answer(page.answer(plan)) == page.answer(plan)


def test_a_learning_goal_is_offered_to_whoever_is_in_education(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely")
    page = show(qtbot, OutcomePage(sitting()), plan)
    with pytest.raises(KeyError):
        page.more.kind.button("learning")
    page.present(plan.with_entry(msgspec.structs.replace(plan.person, school="Hillside College")))
    assert page.more.kind.button("learning") is not None


def test_the_goal_comes_first_and_more_about_it_is_one_press_away(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely")
    page = show(qtbot, OutcomePage(sitting()), plan)
    assert page.more.where_i_am.isHidden()
    press(page.more.more)
    assert page.more.where_i_am.isVisible()
    all_of_it = Rulers(id=plan.id_once(Rulers), chosen_questions="all")
    asked = show(qtbot, OutcomePage(sitting()), plan.with_entry(all_of_it))
    assert asked.more.where_i_am.isVisible(), "who wants all questions has all"


def test_how_a_goal_is_met_stands_below_it_and_one_that_is_not_is_pointed_out(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely", "Cook my own tea")
    step = Action(id=NOTE, what=Words("Ask for a bed rail"), outcomes=(GOALS[0],))
    page = show(qtbot, OutcomePage(sitting()), plan.with_entry(step))
    told = [label.text() for label in page.met.findChildren(QLabel) if label.isVisible()]
    assert "Ask for a bed rail" in told
    assert "How we get there is open" not in page.goals.rows()[0].accessibleName()
    assert "How we get there is open" in page.goals.rows()[1].accessibleName()
    press(page.goals.rows()[1])
    told = [label.text() for label in page.met.findChildren(QLabel) if label.isVisible()]
    assert "Nothing here yet. What could help?" in told
    asked: list[str] = []
    page.go_to.connect(asked.append)
    press(page.met.change)
    assert asked == ["met"]
