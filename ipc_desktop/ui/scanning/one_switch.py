"""Turns scanning on and off as chosen; what it needs is loaded when it is turned on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.scanning.scanned import Scanned

if TYPE_CHECKING:
    from ipc_desktop.ui.scanning.scanner import Scanner


class OneSwitch(QObject):
    """Holds the scanner of a window while somebody answers with one switch; `scanner` is None otherwise."""

    def __init__(self, window: QWidget, choices: Choices, scanned: Scanned) -> None:
        super().__init__(window)
        self._window, self._choices, self._scanned = window, choices, scanned
        self.scanner: Scanner | None = None
        choices.now_changed.connect(self.follow)

    def follow(self) -> None:
        """Does what is chosen now; to be called too when the window has been shown."""
        wanted = self._choices.uses_one_switch() and self._window.windowHandle() is not None
        if wanted and self.scanner is None:
            from ipc_desktop.ui.scanning.scanner import Scanner

            self.scanner = Scanner(self._window, self._choices, self._scanned)
            self.scanner.start()
        elif not wanted and self.scanner is not None:
            self.scanner.stop()
            self.scanner = None

    def turn(self) -> None:
        """On if it is off, off if it is on."""
        switch = "one" if self._choices.now.switch == "off" else "off"
        self._choices.change(lambda settings: settings._replace(switch=switch))
