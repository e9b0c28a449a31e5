"""Words wrap, break only when they must, and are told by their rank."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.person_mark import Mark
from ipc_desktop.ui.bricks.words import Body, Lead, Question, Title
from ipc_desktop.ui.looks.dressing import dress


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.mark.parametrize("kind", [Question, Title])
def test_a_question_is_told_as_a_heading_with_its_words(qtbot: QtBot, kind: type[Question | Title]) -> None:
    heading = kind("What matters to you?")
    qtbot.addWidget(heading)
    told = QAccessible.queryAccessibleInterface(heading)
    assert told.role() == QAccessible.Role.Heading
    assert told.text(QAccessible.Text.Name) == "What matters to you?"


def test_tab_passes_by_a_question_but_its_page_may_focus_it(qtbot: QtBot) -> None:
    question = Question("What matters to you?")
    qtbot.addWidget(question)
    assert not question.focusPolicy() & Qt.FocusPolicy.TabFocus
    question.show()
    question.activateWindow()
    QApplication.processEvents()
    question.setFocus()
    assert QApplication.focusWidget() is question


def test_a_word_longer_than_the_page_is_broken_not_cut(qtbot: QtBot) -> None:
    body = Body("w" * 200)
    qtbot.addWidget(body)
    assert body.minimumSizeHint().width() <= 330
    line = Body("w").heightForWidth(330)
    assert body.heightForWidth(330) >= 7 * line


def test_words_are_never_read_as_markup(qtbot: QtBot) -> None:
    body = Body("<b>bold</b> & <img src='x'>")
    qtbot.addWidget(body)
    assert QAccessible.queryAccessibleInterface(body).text(QAccessible.Text.Name) == "<b>bold</b> & <img src='x'>"


def test_words_are_painted_in_the_ink_of_the_theme(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    lead = Lead("|||||||||")
    column.addWidget(lead)
    page.resize(300, 80)
    try:
        for theme in ("light", "dark", "contrast"):
            appearance().set_theme(theme)
            page.show()
            image = page.grab().toImage()
            seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
            assert appearance().theme.ink2.name() in seen
            assert QColor(appearance().theme.paper).name() in seen
    finally:
        appearance().set_theme("light")


@pytest.mark.parametrize(
    ("name", "letter"), [("Farah", "F"), ("  élan", "É"), ("e\u0301lan", "É"), ("", ""), ("ادریس", "ا")]
)
def test_a_mark_shows_the_first_letter_of_the_name(name: str, letter: str) -> None:
    assert Mark(name).letter == letter


def test_a_short_last_word_takes_the_word_before_it_along(qtbot: QtBot) -> None:
    words = "Do not spend or employ anyone yet."
    body = Body(words)
    qtbot.addWidget(body)
    body.resize(body.sizeHint().width() - 12, 200)  # only the last word finds no room
    tops = [body.places(words.index(word), 1)[0].top() for word in ("employ", "anyone", "yet")]
    assert tops[0] < tops[1] == tops[2]
