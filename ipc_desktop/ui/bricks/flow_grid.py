"""Items in as many equal columns as the room allows, each row as high as its highest item."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.placing import Places, Placing, height_of


class _Flow(Placing):
    """Items in rows with one gap between all of them; it never asks for more room than they take."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 14) -> None:
        super().__init__(parent)
        self._gap_px = gap

    def gap(self) -> int:
        """The gap between items in px."""
        return appearance().space(self._gap_px)

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)


class FlowGrid(_Flow):
    """Equal columns, each at least `min_column` px wide at 100% (it grows with the text).

    `lined_up`: as many columns as there is room for, however few the items, so that grids below each other line up.
    """

    def __init__(
        self, parent: QWidget | None = None, *, min_column: int = 220, gap: int = 14, lined_up: bool = False
    ) -> None:
        super().__init__(parent, gap=gap)
        self._min_column = min_column
        self._lined_up = lined_up

    def set_min_column(self, min_column: int) -> None:
        """Asks for columns of another least width, in px at 100%."""
        if min_column != self._min_column:
            self._min_column = min_column
            self.invalidate()

    def columns(self, width: int) -> int:
        """How many columns there are in a width."""
        shown = self.shown()
        least = max((item.minimumSize().width() for item in shown), default=1)
        column = max(appearance().room_for_words(self._min_column), least, 1)
        room = max(1, (width + self.gap()) // (column + self.gap()))
        if self._lined_up:
            return room
        most = max(1, min(len(shown), room))
        rows = -(-len(shown) // most)
        return -(-len(shown) // rows) if rows else 1  # four stand two and two, not three and one

    @override
    def _wanted_width(self) -> int:
        count = len(self.shown())
        return appearance().room_for_words(self._min_column) * count + self.gap() * max(0, count - 1)

    @override
    def _places(self, room: QSize) -> Places:
        shown, gap = self.shown(), self.gap()
        if not shown:
            return []
        columns = self.columns(room.width())
        edges = [round(n * (room.width() + gap) / columns) for n in range(columns + 1)]
        widths = [max(1, edges[n + 1] - edges[n] - gap) for n in range(columns)]
        places: Places = []
        top = 0
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            high = max(_height(item, widths[n]) for n, item in enumerate(row))
            places += [(item, QRect(edges[n], top, widths[n], high)) for n, item in enumerate(row)]
            top += high + gap
        return places


class FlowRow(_Flow):
    """Items side by side in their natural width, going on in a next row where there is no room.

    With `last_at_end` the last item stands at the end edge, as long as it is in the first row.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 14, last_at_end: bool = False) -> None:
        super().__init__(parent, gap=gap)
        self._last_at_end = last_at_end

    @override
    def _wanted_width(self) -> int:
        shown = self.shown()
        return sum(item.sizeHint().width() for item in shown) + self.gap() * max(0, len(shown) - 1)

    @override
    def _places(self, room: QSize) -> Places:
        gap, left, top = self.gap(), 0, 0
        places: Places = []
        row: list[tuple[QLayoutItem, int, int, int]] = []
        for item in self.shown():
            wide = min(item.sizeHint().width(), room.width())
            if row and left + wide > room.width():
                top += self._end_row(row, top, places) + gap
                row, left = [], 0
            row.append((item, left, wide, _height(item, wide)))
            left += wide + gap
        self._end_row(row, top, places)
        if self._last_at_end and len(places) > 1 and places[-1][1].top() <= places[0][1].center().y():
            places[-1][1].moveRight(room.width() - 1)
        return places

    @staticmethod
    def _end_row(row: list[tuple[QLayoutItem, int, int, int]], top: int, places: Places) -> int:
        high = max((height for *_rest, height in row), default=0)
        for item, left, wide, height in row:
            places.append((item, QRect(left, top + (high - height) // 2, wide, height)))
        return high


def _height(item: QLayoutItem, width: int) -> int:
    return max(height_of(item, width), item.minimumSize().height())
