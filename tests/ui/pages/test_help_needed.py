"""Stories of the page that asks what somebody needs help with."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.ui.pages.help_needed import HelpNeeded
from tests.ui.pages.lists import choose
from tests.ui.pages.table import family_plan, keys, press, show, sitting


def asked_in_full(plan: Plan) -> Plan:
    return plan.with_entry(Rulers(id=plan.id_once(Rulers), chosen_questions="all"))


def test_a_need_is_said_with_how_much_help(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, HelpNeeded(sitting()), plan)
    (needs,) = page.lists
    press(needs.add)
    keys("Money")
    assert needs.form is not None
    choose(needs, "how_much", "much_help")
    (need,) = page.answer(plan).all(Need)
    assert (need.words.text, need.how_much) == ("Money", "much_help")


def test_what_was_assessed_is_asked_where_all_is_asked_and_one_press_away_elsewhere(qtbot: QtBot) -> None:
    page = show(qtbot, HelpNeeded(sitting()), family_plan())
    press(page.lists[0].add)
    form = page.lists[0].form
    assert form is not None
    assert form.fields["care_act_outcome"].isHidden()
    form.more.click()
    assert form.fields["care_act_outcome"].isVisible()
    full = show(qtbot, HelpNeeded(sitting()), asked_in_full(family_plan()))
    press(full.lists[0].add)
    assert full.lists[0].form is not None
    assert full.lists[0].form.fields["care_act_outcome"].isVisible()
    assert full.lists[0].form.more.isHidden()


def test_what_was_answered_is_shown_though_it_is_not_asked(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entry(Need(id="n1", care_act_outcome="CA-NUTRITION"))
    page = show(qtbot, HelpNeeded(sitting()), plan)
    page.lists[0].cards()[0].click()
    form = page.lists[0].form
    assert form is not None
    assert form.fields["care_act_outcome"].isVisible()
    assert page.answer(plan) is plan
