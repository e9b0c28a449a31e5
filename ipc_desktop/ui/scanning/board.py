"""The board: keys in rows at the foot of the window, to write with the switch, to sign, or to press with a finger."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import brush, focus_ring, glyphs
from ipc_desktop.ui.scanning.letters import Cap, Rows
from ipc_desktop.ui.scanning.steps import Spot, joined

_LEAST_KEY, _KEY = 48, 56
_SIZES = 20
"""Letters come in this many sizes, so that few fonts are made."""

_SHARE, _GREAT_SHARE = 0.46, 0.62
"""At most so much of the window's height is the board's: what is being written stays in view above it."""
ALONE_FROM = 1.75
"""From this text scale on the board stands under the page alone, without the bar, so that its letters are large."""


class BoardKey(QPushButton):
    """One key, its letter as large as there is room for. It never takes the focus from the box that is written in."""

    def __init__(self, cap: Cap) -> None:
        super().__init__()
        self.cap = cap
        self.high = _KEY
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setText(cap.words.replace("&", "&&"))
        self.setAccessibleName(cap.name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        focus_ring.set_ring(self, radius=12)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST_KEY, self.high)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_KEY, self.high)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = appearance(), appearance().theme
        painter = QPainter(self)
        fill = theme.hair if self.isDown() else theme.card
        brush.box(painter, self.rect(), fill=fill, edge=theme.edge, width=look.border(2), radius=12)
        inner = QRectF(self.rect()).adjusted(8, 4, -8, -4)
        if self.cap.glyph:
            side = min(inner.height(), inner.width()) * 0.7
            area = QRectF(inner.center().x() - side / 2, inner.center().y() - side / 2, side, side)
            glyphs.draw(painter, self.cap.glyph, area, theme.ink)
            return
        painter.setPen(theme.ink)
        painter.setFont(_fitting(self.cap.words, inner))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter), self.cap.words)


class BoardRow(QWidget):
    """Keys beside each other; those with more letters are wider."""

    def __init__(self, caps: tuple[Cap, ...]) -> None:
        super().__init__()
        self.caps = caps
        self.keys = [BoardKey(cap) for cap in caps]
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        for key in self.keys:
            self._line.addWidget(key, _share(key.cap.words))

    def fit(self, high: int, gap: int) -> None:
        """Gives its keys a height, and the gap between them."""
        self._line.setSpacing(gap)
        for key in self.keys:
            key.high = high
            key.updateGeometry()


class Board(QWidget):
    """Shows rows of keys; `chosen` hands over the cap of a key that is pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        accessible.set_role(self, "group")
        self.setAccessibleName(_("Letter board"))
        self._rows: list[BoardRow] = []
        self._column = QVBoxLayout(self)
        appearance().changed.connect(self.fit)

    def show_rows(self, rows: Rows) -> None:
        """Shows these keys; a row that was there before stays."""
        wanted = [row for row in rows if row]
        if wanted == [row.caps for row in self._rows]:
            return
        before = {row.caps: row for row in self._rows}
        for row in self._rows:
            self._column.removeWidget(row)
        self._rows = []
        for caps in wanted:
            row = before.pop(caps) if caps in before else self._made(caps)
            self._rows.append(row)
            self._column.addWidget(row)
        for gone in before.values():
            gone.hide()
            gone.deleteLater()
        self.fit()

    def spots(self) -> tuple[Spot, ...]:
        """Its rows for scanning; the keys of a single row stand for themselves."""
        rows = [[Spot(key, key.cap.name) for key in row.keys] for row in self._rows]
        return tuple(rows[0]) if len(rows) == 1 else tuple(joined(row) for row in rows)

    def fit(self) -> None:
        """Takes no more room than leaves what is being written in view."""
        gap = appearance().space(10)
        self._column.setSpacing(gap)
        self._column.setContentsMargins(appearance().space(24), gap, appearance().space(24), gap)
        lines = max(1, len(self._rows))
        share = _SHARE if appearance().scale < ALONE_FROM else _GREAT_SHARE
        room = round(self.window().height() * share) - (lines + 1) * gap
        high = max(_LEAST_KEY, min(appearance().size(_KEY), room // lines))
        for row in self._rows:
            row.fit(high, gap)
        self.updateGeometry()

    def _made(self, caps: tuple[Cap, ...]) -> BoardRow:
        row = BoardRow(caps)
        for key in row.keys:
            key.clicked.connect(lambda _checked=False, cap=key.cap: self.chosen.emit(cap))
        return row

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = appearance()
        painter = QPainter(self)
        brush.strip(painter, self.rect(), look.theme.sand, look.theme.edge, look.border(2))


def _share(words: str) -> int:
    """How much of a row a key takes, compared to others."""
    return 2 if len(words) == 1 else max(5, len(words))


def _fitting(words: str, room: QRectF) -> QFont:
    """Letters as large as the text size asks for, and as the room allows."""
    font = appearance().font("title", 600)
    metrics = QFontMetricsF(font)
    factor = min(1.0, room.height() / metrics.height(), room.width() / max(1.0, metrics.horizontalAdvance(words)))
    return appearance().font("title", 600, math.floor(factor * _SIZES) / _SIZES)
