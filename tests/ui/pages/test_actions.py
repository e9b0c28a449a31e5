"""Stories of the page on which everybody says who does what."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.plan.visit import Visit
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.ruler import Ruler
from ipc_desktop.ui.pages.actions import Actions
from ipc_desktop.ui.parts.goals.goal_chooser import GoalChooser
from ipc_desktop.ui.parts.goals.step_form import StepForm
from tests.ui.pages.small_desk import GOALS, plan_with_goals
from tests.ui.pages.table import FARAH, TODAY, family_plan, keys, press, show, sitting

STEP = "01966666-0000-7000-8000-000000000002"


def form_of(page: Actions) -> StepForm:
    form = page.lists[0].form
    assert isinstance(form, StepForm)
    return form


def steps(page: Actions, plan: Plan) -> list[tuple[str, str]]:
    return [(step.what.text, step.who) for step in page.answer(plan).all(Action)]


def sure(form: StepForm, score: int) -> None:
    ruler = form.fields["confidence"]
    assert isinstance(ruler, Ruler)
    press(ruler._cells.button(str(score)))


def test_a_step_has_one_person_who_sees_to_it_and_its_goals(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely", "Cook my own tea")
    page = show(qtbot, Actions(sitting()), plan)
    press(page.lists[0].add)
    keys("Ask for a bed rail")
    form = form_of(page)
    who, goals = form.fields["who"], form.fields["outcomes"]
    assert isinstance(who, PersonChooser)
    assert isinstance(goals, GoalChooser)
    press(who.button(FARAH))
    press(goals.button(GOALS[0]))
    press(form.finish)
    (step,) = page.answer(plan).all(Action)
    assert (step.what.text, step.who, step.outcomes) == ("Ask for a bed rail", FARAH, (GOALS[0],))
    told = [label.text() for label in page.lists[0].cards()[0].findChildren(QLabel)]
    assert any("Farah" in words for words in told)
    assert any("Sleep safely" in words for words in told)


def test_what_somebody_sees_to_who_is_not_shown_is_never_said_to_be_nobodys(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(Action(id=STEP, what=Words("Ring the taxi firm", "en", FARAH), who="not-for-you"))
    page = show(qtbot, Actions(sitting()), plan)
    told = [label.text() for label in page.lists[0].cards()[0].findChildren(QLabel)]
    assert "Somebody sees to it" in told
    assert "Nobody sees to this yet" not in told


def test_without_a_goal_no_goal_is_asked_for(qtbot: QtBot) -> None:
    page = show(qtbot, Actions(sitting()), family_plan())
    press(page.lists[0].add)
    assert "outcomes" not in form_of(page).fields


def test_a_step_nobody_is_sure_of_offers_a_smaller_one_in_its_place(qtbot: QtBot) -> None:
    plan = family_plan()
    big = Action(id=STEP, what=Words("Walk to town"), who=FARAH, order="a0")
    plan = plan.with_entry(big)
    page = show(qtbot, Actions(sitting()), plan)
    press(page.lists[0].cards()[0])
    form = form_of(page)
    assert form.offer.isHidden()
    sure(form, 3)
    assert form.offer.isVisible()
    press(form.find_smaller)
    smaller = form_of(page)
    assert smaller.fields["what"].hint.text() == "Smaller than this: Walk to town"
    assert steps(page, plan) == [("Walk to town", FARAH)]
    keys("Walk to the gate")
    assert steps(page, plan) == [("Walk to the gate", FARAH)]
    assert page.answer(plan).all(Action)[0].smaller_than == STEP
    press(smaller.finish)
    assert any("Taken out: Walk to town" in label.text() for label in page.lists[0].findChildren(QLabel))


def test_half_a_day_below_more_is_there_again_in_sight(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(Action(id=STEP, what=Words("Walk to town"), order="a0"))
    page = show(qtbot, Actions(sitting()), plan)
    press(page.lists[0].cards()[0])
    press(form_of(page).more)
    form_of(page).fields["review_on"].focus_first()
    keys("14")
    written = page.unfinished()
    again = show(qtbot, Actions(sitting()), plan)
    again.take_up(written)
    assert form_of(again).fields["review_on"].raw() == "14//"
    assert form_of(again).fields["review_on"].isVisible()


def test_a_step_that_somebody_is_sure_of_stays_as_it_is(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(Action(id=STEP, what=Words("Walk to town"), order="a0"))
    page = show(qtbot, Actions(sitting()), plan)
    press(page.lists[0].cards()[0])
    sure(form_of(page), 4)
    assert form_of(page).offer.isHidden()


def test_a_step_remembers_the_visit_at_which_it_was_decided(qtbot: QtBot) -> None:
    plan = family_plan()
    visit = Visit(id=plan.id_once(Visit, TODAY.isoformat()), started_at="2027-01-12T09:00:00.000Z")
    plan = plan.with_entry(visit)
    page = show(qtbot, Actions(sitting()), plan)
    press(page.lists[0].add)
    assert page.answer(plan) is plan
    keys("Ring the surgery")
    assert page.answer(plan).all(Action)[0].decided_at == visit.id


def test_the_size_of_steps_suits_the_person(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entry(Rulers(id=plan.id_once(Rulers), knowledge=1, skills=2, confidence=1))
    page = show(qtbot, Actions(sitting()), plan)
    assert page.lead_label.text() == "One very small step is enough for today."


def test_where_one_small_step_is_enough_for_a_visit_the_page_says_so_and_takes_more(qtbot: QtBot) -> None:
    plan = family_plan()
    visit = Visit(id=plan.id_once(Visit, TODAY.isoformat()), planned_on=TODAY, started_at="2027-01-04T10:00:00.000Z")
    plan = plan.with_entries((visit, Rulers(id=plan.id_once(Rulers), knowledge=2)))
    page = show(qtbot, Actions(sitting()), plan)
    assert page.lead_label.text() == "One very small step is enough for today."
    press(page.lists[0].add)
    keys("I text Ravi.")
    press(form_of(page).finish)
    assert page.lead_label.text() == "That is enough for today. One more is fine too, if you like."
    assert page.lists[0].add.isVisible()
