"""The buttons: primary, secondary, the one main action in a page, and quiet."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import Role, appearance
from ipc_desktop.ui.bricks.hovered import Hovered
from ipc_desktop.ui.bricks.steady import SteadyTouch
from ipc_desktop.ui.bricks.words import widest_word
from ipc_desktop.ui.bricks.wrapped import Wrapped
from ipc_desktop.ui.looks import brush, focus_ring, glyphs

Kind = Literal["primary", "secondary", "main", "quiet"]

_SIDES = {"primary": 28, "secondary": 24, "main": 24, "quiet": 14}
_HEIGHT = 56
_STACKED_FROM = 1.75
"""From this text scale on a quiet button mostly stands below other words, and so right under where they begin."""

_GLYPH = 26


class Button(SteadyTouch, Hovered, QPushButton):
    """A push button whose words wrap. `glyph` names a drawing before the words (after them with `glyph_at_end`).

    A bar's button (`in_bar`) has words a little smaller from 250% on. `set_stacked` puts the glyph over the words.
    A `flush` button has no room at its sides, so that its words stand under other words.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        kind: Kind = "secondary",
        glyph: str = "",
        glyph_at_end: bool = False,
        in_bar: bool = False,
        weight: int = 600,
        flush: bool = False,
    ) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self._flush = flush
        self._glyph, self._glyph_at_end = glyph, glyph_at_end
        self._in_bar, self._weight = in_bar, weight
        self._stacked = False
        self._words = ""
        self._wrapped: Wrapped | None = None
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        focus_ring.set_ring(self, radius=14)
        self._dress()
        appearance().remeasured.connect(self._dress)
        self.setText(text)

    @property
    def kind(self) -> Kind:
        """Its rank: primary, secondary, main or quiet."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Gives the button another rank."""
        self._kind = kind
        self._dress()

    def set_glyph(self, name: str) -> None:
        """Changes the drawing beside the words; "" for none."""
        self._glyph = name
        self.updateGeometry()
        self.update()

    def set_stacked(self, stacked: bool) -> None:
        """Puts the glyph over the words, for a narrow bar."""
        self._stacked = stacked
        self.updateGeometry()
        self.update()

    @override
    def setText(self, text: str) -> None:
        self._words = text
        self._wrapped = None
        super().setText(text.replace("&", "&&"))
        self.updateGeometry()
        self.update()

    @override
    def text(self) -> str:
        return self._words

    def _dress(self) -> None:
        self._wrapped = None
        self.setFont(self._font())
        self.updateGeometry()
        self.update()

    def _role(self) -> Role:
        return (
            "body"
            if self._kind == "primary" and appearance().scale >= 2.5
            else ("label" if self._kind == "primary" else "button")
        )

    def _font(self) -> QFont:
        smaller = self._in_bar and self._kind != "primary" and appearance().scale >= 2.5
        return appearance().font(self._role(), self._weight, 0.80 / 0.95 if smaller else 1.0)

    def _text(self) -> Wrapped:
        if self._wrapped is None:
            self._wrapped = Wrapped(self._words, self._font(), appearance().line("button"))
        return self._wrapped

    # --- room ---------------------------------------------------------------------------------------------------

    def _is_flush(self) -> bool:
        return self._flush or (self._kind == "quiet" and appearance().scale >= _STACKED_FROM)

    def _side(self) -> int:
        return 2 if self._is_flush() else appearance().space(_SIDES[self._kind])

    def _glyph_size(self) -> int:
        return appearance().size(_GLYPH) if self._glyph else 0

    def _gap(self) -> int:
        return appearance().space(10) if self._glyph and self._words else 0

    def _beside(self) -> int:
        """The width that is not the words'."""
        beside = 0 if self._stacked else self._glyph_size() + self._gap()
        return 2 * self._side() + beside

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        words = self._text().height(max(1, width - self._beside())) if self._words else 0.0
        inside = max(words, float(self._glyph_size()))
        if self._stacked and self._glyph:
            inside = words + self._glyph_size() + appearance().space(4)
        return max(_HEIGHT, math.ceil(inside) + 2 * appearance().space(14))

    @override
    def sizeHint(self) -> QSize:
        words = math.ceil(self._text().natural_width) + 1 if self._words else 0
        width = max(_HEIGHT, max(words, self._glyph_size() if self._stacked else 0) + self._beside())
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        word = math.ceil(min(self._text().longest_word, widest_word())) + 1 if self._words else 0
        return QSize(max(48, word + self._beside()), max(48, math.ceil(self._text().line_height)))

    # --- painting -----------------------------------------------------------------------------------------------

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor, float]:
        """Fill, edge, words and the edge's width of the present state."""
        look, theme = appearance(), appearance().theme
        width = look.border(2)
        if not self.isEnabled():
            return theme.sand, theme.edge, theme.ink2, width
        down, over = self.isDown() or self.isChecked(), self.underMouse()
        if theme.is_contrast and self._kind != "primary":
            edge = None if self._kind == "quiet" and not (down or over) else theme.edge
            return (theme.card if edge else None), edge, theme.ink, 5.0 if down or over else width
        if self._kind == "primary":
            fill = theme.accent_press if down else theme.accent_hover if over else theme.accent
            return fill, fill, theme.on_accent, width
        if self._kind == "quiet":
            return (theme.tint if down or over else None), None, (theme.ink if down else theme.accent), width
        fill = theme.hair if down else theme.sand if over else theme.card
        if self._kind == "main" and not down:
            return fill, theme.accent, theme.accent, width
        return fill, theme.ink if down or over else theme.edge, theme.ink, width

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        fill, edge, ink, width = self._colours()
        painter = QPainter(self)
        radius = appearance().radius(14)
        brush.box(painter, self.rect(), fill=fill, edge=edge, width=width, radius=radius, dashed=not self.isEnabled())
        words, glyph = self._areas()
        if self._glyph:
            right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            glyphs.draw(painter, self._glyph, glyph, ink, right_to_left=right_to_left)
        if self._words:
            underline = float(appearance().border(2)) if self._kind == "quiet" else 0.0
            self._text().draw(painter, words, ink, self._align(), underline=underline)

    def _align(self) -> Qt.AlignmentFlag:
        """How lines that wrap stand: under where the first begins, beside a drawing or under other words."""
        if (self._glyph and not self._stacked) or self._is_flush():
            at_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            return Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        return Qt.AlignmentFlag.AlignHCenter

    def _areas(self) -> tuple[QRectF, QRectF]:
        """Where the words and the glyph stand, together in the middle."""
        room = QRectF(self.rect())
        size, gap, text = float(self._glyph_size()), float(self._gap()), self._text()
        if self._stacked:
            gap = float(appearance().space(4)) if size else 0.0
            width = room.width() - 2 * self._side()
            high = text.height(width)
            top = (room.height() - high - size - gap) / 2
            glyph = QRectF(room.center().x() - size / 2, top, size, size)
            return QRectF(float(self._side()), top + size + gap, width, high), glyph
        width = min(math.ceil(text.natural_width) + 1.0, room.width() - self._beside()) if self._words else 0.0
        high = text.height(max(1.0, width))
        start = (room.width() - width - size - gap) / 2
        words_first = self._glyph_at_end != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        words = QRectF(start if words_first else start + size + gap, (room.height() - high) / 2, width, high)
        glyph_left = start + width + gap if words_first else start
        return words, QRectF(glyph_left, (room.height() - size) / 2, size, size)
