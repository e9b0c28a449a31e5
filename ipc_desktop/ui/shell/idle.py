"""Watches for quiet: when nobody has touched the window for a while, a warning comes first, then it locks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from ipc_desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

WARNING_S = 60
_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """`warned` hands over the seconds left (0: somebody is there again), `idle` says that the time is over.

    While it `only_dims`, nothing is warned of and nothing is over: `dimmed` says that it is quiet, or no longer. The
    touch or key that ends it does nothing else.

    It listens to the one native window alone: a filter on the whole app would cost time at every event.
    """

    warned = Signal(int)
    idle = Signal()
    dimmed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._after_s = 0.0
        self._last = time.monotonic()
        self._warning = False
        self._only_dims = self._is_dim = False
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self.look)

    def watch(self, window: QWindow) -> None:
        """Begins to listen to this window."""
        window.installEventFilter(self)

    def start(self, minutes: float) -> None:
        """Locks after this many quiet minutes from now; 0 for never."""
        self._after_s = minutes * 60
        self.stay()
        if minutes:
            self._tick.start()
        else:
            self._tick.stop()

    def only_dims(self, only: bool) -> None:
        """Whether quiet dims the screen instead of locking it."""
        self.stay()
        self._only_dims = only

    def stop(self) -> None:
        """Nothing is open: there is nothing to lock."""
        self._tick.stop()
        self.stay()

    def stay(self) -> None:
        """Somebody is there."""
        self._last = time.monotonic()
        if self._warning:
            self._warning = False
            self.warned.emit(0)
        if self._is_dim:
            self._is_dim = False
            self.dimmed.emit(False)

    def look(self) -> None:
        """Looks at how long it has been quiet."""
        left = self._after_s - (time.monotonic() - self._last)
        if self._only_dims:
            if left <= 0 and not self._is_dim:
                self._is_dim = True
                self.dimmed.emit(True)
        elif left <= 0:
            self._warning = False
            self._tick.stop()
            self.warned.emit(0)
            self.idle.emit()
        elif left <= min(WARNING_S, self._after_s / 2):
            self._warning = True
            self.warned.emit(round(left) or 1)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _LIFE:
            return False
        wakes = self._is_dim
        self.stay()
        return wakes
