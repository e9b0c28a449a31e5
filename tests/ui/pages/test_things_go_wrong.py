"""Stories of the page for bad days."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.ui.pages.things_go_wrong import ThingsGoWrong
from tests.ui.pages.table import FARAH, YUSUF, family_plan, keys, press, show, sitting


def test_signs_and_what_should_happen_and_who_to_ring_reach_the_plan(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, ThingsGoWrong(sitting()), plan)
    for field, text in (
        (page.trigger, "Mum is ill"),
        (page.signs, "I stop eating"),
        (page.then, "Grandad comes"),
    ):
        field.focus_first()
        keys(text)
    press(page.ring.button(YUSUF))
    page.contact.focus_first()
    keys("0113 496 0000")
    answered = page.answer(plan)
    trouble = answered.once(Contingency, "first")
    assert trouble.trigger == Words("Mum is ill", "en", plan.me.id)
    assert (trouble.early_signs.text, trouble.what_should_happen.text) == ("I stop eating", "Grandad comes")
    assert (trouble.who_to_contact, trouble.contact) == ((YUSUF,), "0113 496 0000")
    assert page.is_answered(answered)
    again = show(qtbot, ThingsGoWrong(sitting()), answered)
    assert again.answer(answered) is answered


def test_somebody_who_left_the_list_is_still_rung(qtbot: QtBot) -> None:
    plan = family_plan()
    trouble = Contingency(id=plan.id_once(Contingency, "first"), who_to_contact=(FARAH, "gone"))
    plan = plan.with_entry(trouble)
    page = show(qtbot, ThingsGoWrong(sitting()), plan)
    assert page.answer(plan) is plan
    press(page.ring.button(YUSUF))
    assert page.answer(plan).once(Contingency, "first").who_to_contact == (FARAH, YUSUF, "gone")


def test_nobody_is_their_own_helper(qtbot: QtBot) -> None:
    page = show(qtbot, ThingsGoWrong(sitting()), family_plan())
    page.ring.set_values((family_plan().me.id,))
    assert page.ring.values() == ()
