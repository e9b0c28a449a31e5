"""What every test of the window gets: no widget may be shown before it has its place, and none outlives its test."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QWidget

from ipc_desktop.ui.window import Window

OWN_WINDOWS = (Window, QDialog)


@pytest.fixture(autouse=True)
def no_widget_opens_a_window_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shown without a parent, a button is a window for a moment: it flashes up and takes the keyboard with it."""
    set_visible, show = QWidget.setVisible, QWidget.show

    def look(widget: QWidget) -> None:
        ours = sys._getframe(2).f_globals["__name__"].startswith("ipc_desktop")
        if ours and widget.parentWidget() is None and not isinstance(widget, OWN_WINDOWS):
            raise AssertionError(f"{type(widget).__name__} is shown before it has a parent")

    def guarded_set_visible(self: QWidget, visible: bool) -> None:
        if visible:
            look(self)
        set_visible(self, visible)

    def guarded_show(self: QWidget) -> None:
        look(self)
        show(self)

    monkeypatch.setattr(QWidget, "setVisible", guarded_set_visible)
    monkeypatch.setattr(QWidget, "show", guarded_show)


@pytest.fixture(autouse=True)
def no_widget_outlives_its_test() -> Iterator[None]:
    """What is to be deleted later goes now: no event loop runs between tests, and each change of look reaches it."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
