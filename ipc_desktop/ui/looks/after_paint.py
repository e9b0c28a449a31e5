"""What follows once something that was just shown is painted, however long the painting takes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ipc_desktop.overriding import override

LONGEST_MS = 1000
"""When it is time at the latest: what is shown may lie out of sight, and is then never painted."""


class AfterPaint(QObject):
    """`time` comes so many ms after a widget was painted.

    A timer alone, begun when the widget is shown, runs out before a slow computer has painted it, and so makes it wait
    for what nobody needs yet.
    """

    time = Signal()

    def __init__(self, parent: QObject, pause_ms: int) -> None:
        super().__init__(parent)
        self._shown: QWidget | None = None
        self._painting = QTimer(self)
        self._painting.setSingleShot(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._painting.timeout.connect(self._painted)
        self._pause.timeout.connect(self.time)

    def begin(self, shown: QWidget) -> None:
        """Waits from now on for this widget, which is shown."""
        self.stop()
        self._shown = shown
        shown.installEventFilter(self)
        self._painting.start(LONGEST_MS)

    def stop(self) -> None:
        """Waits no longer."""
        self._painting.stop()
        self._pause.stop()
        self._let_go()

    @property
    def is_waiting(self) -> bool:
        """Whether `time` is still to come."""
        return self._painting.isActive() or self._pause.isActive()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._painting.start(0)  # runs out once all is painted: this is the first of many events
        return False

    def _painted(self) -> None:
        self._let_go()
        self._pause.start()

    def _let_go(self) -> None:
        shown, self._shown = self._shown, None
        if shown is not None and isValid(shown):
            shown.removeEventFilter(self)
