"""Columns that stand side by side where there is room for them, and one below the other where there is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.placing import Places, Placing


@dataclass(frozen=True)
class _Column:
    """How a column stands: see `Columns.add`."""

    wide: int = 0
    grow: int = 1
    centred: bool = False
    hug: bool = False


class _Shown(NamedTuple):
    """A shown item, how it stands, the least width in px that it takes in a row, and whether words wrap in it."""

    item: QLayoutItem
    column: _Column
    least: int
    wraps: bool

    def height(self, width: int) -> int:
        """The height in px that it needs in a width."""
        return self.item.heightForWidth(width) if self.wraps else self.item.sizeHint().height()


class Columns(Placing):
    """Each column is `wide` (pixels at 100%) or, growing, at least that; text size and gaps follow the appearance.

    Columns stand in a row while all fit; otherwise each takes the whole width, in the same order.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 24, stacked_gap: int = 16) -> None:
        super().__init__(parent)
        self._columns: list[_Column] = []
        self._row: list[_Shown] | None = None
        self._wanted = -1
        self._gap = gap
        self._stacked_gap = stacked_gap

    def add(self, column: QWidget, *, wide: int, grow: int = 0, centred: bool = False, hug: bool = False) -> None:
        """Adds a column; `grow` is its share of the room that is left, `centred` sets it in the row's middle.

        One that hugs, such as a button, keeps its own width when the columns are stacked.
        """
        self._columns.append(_Column(wide, grow, centred, hug))
        self.addWidget(column)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        if len(self._columns) == self.count():
            self._columns.append(_Column())
        super().addItem(item)

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        taken = super().takeAt(index)
        if taken is not None:
            del self._columns[index]
        return taken

    @override
    def invalidate(self) -> None:
        self._row, self._wanted = None, -1
        super().invalidate()

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def is_stacked(self, width: int) -> bool:
        """Whether the columns stand one below the other at this width in pixels."""
        return self._wanted_width() > width

    def _shown_columns(self) -> list[_Shown]:
        if self._row is None:
            size = appearance().room_for_words
            self._row = [
                _Shown(item, column, max(size(column.wide), item.minimumSize().width()), item.hasHeightForWidth())
                for item, column in zip(self._items, self._columns, strict=True)
                if not item.isEmpty()
            ]
        return self._row

    @override
    def _wanted_width(self) -> int:
        if self._wanted < 0:
            row = self._shown_columns()
            gaps = appearance().space(self._gap) * max(0, len(row) - 1)
            self._wanted = sum(shown.least for shown in row) + gaps
        return self._wanted

    @override
    def _places(self, room: QSize) -> Places:
        return self._stacked(room) if self.is_stacked(room.width()) else self._side_by_side(room)

    def _stacked(self, room: QSize) -> Places:
        places: Places = []
        top, gap = 0, appearance().space(self._stacked_gap)
        for shown in self._shown_columns():
            width = min(room.width(), shown.item.sizeHint().width()) if shown.column.hug else room.width()
            high = shown.height(width)
            places.append((shown.item, QRect(0, top, width, high)))
            top += high + gap
        return places

    def _side_by_side(self, room: QSize) -> Places:
        row, gap = self._shown_columns(), appearance().space(self._gap)
        spare, shares = room.width() - self._wanted_width(), sum(shown.column.grow for shown in row)
        widths = [shown.least + (spare * shown.column.grow // shares if shares else 0) for shown in row]
        heights = [shown.height(width) for shown, width in zip(row, widths, strict=True)]
        tallest = max(room.height(), *heights) if heights else 0
        places: Places = []
        left = 0
        for shown, width, high in zip(row, widths, heights, strict=True):
            down = (tallest - high) // 2 if shown.column.centred else 0
            places.append((shown.item, QRect(left, down, width, high)))
            left += width + gap
        return places
