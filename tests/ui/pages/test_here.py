"""Stories of the page that asks who is here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Visit
from ipc_desktop.ui.pages.here import Here
from tests.ui.pages.table import FARAH, TODAY, empty_plan, family_plan, key, keys, press, show, sitting


def present(plan: Plan) -> tuple[str, ...]:
    return plan.once(Visit, TODAY.isoformat()).present


def test_nobody_is_ticked_beforehand(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Here(sitting()), plan)
    assert page.people.values() == ()
    assert page.answer(plan) is plan


def test_ticks_make_todays_visit(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Here(sitting()), plan)
    press(page.people.button(plan.me.id))
    press(page.people.button(FARAH))
    answered = page.answer(plan)
    assert present(answered) == (plan.me.id, FARAH)
    assert answered.once(Visit, "2027-01-12").started_at == "2027-01-12T10:30:00.000Z"
    assert page.is_answered(answered)
    again = show(qtbot, Here(sitting()), answered)
    assert again.people.values() == (plan.me.id, FARAH)


def test_the_worker_who_is_here_becomes_somebody_in_the_plan(qtbot: QtBot) -> None:
    page = show(qtbot, Here(sitting()), empty_plan())
    worker_id = page.sitting.worker_id
    press(page.people.button(empty_plan().id_once(Party, f"worker/{worker_id}")))
    (worker,) = page.answer(empty_plan()).all(Party)
    assert (worker.name, worker.worker_id, worker.is_paid) == ("Joanne", worker_id, True)


def test_an_interpreter_is_added_by_keyboard_and_is_here(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Here(sitting()), plan)
    page.add.setFocus()
    key(Qt.Key.Key_Return)
    keys("Amina")
    key(Qt.Key.Key_Tab)
    keys("Cousin")
    page.form.roles.button("interpreter").setFocus()
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Space)
    unfinished = page.answer(plan)
    page.done.setFocus()
    key(Qt.Key.Key_Return)
    answered = page.answer(plan)
    assert answered == unfinished, "kept as it was typed"
    (amina,) = (party for party in answered.all(Party) if party.name == "Amina")
    assert (amina.relationship, amina.roles, amina.is_relative) == ("Cousin", ("interpreter",), True)
    assert present(answered) == (amina.id,)
    assert page.people.values() == (amina.id,)


def test_somebody_without_a_name_is_asked_for_one(qtbot: QtBot) -> None:
    page = show(qtbot, Here(sitting()), family_plan())
    press(page.add)
    page.form.relationship.focus_first()
    keys("Neighbour")
    (problem,) = page.problems()
    assert problem.text == "Please write what we call this person."
    page.done.click()
    assert page.card.isVisible(), "the form stays open"
    assert page.form.name.error == problem.text


def test_leaving_the_form_alone_adds_nobody(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Here(sitting()), plan)
    press(page.add)
    assert page.problems() == ()
    assert page.answer(plan) is plan
    press(page.take_out)
    assert page.answer(plan) is plan


def test_on_a_first_visit_the_person_has_no_name_yet_and_is_listed_all_the_same(qtbot: QtBot) -> None:
    plan = empty_plan()
    page = show(qtbot, Here(sitting()), plan)
    press(page.people.button(plan.me.id))
    assert present(page.answer(plan)) == (plan.me.id,)


def test_a_place_and_a_service_are_nobody_who_could_sit_here(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(Party(id="cafe", name="The memory café", circle="groups"))
    plan = plan.with_entry(Party(id="agency", name="Lantern Home Care", circle="paid", is_organisation=True))
    page = show(qtbot, Here(sitting()), plan)
    offered = {button.text() for button in page.people.findChildren(QAbstractButton)}
    assert "Farah" in offered
    assert not {"The memory café", "Lantern Home Care"} & offered
