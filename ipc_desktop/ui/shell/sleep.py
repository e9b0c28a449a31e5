"""Hears that the laptop is going to sleep: from logind where there is one, else from the window system."""

from __future__ import annotations

import sys

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication


class SleepWatch(QObject):
    """`going` says that the laptop is about to sleep."""

    going = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if not self._hear_logind():
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                app.applicationStateChanged.connect(self._state_changed)

    def _hear_logind(self) -> bool:
        if not sys.platform.startswith("linux"):
            return False
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:  # a system without D-Bus
            return False
        bus = QDBusConnection.systemBus()
        return bus.isConnected() and bus.connect(
            "org.freedesktop.login1",
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
            self,
            SLOT("prepare_for_sleep(bool)").encode(),
        )

    @Slot(bool)
    def prepare_for_sleep(self, begins: bool) -> None:
        """logind says true before the sleep and false after it."""
        if begins:
            self.going.emit()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.going.emit()
