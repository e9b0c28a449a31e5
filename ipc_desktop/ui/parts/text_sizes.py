"""Text sizes to choose from, each shown at its own size."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _, percent
from ipc_desktop.ui import brush
from ipc_desktop.ui.appearance import BASE_PT, appearance
from ipc_desktop.ui.fields.choice import Choice, ChoiceFace
from ipc_desktop.ui.fields.choice_buttons import RadioChoice
from ipc_desktop.ui.fields.radios import Radios

SAMPLE = "Aa"
_BOX = 22


class _SizeFace(ChoiceFace):
    """Two letters at their own size, whatever the size of the screen's text is, over the size in per cent."""

    def __init__(self, button: RadioChoice, choice: Choice, largest: int) -> None:
        super().__init__(button, choice, many=False)
        self._percent = int(choice.value)
        self._largest = largest

    @override
    def height(self, width: int) -> int:
        look = appearance()
        letters = QFontMetricsF(_sample_font(self._largest)).ascent()
        return math.ceil(letters + self._line()) + 2 * look.space(12) + look.space(8)

    @override
    def hint(self) -> QSize:
        width = self.least().width()
        return QSize(width, self.height(width))

    @override
    def least(self) -> QSize:
        letters = QFontMetricsF(_sample_font(self._largest)).horizontalAdvance(SAMPLE)
        below = _BOX * appearance().scale + appearance().space(6) + self._words_width()
        return QSize(math.ceil(max(letters, below)) + 2 * appearance().space(12), 48)

    @override
    def paint(self, painter: QPainter) -> None:
        colours, look, room = self._colours(), appearance(), QRectF(self._button.rect())
        brush.box(painter, room, fill=colours.fill, edge=colours.edge, width=colours.width, radius=look.radius(16))
        bottom = room.height() - look.space(12)
        box, gap = float(round(_BOX * min(look.scale, 2.0))), float(look.space(6))
        start = (room.width() - box - gap - self._words_width()) / 2
        line = QRectF(start, bottom - self._line(), room.width(), self._line())
        self._paint_box(painter, self._mirrored(QRectF(start, line.center().y() - box / 2, box, box)))
        words = QRectF(start + box + gap, line.top(), self._words_width() + 1, line.height())
        painter.setPen(colours.words)
        painter.setFont(look.font("small", 600))
        painter.drawText(self._mirrored(words), Qt.AlignmentFlag.AlignCenter, self.choice.words)
        painter.setFont(_sample_font(self._percent))
        letters = QRectF(0, 0, room.width(), line.top() - look.space(4))
        painter.drawText(letters, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, SAMPLE)

    def _line(self) -> float:
        return max(QFontMetricsF(appearance().font("small", 600)).height(), _BOX * min(appearance().scale, 2.0))

    def _words_width(self) -> float:
        return QFontMetricsF(appearance().font("small", 600)).horizontalAdvance(self.choice.words)


class _SizeChoice(RadioChoice):
    def __init__(self, choice: Choice, largest: int) -> None:
        super().__init__(choice)
        self.face = _SizeFace(self, choice, largest)
        self.face.dress()


class TextSizes(Radios):
    """Sizes in percent; `value()` is the chosen one in digits."""

    def __init__(self, sizes: tuple[int, ...], parent: QWidget | None = None) -> None:
        self._largest = max(sizes)
        choices = [Choice(str(size), percent(size)) for size in sizes]
        super().__init__(_("Text size"), choices, parent=parent, min_column=112, gap=12)

    @override
    def _make_button(self, choice: Choice) -> RadioChoice:
        return _SizeChoice(choice, self._largest)


def _sample_font(size_percent: int) -> QFont:
    font = appearance().font("body", 600)
    font.setPointSizeF(BASE_PT * size_percent / 100)
    return font
