"""The path as a picture, before any case is open: seven stones, the first of them where we stand, and no words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import brush
from ipc_desktop.ui.path.painting import paint_stone, paint_stretch

_STONES, _COLUMN, _FIRST, _STEP, _MIDDLE, _WINDING = 7, 248, 112, 92, 124, 30


class PathPicture(QWidget):
    """A quiet column at the start edge; decoration only, so it gives way to large text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.set_role(self, "decoration")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_COLUMN, _FIRST)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        painter = QPainter(self)
        brush.cover(painter, self.rect(), theme.sand)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        points = []
        for number in range(-1, _STONES + 2):
            across = _MIDDLE + (_WINDING if number % 2 else -_WINDING)
            points.append(QPointF(self.width() - across if mirrored else across, _FIRST + _STEP * number))
        for number in range(len(points) - 1):
            paint_stretch(painter, points[number], points[number + 1], number == 0, 1.4)
        paint_stone(painter, points[1], "here", 1.25)
        for point in points[2 : _STONES + 1]:
            paint_stone(painter, point, "to_come", 1.25)
        painter.end()
