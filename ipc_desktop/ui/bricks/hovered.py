"""Help for what looks different under the pointer: it is painted anew when the pointer comes and goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override

# For the type checker this stands on a widget; at run time it is plain, and comes before the Qt class it helps.
if TYPE_CHECKING:
    _OnWidget = QWidget
else:
    _OnWidget = object


class Hovered(_OnWidget):
    """For a widget, named before its Qt class: paints it anew when the pointer enters or leaves."""

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
