"""The switch: one key, or a press anywhere, taken from the window before anything else hears of it."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow

from ipc_desktop.overriding import override

PRESS_ANYWHERE = "click"
"""The name of the switch that is a mouse button or a finger; any other is called like its key, as in "Space"."""

REST_S = 5.0
"""While somebody types or points, and so long after it, the switch's key is a key like any other."""

BOUNCE_S = 0.2
"""A hand that shakes presses twice: so soon after a press another one does not count."""

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_DOWN = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress})
_POINTER = _DOWN | {
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TabletRelease,
}
_ALONE = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)


class Switch(QObject):
    """`pressed` is the switch, `stepped` the second one; `others` says that somebody types or points."""

    pressed = Signal()
    stepped = Signal()
    others = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._first, self._second = "", ""
        self._bounce_s = BOUNCE_S
        self._last_press = self._last_other = -1000.0
        self._window: QWindow | None = None

    def listen(self, first: str, second: str = "", *, bounce_s: float = BOUNCE_S) -> None:
        """From now on these are the switches."""
        self._first, self._second, self._bounce_s = first, second, bounce_s

    def watch(self, window: QWindow | None) -> None:
        """Listens to this native window alone; to none at all when it is None."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    @property
    def rests(self) -> bool:
        """Whether somebody typed or pointed a moment ago."""
        return time.monotonic() - self._last_other < REST_S

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return self._key(event)
        return kind in _POINTER and self._point(kind)

    def _key(self, event: QKeyEvent) -> bool:
        name = key_name(event)
        is_switch = name in (self._first, self._second) and not event.modifiers() & _ALONE
        if not is_switch or self.rests:
            if event.type() == QEvent.Type.KeyPress:
                self._heard_other()
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._heard(name)
        return True

    def _point(self, kind: QEvent.Type) -> bool:
        if PRESS_ANYWHERE not in (self._first, self._second):
            if kind in _DOWN:
                self._heard_other()
            return False
        if kind in _DOWN:
            self._heard(PRESS_ANYWHERE)
        return True

    def _heard(self, name: str) -> None:
        now = time.monotonic()
        if now - self._last_press < self._bounce_s:
            return
        self._last_press = now
        (self.pressed if name == self._first else self.stepped).emit()

    def _heard_other(self) -> None:
        self._last_other = time.monotonic()
        self.others.emit()


def key_name(event: QKeyEvent) -> str:
    """The name of a key, as in "Space" or "F7"; both keys for Enter are "Return"."""
    key = event.key()
    return QKeySequence(Qt.Key.Key_Return if key == Qt.Key.Key_Enter else key).toString()
