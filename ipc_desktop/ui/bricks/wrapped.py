"""Words laid out in a width: they wrap between words, or inside a word that is longer than the line; none is cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from ipc_desktop.ui import fonts
from ipc_desktop.ui.looks import brush

_FAR = 1_000_000.0
_SHORT_WORD, _SHORT_END = 6, 12
"""How many letters a last word may have to keep company with the one before, and how many both together."""


def _direction(text: str) -> Qt.LayoutDirection:
    """Words run as their first strong letter does; on a right-to-left page already when any letter runs so."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        import unicodedata  # a large table, which a start can do without

        if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text):
            return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LayoutDirectionAuto


def _kept_together(text: str) -> str:
    """A short last word never stands alone in a line of its own: it goes on with the word before it."""
    before, _space, last = text.rpartition(" ")
    beside = before.rpartition(" ")[2]
    if not last or len(last) > _SHORT_WORD or len(beside) + len(last) >= _SHORT_END or before.count(" ") < 2:
        return text
    return f"{before}\u00a0{last}"


def _start(line: QTextLine, area: QRectF, align: Qt.AlignmentFlag) -> QPointF:
    """From where a line of the layout is drawn."""
    room = area.width() - line.naturalTextWidth()
    shift = {Qt.AlignmentFlag.AlignRight: room, Qt.AlignmentFlag.AlignHCenter: room / 2}.get(align, 0.0)
    return area.topLeft() + QPointF(max(0.0, shift), 0)


def _x(line: QTextLine, at: int) -> float:
    """Where a letter begins in its line."""
    told = line.cursorToX(at)
    assert isinstance(told, tuple)
    return float(told[0])


def _format(start: int, length: int, colour: QColor) -> QTextLayout.FormatRange:
    """How a marked stretch is set."""
    made = QTextLayout.FormatRange()
    letters = QTextCharFormat()
    letters.setFontWeight(QFont.Weight.Bold)
    letters.setForeground(colour)
    made.start, made.length, made.format = start, length, letters
    return made


class Wrapped:
    """The layout of one text in one font. Widths and heights are px; `pitch` is the least line distance in sizes.

    `marked` are stretches of it (start and length, in Qt's letters) that are set bold in `mark_colour`.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        pitch: float,
        marked: Sequence[tuple[int, int]] = (),
        mark_colour: QColor | None = None,
    ) -> None:
        self.text = text
        fonts.register_for(text)
        font = fonts.without_gaps(font, text)
        self._font = font
        self._pitch = pitch * QFontInfo(font).pixelSize()
        self._layout = QTextLayout(_kept_together(text).replace("\n", "\u2028"), font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(_direction(text))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        if marked and mark_colour is not None:
            self._layout.setFormats([_format(start, length, mark_colour) for start, length in marked])
        self._layout.setCacheEnabled(True)
        self._heights: dict[float, float] = {}
        self._width = -1.0
        self._longest_word = -1.0
        self._natural_width = -1.0

    @property
    def line_height(self) -> float:
        """The height of one line."""
        return max(self._pitch, QFontMetricsF(self._font).height())

    @property
    def natural_width(self) -> float:
        """The width of the longest line when nothing wraps."""
        if self._natural_width < 0:
            self._lay(_FAR)
            lines = range(self._layout.lineCount())
            self._natural_width = max((self._layout.lineAt(n).naturalTextWidth() for n in lines), default=0.0)
        return self._natural_width

    @property
    def longest_word(self) -> float:
        """The width of the longest word."""
        if self._longest_word < 0:
            metrics = QFontMetricsF(self._font)
            words = _kept_together(self.text).replace("\n", " ").split(" ")
            self._longest_word = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        return self._longest_word

    def height(self, width: float) -> float:
        """The height of the words in a width."""
        if width > self.natural_width:
            width = _FAR  # nothing wraps: one height for all such widths
        if width not in self._heights:
            self._lay(width)
            if len(self._heights) > 16:
                self._heights.clear()
            self._heights[width] = self._bottom()
        return self._heights[width]

    def draw(
        self, painter: QPainter, area: QRectF, colour: QColor, align: Qt.AlignmentFlag, *, underline: float = 0.0
    ) -> None:
        """Draws the words into an area: `align` is left, right or centre; `underline` is the stroke of a line below."""
        self._lay(area.width())
        painter.setPen(colour)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            at = _start(line, area, align)
            line.draw(painter, at)
            if underline:
                self._underline(painter, QRectF(line.naturalTextRect()).translated(at), line.ascent(), underline)

    def places(self, start: int, length: int, area: QRectF, align: Qt.AlignmentFlag) -> list[QRectF]:
        """Where a part of the words (in Qt's letters) stands when they are drawn into an area: one box a line."""
        self._lay(area.width())
        found: list[QRectF] = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if first < start + length and last > start:
                one, other = _x(line, max(first, start)), _x(line, min(last, start + length))
                said = line.naturalTextRect()  # without the space at which the line breaks
                left, right = max(min(one, other), said.left()), min(max(one, other), said.right())
                box = QRectF(left, line.y(), max(0.0, right - left), line.height())
                found.append(box.translated(_start(line, area, align)))
        return found

    def _underline(self, painter: QPainter, line: QRectF, ascent: float, stroke: float) -> None:
        below = 9 if fonts.has_joined_letters(self.text) else 5
        top = line.top() + ascent + below * stroke / 2 - stroke / 2
        brush.cover(painter, QRectF(line.left(), round(top), line.width(), stroke), painter.pen().color())

    def _lay(self, width: float) -> None:
        width = max(1.0, width)
        if width == self._width:
            return
        self._width = width
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            pitch = max(self._pitch, line.height())
            line.setPosition(QPointF(0, top + (pitch - line.height()) / 2))
            top += pitch
        self._layout.endLayout()

    def _bottom(self) -> float:
        count = self._layout.lineCount()
        if not count:
            return self.line_height
        heights = (max(self._pitch, self._layout.lineAt(n).height()) for n in range(count))
        return sum(heights)
