"""The path as one line on top of a page, for great letters: the stone, its name, and which of seven it is."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import focus_ring
from ipc_desktop.ui.path.painting import paint_stone

_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeading) | int(Qt.AlignmentFlag.AlignVCenter)


class PathLine(QPushButton):
    """A button that says where we are ("What matters, 2 of 7") and opens the whole path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        focus_ring.set_ring(self, radius=14)
        appearance().remeasured.connect(self.updateGeometry)

    def tell(self, words: str, spoken: str) -> None:
        """Shows where we are, and says what the button does."""
        self.setText(words)
        self.setAccessibleName(spoken)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font())
        width = self._words_at() + metrics.horizontalAdvance(self.text()) + 4
        return QSize(round(width), self.heightForWidth(round(width)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._words_at(), self._least_height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRectF(0, 0, max(1, width - self._words_at()), 10_000)
        words = QFontMetricsF(self._font()).boundingRect(room, _WRAPPED, self.text()).height()
        return max(self._least_height(), round(words))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, radius = appearance().theme, self._radius()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        across = radius + 4
        painter = QPainter(self)
        paint_stone(
            painter, QPointF(self.width() - across if mirrored else across, self.height() / 2), "here", radius / 21.5
        )
        room = QRectF(0 if mirrored else self._words_at(), 0, self.width() - self._words_at(), self.height())
        painter.setPen(theme.accent if self.underMouse() else theme.ink2)
        painter.setFont(self._font())
        painter.drawText(room, _WRAPPED, self.text())
        painter.end()

    def _font(self) -> QFont:
        look = appearance()
        return look.font("body", factor=0.8 if look.scale >= 2.5 else 1.0)

    def _radius(self) -> float:
        return min(18.0 * math.sqrt(appearance().scale), 32.0)

    def _words_at(self) -> int:
        return round(2 * self._radius() + 4 + appearance().space(18))

    def _least_height(self) -> int:
        return max(appearance().space(48), round(2 * self._radius() + 8))
