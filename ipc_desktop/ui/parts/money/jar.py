"""The "Is it enough?" jar: one block for each goal from the bottom up, and free room for what is left."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _, money
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import brush
from ipc_desktop.ui.parts.goals.goal_number import draw_number, tint_of

WIDE, HIGH, NARROWEST = 116, 320, 64
"""The jar at 100%, in pixels; from 250% it lies on its side."""
DISC, LYING_DISC, GAP, HATCH = 26, 18, 16, 8


@dataclass(frozen=True)
class Block:
    """What is planned for the goal with this number, in pence a year; number 0 is what has no goal yet."""

    number: int
    pence: int


class Jar(QWidget):
    """Shows blocks against what there is. The same is said in words beside it and in its name."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: tuple[Block, ...] = ()
        self._there_is = 0
        accessible.set_role(self, "image")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        appearance().remeasured.connect(self._dress)

    def show_money(self, blocks: tuple[Block, ...], there_is: int, sentence: str) -> None:
        """Fills the jar; `there_is` in pence a year is its rim, `sentence` its name for who cannot see it."""
        self._blocks, self._there_is = blocks, there_is
        self.setAccessibleName(sentence)
        self.update()

    @property
    def lies(self) -> bool:
        """Whether the jar lies on its side."""
        return appearance().scale >= 2.5

    @override
    def sizeHint(self) -> QSize:
        look = appearance()
        if self.lies:
            return QSize(look.size(60), look.space(HIGH // 3))
        return QSize(look.space(WIDE) + look.size(110), look.space(HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    # --- painting --------------------------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glass = self._glass()
        look = appearance()
        shape = QPainterPath()
        shape.addRoundedRect(glass, look.radius(18), look.radius(18))
        painter.fillPath(shape, look.theme.card)
        painter.save()
        painter.setClipPath(shape)
        places = self._places(glass)
        for block, area in places:
            self._paint_block(painter, block, area)
        if self._planned > self._there_is:
            self._paint_too_much(painter, glass)
        painter.restore()
        painter.setPen(QPen(look.theme.ink, look.border(3)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        if not self.lies:
            self._paint_figures(painter, glass, places)
        painter.end()

    @property
    def _planned(self) -> int:
        return sum(block.pence for block in self._blocks)

    def _full(self) -> int:
        return max(self._planned, self._there_is, 1)

    def _glass(self) -> QRectF:
        look = appearance()
        edge = look.border(3) / 2
        wide = self.width() if self.lies else self._glass_width()
        area = QRectF(0, 0, wide, self.height()).adjusted(edge, edge, -edge, -edge)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            area.moveRight(self.width() - edge)
        return area

    def _glass_width(self) -> int:
        """As wide as drawn, or less where the longest figure beside it would be cut."""
        look = appearance()
        metrics = QFontMetricsF(look.font("small", 700))
        figures = [_("{number}: {amount}").format(number=b.number, amount=money(b.pence)) for b in self._blocks]
        if self._there_is > self._planned:
            figures.append(self._left_words())
        longest = max((metrics.horizontalAdvance(words) for words in figures), default=0.0)
        room = self.width() - look.space(GAP) - math.ceil(longest)
        return max(look.space(NARROWEST), min(look.space(WIDE), room))

    def _left_words(self) -> str:
        return _("{amount} left").format(amount=money(self._there_is - self._planned))

    def _slice(self, glass: QRectF, start: int, end: int) -> QRectF:
        """The part of the glass between two amounts: from the bottom up, or from the start edge."""
        full = self._full()
        if not self.lies:
            top = glass.bottom() - glass.height() * end / full
            return QRectF(glass.left(), top, glass.width(), glass.height() * (end - start) / full)
        left, wide = glass.width() * start / full, glass.width() * (end - start) / full
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRectF(glass.right() - left - wide, glass.top(), wide, glass.height())
        return QRectF(glass.left() + left, glass.top(), wide, glass.height())

    def _places(self, glass: QRectF) -> list[tuple[Block, QRectF]]:
        places, below = [], 0
        for block in self._blocks:
            places.append((block, self._slice(glass, below, below + block.pence)))
            below += block.pence
        return places

    def _paint_block(self, painter: QPainter, block: Block, area: QRectF) -> None:
        theme = appearance().theme
        fill, ink = tint_of(block.number) if block.number else (theme.sand, theme.edge)
        brush.cover(painter, area, fill)
        painter.setPen(QPen(ink, appearance().border(2)))
        rim = QLineF(area.topLeft(), area.topRight())
        if self.lies:
            at_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            rim = QLineF(area.topLeft(), area.bottomLeft()) if at_left else QLineF(area.topRight(), area.bottomRight())
        painter.drawLine(rim)
        if block.number and self._has_room_for_number(area):
            self._paint_disc(painter, block.number, area.center().x(), area.center().y(), ink)

    def _disc(self) -> float:
        return float(appearance().size(LYING_DISC) if self.lies else appearance().space(DISC))

    def _has_room_for_number(self, area: QRectF) -> bool:
        return min(area.width(), area.height()) >= self._disc() + 2

    def _paint_disc(self, painter: QPainter, number: int, x: float, y: float, ink: QColor) -> None:
        disc = self._disc()
        draw_number(painter, number, QRectF(x - disc / 2, y - disc / 2, disc, disc), appearance().theme.card, ink)

    def _paint_too_much(self, painter: QPainter, glass: QRectF) -> None:
        look = appearance()
        over = self._slice(glass, self._there_is, self._planned)
        painter.save()
        painter.setClipRect(over, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(look.theme.err, look.border(2)))
        x = over.left() - over.height()
        while x < over.right():
            painter.drawLine(QLineF(x, over.bottom(), x + over.height(), over.top()))
            x += look.space(HATCH) * 1.5
        painter.restore()
        pen = QPen(look.theme.err, look.border(3), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        start = over.topLeft() if self.lies else over.bottomLeft()
        painter.drawLine(QLineF(start, over.bottomLeft() if self.lies else over.bottomRight()))

    def _paint_figures(self, painter: QPainter, glass: QRectF, places: list[tuple[Block, QRectF]]) -> None:
        """The amount of each block beside it; where blocks are thin the figures move apart."""
        look = appearance()
        font = look.font("small", 500)
        painter.setFont(font)
        line = painter.fontMetrics().height() + 2
        figures = [(area.center().y(), self._figure(block, area), 500) for block, area in places if block.pence]
        left = self._there_is - self._planned
        if left > 0:
            free = self._slice(glass, self._planned, self._there_is)
            figures.append((free.center().y(), self._left_words(), 700))
        for middle, (_wanted, words, weight) in zip(self._apart(figures, line), figures, strict=True):
            painter.setFont(look.font("small", weight))
            painter.setPen(look.theme.ink)
            painter.drawText(self._beside(glass, middle - line / 2, line), self._flags(), words)

    def _apart(self, figures: list[tuple[float, str, int]], line: float) -> list[float]:
        """Where each figure stands, from the bottom up, each as near to its block as no two lie over each other."""
        middles: list[float] = []
        bottom = self.height() - line / 2
        for wanted, _words, _weight in figures:
            bottom = min(wanted, bottom)
            middles.append(bottom)
            bottom -= line
        top = line / 2
        for n in reversed(range(len(middles))):  # those that would stand above the jar push the others down
            middles[n] = max(middles[n], top)
            top = middles[n] + line
        return middles

    def _figure(self, block: Block, area: QRectF) -> str:
        """An amount, with its goal's number where the block is too thin to carry it: colour never speaks alone."""
        if not block.number or self._has_room_for_number(area):
            return money(block.pence)
        return _("{number}: {amount}").format(number=block.number, amount=money(block.pence))

    def _beside(self, glass: QRectF, top: float, high: float) -> QRectF:
        gap = appearance().space(GAP)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRectF(0, top, glass.left() - gap, high)
        return QRectF(glass.right() + gap, top, self.width() - glass.right() - gap, high)

    def _flags(self) -> int:
        side = Qt.AlignmentFlag.AlignLeft
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            side = Qt.AlignmentFlag.AlignRight
        return int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
