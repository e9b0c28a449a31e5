"""A panel in one of the theme's tints, for a list that has a colour of its own."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import brush


class TintedPanel(QFrame):
    """A panel in one of the theme's tints, with an edge in high contrast; `body` is its column."""

    def __init__(self, tint: str) -> None:
        super().__init__()
        self._tint = tint
        self.body = QVBoxLayout(self)
        appearance().remeasured.connect(self._dress)
        self._dress()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        edge = theme.edge if theme.is_contrast else None
        brush.box(
            QPainter(self),
            self.rect(),
            fill=theme.colour(self._tint),
            edge=edge,
            width=3,
            radius=appearance().radius(20),
        )

    def _dress(self) -> None:
        look = appearance()
        side = look.space(16)
        self.body.setContentsMargins(side, side, side, side)
        self.body.setSpacing(look.space(10))
        self.update()
