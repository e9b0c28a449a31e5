"""An amount of money: tabular figures against the end edge, or at the start where columns are stacked."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from typing_extensions import override

from ipc_desktop.ui.appearance import Role, appearance
from ipc_desktop.ui.parts.words import WrappedLabel


class Amount(WrappedLabel):
    """A label set against the end edge of its column."""

    ROLE: ClassVar[Role] = "body"
    TABULAR = True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.contentsRect())
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignLeft if right_to_left else Qt.AlignmentFlag.AlignRight
        colour = appearance().theme.colour(self._colour)
        self._words().draw(QPainter(self), area, colour, align)


class AmountHead(Amount):
    """The head of a column of amounts."""

    ROLE = "small"
    COLOUR = "ink2"
