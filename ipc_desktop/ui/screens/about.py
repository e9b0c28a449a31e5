"""What anybody may read at any time, also before a person is entered: about this, and what the words mean."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.meanings import Meanings
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.parts.topics import Topics
from ipc_desktop.ui.parts.word_list import WordList
from ipc_desktop.ui.screens.screen import Screen


class AboutScreen(Screen):
    """The topics. `paper_wanted` asks for a document on paper."""

    paper_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What would you like to know?"), _("Nothing here is about anybody."), parent)
        explainer = Meanings(self)
        explainer.read_aloud.connect(self.read_aloud)
        self.explainer = explainer
        self.topics = Topics()
        self.topics.opened.connect(explainer.put_away)
        self.topics.paper_wanted.connect(self.paper_wanted)
        self.body.addWidget(self.topics)


class WordsScreen(Screen):
    """The words that need explaining, with a search. `paper_wanted` asks for them on paper."""

    paper_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What does this word mean?"), _("Look through them, or type a part of one."), parent)
        self.words = WordList()
        self.words.changed.connect(lambda: tab_in_reading_order(self))
        self.print_it = Button(_("Print this, large type"), glyph="print")
        self.print_it.clicked.connect(lambda: self.paper_wanted.emit("jargon"))
        row = FlowRow()
        row.addWidget(self.print_it)
        self.body.addLayout(row)
        self.body.addWidget(self.words)
