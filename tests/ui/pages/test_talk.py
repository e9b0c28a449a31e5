"""Stories of the first page: how to talk today."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.frame import Frame
from ipc_desktop.ui.pages.talk import Talk
from ipc_desktop.ui.parts.page_scroll import scroll_of
from tests.ui.pages.table import empty_plan, family_plan, key, press, show, sitting


@pytest.fixture(autouse=True)
def as_the_laptop_had_it() -> Iterator[None]:
    yield
    appearance().set_theme("light")
    appearance().set_text_size(100)
    appearance().set_pictures("with_words")


def needs(plan: Plan) -> AccessNeeds:
    return plan.once(AccessNeeds)


def test_larger_text_comes_at_once_and_is_kept(qtbot: QtBot) -> None:
    page = show(qtbot, Talk(sitting()), empty_plan())
    with qtbot.waitSignal(page.changed):
        press(page.text_size.button("200"))
    assert appearance().scale == 2.0
    assert needs(page.answer(empty_plan())).text_size == 200


def test_arrows_only_look_and_space_chooses(qtbot: QtBot) -> None:
    page = show(qtbot, Talk(sitting()), empty_plan())
    page.theme.focus_first()
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Right)
    assert appearance().theme.name == "light"
    key(Qt.Key.Key_Space)
    assert appearance().theme.name == "dark"
    assert needs(page.answer(empty_plan())).theme == "dark"


def test_words_only_takes_the_pictures_away(qtbot: QtBot) -> None:
    page = show(qtbot, Talk(sitting()), empty_plan())
    press(page.pictures.button("none"))
    assert not appearance().shows_pictures
    assert needs(page.answer(empty_plan())).pictures == "none"


def test_a_language_without_a_translation_is_noted_and_an_interpreter_offered(qtbot: QtBot) -> None:
    page = show(qtbot, Talk(sitting()), empty_plan())
    assert page.interpreter.isHidden()
    press(page.language.button("pl"))
    assert "Polski" in page.not_translated.text()
    press(page.interpreter.button("interpreter"))
    said = needs(page.answer(empty_plan()))
    assert (said.spoken_language, said.language, said.interpreter_needed) == ("pl", "", True)


def test_more_languages_are_one_press_away(qtbot: QtBot) -> None:
    page = show(qtbot, Talk(sitting()), empty_plan())
    press(page.more)
    press(page.language.button("so"))
    plan = page.answer(empty_plan())
    assert needs(plan).spoken_language == "so"
    again = show(qtbot, Talk(sitting()), plan)
    assert again.language.value() == "so"


def test_looking_at_the_page_says_nothing_about_anybody(qtbot: QtBot) -> None:
    plan = empty_plan()
    page = Talk(sitting())
    with qtbot.assertNotEmitted(page.changed):
        show(qtbot, page, plan)
        appearance().set_text_size(150)
    assert page.answer(plan) is plan
    assert page.text_size.value() == "150", "the page shows what is in force"
    assert page.is_answered(plan), "whoever goes on is content with it: nothing was skipped"


def test_a_size_chosen_in_the_tools_is_not_put_back_by_this_page(qtbot: QtBot) -> None:
    page = show(qtbot, Talk(sitting()), empty_plan())
    press(page.text_size.button("200"))
    appearance().set_text_size(300)
    press(page.pictures.button("none"))
    elsewhere = empty_plan().with_entry(AccessNeeds(id=needs(empty_plan()).id, text_size=300))
    said = needs(page.answer(elsewhere))
    assert (said.text_size, said.pictures) == (300, "none")


def test_each_language_stands_in_its_own_letters(qtbot: QtBot) -> None:
    page = show(qtbot, Talk(sitting()), empty_plan())
    urdu = page.language.button("ur").face._texts()[0]
    assert "Noto Nastaliq Urdu" in urdu._font.families()
    assert "Noto Nastaliq Urdu" not in page.language.button("en").face._texts()[0]._font.families()


def test_the_first_page_stands_in_a_small_window_with_the_way_to_leave_it(qtbot: QtBot) -> None:
    page = show(qtbot, Talk(sitting()), family_plan())
    frame = scroll_of(page)
    assert isinstance(frame, Frame)
    assert frame.skip_button is not None
    assert frame.skip_button.isVisible()
    assert frame.verticalScrollBar().maximum() == 0
