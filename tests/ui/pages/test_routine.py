"""Stories of the page that asks how the day goes."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import RoutineStep
from ipc_desktop.ui.pages.routine import Routine
from tests.ui.pages.lists import choose
from tests.ui.pages.table import family_plan, keys, press, show, sitting


def with_steps() -> Plan:
    plan = family_plan()
    said = ("Wake up", "Wash", "Bus")
    steps = (RoutineStep(id=f"s{n}", order=f"a{n}", words=Words(words, said_by="x")) for n, words in enumerate(said))
    return plan.with_entries(steps)


def order(plan: Plan) -> list[str]:
    return [step.words.text for step in plan.all(RoutineStep)]


def test_a_step_comes_last_and_has_a_picture(qtbot: QtBot) -> None:
    plan = with_steps()
    page = show(qtbot, Routine(sitting()), plan)
    (steps,) = page.lists
    press(steps.add)
    keys("Tea")
    assert steps.form is not None
    choose(steps, "picture", "tea")
    answered = page.answer(plan)
    assert order(answered) == ["Wake up", "Wash", "Bus", "Tea"]
    assert answered.all(RoutineStep)[-1].picture == "tea"


def test_a_step_that_was_only_pointed_at_is_called_by_its_picture(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(RoutineStep(id="step", order="a", picture="alarm-clock"))
    page = show(qtbot, Routine(sitting()), plan)
    (card,) = page.lists[0].cards()
    assert "Waking up" in card.accessibleName()


def test_a_step_moves_up_one_press_at_a_time_and_the_others_stay_untouched(qtbot: QtBot) -> None:
    plan = with_steps()
    page = show(qtbot, Routine(sitting()), plan)
    (steps,) = page.lists
    steps.cards()[2].click()
    for expected in (["Wake up", "Bus", "Wash"], ["Bus", "Wake up", "Wash"], ["Bus", "Wake up", "Wash"]):
        assert steps.form is not None
        steps.form.moves[-1].click()
        assert order(page.answer(plan)) == expected
        QApplication.processEvents()
    assert [entry.id for entry in page.answer(plan).changed_since(plan)] == ["s2"]


def test_steps_that_another_program_numbered_move_as_well(qtbot: QtBot) -> None:
    plan = family_plan().with_entries(
        RoutineStep(id=f"s{number}", order=number, words=Words(words, said_by="x"))
        for number, words in (("1", "Wake up"), ("10", "Wash"), ("2", "Bus"))
    )
    page = show(qtbot, Routine(sitting()), plan)
    (steps,) = page.lists
    steps.cards()[1].click()
    assert steps.form is not None
    steps.form.moves[-1].click()
    assert order(page.answer(plan)) == ["Wash", "Wake up", "Bus"], "there is no text before 1: all are put anew"
