"""Stories of the page that asks which language to speak."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages.talk import Talk
from tests.ui.pages.table import empty_plan, press, show, sitting


def needs(plan: Plan) -> AccessNeeds:
    return plan.once(AccessNeeds)


def test_a_language_without_a_translation_is_noted_and_somebody_may_interpret(qtbot: QtBot) -> None:
    page = show(qtbot, Talk(sitting()), empty_plan())
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


def test_each_language_stands_in_its_own_letters(qtbot: QtBot) -> None:
    page = show(qtbot, Talk(sitting()), empty_plan())
    urdu = page.language.button("ur").face._texts()[0]
    assert "Noto Nastaliq Urdu" in urdu._font.families()
    assert "Noto Nastaliq Urdu" not in page.language.button("en").face._texts()[0]._font.families()


def test_looking_at_the_language_says_nothing_about_anybody(qtbot: QtBot) -> None:
    page = show(qtbot, Talk(sitting()), empty_plan())
    assert page.answer(empty_plan()) == empty_plan()
    assert page.is_answered(empty_plan()), "whoever goes on is content with it: nothing was skipped"
