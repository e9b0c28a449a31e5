"""Opens the tools that every side of the app shares: text size, colours, pictures, language, keys, locking."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ipc_desktop.settings import Settings
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
        if tool == "text_size":
            from ipc_desktop.ui.screens.text_size import TextSizeScreen

            sizes = TextSizeScreen(self.choices)
            sizes.chosen.connect(self.choices.set_text_size)
            return sizes
        if tool in ("theme", "pictures", "language"):
            return self._look_screen(tool)
        if tool == "keys":
            from ipc_desktop.ui.screens.keys import KeysScreen

            return KeysScreen()
        if tool == "settings":
            from ipc_desktop.ui.screens.locking import LockingScreen

            return LockingScreen(self.choices)
        return None

    def _look_screen(self, tool: str) -> Screen:
        from ipc_desktop.ui.screens import look

        makers = {"theme": look.theme_screen, "pictures": look.pictures_screen, "language": look.language_screen}
        screen = makers[tool](self.choices)
        screen.chosen.connect(lambda value: self.choices.change(lambda now: _with(now, tool, value)))
        return screen


def _with(now: Settings, tool: str, value: str) -> Settings:
    if tool == "theme":
        return replace(now, theme=value)
    return replace(now, pictures=value) if tool == "pictures" else replace(now, language=value)
