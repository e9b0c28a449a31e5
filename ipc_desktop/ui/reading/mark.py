"""The mark that goes along with the voice: a bar at the start edge, a line below the sentence, a box round the word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from shiboken6 import isValid

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.looks.focus_ring import ring_host
from ipc_desktop.ui.reading.reader import Place

_BAR, _LINE, _WORD, _HALO = 6, 3, 3, 2
_BESIDE, _BELOW = 8, 6
"""How far the bar stands from the words, and the line from a widget that is marked as a whole, in px."""
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class Mark(QWidget):
    """Lies over the words in the same scrolling room, lets every press through, and changes none of the words.

    Each stroke has a rim in the colour of the page, so that it stands out from whatever it lies on.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        accessible.set_role(self, "decoration")
        self._place: Place | None = None
        self._word: Place | None = None
        self._watched: list[QWidget] = []
        self.lines: list[QRectF] = []
        """Where each line of the sentence stands in the room; the whole widget where all of it is read."""
        self.words: list[QRectF] = []
        self.whole = QRectF()
        """All that is marked, in the room's coordinates."""
        self._box = QRectF()
        self.hide()
        appearance().changed.connect(self.lay)

    def show_place(self, place: Place) -> None:
        """Moves to another sentence."""
        self._place, self._word = place, None
        self._watch(place.passage.widget)
        self.lay()

    def show_word(self, place: Place) -> None:
        """Puts a box round a word of the sentence."""
        self._word = place
        self.lay()

    def lay(self) -> None:
        """Finds its place anew, wherever the words stand by now."""
        place = self._place
        room = self.parentWidget()
        if place is None or room is None or not place.passage.is_there:
            self.hide()
            return
        widget = place.passage.widget
        self.lines = _stretch(place, room)
        self.words = _stretch(self._word, room) if self._word is not None else []
        self._box = _box(widget if self.lines else ring_host(widget), room)
        self.lines = self.lines or [self._box.adjusted(0, 0, 0, _BELOW)]
        self.whole = _united(self.lines)
        rim = _scaled(_WORD) + _HALO
        self.setGeometry(self.whole.united(self._bar()).adjusted(-rim, -rim, rim, rim).toAlignedRect())
        self.show()
        self.raise_()
        self.update()

    def _watch(self, widget: QWidget) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        step: QWidget | None = widget
        while step is not None and step is not self.parentWidget():
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self.lay()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.geometry().topLeft())
        strokes = [self._bar(), *(_line_below(line) for line in self.lines)]
        for stroke in strokes:
            _paint(painter, stroke.adjusted(-_HALO, -_HALO, _HALO, _HALO), theme.paper)
        for stroke in strokes:
            _paint(painter, stroke, theme.accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for word in self.words:
            painter.setPen(QPen(theme.accent, _scaled(_WORD)))
            painter.drawRoundedRect(word.adjusted(-3, 0, 3, 0), 6, 6)
        painter.end()

    def _bar(self) -> QRectF:
        """The bar at the edge at which the lines begin, beside the words and never over them."""
        wide = _BAR * min(appearance().scale, 2.0)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self._box.right() + _BESIDE if mirrored else self._box.left() - _BESIDE - wide
        return QRectF(left, self.whole.top(), wide, self.whole.height())


def _scaled(px: int) -> int:
    return appearance().border(px)


def _box(widget: QWidget, room: QWidget) -> QRectF:
    return QRectF(QRect(widget.mapTo(room, QPoint(0, 0)), widget.size()))


def _line_below(line: QRectF) -> QRectF:
    wide = _scaled(_LINE)
    return QRectF(line.left(), line.bottom() - wide / 2, line.width(), wide)


def _paint(painter: QPainter, stroke: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = min(stroke.width(), stroke.height()) / 2
    painter.drawRoundedRect(stroke, radius, radius)


def _united(boxes: list[QRectF]) -> QRectF:
    whole = QRectF()
    for box in boxes:
        whole = whole.united(box)
    return whole


def _stretch(place: Place, room: QWidget) -> list[QRectF]:
    """The lines of a stretch in the room's coordinates; none where the widget is marked as a whole."""
    widget = place.passage.widget
    if not place.length:
        return []
    if isinstance(widget, WrappedLabel):
        boxes = widget.places(place.start, place.length)
    elif isinstance(widget, QTextEdit):
        boxes = _written(widget, place.start, place.start + place.length)
    else:
        return []
    at = widget.mapTo(room, QPoint(0, 0))
    return [box.translated(at.x(), at.y()) for box in boxes if box.width() > 0]


def _written(box: QTextEdit, start: int, end: int) -> list[QRectF]:
    """Where a stretch stands in a box for words, line by line, as far as the box shows it."""
    cursor = QTextCursor(box.document())
    found: list[QRectF] = []
    at = start
    while at < end:
        cursor.setPosition(at)
        first = QRectF(box.cursorRect(cursor))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfLine)
        last_at = max(at, min(cursor.position(), end))
        cursor.setPosition(last_at)
        last = QRectF(box.cursorRect(cursor))
        left, right = min(first.left(), last.left()), max(first.left(), last.left())
        found.append(QRectF(left, first.top(), right - left, first.height()))
        at = last_at + 1
    inside = QRectF(box.contentsRect())
    return [line.intersected(inside) for line in found if line.intersects(inside)]
