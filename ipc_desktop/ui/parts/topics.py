"""What people can read about this: a list of topics, and the one that is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowGrid, FlowRow
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.row_button import RowButton
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.parts.word_list import WordList
from ipc_desktop.wording.information import InformationPage, Part, pages

WORDS = "words"
"""The topic that is the list of words, beside the keys of the pages to read."""


class Topics(QWidget):
    """Shows the list, or one topic with ways back and on. `opened` says that another thing is shown.

    `paper_wanted` asks for a document ("information" or "jargon") on paper.
    """

    opened = Signal()
    paper_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.topic = ""
        self._names = {**{page.key: page.title for page in pages()}, WORDS: _("What the words mean")}
        self.buttons: dict[str, RowButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._list = self._make_list()
        self._open = QWidget()
        self._text = QVBoxLayout(self._open)
        self._text.setContentsMargins(0, 0, 0, 0)
        self.title = Title("")
        self.title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.back = Button(_("All there is to read"), glyph="back")
        self.on = Button("", kind="main", glyph="next", glyph_at_end=True)
        self.print_it = Button(_("Print this, large type"), glyph="print")
        self._what = QVBoxLayout()
        buttons = FlowRow(gap=12)
        for button in (self.on, self.back, self.print_it):
            buttons.addWidget(button)
        self._text.addWidget(self.title)
        self._text.addLayout(self._what)
        self._text.addLayout(buttons)
        self._column.addWidget(self._list)
        self._column.addWidget(self._open)
        self._open.hide()
        self.back.clicked.connect(self.show_list)
        self.on.clicked.connect(lambda: self.show_topic(self._next()))
        self.print_it.clicked.connect(self._want_paper)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def show_list(self) -> None:
        """Shows the list of topics; the focus goes to the one that was open."""
        was, self.topic = self.topic, ""
        clear(self._what)
        self._open.hide()
        self._list.show()
        self._tell_opened()
        if was:
            self.buttons[was].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_topic(self, key: str) -> None:
        """Opens one topic; its title takes the focus, so that it is read first."""
        self.topic = key
        clear(self._what)
        self._list.hide()
        self.title.setText(self._names[key])
        if key == WORDS:
            words = WordList()
            words.changed.connect(lambda: tab_in_reading_order(self))
            self._what.addWidget(words)
        else:
            self._show_page(next(page for page in pages() if page.key == key))
        following = self._next()
        self.on.setText(_("Next: {topic}").format(topic=self._names[following]) if following else "")
        self.on.setVisible(bool(following))
        self._open.show()
        self._tell_opened()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self) -> str:
        keys = list(self._names)
        at = keys.index(self.topic) + 1 if self.topic else len(keys)
        return keys[at] if at < len(keys) else ""

    def _want_paper(self) -> None:
        self.paper_wanted.emit("jargon" if self.topic == WORDS else "information")

    def _tell_opened(self) -> None:
        tab_in_reading_order(self)
        self.opened.emit()

    def _make_list(self) -> QWidget:
        held = QWidget()
        grid = FlowGrid(held, min_column=380, gap=12)
        for key, name in self._names.items():
            button = RowButton(name, glyph="search" if key == WORDS else "next")
            button.clicked.connect(lambda _checked=False, key=key: self.show_topic(key))
            self.buttons[key] = button
            grid.addWidget(button)
        return held

    def _show_page(self, page: InformationPage) -> None:
        for part in page.parts:
            self._what.addWidget(_part(part))
        for source in page.sources:
            told = _("From: {name}. Looked at on {day}.")
            self._what.addWidget(Small(told.format(name=source.name, day=long_date(source.checked_on))))

    def _space_out(self) -> None:
        self._text.setSpacing(appearance().space(20))
        self._what.setSpacing(appearance().space(20))


def _part(part: Part) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(appearance().space(8))
    if part.heading:
        column.addWidget(Title(part.heading))
    for text in part.paragraphs:
        column.addWidget(Body(text, explained=True))
    for point in part.points:
        column.addWidget(_point(point))
    return held


def _point(text: str) -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(appearance().space(10))
    bullet, words = Body("•"), Body(text, explained=True)
    words.laid.connect(lambda: bullet.setContentsMargins(0, words.contentsMargins().top(), 0, 0))
    row.addWidget(bullet, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return held
