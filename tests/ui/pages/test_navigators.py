"""Stories of the page of whoever knows what there is near here."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.community import Navigator
from ipc_desktop.ui.pages.navigators import Navigators
from tests.ui.pages.forms import choose
from tests.ui.pages.table import FARAH, empty_plan, family_plan, press, show, sitting


def test_a_navigator_is_somebody_of_the_plan(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Navigators(sitting()), plan)
    press(page.lists[0].add)
    form = page.lists[0].form
    assert form is not None
    choose(form, "who", FARAH)
    choose(form, "state", "started")
    (navigator,) = page.answer(plan).all(Navigator)
    assert (navigator.who, navigator.state) == (FARAH, "started")


def test_an_empty_page_asks_for_nothing(qtbot: QtBot) -> None:
    page = show(qtbot, Navigators(sitting()), empty_plan())
    assert not page.is_answered(empty_plan())
    assert page.answer(empty_plan()) == empty_plan()
