"""The small line drawings of the bar and the buttons, from their stroke paths on a grid of 24."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ipc_desktop.paths import RESOURCES
from ipc_desktop.ui.looks import brush

_GRID = 24.0
_MIRRORED = frozenset({"back", "next", "undo", "speak"})
_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d*\.\d+|\d+)")


@cache
def _paths() -> dict[str, str]:
    found: dict[str, str] = json.loads((RESOURCES / "glyphs.json").read_text(encoding="utf-8"))["paths"]
    return found


def names() -> tuple[str, ...]:
    """The names of all glyphs."""
    return tuple(_paths())


def draw(
    painter: QPainter, name: str, area: QRectF, colour: QColor, *, stroke: float = 2.2, right_to_left: bool = False
) -> None:
    """Draws a glyph into a square area; `stroke` is its width at 26 px. Arrows, undo and speaker are mirrored."""
    unit = area.width() / _GRID
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    if right_to_left and name in _MIRRORED:
        painter.translate(area.width(), 0)
        painter.scale(-1, 1)
    painter.scale(unit, unit)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(brush.round_pen(colour, stroke * _GRID / 26))
    painter.drawPath(glyph_path(name))
    painter.restore()


@cache
def glyph_path(name: str) -> QPainterPath:
    """The stroke path of a glyph on its grid; raises KeyError for an unknown name."""
    return _PathReader(_paths()[name]).path


class _PathReader:
    """Reads the path commands that the glyphs use (M L H V C A Z and their relative forms; arcs of circles)."""

    def __init__(self, words: str) -> None:
        self.path = QPainterPath()
        self._tokens = iter(_TOKEN.findall(words))
        self._last_control: QPointF | None = None
        self._read()

    def _read(self) -> None:
        command = ""
        for token in self._tokens:
            if token.isalpha():
                command, first = token, None
                if command in "Zz":
                    self.path.closeSubpath()
                    continue
            else:
                first = float(token)
            numbers = self._numbers(_ARGUMENTS[command.upper()], first)
            self._step(command, numbers)
            command = {"M": "L", "m": "l"}.get(command, command)

    def _numbers(self, count: int, first: float | None) -> list[float]:
        def rest() -> Iterator[float]:
            if first is not None:
                yield first
            for token in self._tokens:
                yield float(token)

        numbers = rest()
        return [next(numbers) for _ in range(count)]

    def _step(self, command: str, numbers: list[float]) -> None:
        here = self.path.currentPosition()
        base = here if command.islower() else QPointF(0, 0)
        kind = command.upper()
        if kind in "ML":
            to = base + QPointF(numbers[0], numbers[1])
            (self.path.moveTo if kind == "M" else self.path.lineTo)(to)
        elif kind == "H":
            self.path.lineTo(base.x() + numbers[0], here.y())
        elif kind == "V":
            self.path.lineTo(here.x(), base.y() + numbers[0])
        elif kind == "C":
            points = [base + QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            self.path.cubicTo(*points)
            self._last_control = points[1]
        elif kind == "S":
            first = here if self._last_control is None else here * 2 - self._last_control
            points = [base + QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            self.path.cubicTo(first, *points)
            self._last_control = points[0]
        else:
            self._arc(here, base + QPointF(numbers[5], numbers[6]), numbers[0], numbers[3] != 0, numbers[4] != 0)
        if kind not in "CS":
            self._last_control = None

    def _arc(self, start: QPointF, end: QPointF, radius: float, large: bool, clockwise: bool) -> None:
        chord = end - start
        length = math.hypot(chord.x(), chord.y())
        radius = max(radius, length / 2)
        height = math.sqrt(max(0.0, radius * radius - length * length / 4))
        side = 1.0 if large != clockwise else -1.0
        normal = QPointF(-chord.y(), chord.x()) / length
        middle = (start + end) / 2 + normal * height * side
        first = math.degrees(math.atan2(middle.y() - start.y(), start.x() - middle.x()))
        last = math.degrees(math.atan2(middle.y() - end.y(), end.x() - middle.x()))
        sweep = (last - first) % 360.0
        if clockwise:
            sweep -= 360.0
        circle = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        self.path.arcTo(circle, first, sweep)


_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7}
