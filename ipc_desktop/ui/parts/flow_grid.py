"""Items in as many equal columns as the room allows, each row as high as its highest item."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance


class _Flow(QLayout):
    """A layout that places its items by itself and needs more height when it has less width."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 14) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap_px = gap
        self._known: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def gap(self) -> int:
        """The gap between items in px."""
        return appearance().space(self._gap_px)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    @override
    def invalidate(self) -> None:
        self._known.clear()
        super().invalidate()

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._known:
            margins = self.contentsMargins()
            room = QRect(0, 0, width - margins.left() - margins.right(), 0)
            height = self._bottom(self._places(room))
            self._known[width] = height + margins.top() + margins.bottom()
        return self._known[width]

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item, place in self._places(QRect(QPoint(0, 0), room.size())):
            left = room.width() - place.left() - place.width() if mirrored else place.left()
            item.setGeometry(QRect(room.topLeft() + QPoint(left, place.top()), place.size()))

    @override
    def sizeHint(self) -> QSize:
        width = max(self._wanted_width(), self.minimumSize().width())
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        margins = self.contentsMargins()
        wide = max((size.width() for size in sizes), default=0) + margins.left() + margins.right()
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    @staticmethod
    def _bottom(places: list[tuple[QLayoutItem, QRect]]) -> int:
        return max((place.y() + place.height() for _item, place in places), default=0)

    def _wanted_width(self) -> int:
        raise NotImplementedError

    def _places(self, room: QRect) -> list[tuple[QLayoutItem, QRect]]:
        """Each shown item and its place, from the left, in a room of this width."""
        raise NotImplementedError


class FlowGrid(_Flow):
    """Equal columns, each at least `min_column` px wide at 100% (it grows with the text)."""

    def __init__(self, parent: QWidget | None = None, *, min_column: int = 220, gap: int = 14) -> None:
        super().__init__(parent, gap=gap)
        self._min_column = min_column

    def columns(self, width: int) -> int:
        """How many columns there are in a width."""
        shown = self._shown()
        least = max((item.minimumSize().width() for item in shown), default=1)
        column = max(appearance().size(self._min_column), least, 1)
        return max(1, min(len(shown), (width + self.gap()) // (column + self.gap())))

    @override
    def _wanted_width(self) -> int:
        count = len(self._shown())
        return appearance().size(self._min_column) * count + self.gap() * max(0, count - 1)

    @override
    def _places(self, room: QRect) -> list[tuple[QLayoutItem, QRect]]:
        shown, gap = self._shown(), self.gap()
        if not shown:
            return []
        columns = self.columns(room.width())
        edges = [round(n * (room.width() + gap) / columns) for n in range(columns + 1)]
        widths = [max(1, edges[n + 1] - edges[n] - gap) for n in range(columns)]
        places: list[tuple[QLayoutItem, QRect]] = []
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
        shown = self._shown()
        return sum(item.sizeHint().width() for item in shown) + self.gap() * max(0, len(shown) - 1)

    @override
    def _places(self, room: QRect) -> list[tuple[QLayoutItem, QRect]]:
        gap, left, top = self.gap(), 0, 0
        places: list[tuple[QLayoutItem, QRect]] = []
        row: list[tuple[QLayoutItem, int, int, int]] = []
        for item in self._shown():
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
    def _end_row(
        row: list[tuple[QLayoutItem, int, int, int]], top: int, places: list[tuple[QLayoutItem, QRect]]
    ) -> int:
        high = max((height for *_rest, height in row), default=0)
        for item, left, wide, height in row:
            places.append((item, QRect(left, top + (high - height) // 2, wide, height)))
        return high


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()
