"""Stories of what anybody may read at any time, from the list of people and in a conversation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ipc_desktop.ui.bricks.meanings import TermButton
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.screens.about import AboutScreen, WordsScreen
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.wording.information import terms
from tests.ui.shell.visit import Visit, plain_look, visit

__all__ = ["plain_look", "visit"]


def meaning_is_open(screen: AboutScreen) -> bool:
    return screen.explainer is not None and screen.explainer.open_one is not None


def shown_over(wizard: Wizard) -> Screen | None:
    return wizard.side


def test_families_can_read_about_it_before_any_person_is_entered(visit: Visit) -> None:
    visit.until(lambda: visit.window.session is not None)
    office = visit.session.office
    office.asked.emit("about")
    screen = office.side
    assert isinstance(screen, AboutScreen)
    screen.topics.show_topic("who_can_have_a_budget")
    assert "budget" in screen.topics.title.text()
    office.asked.emit("jargon")
    assert isinstance(office.side, WordsScreen)
    assert len(office.side.words.shown()) == len(terms())


def test_the_same_is_there_in_a_conversation(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.asked.emit("tools")
    wizard.asked.emit("about")
    assert isinstance(wizard.side, AboutScreen)
    wizard.go_back()
    wizard.asked.emit("jargon")
    assert isinstance(wizard.side, WordsScreen)


def test_escape_closes_the_meaning_and_leaves_the_screen_open(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.asked.emit("about")
    screen = wizard.side
    assert isinstance(screen, AboutScreen)
    screen.topics.show_topic("where_to_ask")
    visit.until(lambda: any(label.terms for label in screen.findChildren(WrappedLabel)))
    button = next(label.terms[0] for label in screen.findChildren(WrappedLabel) if label.terms)
    assert isinstance(button, TermButton)
    button.click()
    assert meaning_is_open(screen)
    QApplication.processEvents()
    visit.press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not meaning_is_open(screen)
    assert shown_over(wizard) is screen
    visit.press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert shown_over(wizard) is None
