"""The screen dims while nobody touches a laptop that was handed over; one touch or key brings it back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance

_MOONLIGHT = QColor(225, 225, 225)
_NIGHT = QColor(0, 0, 0, 235)
"""Hardly anything is read through it from a chair away."""


class Dim(QWidget):
    """Lies over the whole window. Whoever listens for life takes it away; it takes no key or touch itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        accessible.set_role(self, "alert")
        self.setAccessibleName(_("Touch the screen or press a key to go on."))
        window.installEventFilter(self)
        self._cover(window)
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._cover(watched)
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), _NIGHT)
        painter.setPen(_MOONLIGHT)
        painter.setFont(appearance().font("lead"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        edge = appearance().space(48)
        painter.drawText(self.rect().adjusted(edge, edge, -edge, -edge), int(flags), self.accessibleName())
        painter.end()

    def _cover(self, window: QWidget) -> None:
        self.setGeometry(window.rect())
