"""The small path: seven stones that show how far a conversation has come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.drawn import Drawn
from ipc_desktop.ui.looks import brush

STONES = 7
_APART, _HIGH = 22, 20
_DONE, _HERE, _TO_COME, _LINE = 6.0, 8.5, 5.0, 3.0


class SmallPath(Drawn):
    """Stones `done` (how many are walked) and `here` (the number of the one stood on, from 0; -1 for none)."""

    def __init__(self, done: int, here: int = -1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._here = done, here
        accessible.set_role(self, "image")
        self.set_place(done, here)

    def set_place(self, done: int, here: int = -1) -> None:
        """Shows another place on the path."""
        self._done, self._here = done, here
        self.setAccessibleName(_("{done} of {all} parts done").format(done=done, all=STONES))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = appearance()
        return QSize(look.size(_APART * (STONES - 1) + _HIGH), look.size(_HIGH))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = appearance().scale
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.scale(scale, scale)
        centres = [QPointF(_HIGH / 2 + _APART * n, _HIGH / 2) for n in range(STONES)]
        for number in range(STONES - 1):
            self._paint_way(painter, centres[number], centres[number + 1], number)
        for number, centre in enumerate(centres):
            self._paint_stone(painter, centre, number)

    def _paint_way(self, painter: QPainter, start: QPointF, end: QPointF, number: int) -> None:
        theme = appearance().theme
        walked = number < max(self._done, self._here)
        pen = QPen(theme.accent if walked else theme.edge, _LINE if walked else 2.0)
        if not walked:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2.4])
        painter.setPen(pen)
        painter.drawLine(start + QPointF(_DONE, 0), end - QPointF(_DONE, 0))

    def _paint_stone(self, painter: QPainter, centre: QPointF, number: int) -> None:
        theme = appearance().theme
        if number == self._here:
            painter.setBrush(theme.here)
            painter.setPen(QPen(theme.ink, 2))
            painter.drawEllipse(centre, _HERE - 1, _HERE - 1)
            painter.setBrush(theme.on_here)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(centre, 2.6, 2.6)
        elif number < self._done:
            painter.setBrush(theme.accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(centre, _DONE, _DONE)
            side = _DONE * 2
            brush.tick(painter, QRectF(centre.x() - _DONE, centre.y() - _DONE, side, side), theme.on_accent, 1.6)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.edge, 2))
            painter.drawEllipse(centre, _TO_COME - 1, _TO_COME - 1)
