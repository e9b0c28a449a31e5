"""Stories of the page that asks who else agrees with a goal."""

import msgspec
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import Funding, PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import long_date
from ipc_desktop.ui.pages.agreed_with import AgreedWith
from tests.ui.pages.small_desk import GOALS, plan_with_goals
from tests.ui.pages.table import DELE, TODAY, family_plan, keys, press, show, sitting

LINE = "01966666-0000-7000-8000-000000000003"


def paid_by_the_nhs() -> Plan:
    """A goal that NHS money pays for, and a nurse of the NHS."""
    plan = plan_with_goals("Sleep safely", "Cook my own tea")
    source = Allocation(id=plan.id_once(Allocation, "nhs"), source="nhs", unit_pence=100)
    line = PlannedSpend(id=LINE, title=Words("A helper"), outcomes=(GOALS[0],), funding=(Funding(source.id, 100),))
    dele = plan.get(Party, DELE)
    assert dele is not None
    return plan.with_entries((source, line, msgspec.structs.replace(dele, sector="health")))


def test_nobody_agrees_beforehand_and_who_says_so_is_kept_with_the_day(qtbot: QtBot) -> None:
    plan = paid_by_the_nhs()
    page = show(qtbot, AgreedWith(sitting()), plan)
    assert page.people.values() == ()
    assert page.money.text() == "Money comes from: The NHS. Somebody from there should agree too."
    assert "Still to ask" in page.goals.rows()[0].accessibleName()
    press(page.people.button(DELE))
    goal = page.answer(plan).get(Outcome, GOALS[0])
    assert goal is not None
    assert (goal.agreed_with, goal.agreed_on) == ((DELE,), TODAY)
    assert page.day.text() == f"First agreed on {long_date(TODAY)}."
    assert page.money.isHidden()
    assert "Still to ask" not in page.goals.rows()[0].accessibleName()
    qtbot.wait(450)
    press(page.people.button(DELE))
    assert page.answer(plan) == plan


def test_another_view_is_kept_in_its_own_words_under_its_goal(qtbot: QtBot) -> None:
    plan = paid_by_the_nhs()
    page = show(qtbot, AgreedWith(sitting()), plan)
    press(page.goals.rows()[1])
    assert page.statement.text() == "Cook my own tea"
    page.not_agreed.focus_first()
    keys("The cooker worries me")
    goals = page.answer(plan).all(Outcome)
    assert [goal.not_agreed.text for goal in goals] == ["", "The cooker worries me"]


def test_family_is_not_asked_here_and_without_goals_the_page_is_stepped_over(qtbot: QtBot) -> None:
    assert not AgreedWith.applies(family_plan(), TODAY)
    plan = plan_with_goals("Sleep safely")
    assert AgreedWith.applies(plan, TODAY)
    page = show(qtbot, AgreedWith(sitting()), plan)
    assert [choice.face.choice.words for choice in page.people._buttons] == ["Dele"]


def test_where_nobody_works_with_the_person_one_can_add_somebody(qtbot: QtBot) -> None:
    plan = plan_with_goals("Sleep safely")
    dele = plan.get(Party, DELE)
    assert dele is not None
    page = show(qtbot, AgreedWith(sitting()), plan.with_entry(msgspec.structs.replace(dele, retired=True)))
    asked: list[str] = []
    page.go_to.connect(asked.append)
    press(page.add_people)
    assert asked == ["people"]
