"""Stories of a paper read on the screen: every word of every document, whatever blocks it is made of."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.documents.contents import DOCUMENTS, make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.wish import Wish
from ipc_desktop.ui.parts.reading_view import ReadingView
from tests.documents.families import TODAY, agreed_plan


def test_every_word_of_every_document_stands_on_the_screen(qtbot: QtBot) -> None:
    plan, version = agreed_plan()
    for name in DOCUMENTS:
        document = make_document(name, plan, language="en", today=TODAY, version=version, wish=Wish(second="en-XA"))
        parent = QWidget()
        qtbot.addWidget(parent)
        view = ReadingView(document)
        view.setParent(parent)
        shown = "".join("".join(label.text().split()) for label in view.findChildren(QLabel))
        lines = (line.strip("[] •_") for line in as_text(document).splitlines())
        lost = [line for line in lines if "".join(line.split()) not in shown]
        assert lost == [], name
