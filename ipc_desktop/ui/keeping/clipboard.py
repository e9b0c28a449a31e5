"""Words of a plan on the clipboard: what was copied here is known, and is taken away when the plan goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QWidget


class Copied(QObject):
    """What was copied while a window was at work came from the plan in it, whatever becomes of the words there."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._words = ""
        QApplication.clipboard().dataChanged.connect(self._changed)

    def take_away(self, says: Callable[[str], bool]) -> None:
        """Clears the clipboard of what was copied here, and of all that the plan `says`."""
        clipboard = QApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            text = clipboard.text(mode)
            if text and (text == self._words or says(text)):
                clipboard.clear(mode)
        if clipboard.ownsClipboard():
            clipboard.clear()
        self._words = ""

    def _changed(self) -> None:
        if self._window.isActiveWindow():
            self._words = QApplication.clipboard().text()
