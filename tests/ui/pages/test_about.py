"""Stories of the page on which people read about all this."""

from typing import cast

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.ui.bricks.meanings import TermButton
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.pages.about import About
from ipc_desktop.ui.paper.paper import Paper
from ipc_desktop.ui.parts.topics import WORDS
from ipc_desktop.ui.parts.word_list import WordList
from ipc_desktop.ui.reading.passages import passages
from ipc_desktop.ui.sitting import Desk, Failed
from ipc_desktop.wording.information import pages, terms
from tests.ui.pages.table import empty_plan, family_plan, key, keys, press, show, sitting


def said_on(page: About) -> str:
    return "\n".join(passage.words() for passage in passages(page))


def test_every_topic_can_be_read_before_anybody_is_entered(qtbot: QtBot) -> None:
    page = show(qtbot, About(sitting()), empty_plan())
    assert list(page.topics.buttons) == [*(one.key for one in pages()), WORDS]
    for topic in pages():
        page.topics.show_topic(topic.key)
        QApplication.processEvents()
        text = said_on(page)
        for part in topic.parts:
            for words in (part.heading, *part.paragraphs, *part.points):
                assert words in text, topic.key
    assert page.answer(empty_plan()) == empty_plan()


def test_a_topic_opens_by_key_and_the_way_back_leads_to_where_it_was(qtbot: QtBot) -> None:
    page = show(qtbot, About(sitting()), empty_plan())
    button = page.topics.buttons["what_to_expect"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    key(Qt.Key.Key_Space)
    assert page.topics.title.text() == button.text()
    assert QApplication.focusWidget() is page.topics.title
    page.topics.back.click()
    assert QApplication.focusWidget() is button


def test_one_topic_leads_to_the_next_up_to_the_words(qtbot: QtBot) -> None:
    page = show(qtbot, About(sitting()), empty_plan())
    page.topics.show_topic(pages()[0].key)
    for _ in pages():
        page.topics.on.click()
    assert page.topics.topic == WORDS
    assert page.topics.on.isHidden()


def test_a_term_in_a_topic_opens_its_meaning(qtbot: QtBot) -> None:
    page = show(qtbot, About(sitting()), empty_plan())
    page.topics.show_topic("where_to_ask")
    QApplication.processEvents()
    marked = [label for label in page.findChildren(WrappedLabel) if label.isVisible() and label.terms]
    assert marked
    button = marked[0].terms[0]
    assert isinstance(button, TermButton)
    button.click()
    assert page.explainer.open_one is not None
    page.topics.show_list()
    assert page.explainer.open_one is None


def word_list(page: About) -> WordList:
    (words,) = page.findChildren(WordList)
    return words


def test_a_part_of_a_word_finds_it(qtbot: QtBot) -> None:
    page = show(qtbot, About(sitting()), empty_plan())
    page.topics.show_topic(WORDS)
    words = word_list(page)
    assert len(words.shown()) == len(terms())
    words.search.focus_first()
    keys("advoc")
    assert words.shown()[0].key == "advocate"
    assert len(words.shown()) < 10
    keys("xyz")
    assert words.shown() == ()
    assert "ask" in words.found.text()


def test_a_word_is_found_with_the_apostrophe_of_a_keyboard(qtbot: QtBot) -> None:
    page = show(qtbot, About(sitting()), empty_plan())
    page.topics.show_topic(WORDS)
    words = word_list(page)
    words.search.focus_first()
    keys("carer's as")
    assert [term.key for term in words.shown()] == ["carers_assessment"]


class PaperDesk:
    """Notes what was to be printed."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []

    def print_pages(self, paper: Paper, done: Failed, failed: Failed) -> None:
        self.asked.append((paper.document, paper.type_size))
        done("a printer")


def test_the_leaflet_is_printed_in_the_size_that_suits_the_person(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entry(msgspec.structs.replace(plan.once(AccessNeeds), print_size=20))
    at_table, desk = sitting(), PaperDesk()
    at_table.desk = cast(Desk, desk)
    page = show(qtbot, About(at_table), plan)
    page.topics.show_topic("ipc")
    page.topics.print_it.click()
    page.topics.show_topic(WORDS)
    page.topics.print_it.click()
    assert desk.asked == [("information", 20), ("jargon", 20)]
    assert page.said.text() == "It is printing."
    press(page.topics.back)
