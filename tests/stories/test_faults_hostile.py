"""Words that look like markup, turn the line round or never end are shown as they are, everywhere, and do nothing."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.documents.characters import printable
from ipc_desktop.documents.contents import ABOUT_NOBODY, DOCUMENTS, make_document
from ipc_desktop.documents.typesetter import set_pdf
from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.screens.caseload import CaseloadScreen
from tests.documents.tagged_pdf import TaggedPdf
from tests.stories.hands import Hands
from tests.stories.test_faults_killed import PASSPHRASE, joanne
from tests.stories.typist import unlock
from tests.ui.shell.visit import Visit, plain_look, visit

__all__ = ["plain_look", "visit"]

MARKUP = "<b>x</b> &amp; R&D <img src='file:///etc/passwd'> #panic() $x$ \\n @k *s* %s {name} [*]"
TURNED = "\u202eevil\u202c \u2067more\u2069"
ODD = "😀👩‍👩‍👧 z\u200bw\ufeff e\u0301 ﷽ ꙮ"
CONTROLS = "one\x00two\x1b[31m\r\nthree\x07"
LONG = "W" * 5000
LINES = "one\ntwo\n\n\tthree"
HOSTILE = {"markup": MARKUP, "turned": TURNED, "odd": ODD, "long": LONG, "lines": LINES}
TEXTS = {"text", "name", "known_as", "given_names", "family_name", "relationship", "contact", "trigger", "typed_name"}
"""Fields of a plan file in which anything at all may have been written."""
NAMES_ALONE = {"coming", "today_blank", "blank_pack"}
"""Papers that tell who comes and whom to ring, and nothing that anybody said."""


def hostile_plan(words: str) -> Plan:
    """A family's plan with these words wherever somebody can write."""
    file = json.loads((RESOURCES / "samples" / "maud-thistlewick.plan.json").read_text(encoding="utf-8"))

    def spoilt(value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: spoilt(below, key) for key, below in value.items()}
        if isinstance(value, list):
            return [spoilt(below, name) for below in value]
        return words if name in fields and isinstance(value, str) and value else value

    fields = {"text"} if "\n" in words else TEXTS  # a name stands on one line
    spoilt_file = {**spoilt(file), "revisions": [], "agreed": []}
    return read_plan_file(json.dumps(spoilt_file).encode()).plan


def spoken_below(widget: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every visible widget with what a screen reader says of it."""
    for below in [widget, *widget.findChildren(QWidget)]:
        if below.isVisible():
            told: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(below)
            yield below, told.text(QAccessible.Text.Name) if told is not None else ""


def is_plain(window: QWidget) -> None:
    """No label, box, tip or name in the window takes words for anything but words."""
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, type(label).__name__
    for box in window.findChildren(QTextEdit):
        assert not box.acceptRichText()
        assert "<b>" not in box.toPlainText() or MARKUP[:8] in box.toPlainText()
    for widget, spoken in spoken_below(window):
        assert "<b>" not in widget.toolTip() + widget.whatsThis(), f"a tip of {type(widget).__name__} would be markup"
        if "<b>x</b>" in spoken:
            assert "&amp; R&D" in spoken, f"{type(widget).__name__} says {spoken[:60]!r}"
        if isinstance(widget, QAbstractButton):
            assert widget.shortcut().isEmpty(), f"{type(widget).__name__} makes a key of {widget.text()[:40]!r}"


def walk(visit: Visit) -> str:
    """Every page and every screen that shows somebody's words; all that can be read on them."""
    wizard, read = visit.wizard, []
    for name in PAGES:
        wizard.show_page(name.key)
        visit.qtbot.wait(5)
        visit.window.grab()
        is_plain(visit.window)
        assert visit.window.width() <= 1366, name.key
        read += [label.text() for label in visit.window.findChildren(QLabel) if label.isVisible()]
    for page, tool in (("most_important", "history"), ("people", "destroy"), ("talk", "skip"), ("talk", "path")):
        wizard.show_page(page)
        wizard.asked.emit(tool)
        visit.until(lambda: wizard.side is not None)
        visit.window.grab()
        is_plain(visit.window)
        wizard.close_side()
    return "\n".join(read)


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_imported_words_are_shown_as_they_are_on_every_page_and_in_the_list(
    qtbot: QtBot, tmp_path: Path, words: str
) -> None:
    joanne(tmp_path)
    visit = Visit(qtbot, tmp_path, practice=False)
    unlock(Hands(visit.window), PASSPHRASE)
    store = visit.session.store
    store.writer.import_case(hostile_plan(words)).result()
    store.writer.flush()
    home = visit.session.office.home
    assert isinstance(home, CaseloadScreen)
    home.show_people()
    visit.window.grab()
    is_plain(visit.window)
    row = home.rows.row(0)
    home.chosen.emit(row)
    visit.window.grab()
    is_plain(visit.window)
    visit.session.open_case(row.case)
    visit.until(lambda: visit.session.wizard)
    visit.window.choices.set_text_size(100)
    assert words in walk(visit)
    visit.close()


@pytest.mark.parametrize("words", [*HOSTILE.values(), CONTROLS], ids=[*HOSTILE, "controls"])
def test_pasted_words_are_shown_as_they_are(visit: Visit, words: str) -> None:
    wizard = visit.open_first()
    pasted = QMimeData()
    pasted.setText(words)
    pasted.setHtml("<b style='color:red'>bold</b><img src='file:///etc/passwd'>")
    for page, number in (("name", 2), ("most_important", 0), ("outcome", 0), ("things_go_wrong", 0)):
        wizard.show_page(page)
        box = visit.box(number)
        box.setFocus()
        box.selectAll()
        QApplication.clipboard().setMimeData(copy_of(pasted))
        visit.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        visit.qtbot.wait(1)
        assert "bold" not in box.toPlainText()
        wizard.go_on()
    visit.until(lambda: wizard.case.saver.all_written)
    walk(visit)
    saved = visit.session.store.journal.plan(wizard.case.case)
    if words in (MARKUP, LONG):
        assert saved.person.known_as == words
    assert not any(letter in str(saved.person.known_as) for letter in "\x00\x1b\r")


def copy_of(mime: QMimeData) -> QMimeData:
    """The clipboard takes over what it is given."""
    copy = QMimeData()
    copy.setText(mime.text())
    copy.setHtml(mime.html())
    return copy


@pytest.mark.parametrize("words", [MARKUP, TURNED, ODD, LINES], ids=["markup", "turned", "odd", "lines"])
def test_words_stand_on_paper_as_they_are(words: str) -> None:
    for name in set(DOCUMENTS) - ABOUT_NOBODY - NAMES_ALONE - {"changes"}:  # nothing was agreed, so nothing has changed
        read = read_on(name, words)
        assert any(" ".join(shown.split()) in read for shown in (words, printable(words))), name


@pytest.mark.parametrize("words", [MARKUP, TURNED, ODD], ids=["markup", "turned", "odd"])
@pytest.mark.parametrize("name", sorted(NAMES_ALONE))
def test_a_name_stands_on_the_sheets_of_a_visit_with_its_hidden_signs_written_out(name: str, words: str) -> None:
    assert " ".join(printable(words).split()) in read_on(name, words)


def read_on(name: str, words: str) -> str:
    """What can be read on a paper of a family with these words everywhere."""
    document = make_document(name, hostile_plan(words), language="en", today=dt.date(2027, 1, 12))
    text = " ".join(element.text for element in TaggedPdf(set_pdf(document, 18)).texts())
    return " ".join(text.split())


def test_a_word_that_never_ends_fits_on_paper() -> None:
    document = make_document("plan", hostile_plan("W" * 400), language="en", today=dt.date(2027, 1, 12))
    assert set_pdf(document, 28).startswith(b"%PDF")
