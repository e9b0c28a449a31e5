"""Text sizes to choose from, each shown at its own size."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _, percent
from ipc_desktop.ui.appearance import BASE_PT, appearance
from ipc_desktop.ui.bricks.wrapped import Wrapped
from ipc_desktop.ui.fields.choice import Choice, ChoiceFace
from ipc_desktop.ui.fields.choice_buttons import RadioChoice
from ipc_desktop.ui.parts.sample_radios import SampleFace, SampleRadios

SAMPLE = "Aa"
_BOX = 22


class _Letters:
    """Two letters at their own size, whatever the size of the screen's text is; all stand on one line."""

    def __init__(self, percent: int, largest: int) -> None:
        self._percent, self._largest = percent, largest

    def dress(self) -> None:
        """Nothing is kept."""

    def least_width(self) -> float:
        return QFontMetricsF(_sample_font(self._largest)).horizontalAdvance(SAMPLE)

    def height(self, width: float) -> float:
        return math.ceil(QFontMetricsF(_sample_font(self._largest)).capHeight())

    def paint(self, painter: QPainter, area: QRectF, ink: QColor, *, mirrored: bool) -> None:
        painter.setPen(ink)
        painter.setFont(_sample_font(self._percent))
        wide = QFontMetricsF(painter.font()).horizontalAdvance(SAMPLE)
        painter.drawText(QPointF(area.center().x() - wide / 2, area.bottom()), SAMPLE)


class _SizeFace(SampleFace):
    """Circle and size stand in the middle, below the letters."""

    @override
    def _texts(self) -> tuple[Wrapped, Wrapped, Wrapped]:
        if self._made is None:
            words, look = self.choice.words, appearance()
            size = Wrapped(words, look.font("small", 600), look.line("small"))
            self._made = size, size, Wrapped("", look.font("small"), look.line("small"))
        return self._made

    @override
    def _spare(self, room: float) -> float:
        return max(0.0, room / 2)

    @override
    def _box_side(self) -> float:
        return float(round(_BOX * min(appearance().scale, 2.0)))

    @override
    def _taken(self) -> float:
        return self._box_side() + appearance().space(6)


class TextSizes(SampleRadios):
    """Sizes in percent; `value()` is the chosen one in digits."""

    def __init__(self, sizes: tuple[int, ...], parent: QWidget | None = None, *, min_column: int = 112) -> None:
        choices = [Choice(str(size), percent(size)) for size in sizes]
        samples = {str(size): _Letters(size, max(sizes)) for size in sizes}
        super().__init__(_("Text size"), choices, samples, parent=parent, min_column=min_column, gap=12)

    @override
    def _make_face(self, button: RadioChoice, choice: Choice) -> ChoiceFace:
        return _SizeFace(button, choice, self._samples[choice.value])


def _sample_font(size_percent: int) -> QFont:
    font = appearance().font("body", 600)
    font.setPointSizeF(BASE_PT * size_percent / 100)
    return font
