"""Sizes of letters to choose from, on the screen or on paper, each shown at its own size."""

from __future__ import annotations

import math
from collections.abc import Iterable

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

    def __init__(self, points: float, largest: float) -> None:
        self._points, self._largest = points, largest

    def dress(self) -> None:
        """Nothing is kept."""

    def least_width(self) -> float:
        return QFontMetricsF(_sample_font(self._largest)).horizontalAdvance(SAMPLE)

    def height(self, width: float) -> float:
        return math.ceil(QFontMetricsF(_sample_font(self._largest)).capHeight())

    def paint(self, painter: QPainter, area: QRectF, ink: QColor, *, mirrored: bool) -> None:
        painter.setPen(ink)
        painter.setFont(_sample_font(self._points))
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


class LetterSizes(SampleRadios):
    """Sizes in points, each with what it is called; `value()` is the chosen one's code."""

    def __init__(
        self,
        label: str,
        sizes: Iterable[tuple[Choice, float]],
        parent: QWidget | None = None,
        *,
        min_column: int = 112,
    ) -> None:
        points = dict(sizes)
        samples = {choice.value: _Letters(size, max(points.values())) for choice, size in points.items()}
        super().__init__(label, tuple(points), samples, parent=parent, min_column=min_column, gap=12)

    @override
    def _make_face(self, button: RadioChoice, choice: Choice) -> ChoiceFace:
        return _SizeFace(button, choice, self._samples[choice.value])


def text_sizes(sizes_percent: Iterable[int], *, min_column: int = 112) -> LetterSizes:
    """Sizes of the screen's text, in percent; their codes are the digits."""
    sizes = [(Choice(str(size), percent(size)), BASE_PT * size / 100) for size in sizes_percent]
    return LetterSizes(_("Text size"), sizes, min_column=min_column)


def paper_sizes(sizes_pt: Iterable[int]) -> LetterSizes:
    """Sizes of letters on paper, in points; their codes are the digits."""
    sizes = [(Choice(str(size), _("{size} pt").format(size=size)), float(size)) for size in sizes_pt]
    return LetterSizes(_("Letters on paper"), sizes)


def _sample_font(points: float) -> QFont:
    font = appearance().font("body", 600)
    font.setPointSizeF(points)
    return font
