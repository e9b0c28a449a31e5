"""Choices that each show what they are: a sample on top, the circle and the words below it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.choice import Choice, ChoiceFace
from ipc_desktop.ui.fields.choice_buttons import RadioChoice
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.looks import brush

_BOX = 26


class Sample(Protocol):
    """What a choice shows of itself. It is measured anew whenever the look of the app changes."""

    def dress(self) -> None:
        """Follows a change of appearance."""

    def least_width(self) -> float:
        """The smallest width in px that shows it."""

    def height(self, width: float) -> float:
        """Its height in px in a width."""

    def paint(self, painter: QPainter, area: QRectF, ink: QColor, *, mirrored: bool) -> None:
        """Paints it; `ink` is the colour of words, `mirrored` says that the page runs from right to left."""


class SampleFace(ChoiceFace):
    """The face of a choice with a sample."""

    def __init__(self, button: RadioChoice, choice: Choice, sample: Sample) -> None:
        self._sample = sample
        super().__init__(button, choice, many=False)

    @override
    def dress(self) -> None:
        self._sample.dress()
        super().dress()

    @override
    def height(self, width: int) -> int:
        room = width - 2 * self._edge()
        line = max(self._box_side(), self._words_height(room - self._taken()))
        return math.ceil(self._sample.height(room) + self._between() + line) + 2 * self._edge()

    @override
    def hint(self) -> QSize:
        label = self._taken() + self._natural_width()
        width = math.ceil(max(self._sample.least_width(), label)) + 2 * self._edge()
        return QSize(width, self.height(width))

    @override
    def least(self) -> QSize:
        label = self._taken() + max(words.longest_word for words in self._texts()[1:]) + 1
        return QSize(math.ceil(max(self._sample.least_width(), label)) + 2 * self._edge(), 48)

    @override
    def paint(self, painter: QPainter) -> None:
        colours, look, room = self._colours(), appearance(), QRectF(self._button.rect())
        brush.box(painter, room, fill=colours.fill, edge=colours.edge, width=colours.width, radius=look.radius(16))
        inside = room.adjusted(self._edge(), self._edge(), -self._edge(), -self._edge())
        words = min(self._natural_width(), inside.width() - self._taken())
        line = max(self._box_side(), self._words_height(words))
        mirrored = self._button.layoutDirection() == Qt.LayoutDirection.RightToLeft
        sample = QRectF(inside.left(), inside.top(), inside.width(), inside.height() - line - self._between())
        self._sample.paint(painter, sample, colours.words, mirrored=mirrored)
        top, box = inside.bottom() - line, self._box_side()
        start = inside.left() + self._spare(inside.width() - self._taken() - words)
        self._paint_box(painter, self._mirrored(QRectF(start, top + (line - box) / 2, box, box)))
        self._paint_words(painter, self._mirrored(QRectF(start + self._taken(), top, words, line)), colours)

    def _natural_width(self) -> float:
        return max(words.natural_width for words in self._texts()[1:]) + 1

    def _spare(self, room: float) -> float:
        """How far circle and words stand from the start edge, of so much room that is left."""
        return 0.0

    def _edge(self) -> int:
        return appearance().space(16)

    def _between(self) -> int:
        return appearance().space(12)

    def _box_side(self) -> float:
        return float(round(_BOX * min(appearance().scale, 2.0)))

    def _taken(self) -> float:
        return self._box_side() + appearance().space(10)


class SampleRadios(Radios):
    """One answer out of several, each with its sample, named by the answer's code."""

    def __init__(
        self,
        label: str,
        choices: Sequence[Choice],
        samples: Mapping[str, Sample],
        hint: str = "",
        parent: QWidget | None = None,
        *,
        min_column: int = 220,
        gap: int = 14,
    ) -> None:
        self._samples = samples
        super().__init__(label, choices, hint, parent, min_column=min_column, gap=gap)

    def _make_face(self, button: RadioChoice, choice: Choice) -> ChoiceFace:
        return SampleFace(button, choice, self._samples[choice.value])

    @override
    def _make_button(self, choice: Choice) -> RadioChoice:
        button = RadioChoice(choice)
        button.face = self._make_face(button, choice)
        button.face.dress()
        return button
