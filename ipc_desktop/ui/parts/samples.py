"""Samples of how the screen can look: a page in its colours, words in their letters, pictures beside words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ipc_desktop.texts import _
from ipc_desktop.ui import themes
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.picture import LARGER, grown
from ipc_desktop.ui.bricks.wrapped import Wrapped
from ipc_desktop.ui.looks import brush, pictures

_PAGE = 84
_SHAPE = 2.8
"""How wide a small page is at most, in its heights."""

_PICTURES = {"with_words": 40, "more": round(40 * LARGER)}


class PageSample:
    """A small page in the colours of a theme: its path, a question, two lines, a box and the button to go on."""

    def __init__(self, theme: str) -> None:
        self._theme = themes.theme(theme)

    def dress(self) -> None:
        """It always looks the same."""

    def least_width(self) -> float:
        return 120.0

    def height(self, width: float) -> float:
        return float(grown(_PAGE))

    def paint(self, painter: QPainter, area: QRectF, ink: QColor, *, mirrored: bool) -> None:
        wide = min(area.width(), self.height(area.width()) * _SHAPE)
        left = area.right() - wide if mirrored else area.left()
        area = QRectF(left, area.top(), wide, self.height(area.width()))
        theme, unit = self._theme, area.height() / _PAGE
        brush.box(painter, area, fill=theme.paper, edge=theme.edge, width=2, radius=8 * unit)

        def place(x: float, y: float, wide: float, high: float) -> QRectF:
            left = area.width() - x - wide if mirrored else x
            return QRectF(area.left() + left, area.top() + y, wide, high)

        side = min(30 * unit, area.width() / 5)
        brush.box(painter, place(2, 2, side, area.height() - 4), fill=theme.sand, edge=None, radius=6 * unit)
        brush.box(painter, place(side / 2 - 5 * unit, 12 * unit, 12 * unit, 12 * unit), fill=theme.here, edge=theme.ink)
        left, room = side + 12 * unit, area.width() - side - 24 * unit
        brush.box(painter, place(left, 12 * unit, room * 0.72, 9 * unit), fill=theme.ink, edge=None, radius=3 * unit)
        brush.box(painter, place(left, 28 * unit, room * 0.9, 5 * unit), fill=theme.ink2, edge=None, radius=2 * unit)
        box = place(left, 42 * unit, room * 0.52, 28 * unit)
        brush.box(painter, box, fill=theme.card, edge=theme.edge, width=2, radius=6 * unit)
        button = place(left + room * 0.62, 48 * unit, room * 0.38, 22 * unit)
        brush.box(painter, button, fill=theme.accent, edge=None, radius=6 * unit)


class WordsSample:
    """A sentence in other letters, or with other room between letters or lines, at the size in force."""

    def __init__(self, words: str, *, reading_font: str = "", letter_spacing: str = "", line_spacing: str = "") -> None:
        self._text = words
        self._reading_font, self._letters, self._lines = reading_font, letter_spacing, line_spacing
        self._made: Wrapped | None = None

    def dress(self) -> None:
        """The size may be another."""
        self._made = None

    def least_width(self) -> float:
        return min(self._words().longest_word + 2, 320.0)

    def height(self, width: float) -> float:
        return self._words().height(width)

    def paint(self, painter: QPainter, area: QRectF, ink: QColor, *, mirrored: bool) -> None:
        align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self._words().draw(painter, area, ink, align)

    def _words(self) -> Wrapped:
        if self._made is None:
            look = appearance()
            font = look.font_with("body", reading_font=self._reading_font, letter_spacing=self._letters)
            self._made = Wrapped(self._text, font, look.line("body", self._lines))
        return self._made


class PicturesSample:
    """A word as it stands with a picture, with a larger one, or with none."""

    def __init__(self, which: str) -> None:
        self._which = which
        self._made: Wrapped | None = None

    def dress(self) -> None:
        """The size may be another."""
        self._made = None

    def least_width(self) -> float:
        return self._side() + appearance().space(12) + self._words().longest_word + 2

    def height(self, width: float) -> float:
        return max(float(grown(_PICTURES["more"])), self._words().height(width))

    def paint(self, painter: QPainter, area: QRectF, ink: QColor, *, mirrored: bool) -> None:
        side, words = self._side(), self._words()
        taken = side + appearance().space(12) if side else 0
        high = words.height(area.width() - taken)
        room = QRectF(0 if mirrored else taken, (area.height() - high) / 2, area.width() - taken, high)
        align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        words.draw(painter, room.translated(area.topLeft()), ink, align)
        if side:
            left = area.width() - side if mirrored else 0
            at = area.topLeft().toPoint() + QPoint(round(left), round((area.height() - side) / 2))
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(at, pictures.picture("trains", side, appearance().theme, ratio=ratio, ink=ink))

    def _side(self) -> int:
        return grown(_PICTURES[self._which]) if self._which in _PICTURES else 0

    def _words(self) -> Wrapped:
        if self._made is None:
            self._made = Wrapped(_("Trains"), appearance().font("body"), appearance().line("body"))
        return self._made
