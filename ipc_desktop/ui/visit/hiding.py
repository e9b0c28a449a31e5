"""Hides everything quickly behind a calm page, and shows it again at one key or one touch."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from ipc_desktop.ui.screens.quick_hide import CalmPage


class Hiding(QObject):
    """Stands over a stack. `changed` says that something is hidden now, or no longer.

    `goes_back` is asked before anything is shown again: when it answers False, what was hidden is gone by then.
    """

    changed = Signal()

    def __init__(self, stack: QStackedWidget, goes_back: Callable[[], bool]) -> None:
        super().__init__(stack)
        self._stack, self._goes_back = stack, goes_back
        self.page: CalmPage | None = None
        self._under: QWidget | None = None
        self._focus: QWidget | None = None

    def turn(self) -> None:
        """Hides what is shown, or shows what is hidden."""
        if self.page is None:
            self.hide()
        elif self._goes_back():
            self.show_again()

    def hide(self) -> None:
        """Puts the calm page in front."""
        from ipc_desktop.ui.screens.quick_hide import CalmPage

        self._under, self._focus = self._stack.currentWidget(), QApplication.focusWidget()
        self.page = CalmPage(self._stack)
        self.page.back.connect(self.turn)
        self._stack.addWidget(self.page)
        self._stack.setCurrentWidget(self.page)
        self.page.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def show_again(self) -> None:
        """Shows what was hidden, with the focus where it was."""
        under, focus = self._under, self._focus
        self.drop()
        if under is not None and isValid(under):
            self._stack.setCurrentWidget(under)
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop(self) -> None:
        """Takes the calm page away, for something else is shown."""
        page, self.page = self.page, None
        self._under = self._focus = None
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()
            self.changed.emit()
