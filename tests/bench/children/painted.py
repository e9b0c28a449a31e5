"""Tells when a window has been painted in full: the first moment with nothing left to draw."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class PaintWatch(QObject):
    """Calls once, when a shown window was painted and the event loop has come to rest after it."""

    def __init__(self, call: Callable[[], None]) -> None:
        super().__init__()
        self._call = call
        self._painted = False
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._at_rest)
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._painted = True
            self._rest.start()
        return False

    def _at_rest(self) -> None:
        application = QCoreApplication.instance()
        if application is not None and self._painted:
            application.removeEventFilter(self)
            self._call()
