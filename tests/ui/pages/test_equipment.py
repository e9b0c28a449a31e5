"""Stories of the page for equipment."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.health import Equipment, HealthSafety
from ipc_desktop.ui.pages.equipment import EquipmentPage
from tests.ui.pages.lists import choose
from tests.ui.pages.table import FARAH, family_plan, keys, press, show, sitting


def test_a_thing_is_listed_with_who_looks_after_it(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, EquipmentPage(sitting()), plan)
    press(page.known[0].button("listed"))
    (things,) = page.lists
    press(things.add)
    keys("Hoist")
    assert things.form is not None
    choose(things, "looked_after_by", FARAH)
    answered = page.answer(plan)
    (thing,) = answered.all(Equipment)
    assert (thing.what.text, thing.looked_after_by) == ("Hoist", FARAH)
    assert answered.once(HealthSafety).equipment == "listed"


def test_none_is_an_answer(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, EquipmentPage(sitting()), plan)
    press(page.known[0].button("none_known"))
    assert page.is_answered(page.answer(plan))
    assert page.lists[0].isHidden()
