"""Words that need explaining, on a page: each is marked where it first stands, and opens its meaning in the flow."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import spoken
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.tab_order import inside
from ipc_desktop.ui.bricks.words import Body, Title, WrappedLabel
from ipc_desktop.ui.bricks.words_to_know import WordsToKnow
from ipc_desktop.ui.looks import focus_ring
from ipc_desktop.ui.looks.qt_letters import units
from ipc_desktop.wording.information import Term, term
from ipc_desktop.wording.jargon import marks

_LEAST_TARGET = 48


class TermButton(QAbstractButton):
    """Lies over a marked word and opens its meaning; the label below draws the word itself."""

    def __init__(self, label: WrappedLabel, words: str, start: int, length: int) -> None:
        super().__init__(label)
        self._label, self._start, self._length = label, start, length
        self.setText(words)
        self.setAccessibleName(_("What does “{words}” mean?").format(words=words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        focus_ring.set_ring(self, radius=8)
        spoken.leave_out(self)
        label.laid.connect(self.lay)
        self.lay()
        self.show()

    def lay(self) -> None:
        """Finds the word anew, wherever it stands by now."""
        boxes = self._label.places(self._start, self._length)  # where a line breaks inside it, its longer part
        area = max(boxes, key=QRectF.width, default=QRectF())
        more_wide, more_high = (max(0.0, _LEAST_TARGET - side) / 2 for side in (area.width() + 8, area.height()))
        target = area.adjusted(-4 - more_wide, -more_high, 4 + more_wide, more_high).toAlignedRect()
        room = self._label.rect()
        if target.left() < 0:
            target.moveLeft(0)
        self.setGeometry(QRect(target).intersected(room) if target.width() > room.width() else target)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it like any other button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return self.size()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the word is there already."""


class Meaning(Card):
    """The plain meaning of one word, with an example. `closed` asks to put it away, `heard` to read it aloud."""

    closed = Signal()
    heard = Signal()

    def __init__(self, explained: Term) -> None:
        super().__init__(edge="accent")
        self.key = explained.key
        self.title = Title(explained.name)
        self.title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.title.setAccessibleDescription(explained.plain)
        words, buttons = QWidget(), QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(Body(explained.plain))
        column.addWidget(Body(_("For example: {example}").format(example=explained.example), colour="ink2"))
        self.hear = Button(_("Read aloud"), glyph="speak")
        self.hear.setAccessibleName(_("Read aloud: {words}").format(words=explained.name))
        self.close_it = Button(_("Close"), glyph="cross")
        self.close_it.setAccessibleName(_("Close: {words}").format(words=explained.name))
        self.hear.clicked.connect(self.heard)
        self.close_it.clicked.connect(self.closed)
        row = FlowRow(buttons, gap=12)
        row.addWidget(self.hear)
        row.addWidget(self.close_it)
        for button in (self.hear, self.close_it):
            spoken.leave_out(button)
        across = QWidget()
        columns = Columns(across, gap=20, stacked_gap=12)
        columns.add(words, wide=380, grow=1)
        columns.add(buttons, wide=370, centred=True)
        self.body.addWidget(across)


class Meanings(QObject):
    """The explainer of a page or screen: marks each term once, and shows one meaning at a time.

    `read_aloud` hands over what is to be read. Escape on the page calls `put_away`.
    """

    read_aloud = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._marked_in: dict[str, WrappedLabel] = {}
        self._opened_from: TermButton | None = None
        self.open_one: Meaning | None = None

    def mark(self, label: WrappedLabel) -> None:
        """Marks the terms of a label that are not marked elsewhere on the page yet."""
        if isinstance(label, WordsToKnow):
            label.name_only([term for term in label.named if self._is_free(term, label)])
        for old in label.terms:
            old.hide()
            old.deleteLater()
        text, places = label.text(), {}
        for mark in marks(text):
            if mark.term not in places and self._is_free(mark.term, label):
                self._marked_in[mark.term] = label
                places[mark.term] = (units(text[: mark.start]), units(text[mark.start : mark.end]), mark)
        if not places and not label.terms:
            return
        label.set_marked([place[:2] for place in places.values()], ())
        buttons = []
        for key, (start, length, mark) in places.items():
            button = TermButton(label, text[mark.start : mark.end], start, length)
            button.clicked.connect(lambda _checked=False, button=button, key=key: self._turn(button, key))
            buttons.append(button)
        label.set_marked([place[:2] for place in places.values()], buttons)
        tab_in_reading_order(self._page)

    def mark_ahead(self) -> None:
        """Marks all words of a page that waits, so that it is laid out but once when it is shown."""
        for label in inside(self._page):
            if isinstance(label, WrappedLabel) and label.is_explained and label.isVisibleTo(self._page):
                self.mark(label)

    def put_away(self) -> bool:
        """Closes the meaning that is open; False when none is."""
        meaning, self.open_one = self.open_one, None
        if meaning is None or not isValid(meaning):
            return False
        focus, button = QApplication.focusWidget(), self._opened_from
        had_focus = focus is not None and (focus is meaning or meaning.isAncestorOf(focus))
        meaning.hide()
        meaning.deleteLater()
        if had_focus and button is not None and isValid(button):
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _is_free(self, key: str, label: WrappedLabel) -> bool:
        """Whether this word is marked nowhere else on the page, as it stands or would if it were shown."""
        other = self._marked_in.get(key)
        return other is None or other is label or not isValid(other) or not other.isVisibleTo(self._page)

    def _turn(self, button: TermButton, key: str) -> None:
        """Opens the meaning of a word, or closes it when it stands open."""
        was_open = self.open_one.key if self.open_one is not None and isValid(self.open_one) else ""
        self.put_away()
        if was_open == key:
            return
        meaning = Meaning(term(key))
        meaning.closed.connect(self.put_away)
        meaning.heard.connect(lambda: self.read_aloud.emit(meaning))
        self.open_one, self._opened_from = meaning, button
        label = button.parentWidget()
        assert isinstance(label, WrappedLabel)
        _insert_below(self._below(label), meaning)
        meaning.show()
        tab_in_reading_order(self._page)
        meaning.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _below(self, label: WrappedLabel) -> QWidget:
        """Below which widget a meaning opens: the words of the question come before what explains them."""
        heading, lead = getattr(self._page, "heading", None), getattr(self._page, "lead_label", None)
        return lead if label is heading and isinstance(lead, WrappedLabel) else label


def _insert_below(widget: QWidget, meaning: QWidget) -> None:
    """Puts a meaning into the nearest column that holds the widget, right below it."""
    step: QWidget | None = widget
    while step is not None:
        parent = step.parentWidget()
        column, at = _place_in(parent.layout() if parent is not None else None, step)
        if column is not None:
            column.insertWidget(at + 1, meaning)
            return
        step = parent


def _place_in(layout: QLayout | None, widget: QWidget) -> tuple[QVBoxLayout | None, int]:
    """The column that holds a widget, directly or in a row of it, and at which place."""
    if layout is None:
        return None, -1
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if item.widget() is widget:
            return (layout, at) if isinstance(layout, QVBoxLayout) else (None, -1)
        column, inner_at = _place_in(item.layout(), widget)
        if column is not None:
            return column, inner_at
    return None, -1
