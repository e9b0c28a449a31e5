"""The hairline between groups; decoration only."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import brush


class Rule(QWidget):
    """A hairline, 2 px, from side to side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.set_role(self, "decoration")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dress()
        appearance().remeasured.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedHeight(appearance().border(2))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        brush.cover(QPainter(self), self.rect(), appearance().theme.hair)
