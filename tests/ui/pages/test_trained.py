"""Stories of the page that asks who is trained for what."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.health import DelegatedTask
from ipc_desktop.ui.pages.trained import Trained
from tests.ui.pages.lists import choose
from tests.ui.pages.table import FARAH, family_plan, keys, press, show, sitting


def test_a_task_names_who_is_trained_and_by_whom(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Trained(sitting()), plan)
    (tasks,) = page.lists
    press(tasks.add)
    keys("Rescue medicine")
    assert tasks.form is not None
    choose(tasks, "who", FARAH)
    tasks.form.fields["trained_by"].focus_first()
    keys("The epilepsy nurse")
    (task,) = page.answer(plan).all(DelegatedTask)
    assert (task.task.text, task.who, task.trained_by) == ("Rescue medicine", FARAH, "The epilepsy nurse")


def test_somebody_who_left_the_family_stays_trained_until_another_is_chosen(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entry(DelegatedTask(id="t1", task=Words("Feeding"), who="gone"))
    page = show(qtbot, Trained(sitting()), plan)
    page.lists[0].cards()[0].click()
    keys(" by tube")
    task = page.answer(plan).get(DelegatedTask, "t1")
    assert task is not None
    assert (task.task.text, task.who) == ("Feeding by tube", "gone")
