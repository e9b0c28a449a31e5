"""The winding path of seven stones down the start edge of the window: walked, here, to come, to come back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.person_mark import Mark, PersonMark
from ipc_desktop.ui.bricks.words import Label
from ipc_desktop.ui.looks import brush, focus_ring
from ipc_desktop.ui.path.painting import Walked, paint_stone, paint_stretch

STONES = 7
COLUMN, STEP, FIRST, WINDING, MIDDLE, WORDS_AT = 248, 74, 150, 9, 47, 94
"""Measures of the column at 100%, in px: width, stone to stone, the first, how far it swings, its middle, the words."""

_EDGE = 8
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeading) | int(Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True)
class StoneWords:
    """One stone as it is told: its name, a quiet second line ("Question 1 of 3"), and the name that is read aloud."""

    key: str
    name: str
    note: str
    spoken: str
    walked: Walked
    is_today: bool = False

    @property
    def can_be_opened(self) -> bool:
        """Whether choosing it leads anywhere: what is to come only says its name, unless it is chosen for today."""
        return self.walked != "to_come" or self.is_today


class StoneRow(QPushButton):
    """The words beside one stone, and its target; the path behind it is painted by the column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.stone = StoneWords("", "", "", "", "to_come")
        self.words_at = 0
        self._heights: dict[float, tuple[float, float]] = {}
        appearance().remeasured.connect(self._heights.clear)
        self.setAutoDefault(True)
        focus_ring.set_ring(self, radius=14)

    def tell(self, stone: StoneWords) -> None:
        """Shows this state of the stone."""
        if stone == self.stone:
            return
        self.stone = stone
        self._heights.clear()
        self.setText(stone.name)
        self.setAccessibleName(stone.spoken)
        self.setEnabled(stone.can_be_opened)
        self.update()

    def words_heights(self, width: int) -> tuple[int, int, int]:
        """The heights of the words in a row of this width, in px: elsewhere, where we are, and there with the note."""
        look, name, room = appearance(), self.stone.name, width - self.words_at
        here = _words_height(look.font("label", 700), name, room)
        note = _words_height(look.font("small"), self.stone.note or " ", room)
        return round(_words_height(look.font("button", 400), name, room)), round(here), round(here + note)

    @override
    def sizeHint(self) -> QSize:
        return self.size()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        name, note = self._areas(QRectF(self.rect()))
        painter = QPainter(self)
        painter.setPen(theme.ink if self.stone.can_be_opened else theme.ink2)
        if self.underMouse() and self.isEnabled():
            painter.setPen(theme.accent)
        painter.setFont(self._name_font())
        painter.drawText(name, _WRAPPED, self.stone.name)
        if note.height():
            painter.setPen(theme.ink)
            painter.setFont(appearance().font("small"))
            painter.drawText(note, _WRAPPED, self.stone.note)
        painter.end()

    def _areas(self, row: QRectF) -> tuple[QRectF, QRectF]:
        """Where name and note stand: one above the other, in the middle of the row."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, width = row.left() + (0 if mirrored else self.words_at), row.width() - self.words_at
        name, note = self._words_heights(width)
        if name + note > row.height() + 1:
            note = 0.0  # a quiet note gives way
        top = row.center().y() - (name + note) / 2
        return QRectF(left, top, width, name), QRectF(left, top + name, width, note)

    def _words_heights(self, width: float) -> tuple[float, float]:
        """The heights of name and note in this width; asked for many times until the words, or their look, change."""
        if width not in self._heights:
            name = _words_height(self._name_font(), self.stone.name, width)
            note = _words_height(appearance().font("small"), self.stone.note, width) if self.stone.note else 0.0
            self._heights[width] = name, note
        return self._heights[width]

    def _name_font(self) -> QFont:
        look = appearance()
        return look.font("label", 700) if self.stone.walked == "here" else look.font("button", 400)


class PathColumn(QWidget):
    """The owner of the plan, and the seven stones of the conversation; `opened` hands over a stone's key."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._head = QWidget(self)
        self._line = QHBoxLayout(self._head)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._mark = PersonMark("", size=44, parent=self._head)
        self._line.addWidget(self._mark)
        self._owner = Label("", self._head)
        self._line.addWidget(self._owner, 1)
        self._heights: tuple[tuple[int, int, int], ...] = ()
        self._rows = tuple(StoneRow(self) for _ in range(STONES))
        for row in self._rows:
            row.clicked.connect(lambda _checked=False, row=row: self.opened.emit(row.stone.key))
        appearance().remeasured.connect(self._follow)
        self._follow()

    @property
    def rows(self) -> tuple[StoneRow, ...]:
        """The seven targets, from the first stone to the last."""
        return self._rows

    def show_owner(self, words: str, mark: Mark) -> None:
        """Says on top whose plan this is ("Idris's plan")."""
        self._mark.set_mark(mark)
        if words == self._owner.text():
            return
        self._owner.setText(words)
        self._place()

    def show_path(self, stones: Sequence[StoneWords]) -> None:
        """Shows how far the conversation has come."""
        if tuple(stones) == tuple(row.stone for row in self._rows):
            return
        for row, stone in zip(self._rows, stones, strict=True):
            row.tell(stone)
        self._heights = ()
        self._place()
        self.update()

    def fits(self, height: int) -> bool:
        """Whether all words find room in a column of this height; else the path is better told in one line.

        The answer is the same wherever we stand: the path does not come and go from page to page.
        """
        look = appearance()
        first = look.space(36) + self._head.sizeHint().height() + look.space(54)
        most = max(sum(_least_steps(self._row_heights(here))) for here in range(STONES))
        return most <= height - first - look.space(54)

    def _row_width(self) -> int:
        return appearance().space(COLUMN) - 2 * appearance().space(_EDGE)

    @property
    def _here(self) -> int:
        """The place of the stone where we are; -1 where there is none."""
        return next((n for n, row in enumerate(self._rows) if row.stone.walked == "here"), -1)

    def _row_heights(self, here: int, *, with_note: bool = False) -> list[int]:
        """How high each row must be if we stood at this one; the words are measured once for this look."""
        if not self._heights:
            self._heights = tuple(row.words_heights(self._row_width()) for row in self._rows)
        return [max(48, heights[1 + with_note if n == here else 0]) for n, heights in enumerate(self._heights)]

    @override
    def sizeHint(self) -> QSize:
        return QSize(appearance().space(COLUMN), appearance().space(FIRST + STEP * STONES))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(appearance().space(COLUMN), 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = appearance().theme, appearance().space(100) / 100
        painter = QPainter(self)
        brush.cover(painter, self.rect(), theme.sand)
        if theme.is_contrast:
            edge = appearance().border(3)
            inner = 0 if self._mirrored else self.width() - edge
            brush.cover(painter, QRect(inner, 0, edge, self.height()), theme.edge)
        at = self._stones_at()
        walked = [row.stone.walked == "walked" for row in self._rows]
        for number in range(STONES):
            paint_stretch(painter, at[number], at[number + 1], walked[number], scale)
        for number, row in enumerate(self._rows):
            paint_stone(painter, at[number], row.stone.walked, scale)
        painter.end()

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _follow(self) -> None:
        look = appearance()
        for row in self._rows:
            row.words_at = look.space(WORDS_AT) - look.space(_EDGE)
        self._heights = ()
        self._line.setSpacing(look.space(12))
        self.updateGeometry()
        self._place()
        self.update()

    def _laid(self) -> tuple[list[int], list[float]]:
        """How high each row is, and how far down each stone stands, with the one that would come next.

        They stand evenly, unless long words take the room.
        """
        look = appearance()
        head_bottom = look.space(36) + self._head.height()
        first = max(float(look.space(FIRST)) if look.scale < 1.2 else 0.0, head_bottom + look.space(54))
        room = (self.height() - first - look.space(54)) / (STONES - 1)
        heights = self._row_heights(self._here, with_note=True)
        if sum(_least_steps(heights)) > room * (STONES - 1):
            heights = self._row_heights(self._here)
        least = _least_steps(heights)
        even = max(48.0, min(max(float(look.space(STEP)), *least), room))
        spare = max(0.0, room - sum(least) / len(least))
        steps = [even] * len(least) if even >= max(least) else [one + spare for one in least]
        return heights, list(accumulate((*steps, even), initial=first))

    def _stones_at(self) -> list[QPointF]:
        """The middle of each stone, and of the one that would come next."""
        scale, mirrored = appearance().space(100) / 100, self._mirrored
        swings = [(MIDDLE + (WINDING if number % 2 else -WINDING)) * scale for number in range(STONES + 1)]
        return [
            QPointF(self.width() - across if mirrored else across, down)
            for across, down in zip(swings, self._laid()[1], strict=True)
        ]

    def _place(self) -> None:
        look = appearance()
        side, width = look.space(24), self.width()
        head_width = width - side - look.space(12)
        self._head.setGeometry(
            look.space(12) if self._mirrored else side,
            look.space(36),
            head_width,
            max(look.space(44), self._line.heightForWidth(head_width), self._line.sizeHint().height()),
        )
        edge, stones = look.space(_EDGE), self._stones_at()
        closest = min(below.y() - above.y() for above, below in pairwise(stones))
        least = round(max(48.0, min(closest - 2, look.space(60))))
        for row, at, words in zip(self._rows, stones, self._laid()[0], strict=False):
            height = max(words, least)
            row.setGeometry(edge, round(at.y() - height / 2), width - 2 * edge, height)


def _least_steps(heights: list[int]) -> list[float]:
    """How far apart each two stones must be, so that no rows of these heights meet."""
    return [(one + other) / 2 + 2 for one, other in pairwise(heights)]


def _words_height(font: QFont, words: str, width: float) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10_000), _WRAPPED, words).height()
