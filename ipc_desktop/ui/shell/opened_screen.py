"""A screen that lies over the page: in its frame, with what is called when it goes, and where the focus was before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.shell.frame import Frame


class OpenedScreen:
    """At most one screen over the pages of a stack; another one takes its place, and the focus before it stays."""

    def __init__(self, stack: QStackedWidget) -> None:
        self._stack = stack
        self.screen: Screen | None = None
        self._frame: Frame | None = None
        self._closed: Callable[[], None] | None = None
        self._focus: QWidget | None = None

    def open(self, screen: Screen, closed: Callable[[], None] | None) -> None:
        """Shows a screen; `closed` is called when it goes."""
        before = self._focus if self.screen is not None else QApplication.focusWidget()
        self.drop()
        self._focus = before
        self.screen, self._frame, self._closed = screen, Frame(screen), closed
        self._stack.addWidget(self._frame)
        self._stack.setCurrentWidget(self._frame)
        screen.start()

    def drop(self) -> None:
        """Takes the screen away."""
        if self._frame is not None:
            self._stack.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
        closed = self._closed
        self.screen = self._frame = self._closed = None
        if closed is not None:
            closed()

    def give_focus_back(self, otherwise: QWidget) -> None:
        """Puts the focus where it was before, or on something else when that is gone."""
        focus, self._focus = self._focus, None
        alive = focus is not None and isValid(focus) and focus.isVisible()
        (focus if alive and focus is not None else otherwise).setFocus(Qt.FocusReason.OtherFocusReason)
