"""Tells when a window has been painted in full: the first moment with nothing left to draw.

It listens to the window alone: a filter on the whole application would make PySide wrap every object of Qt's own that
gets an event, and so be a good part of what it measures.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override


class PaintWatch(QObject):
    """Calls once, when a shown window was painted and the event loop has come to rest after it."""

    def __init__(self, window: QWidget, call: Callable[[], None]) -> None:
        super().__init__()
        self._window, self._call = window, call
        self._painted = False
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._at_rest)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._painted = True
            self._rest.start()
        return False

    def _at_rest(self) -> None:
        if self._painted:
            self._window.removeEventFilter(self)
            self._call()
