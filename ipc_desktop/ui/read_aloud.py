"""Read aloud: its keys and its button, and what a turned page means for it; the rest is loaded when first asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ipc_desktop.ui.choices import Choices

if TYPE_CHECKING:
    from ipc_desktop.ui.reading.reading import Reading, ReadingRoom

AFTER_TURNING_MS = 400
"""When every page is read, this long after it came: it is painted, and somebody leafing on hears nothing."""


class ReadAloud(QObject):
    """F8 and the room's button read what it shows, or stop it; F7 pauses. A page that is turned ends it."""

    def __init__(self, room: QWidget, parts: ReadingRoom, choices: Choices) -> None:
        super().__init__(room)
        self._room, self._parts, self._choices = room, parts, choices
        self._reading: Reading | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_TURNING_MS)
        self._soon.timeout.connect(self._read_by_itself)
        parts.stack.currentChanged.connect(self._page_turned)
        for keys, call in (("F8", self.toggle), ("F7", self.pause_or_go_on)):
            shortcut = QShortcut(QKeySequence(keys), room)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    @property
    def reading(self) -> Reading:
        """The reading of this room, made when it is first asked for."""
        if self._reading is None:
            from ipc_desktop.ui.reading.reading import Reading

            self._reading = Reading(self._room, self._parts, self._choices)
        return self._reading

    @property
    def is_open(self) -> bool:
        """Whether something is read, paused, offered or told just now."""
        return self._reading is not None and self._reading.is_open

    def rooms(self) -> tuple[QWidget, ...]:
        """What of it can be reached: the panel that steers the voice, while it is shown."""
        return (self.reading.panel,) if self.is_open else ()

    def begin(self, part: QWidget | None = None) -> None:
        """Reads what is shown, or a part of it."""
        self.reading.begin(part)

    def toggle(self) -> None:
        """Reads what is shown, or stops."""
        if not self.stop():
            self.begin()

    def pause_or_go_on(self) -> None:
        """Pauses, or goes on; with nothing to pause it begins."""
        if self.is_open:
            self.reading.pause_or_go_on()
        else:
            self.begin()

    def stop(self) -> bool:
        """Is quiet; whether there was anything to stop."""
        self._soon.stop()
        was_open = self.is_open
        if was_open:
            self.reading.stop()
        return was_open

    def _page_turned(self) -> None:
        self.stop()
        if self._choices.now.read_aloud == "pages":
            self._soon.start()

    def _read_by_itself(self) -> None:
        if self._room.isVisible():
            self.reading.begin(by_itself=True)
