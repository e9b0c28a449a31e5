"""Cards and quiet panels: what belongs together stands on one surface."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import brush


class _Surface(QFrame):
    """A rounded surface with `body`, a column for what stands on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body: QBoxLayout = QVBoxLayout(self)
        self._dress()
        appearance().remeasured.connect(self._dress)

    def _dress(self) -> None:
        look = appearance()
        side, high = look.space(24), look.space(20)
        self.body.setContentsMargins(side, high, side, high)
        self.body.setSpacing(look.space(12))
        self.update()


class Card(_Surface):
    """A card with a hairline round it.

    `edge` names another colour for its edge ("accent" for a plain meaning), `band` one for a band at its start.
    """

    def __init__(self, parent: QWidget | None = None, *, edge: str = "hair", band: str = "") -> None:
        self._edge, self._band = edge, band
        super().__init__(parent)

    @override
    def _dress(self) -> None:
        super()._dress()
        if self._band:
            margins = self.body.contentsMargins()
            wide = appearance().space(12)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                margins.setRight(margins.right() + wide)
            else:
                margins.setLeft(margins.left() + wide)
            self.body.setContentsMargins(margins)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = appearance(), appearance().theme
        painter = QPainter(self)
        radius, width = look.radius(20), look.border(2)
        brush.box(painter, self.rect(), fill=theme.card, edge=theme.colour(self._edge), width=width, radius=radius)
        if self._band:
            self._paint_band(painter)

    def _paint_band(self, painter: QPainter) -> None:
        look = appearance()
        wide, radius = look.space(12), look.radius(20)
        at_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setClipRect(self.width() - wide if at_right else 0, 0, wide, self.height())
        brush.box(painter, self.rect(), fill=look.theme.colour(self._band), edge=None, radius=radius)


class Panel(_Surface):
    """A quiet panel: sand, without an edge but in high contrast."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = appearance(), appearance().theme
        edge = theme.edge if theme.is_contrast else None
        painter = QPainter(self)
        brush.box(painter, self.rect(), fill=theme.sand, edge=edge, width=look.border(3), radius=look.radius(20))
