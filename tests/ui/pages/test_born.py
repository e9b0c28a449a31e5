"""Stories of the page that asks for the date of birth."""

import datetime as dt

import msgspec
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.born import Born
from tests.ui.pages.table import family_plan, key, keys, show, sitting


def born(day: dt.date) -> Plan:
    plan = family_plan()
    return plan.with_entry(msgspec.structs.replace(plan.person, born_on=day))


def type_date(page: Born, day: str, month: str, year: str) -> None:
    page.born_on.focus_first()
    for n, part in enumerate((day, month, year)):
        if n:
            key(Qt.Key.Key_Tab)
        keys(part)


def test_a_date_of_birth_is_kept_and_the_age_said_back(qtbot: QtBot) -> None:
    page = show(qtbot, Born(sitting()), family_plan())
    type_date(page, "4", "5", "2009")
    assert page.problems() == ()
    assert page.answer(family_plan()).person.born_on == dt.date(2009, 5, 4)
    assert "17 years" in page.said_back.text()


def test_a_day_to_come_is_asked_again_and_never_kept(qtbot: QtBot) -> None:
    plan = born(dt.date(2009, 5, 4))
    page = show(qtbot, Born(sitting()), plan)
    page.born_on.set_value(None)
    type_date(page, "4", "5", "2029")
    (problem,) = page.problems()
    assert "still to come" in problem.text
    assert problem.field is page.born_on
    assert page.answer(plan) is plan, "the date that was there stays"


def test_more_than_120_years_ago_is_asked_again(qtbot: QtBot) -> None:
    page = show(qtbot, Born(sitting()), family_plan())
    type_date(page, "4", "5", "1899")
    assert "120 years" in page.problems()[0].text


def test_half_a_date_does_not_wipe_the_one_that_was_there(qtbot: QtBot) -> None:
    plan = born(dt.date(2009, 5, 4))
    page = show(qtbot, Born(sitting()), plan)
    page.born_on.set_value(None)
    type_date(page, "4", "", "")
    assert page.problems()[0].field is page.born_on
    assert page.answer(plan) is plan


def test_no_date_is_fine(qtbot: QtBot) -> None:
    page = show(qtbot, Born(sitting()), family_plan())
    assert page.problems() == ()
    assert page.answer(family_plan()) == family_plan()
