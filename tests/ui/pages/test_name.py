"""Stories of the page that asks for names."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.pages.name import Name
from tests.ui.pages.table import empty_plan, family_plan, key, keys, show, sitting


def test_names_are_typed_by_keyboard_alone(qtbot: QtBot) -> None:
    page = show(qtbot, Name(sitting()), empty_plan())
    with qtbot.waitSignal(page.changed):
        key(Qt.Key.Key_Tab)
        keys("Maria Ana")
    key(Qt.Key.Key_Tab)
    keys("Example")
    key(Qt.Key.Key_Tab)
    keys("Mia")
    person = page.answer(empty_plan()).person
    assert (person.given_names, person.family_name, person.known_as) == ("Maria Ana", "Example", "Mia")
    assert person.called == "Mia"


def test_looking_at_the_names_changes_nothing(qtbot: QtBot) -> None:
    plan = family_plan()
    page = Name(sitting())
    with qtbot.assertNotEmitted(page.changed):
        show(qtbot, page, plan)
    assert page.answer(plan) is plan


def test_a_name_taken_away_is_taken_away(qtbot: QtBot) -> None:
    page = show(qtbot, Name(sitting()), family_plan())
    page.known_as.focus_first()
    for _ in "Idris":
        key(Qt.Key.Key_Backspace)
    person = page.answer(family_plan()).person
    assert person.known_as == ""
    assert person.called == "Idris", "the first name steps in"
