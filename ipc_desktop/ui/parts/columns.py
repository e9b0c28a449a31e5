"""Columns that stand side by side where there is room for them, and one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance

Align = Qt.AlignmentFlag


class Columns(QLayout):
    """Each column is `wide` (pixels at 100%) or, growing, at least that; text size and gaps follow the appearance.

    Columns stand in a row while all fit; otherwise each takes the whole width, in the same order.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 24, stacked_gap: int = 16) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._wide: list[int] = []
        self._grows: list[int] = []
        self._centred: list[bool] = []
        self._hugs: list[bool] = []
        self._heights: dict[int, int] = {}
        self._least: dict[int, int] = {}
        self._gap = gap
        self._stacked_gap = stacked_gap
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def add(self, column: QWidget, *, wide: int, grow: int = 0, centred: bool = False, hug: bool = False) -> None:
        """Adds a column; `grow` is its share of the room that is left, `centred` sets it in the row's middle.

        One that hugs, such as a button, keeps its own width when the columns are stacked.
        """
        self._wide.append(wide)
        self._grows.append(grow)
        self._centred.append(centred)
        self._hugs.append(hug)
        self.addWidget(column)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        if len(self._wide) < len(self._items):
            self._wide.append(0)
            self._grows.append(1)
            self._centred.append(False)
            self._hugs.append(False)

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
        del self._wide[index], self._grows[index], self._centred[index], self._hugs[index]
        return self._items.pop(index)

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            edges = self.contentsMargins()
            inside = self._place(QRect(0, 0, width - edges.left() - edges.right(), 0), really=False)
            self._heights[width] = inside + edges.top() + edges.bottom()
        return self._heights[width]

    @override
    def invalidate(self) -> None:
        self._heights.clear()
        self._least.clear()
        super().invalidate()

    @override
    def minimumSize(self) -> QSize:
        shown = self._shown()
        width = max((self._items[i].minimumSize().width() for i in shown), default=0)
        height = max((self._items[i].minimumSize().height() for i in shown), default=0)
        edges = self.contentsMargins()
        return QSize(width + edges.left() + edges.right(), height + edges.top() + edges.bottom())

    @override
    def sizeHint(self) -> QSize:
        look = appearance()
        width = sum(self._needed(i) for i in self._shown()) + look.space(self._gap) * max(0, len(self._shown()) - 1)
        width += self.contentsMargins().left() + self.contentsMargins().right()
        return QSize(width, self.heightForWidth(width))

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), really=True)

    def is_stacked(self, width: int) -> bool:
        """Whether the columns stand one below the other at this width in pixels."""
        shown = self._shown()
        gaps = appearance().space(self._gap) * max(0, len(shown) - 1)
        return sum(self._needed(i) for i in shown) + gaps > width

    def _shown(self) -> list[int]:
        return [i for i, item in enumerate(self._items) if not item.isEmpty()]

    def _needed(self, i: int) -> int:
        if i not in self._least:
            self._least[i] = self._items[i].minimumSize().width()
        return max(appearance().size(self._wide[i]), self._least[i])

    def _place(self, rect: QRect, *, really: bool) -> int:
        if self.is_stacked(rect.width()):
            return self._stack(rect, really=really)
        return self._row(rect, really=really)

    def _stack(self, rect: QRect, *, really: bool) -> int:
        y, gap = rect.y(), appearance().space(self._stacked_gap)
        shown = self._shown()
        for n, i in enumerate(shown):
            if n:
                y += gap
            width = min(rect.width(), self._items[i].sizeHint().width()) if self._hugs[i] else rect.width()
            height = _height(self._items[i], width)
            if really:
                self._items[i].setGeometry(self._mirrored(rect, QRect(rect.x(), y, width, height)))
            y += height
        return y - rect.y()

    def _row(self, rect: QRect, *, really: bool) -> int:
        shown = self._shown()
        gap = appearance().space(self._gap)
        spare = rect.width() - sum(self._needed(i) for i in shown) - gap * max(0, len(shown) - 1)
        shares = sum(self._grows[i] for i in shown)
        widths = [self._needed(i) + (spare * self._grows[i] // shares if shares else 0) for i in shown]
        heights = [_height(self._items[i], width) for i, width in zip(shown, widths, strict=True)]
        tallest = max(heights, default=0)
        if really:
            x = rect.x()
            for i, width, height in zip(shown, widths, heights, strict=True):
                top = rect.y() + ((max(tallest, rect.height()) - height) // 2 if self._centred[i] else 0)
                self._items[i].setGeometry(self._mirrored(rect, QRect(x, top, width, height)))
                x += width + gap
        return tallest

    def _mirrored(self, rect: QRect, item: QRect) -> QRect:
        owner = self.parentWidget()
        direction = owner.layoutDirection() if owner else Qt.LayoutDirection.LeftToRight
        return QStyle.visualRect(direction, rect, item)


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
