"""Stories of the pages that ask about the person themself: how to speak of them, where they live, their GP."""

import datetime as dt

import msgspec
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.addressed import Addressed
from ipc_desktop.ui.pages.contact import Contact
from ipc_desktop.ui.pages.reach import Reach
from ipc_desktop.ui.pages.school import School
from ipc_desktop.ui.pages.surgery import Surgery
from tests.ui.pages.table import TODAY, family_plan, keys, press, show, sitting


def with_person(**said: object) -> Plan:
    plan = family_plan()
    return plan.with_entry(msgspec.structs.replace(plan.person, **said))


def test_title_and_pronouns_are_kept(qtbot: QtBot) -> None:
    page = show(qtbot, Addressed(sitting()), family_plan())
    page.title.focus_first()
    keys("Mr")
    page.pronouns.focus_first()
    keys("he/him")
    person = page.answer(family_plan()).person
    assert (person.title, person.pronouns, person.known_as) == ("Mr", "he/him", "Idris")


def test_an_address_of_several_lines_and_a_tidy_postcode(qtbot: QtBot) -> None:
    page = show(qtbot, Contact(sitting()), family_plan())
    page.address.focus_first()
    keys("1 Sample Row")
    page.postcode.focus_first()
    keys("ls1 4ap")
    page.getting_in.focus_first()
    keys("Ring twice")
    person = page.answer(family_plan()).person
    assert (person.address, person.postcode, person.getting_in) == ("1 Sample Row", "LS1 4AP", "Ring twice")


def test_half_a_postcode_is_asked_again_and_takes_nothing_away(qtbot: QtBot) -> None:
    plan = with_person(postcode="LS1 4AP")
    page = show(qtbot, Contact(sitting()), plan)
    page.postcode.entry.selectAll()
    page.postcode.focus_first()
    with qtbot.waitSignal(page.changed):
        keys("LS1")
    (problem,) = page.problems()
    assert problem.field is page.postcode
    assert page.answer(plan).person.postcode == "LS1 4AP"
    assert page.unfinished() == {"postcode": "LS1"}


def test_the_way_they_like_to_be_reached(qtbot: QtBot) -> None:
    page = show(qtbot, Reach(sitting()), family_plan())
    press(page.preferred.button("text_message"))
    page.phone.focus_first()
    keys("07700 900123")
    person = page.answer(family_plan()).person
    assert (person.preferred_contact, person.phone) == ("text_message", "07700 900123")


def test_not_to_know_the_surgery_yet_is_an_answer(qtbot: QtBot) -> None:
    page = show(qtbot, Surgery(sitting()), family_plan())
    assert page.practice.isHidden()
    press(page.known.button("unknown_yet"))
    answered = page.answer(family_plan())
    assert answered.person.gp_known == "unknown_yet"
    assert page.is_answered(answered)


def test_the_name_of_the_surgery_is_asked_where_it_is_known(qtbot: QtBot) -> None:
    page = show(qtbot, Surgery(sitting()), family_plan())
    press(page.known.button("known"))
    page.practice.focus_first()
    keys("Sample Lane Surgery")
    person = page.answer(family_plan()).person
    assert (person.gp_known, person.gp_practice) == ("known", "Sample Lane Surgery")


def test_a_school_concerns_the_young_and_those_who_have_one() -> None:
    assert School.applies(with_person(born_on=dt.date(2009, 5, 1)), TODAY)
    assert not School.applies(with_person(born_on=dt.date(1956, 5, 1)), TODAY)
    assert School.applies(with_person(born_on=dt.date(1956, 5, 1), school="Art class"), TODAY)
    assert not School.applies(family_plan(), TODAY), "nobody is asked whose age is not known"


def test_the_school_is_kept(qtbot: QtBot) -> None:
    page = show(qtbot, School(sitting()), family_plan())
    page.school.focus_first()
    keys("Sample College")
    assert page.answer(family_plan()).person.school == "Sample College"
