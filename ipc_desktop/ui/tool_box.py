"""Opens the tools that every side of the app shares: how the screen looks, keys, locking."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.screens.screen import Screen


class Shelf(Protocol):
    """Where a tool's screen is shown: the wizard or the office."""

    def show_side(self, screen: Screen) -> None:
        """Opens a screen."""


class ToolBox(QObject):
    """Makes the screens of the shared tools and puts what is chosen in force. `lock_asked` asks to lock."""

    lock_asked = Signal()

    def __init__(self, choices: Choices, parent: QObject) -> None:
        super().__init__(parent)
        self.choices = choices

    def open(self, tool: str, shelf: Shelf) -> bool:
        """Opens a tool by its name; False when it is none of the shared ones."""
        screen = self._screen(tool)
        if screen is not None:
            shelf.show_side(screen)
        elif tool == "lock":
            self.lock_asked.emit()
        return screen is not None or tool == "lock"

    def _screen(self, tool: str) -> Screen | None:
        if tool == "keys":
            from ipc_desktop.ui.screens.keys import KeysScreen

            return KeysScreen()
        if tool == "switch":
            from ipc_desktop.ui.screens.switch import SwitchScreen

            return SwitchScreen(self.choices)
        if tool == "settings":
            from ipc_desktop.ui.screens.locking import LockingScreen

            return LockingScreen(self.choices)
        from ipc_desktop.ui.screens import look

        return look.SCREENS[tool](self.choices) if tool in look.SCREENS else None
