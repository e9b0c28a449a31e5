"""What the system was asked for by whoever set it up: its colours, its contrast, and whether things may move."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def theme() -> str:
    """The theme that comes nearest to the system's own colours; light where it has no wish."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def motion() -> str:
    """ "still" where the system asks for less motion or its writing mark does not blink, else "moving"."""
    hints = QGuiApplication.styleHints()
    asked = getattr(hints.accessibility(), "motionPreference", None)  # Qt tells it from 6.12 on
    if asked is not None and asked().name == "ReducedMotion":
        return "still"
    return "moving" if blink_ms() > 0 else "still"


@cache
def blink_ms() -> int:
    """How long the system lets the writing mark blink, on and off together; asked once, before we change it."""
    return QGuiApplication.styleHints().cursorFlashTime()


def when_changed(call: Callable[[], object]) -> None:
    """Calls whenever the system's wishes change, as when it turns dark in the evening."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: call())
    hints.accessibility().contrastPreferenceChanged.connect(lambda _contrast: call())
