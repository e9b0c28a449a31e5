"""Stories of the page that asks what is easy to read and hear."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.pages.access import Access
from tests.ui.pages.table import empty_plan, key, press, show, sitting


@pytest.fixture(autouse=True)
def as_the_laptop_had_it() -> Iterator[None]:
    yield
    appearance().set_theme("light")
    appearance().set_text_size(100)
    appearance().set_pictures("with_words")


def needs(plan: Plan) -> AccessNeeds:
    return plan.once(AccessNeeds)


def test_larger_text_comes_at_once_and_is_kept(qtbot: QtBot) -> None:
    page = show(qtbot, Access(sitting()), empty_plan())
    with qtbot.waitSignal(page.changed):
        press(page.text_size.button("200"))
    assert appearance().scale == 2.0
    assert needs(page.answer(empty_plan())).text_size == 200


def test_arrows_only_look_and_space_chooses(qtbot: QtBot) -> None:
    page = show(qtbot, Access(sitting()), empty_plan())
    page.theme.focus_first()
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Right)
    assert appearance().theme.name == "light"
    key(Qt.Key.Key_Space)
    assert appearance().theme.name == "dark"
    assert needs(page.answer(empty_plan())).theme == "dark"


def test_words_only_takes_the_pictures_away(qtbot: QtBot) -> None:
    page = show(qtbot, Access(sitting()), empty_plan())
    press(page.pictures.button("none"))
    assert not appearance().shows_pictures
    assert needs(page.answer(empty_plan())).pictures == "none"


def test_looking_at_the_page_says_nothing_about_anybody(qtbot: QtBot) -> None:
    plan = empty_plan()
    page = Access(sitting())
    with qtbot.assertNotEmitted(page.changed):
        show(qtbot, page, plan)
        appearance().set_text_size(150)
    assert page.answer(plan) is plan
    assert page.text_size.value() == "150", "the page shows what is in force"
    assert page.is_answered(plan), "whoever goes on is content with it: nothing was skipped"


def test_a_size_chosen_in_the_tools_is_not_put_back_by_this_page(qtbot: QtBot) -> None:
    page = show(qtbot, Access(sitting()), empty_plan())
    press(page.text_size.button("200"))
    appearance().set_text_size(300)
    press(page.pictures.button("none"))
    elsewhere = empty_plan().with_entry(AccessNeeds(id=needs(empty_plan()).id, text_size=300))
    said = needs(page.answer(elsewhere))
    assert (said.text_size, said.pictures) == (300, "none")


def test_the_voice_and_the_letters_on_paper_are_kept_with_the_person(qtbot: QtBot) -> None:
    page = show(qtbot, Access(sitting()), empty_plan())
    press(page.reading.button("pages"))
    press(page.print_size.button("20"))
    said = needs(page.answer(empty_plan()))
    assert (said.read_aloud, said.print_size) == ("pages", 20)
    again = show(qtbot, Access(sitting()), page.answer(empty_plan()))
    assert (again.reading.value(), again.print_size.value()) == ("pages", "20")
