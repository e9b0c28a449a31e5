"""An amount of money: tabular figures against the end edge of a column, or after the column's name in a block."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import Role, appearance
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.rule import Rule
from ipc_desktop.ui.bricks.words import WrappedLabel

BLOCKS_FROM = 1.75
"""From this text scale a table is one block for each row, the head of a column before its amount (tokens, reflow)."""


def in_blocks() -> bool:
    """Whether tables stand as blocks just now."""
    return appearance().scale >= BLOCKS_FROM


class Amount(WrappedLabel):
    """A label set against the end edge of its column; `head` names it where tables stand as blocks.

    One that is the end of a line at every text size stands `at_end` in blocks too.
    """

    ROLE: ClassVar[Role] = "body"

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        head: str = "",
        weight: int = 400,
        colour: str = "",
        at_end: bool = False,
    ) -> None:
        self._amount, self._head, self._at_end = text, head, at_end
        super().__init__(text, parent, weight=weight, colour=colour)
        appearance().remeasured.connect(self._name)
        self._name()

    def set_amount(self, amount: str) -> None:
        """Shows another amount."""
        self._amount = amount
        self._name()

    def _name(self) -> None:
        named = _("{head}: {amount}").format(head=self._head, amount=self._amount)
        self.setText(named if in_blocks() and self._head else self._amount)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if in_blocks() and not self._at_end:
            super().paintEvent(event)
            return
        area = QRectF(self.contentsRect())
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignLeft if right_to_left else Qt.AlignmentFlag.AlignRight
        colour = appearance().theme.colour(self._colour)
        self._words().draw(QPainter(self), area, colour, align)


class AmountHead(Amount):
    """The head of a column of amounts."""

    ROLE: ClassVar[Role] = "small"
    COLOUR = "ink2"


class Heads(QWidget):
    """The row of a table's heads in `columns`, with a line below; away where tables stand as blocks."""

    def __init__(self, *, gap: int) -> None:
        super().__init__()
        row = QWidget()
        self.columns = Columns(row, gap=gap, stacked_gap=0)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(appearance().space(8))
        lines.addWidget(row)
        lines.addWidget(Rule())
        appearance().remeasured.connect(self._show_or_not)
        if in_blocks():
            self.hide()

    def _show_or_not(self) -> None:
        self.setVisible(not in_blocks())
