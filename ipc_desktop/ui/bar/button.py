"""A button of the bar at the foot of the window: glyph and words, or the glyph alone where room is short."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.steady import SteadyHand
from ipc_desktop.ui.looks import brush, focus_ring, glyphs


def bar_height() -> int:
    """How high the bar stands at this text size, in px: 84 at 100%, at most 156."""
    return min(appearance().size(84), 156)


class BarButton(QPushButton):
    """A button of the bar: glyph and words, or the glyph alone where room is short; its name never changes."""

    def __init__(self, glyph: str, *, primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shows_words = True
        self._joined = ""
        self._glyph = glyph
        self._primary = primary
        self._hand = SteadyHand()
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        focus_ring.set_ring(self, radius=14)

    def set_shows_words(self, shows: bool) -> None:
        """Shows or hides the words; they stay the button's name."""
        self.shows_words = shows
        self.updateGeometry()
        self.update()

    def set_joined(self, side: str) -> None:
        """Joins it to its neighbour at the "start" or the "end" edge or at "both": one outline; "" alone."""
        if side != self._joined:
            self._joined = side
            self.update()

    def width_with(self, words: bool) -> int:
        """How wide the button is with or without its words, in px."""
        side = self._side()
        if not words:
            return max(self._glyph_size() + 2 * side, self._height())
        told = QFontMetricsF(self._font()).horizontalAdvance(self.text())
        return round(told + self._glyph_size() + self._gap() + 2 * side + 2)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width_with(self.shows_words), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._hand.press_counts():
            self.setDown(False)
            event.accept()
            return
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self._paint_box(painter)
        self._paint_seam(painter)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size, side = self._glyph_size(), self._side()
        at_end = self._primary
        left = (self.width() - size) / 2 if not self.shows_words else side
        if self.shows_words and at_end != right_to_left:
            left = self.width() - side - size
        stroke = 2.6 if self._primary else 2.2
        area = QRectF(left, (self.height() - size) / 2, size, size)
        glyphs.draw(painter, self._glyph, area, ink, stroke=stroke, right_to_left=right_to_left)
        if self.shows_words:
            room = QRectF(side, 0, self.width() - 2 * side, self.height())
            before = size + self._gap()
            room = room.adjusted(0, 0, -before, 0) if at_end != right_to_left else room.adjusted(before, 0, 0, 0)
            painter.setPen(ink)
            painter.setFont(self._font())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()

    def _paint_box(self, painter: QPainter) -> QColor:
        """Paints fill and edge for the state it is in, and says in which colour its words stand."""
        look = appearance()
        theme, area, radius = look.theme, self._outline(), look.radius(14)
        if not self.isEnabled():
            brush.box(painter, area, fill=theme.sand, edge=theme.edge, width=2, radius=radius, dashed=True)
            return theme.ink2
        if self._primary:
            fill = theme.accent_press if self.isDown() else theme.accent_hover if self.underMouse() else theme.accent
            brush.box(painter, area, fill=fill, edge=None, radius=radius)
            return theme.on_accent
        busy = self.isDown() or self.underMouse()
        fill = theme.hair if self.isDown() and not theme.is_contrast else theme.sand if busy else theme.card
        edge, width = theme.ink if busy else theme.edge, look.border(2)
        brush.box(painter, area, fill=fill, edge=edge, width=5 if busy and theme.is_contrast else width, radius=radius)
        return theme.ink

    def _outline(self) -> QRectF:
        """The box to be painted; on a joined side it goes on beyond the button, so that no edge shows there."""
        area, beyond = QRectF(self.rect()), 40.0
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if not self._joined:
            return area
        if self._joined == "both":
            return area.adjusted(-beyond, 0, beyond, 0)
        at_left = (self._joined == "start") != mirrored
        return area.adjusted(-beyond, 0, 0, 0) if at_left else area.adjusted(0, 0, beyond, 0)

    def _paint_seam(self, painter: QPainter) -> None:
        if self._joined not in ("start", "both"):
            return
        look = appearance()
        thin = look.border(2)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - thin if mirrored else 0
        colour = look.theme.edge if look.theme.is_contrast else look.theme.hair
        brush.cover(painter, QRect(left, thin, thin, self.height() - 2 * thin), colour)

    def _font(self) -> QFont:
        look = appearance()
        great = look.scale >= 2.5
        if self._primary:
            return look.font("label", 600, 1 / 0.9 if great else 1.0)
        return look.font("button", 500, 0.8 / 0.95 if great else 1.0)

    def _height(self) -> int:
        return bar_height() - (28 if appearance().scale < 2 else 36)

    def _glyph_size(self) -> int:
        return min(round(26 * math.pow(appearance().scale, 0.75)), 60)

    def _gap(self) -> int:
        return appearance().space(10 if not self._primary else 14)

    def _side(self) -> int:
        return appearance().space(24 if self._primary else 16)
