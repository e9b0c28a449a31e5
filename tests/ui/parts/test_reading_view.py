"""Stories of a paper read on the screen: every word of every document, whatever blocks it is made of."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.documents.blocks import Item, Items, Text
from ipc_desktop.documents.contents import DOCUMENTS, make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.wish import Wish
from ipc_desktop.texts import in_language
from ipc_desktop.ui.parts.reading_view import ReadingView
from tests.documents.families import TODAY, agreed_plan


def _letters(text: str) -> str:
    """A text without what is not seen: spaces, and where a part keeps its own direction."""
    return "".join(text.split()).translate({0x2068: None, 0x2069: None})


def test_every_word_of_every_document_stands_on_the_screen(qtbot: QtBot) -> None:
    plan, version = agreed_plan()
    for name in DOCUMENTS:
        document = make_document(name, plan, language="en", today=TODAY, version=version, wish=Wish(second="en-XA"))
        parent = QWidget()
        qtbot.addWidget(parent)
        view = ReadingView(document)
        view.setParent(parent)
        shown = "".join(_letters(label.text()) for label in view.findChildren(QLabel))
        lines = (line.strip("[] •_") for line in as_text(document).splitlines())
        lost = [line for line in lines if _letters(line) not in shown]
        assert lost == [], name


def test_words_from_the_left_keep_their_full_stop_on_a_page_from_the_right(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    with in_language("ar-XB"):
        document = make_document("plan", agreed_plan()[0], language="ar-XB", today=TODAY)
        said = Items((Item(Text("Say it slowly.", "en")), Item(Text("Wait for me.", "en"), label="نعم:")))
        view = ReadingView(dataclasses.replace(document, blocks=(said,)))
        view.setParent(parent)
    told = [label.text() for label in view.findChildren(QLabel)]
    assert "• \u2068Say it slowly.\u2069" in told
    assert "نعم: \u2068Wait for me.\u2069" in told
