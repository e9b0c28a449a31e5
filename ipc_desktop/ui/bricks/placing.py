"""What all layouts share that place their items themselves and need more height when they have less width."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ipc_desktop.overriding import override

Places = list[tuple[QLayoutItem, QRect]]
"""Items with where each of them stands."""


class Placing(QLayout):
    """Keeps the items and remembers what it measured; whoever inherits says in `_places` where each item stands.

    Qt asks the same things many times while it lays a page out: all is kept until something inside is another size.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._shown: list[QLayoutItem] | None = None
        self._placed: dict[tuple[int, int], Places] = {}
        self._bottoms: dict[int, int] = {}
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._least: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def _places(self, room: QSize) -> Places:
        """Each shown item and its place in a room of this width, as it is from left to right.

        Its height is 0 when it is not known yet.
        """
        raise NotImplementedError

    def _wanted_width(self) -> int:
        """The width in px with which everything stands best, without margins."""
        raise NotImplementedError

    def shown(self) -> list[QLayoutItem]:
        """The items that are not hidden."""
        if self._shown is None:
            self._shown = [item for item in self._items if not item.isEmpty()]
        return self._shown

    def _placed_in(self, width: int, height: int = 0) -> Places:
        """Where the items stand in a room; one that is no higher than they are changes nothing."""
        if height <= self._bottom(width):
            height = 0
        if (width, height) not in self._placed:
            self._placed[width, height] = self._places(QSize(width, height))
        return self._placed[width, height]

    def _bottom(self, width: int) -> int:
        """How far down the items reach in a width."""
        if width not in self._bottoms:
            placed = self._placed[width, 0] = self._places(QSize(width, 0))
            self._bottoms[width] = max((place.y() + place.height() for _item, place in placed), default=0)
        return self._bottoms[width]

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
        self._shown = self._hint = self._least = None
        self._placed.clear()
        self._bottoms.clear()
        self._heights.clear()
        super().invalidate()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            edges = self.contentsMargins()
            bottom = self._bottom(width - edges.left() - edges.right())
            self._heights[width] = bottom + edges.top() + edges.bottom()
        return self._heights[width]

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        owner = self.parentWidget()
        mirrored = owner is not None and owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item, place in self._placed_in(room.width(), room.height()):
            # Not by QStyle.visualRect: at the first touch of QStyle PySide makes 450 names, 3 ms of a start.
            across = room.width() - place.left() - place.right() - 1 if mirrored else 0
            item.setGeometry(place.translated(room.left() + across, room.top()))

    @override
    def sizeHint(self) -> QSize:
        if self._hint is None:
            edges = self.contentsMargins()
            width = max(self._wanted_width() + edges.left() + edges.right(), self.minimumSize().width())
            self._hint = QSize(width, self.heightForWidth(width))
        return QSize(self._hint)

    @override
    def minimumSize(self) -> QSize:
        if self._least is None:
            sizes, edges = [item.minimumSize() for item in self.shown()], self.contentsMargins()
            wide = max((size.width() for size in sizes), default=0) + edges.left() + edges.right()
            high = max((size.height() for size in sizes), default=0) + edges.top() + edges.bottom()
            self._least = QSize(wide, high)
        return QSize(self._least)


def height_of(item: QLayoutItem, width: int) -> int:
    """The height that an item needs in a width."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
