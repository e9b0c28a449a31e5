"""The rows of the caseload: read in portions from the journal, painted with mark, path, next visit and to do."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ipc_desktop.journal.errors import StoreError
from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import STONES
from ipc_desktop.texts import _, language, ngettext, short_date, time_of_day
from ipc_desktop.ui.appearance import Role, appearance
from ipc_desktop.ui.bricks.person_mark import Mark, mark_size, paint_mark
from ipc_desktop.ui.bricks.small_path import SmallPath
from ipc_desktop.ui.looks import brush
from ipc_desktop.wording import stone_words

if TYPE_CHECKING:
    from ipc_desktop.journal.caseload import CaseRow

PORTION = 50
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
Index = QModelIndex | QPersistentModelIndex
COLUMNS = (0.0, 0.175, 0.505, 0.72, 1.0)
"""Where name, path, next visit and to do begin, as parts of the width."""


def where_words(row: CaseRow) -> str:
    """How far the plan has come, in words."""
    if row.status == "signed":
        return _("Plan agreed")
    if row.status in ("locked_for_signing", "part_signed"):
        return _("Being signed")
    found = next((stone for stone in STONES if stone == row.stone), None)
    return stone_words(found) if found is not None else _("Not begun yet")


def visit_words(row: CaseRow) -> str:
    """When the next visit is."""
    if row.next_visit_on is None:
        return _("No visit planned")
    day = short_date(row.next_visit_on)
    if not row.next_visit_time:
        return day
    return _("{day}, {time}").format(day=day, time=time_of_day(row.next_visit_time))


def to_do_words(row: CaseRow) -> str:
    """What waits for somebody."""
    if not row.waiting:
        return _("Nothing to do")
    return ngettext("One thing to come back to", "{n} things to come back to", row.waiting).format(n=row.waiting)


def spoken_words(row: CaseRow) -> str:
    """The whole row as it is read aloud."""
    words = _("{name}. {where}. Next visit: {visit}. {to_do}.")
    return words.format(name=called(row), where=where_words(row), visit=visit_words(row), to_do=to_do_words(row))


def called(row: CaseRow) -> str:
    """How this person is called; a case without a name yet says so."""
    return row.called or _("No name yet")


def is_stacked(width: int) -> bool:
    """Whether the parts of a row stand one under the other at this width in pixels."""
    return width < appearance().size(820)


class CaseRows(QAbstractListModel):
    """The found cases, a portion at a time; `find` is the caseload's own search."""

    def __init__(self, find: Callable[[str, int, int], tuple[CaseRow, ...]]) -> None:
        super().__init__()
        self._find = find
        self._typed = ""
        self._rows: list[CaseRow] = []
        self.has_more = False

    def search(self, typed: str) -> None:
        """Shows the first portion of what this finds. Raises StoreError."""
        found = self._find(typed, PORTION, 0)
        self.beginResetModel()
        self._typed, self._rows, self.has_more = typed, list(found), len(found) == PORTION
        self.endResetModel()

    def clear(self) -> None:
        """Holds nobody's name any more."""
        self.beginResetModel()
        self._typed, self._rows, self.has_more = "", [], False
        self.endResetModel()

    def more(self) -> None:
        """Adds the next portion; where the list cannot be read it ends."""
        if not self.has_more:
            return
        try:
            found = self._find(self._typed, PORTION, len(self._rows))
        except StoreError:
            self.has_more = False
            return
        self.has_more = len(found) == PORTION
        if found:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(found) - 1)
            self._rows += found
            self.endInsertRows()

    def row(self, at: int) -> CaseRow:
        """The row at this place."""
        return self._rows[at]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken_words(row)
        return row if role == Qt.ItemDataRole.UserRole else None


class RowPainter(QStyledItemDelegate):
    """Paints one case a row: side by side where there is room, one under the other for large letters."""

    def __init__(self, rows: CaseRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._tallest: dict[tuple[int, float, str], tuple[int, int]] = {}
        rows.modelReset.connect(self._tallest.clear)
        appearance().remeasured.connect(self._tallest.clear)
        self._path = SmallPath(0, -1)
        self._paths: dict[tuple[int, int, bool, float], QPixmap] = {}
        appearance().changed.connect(self._paths.clear)

    def row_height(self, width: int) -> int:
        """How high each row is at this width, in px: as high as the words of the highest need."""
        key = width, appearance().scale, language()
        measured, tallest = self._tallest.get(key, (0, 0))
        count = self._rows.rowCount()
        if measured < count:
            tallest = max(tallest, *(self._height(self._rows.row(at), width) for at in range(measured, count)))
            self._tallest[key] = count, tallest
        return max(tallest, appearance().size(58))

    def _height(self, row: CaseRow, width: int) -> int:
        highs = [self._cell_height(cell) for cell in _cells(row, width, self._path.sizeHint().width())]
        if is_stacked(width):
            return sum(highs) + self._path.sizeHint().height() + appearance().space(36)
        return max(highs) + appearance().space(12)

    def _cell_height(self, cell: _Cell) -> int:
        room = QRectF(0, 0, max(1, cell.room), 10_000)
        return math.ceil(QFontMetricsF(cell.font()).boundingRect(room, _WRAPPED, cell.words).height())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width()
        return QSize(width, self.row_height(width))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = appearance().theme, index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        state = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus)
        if is_chosen:
            brush.cover(painter, area, theme.tint)
        elif state & QStyle.StateFlag.State_MouseOver:
            brush.cover(painter, area, theme.sand)
        ink = theme.on_tint if is_chosen and theme.is_contrast else theme.ink
        edge = appearance().border(2)
        brush.cover(painter, QRect(area.left(), area.bottom() + 1 - edge, area.width(), edge), theme.hair)
        if is_stacked(area.width()):
            self._paint_stacked(painter, area, row, ink, mirrored)
        else:
            self._paint_row(painter, area, row, ink, mirrored)
        painter.restore()

    def _paint_row(self, painter: QPainter, area: QRect, row: CaseRow, ink: QColor, mirrored: bool) -> None:
        mark = mark_size(40)
        top = area.center().y() - mark // 2
        self._mark(painter, _placed(area, 0, top - area.top(), mark, mark, mirrored), row)
        path = self._path.sizeHint()
        middle = (area.height() - path.height()) // 2
        self._small_path(painter, _placed(area, round(area.width() * COLUMNS[1]), middle, *_wh(path), mirrored), row)
        for cell in _cells(row, area.width(), path.width()):
            self._words(painter, _placed(area, cell.at, 0, cell.room, area.height(), mirrored), cell, ink)

    def _paint_stacked(self, painter: QPainter, area: QRect, row: CaseRow, ink: QColor, mirrored: bool) -> None:
        look = appearance()
        mark = mark_size(40)
        self._mark(painter, _placed(area, 0, look.space(12), mark, mark, mirrored), row)
        top, path = look.space(10), self._path.sizeHint()
        for number, cell in enumerate(_cells(row, area.width(), path.width())):
            high = self._cell_height(cell)
            self._words(painter, _placed(area, cell.at, top, cell.room, high, mirrored), cell, ink)
            top += high
            if number == 0:
                if path.width() <= cell.room:
                    self._small_path(painter, _placed(area, cell.at, top, *_wh(path), mirrored), row)
                top += path.height() + look.space(4)

    def _mark(self, painter: QPainter, area: QRect, row: CaseRow) -> None:
        paint_mark(painter, QRectF(area), Mark(row.called))

    def _small_path(self, painter: QPainter, area: QRect, row: CaseRow) -> None:
        at = STONES.index(row.stone) if row.stone in STONES else -1
        agreed = row.status == "signed"
        done, here = (len(STONES), -1) if agreed else (max(0, at), at)
        mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        key = done, here, mirrored, painter.device().devicePixelRatioF()
        if key not in self._paths:
            self._path.set_place(done, here)
            self._path.resize(area.size())
            picture = QPixmap(area.size() * key[-1])
            picture.setDevicePixelRatio(key[-1])
            picture.fill(Qt.GlobalColor.transparent)
            self._path.render(picture, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
            self._paths[key] = picture
        painter.drawPixmap(area.topLeft(), self._paths[key])

    @staticmethod
    def _words(painter: QPainter, place: QRect, cell: _Cell, ink: QColor) -> None:
        painter.setFont(cell.font())
        painter.setPen(ink)
        painter.drawText(QRectF(place), _WRAPPED, cell.words)


@dataclass(frozen=True)
class _Cell:
    """Words of a row: where they begin, counted from the row's start edge, and how much room there is, in px."""

    words: str
    at: int
    room: int
    role: Role
    weight: int

    def font(self) -> QFont:
        """The font of its role; a smaller one where the words would not fit into two lines."""
        font = appearance().font(self.role, self.weight)
        wide = QFontMetricsF(font).horizontalAdvance(self.words)
        return font if wide < 1.8 * self.room else appearance().font("small", self.weight)


def _cells(row: CaseRow, width: int, path: int) -> tuple[_Cell, ...]:
    """Name, place, visit and what is to do: one under the other, or side by side with the path before the place."""
    mark, gap = mark_size(40) + appearance().space(12), appearance().space(12)
    told = called(row), where_words(row), visit_words(row), to_do_words(row)
    weights = 700, 400, 400, 700 if row.waiting else 400
    if is_stacked(width):
        roles: tuple[Role, ...] = ("label", "button", "button", "button")
        return tuple(_Cell(w, mark, width - mark, r, n) for w, r, n in zip(told, roles, weights, strict=True))
    lefts = [round(width * part) for part in COLUMNS]
    starts = mark, lefts[1] + path + gap, lefts[2], lefts[3]
    ends = lefts[1] - gap, lefts[2] - gap, lefts[3] - gap, lefts[4]
    places = zip(told, starts, ends, weights, strict=True)
    return tuple(_Cell(words, start, end - start, "button", weight) for words, start, end, weight in places)


def _wh(size: QSize) -> tuple[int, int]:
    return size.width(), size.height()


def _placed(area: QRect, at: int, top: int, width: int, height: int, mirrored: bool) -> QRect:
    """A place in a row, counted from its start edge."""
    left = area.right() + 1 - at - width if mirrored else area.left() + at
    return QRect(left, area.top() + top, width, height)
