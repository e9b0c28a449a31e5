"""A goal's number in its colour: the same number and colour wherever the goal is named."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance

TINTS = ("sky", "heather", "sage", "apricot")
"""The colours of goals 1, 2, 3 and 4, and so on in turn; the number tells two goals of one colour apart."""


def tint_of(number: int) -> tuple[QColor, QColor]:
    """The fill and the ink of the goal with this number, counted from 1."""
    name = TINTS[(number - 1) % len(TINTS)]
    theme = appearance().theme
    return theme.colour(name), theme.colour(f"{name}_ink")


def draw_number(painter: QPainter, number: int, area: QRectF, fill: QColor, ink: QColor) -> None:
    """Draws the number in a disc that fills the area."""
    look = appearance()
    edge = look.border(2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    painter.setPen(QPen(ink, edge))
    half = edge / 2
    painter.drawEllipse(area.adjusted(half, half, -half, -half))
    font = look.font("small", 700)
    font.setPointSizeF(area.height() * 0.5 * 0.75)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), str(number))
    painter.restore()


class GoalNumber(QWidget):
    """The disc beside a goal's words; the words themselves say its number to who cannot see it."""

    def __init__(self, number: int, size: int = 34) -> None:
        super().__init__()
        self._number = number
        self._size = size
        accessible.set_role(self, "decoration")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance().remeasured.connect(self.updateGeometry)

    def set_number(self, number: int) -> None:
        """Shows another number, in its colour."""
        self._number = number
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = appearance().size(self._size)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_number(painter, self._number, QRectF(self.rect()), *tint_of(self._number))
        painter.end()
