"""Words that need explaining are marked on every page where the app says them, and open from there."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from ipc_desktop.ui.bricks.meanings import TermButton
from ipc_desktop.ui.bricks.row_button import RowButton
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.parts.entries.entry_list import EntryList
from ipc_desktop.wording.choices import CHOICES, choice_words
from ipc_desktop.wording.information import term
from ipc_desktop.wording.jargon import marks
from tests.test_wording_information import MESSAGES
from tests.ui.shell.visit import Visit

OWN_WORDS = frozenset(MESSAGES) | {
    choice_words(sort, code) for sort, codes in CHOICES.items() for code in codes if code
}
"""What the app says itself; everything else on a page may be somebody's own words, and those carry no marks."""


def shown(page: QWidget) -> Iterator[QWidget]:
    widgets: list[QWidget] = page.findChildren(QWidget)
    yield from (widget for widget in widgets if widget.isVisibleTo(page))


def said(page: QWidget) -> dict[str, str]:
    """The terms that the app says on a page, each with the words that it first stands in."""
    found: dict[str, str] = {}
    for widget in shown(page):
        if isinstance(widget, QLabel | QAbstractButton) and not isinstance(widget, TermButton | RowButton):
            words = widget.text().replace("&&", "&")
            for part in (words, *words.split(": ")):
                if part in OWN_WORDS:
                    found |= {mark.term: words for mark in marks(part) if mark.term not in found}
    return found


def marked(page: QWidget) -> dict[str, TermButton]:
    return {mark.term: one for one in shown(page) if isinstance(one, TermButton) for mark in marks(one.text())}


def with_forms_open(page: Page) -> Iterator[None]:
    """The page as it stands, then with the first card of each list open in its form."""
    yield
    for listed in [one for one in shown(page) if isinstance(one, EntryList)]:
        for card in tuple(listed._cards.values())[:1]:
            card.click()
            QApplication.processEvents()
            yield


def test_every_term_that_the_app_says_is_marked_on_its_page_and_opens_there(visit: Visit) -> None:
    wizard, met = visit.open_first(), set[str]()
    for name in PAGES:
        wizard.show_page(name.key)
        for _state in with_forms_open(wizard.page):
            QApplication.processEvents()
            terms, buttons = said(wizard.page), marked(wizard.page)
            assert not {term: words for term, words in terms.items() if term not in buttons}, name.key
            for key in {*buttons} - met:
                met.add(key)
                buttons[key].click()
                opened = wizard.page.explainer.open_one
                assert opened is not None
                assert opened.key == key
                assert term(key).plain in [label.text() for label in opened.findChildren(QLabel)]
                assert wizard.page.explainer.put_away()
    assert len(met) > 15, "many are met on the way"
