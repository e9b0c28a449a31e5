"""A sheet to draw shapes on, which becomes SVG without a word in it; reportlab does the drawing."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Literal

Fill = Literal["paper", "tint", "ink"]


@dataclass(frozen=True)
class Palette:
    """The three colours of a drawing, "#rrggbb": ink is at least 7:1 on paper and on tint."""

    ink: str
    paper: str
    tint: str


_STAND_INS: dict[str, dict[str, object]] = {
    "PIL": {"Image": None},
    "reportlab.platypus": {"Flowable": type("Flowable", (), {})},
    "reportlab.pdfbase.pdfmetrics": {"baseGFont": None, "stringWidth": None},
    "reportlab.pdfgen.canvas": {"FILL_EVEN_ODD": 0, "FILL_NON_ZERO": 1},
    "reportlab.graphics.renderPM": {"_getImage": None},
}
"""What stands in for the parts of reportlab that set type, by the module's name."""

PRINT = Palette("#000000", "#ffffff", "#d9d9d9")
"""Paper: black on white."""


@dataclass(frozen=True)
class Drawing:
    """A picture as SVG and the words that stand for it, both made from the same data.

    `rows` is how many rows of equal height it has from top to bottom, each to be named by the words beside it.
    """

    svg: str
    alternative: str
    rows: int = 0


class Sheet:
    """A sheet of `width` by `height` units; x grows to the right, y downwards. Lines are as wide as `pen` units."""

    def __init__(self, width: float, height: float, palette: Palette, pen: float = 2.0) -> None:
        self._shapes, self._to_svg = _reportlab()
        self._sheet: Any = self._shapes.Drawing(width, height)
        self._height, self._colours, self._pen = height, palette, pen

    def circle(self, x: float, y: float, radius: float, fill: Fill, pen: float = 1.0) -> None:
        """A circle round a middle."""
        self._add(self._shapes.Circle(x, self._height - y, radius, **self._style(fill, pen)))

    def box(self, x: float, y: float, width: float, height: float, fill: Fill, corner: float = 0) -> None:
        """A rectangle by its upper left corner."""
        below = self._height - y - height
        self._add(self._shapes.Rect(x, below, width, height, rx=corner, ry=corner, **self._style(fill, 1.0)))

    def line(self, x: float, y: float, to_x: float, to_y: float, pen: float = 1.0, dashes: float = 0) -> None:
        """A straight line."""
        style = {"strokeDashArray": [dashes, dashes]} if dashes else {}
        ends = (x, self._height - y, to_x, self._height - to_y)
        width = self._pen * pen
        self._add(self._shapes.Line(*ends, strokeColor=self._colour("ink"), strokeWidth=width, **style))

    def svg(self) -> str:
        """All that was drawn, as SVG."""
        drawn: str = self._to_svg(self._sheet)
        return re.sub(r"<!DOCTYPE.*?>\s*|\s*<(title|desc)>.*?</\1>", "", drawn, flags=re.DOTALL)

    def _add(self, shape: Any) -> None:
        self._sheet.add(shape)

    def _style(self, fill: Fill, pen: float) -> dict[str, Any]:
        stroke = {"strokeColor": self._colour("ink"), "strokeWidth": self._pen * pen}
        return {"fillColor": self._colour(fill), **stroke}

    def _colour(self, name: Fill) -> Any:
        from reportlab.lib.colors import HexColor

        return HexColor(getattr(self._colours, name))


def _reportlab() -> tuple[Any, Any]:
    """Its shapes and its writer of SVG.

    They ask for all that sets type, and for Pillow: 8 MB that no shape needs. Stand-ins hold the few names they take.
    """
    if "reportlab" not in sys.modules:
        stand_ins = {name: ModuleType(name) for name in _STAND_INS if name not in sys.modules}
        for name, stand_in in stand_ins.items():
            vars(stand_in).update(_STAND_INS[name])
        sys.modules.update(stand_ins)
        try:
            return _imported()
        finally:
            for name in stand_ins:
                del sys.modules[name]
    return _imported()


def _imported() -> tuple[Any, Any]:
    from reportlab import rl_config

    rl_config.shapeChecking = 0  # each of our numbers would be looked at again: a third of the time of a drawing
    from reportlab.graphics import renderSVG, shapes

    return shapes, renderSVG.drawToString
