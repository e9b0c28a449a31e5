"""Stories of the page that asks for NHS number."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.identity import Identity
from tests.ui.pages.table import empty_plan, family_plan, keys, show, sitting


def fill(page: Identity, number: str) -> Plan:
    page.nhs_number.focus_first()
    keys(number)
    return page.answer(family_plan())


def test_the_number_is_kept_in_its_plain_form(qtbot: QtBot) -> None:
    page = show(qtbot, Identity(sitting()), family_plan())
    person = fill(page, "999 000 1030").person
    assert page.problems() == ()
    assert (person.nhs_number, person.nhs_number_status) == ("9990001030", "stated")


def test_the_number_comes_back_in_the_groups_people_read(qtbot: QtBot) -> None:
    page = show(qtbot, Identity(sitting()), family_plan())
    plan = fill(page, "9990001030")
    again = show(qtbot, Identity(sitting()), plan)
    assert again.nhs_number.text() == "999 000 1030"
    assert again.answer(plan) is plan


def test_a_typing_slip_is_told_plainly_and_not_kept(qtbot: QtBot) -> None:
    page = show(qtbot, Identity(sitting()), family_plan())
    person = fill(page, "999 000 1015").person
    (problem,) = page.problems()
    assert problem.field is page.nhs_number
    assert "digit" in problem.text
    assert person.nhs_number == ""
    assert page.nhs_number.text() == "999 000 1015", "what was typed stays on the page"


def test_it_is_not_needed(qtbot: QtBot) -> None:
    page = show(qtbot, Identity(sitting()), empty_plan())
    assert page.problems() == ()
    assert page.answer(empty_plan()) == empty_plan()
    assert not page.is_answered(empty_plan())


def test_the_question_stands_on_top_unless_something_is_to_be_looked_at_first(qtbot: QtBot) -> None:
    page = show(qtbot, Identity(sitting()), family_plan())
    assert page.heading.y() == 0
    fill(page, "999 000 1015")
    page.summary.show_problems(page.problems())
    qtbot.waitUntil(lambda: page.heading.y() >= page.summary.geometry().bottom() + 20)
    page.summary.clear()
    qtbot.waitUntil(lambda: page.heading.y() == 0)
