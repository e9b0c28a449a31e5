"""The words that a widget really draws, and where: heard from its own painting, whatever it is made of.

Qt's generator of SVG is given to the widget instead of the screen: it writes down each run of letters with its place.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

_RUN = re.compile(
    r'<g [^>]*?transform="matrix\((?P<matrix>[^)]*)\)"|<text (?P<about>[^>]*)>(?P<letters>[^<]*)</text>', re.DOTALL
)
_ABOUT = re.compile(r'([a-z-]+)="([^"]*)"')
_DIRECTION = re.compile("[\u200e\u200f\u2066-\u2069]")
"""Signs that steer the direction of letters and are drawn as nothing."""
_DOTS_PER_INCH = 96


@dataclass(frozen=True)
class Run:
    """Letters drawn in one go; `area` in px of the widget, from the top of its capitals to the foot of its tails."""

    letters: str
    area: QRectF
    size_px: float

    @property
    def middle(self) -> QRectF:
        """Where its small letters stand: no edge of anything else comes so near."""
        return self.area.adjusted(0, self.size_px * 0.1, 0, -self.size_px * 0.2)


def words_drawn(widget: QWidget) -> tuple[Run, ...]:
    """All runs that a widget draws by itself (of a list or a text box: with what stands in it), in painting order."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paper = QSvgGenerator()
    paper.setOutputDevice(buffer)
    paper.setResolution(_DOTS_PER_INCH)
    paper.setSize(widget.size())
    paper.setViewBox(widget.rect())
    alone = QWidget.RenderFlag(0)
    whole = isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QScrollArea)
    widget.render(paper, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren if whole else alone)
    return _runs(bytes(buffer.data().data()).decode(), widget.font().letterSpacing())


def _runs(drawing: str, spacing: float) -> tuple[Run, ...]:
    found, matrix = [], (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    for match in _RUN.finditer(drawing):
        if match["matrix"]:
            across, _, _, down, left, top = (float(part) for part in match["matrix"].split(","))
            matrix = (across, 0.0, 0.0, down, left, top)
        else:
            letters = _DIRECTION.sub("", html.unescape(match["letters"]))
            if letters.strip():
                found.append(_run(letters, dict(_ABOUT.findall(match["about"])), matrix, spacing))
    return tuple(found)


def _run(letters: str, about: dict[str, str], matrix: tuple[float, ...], spacing: float) -> Run:
    size = float(about["font-size"]) * matrix[3]
    ahead = len(letters) - len(letters.lstrip())
    metrics = _metrics(about["font-family"], round(size), int(about["font-weight"]))
    left = float(about["x"]) * matrix[0] + matrix[4] + metrics.horizontalAdvance(letters[:ahead])
    foot = float(about["y"]) * matrix[3] + matrix[5]
    wide = metrics.horizontalAdvance(letters.strip()) + spacing * len(letters.strip())
    return Run(letters.strip(), QRectF(left, foot - 0.72 * size, wide, 0.92 * size), size)


@cache
def _metrics(families: str, size_px: int, weight: int) -> QFontMetricsF:
    font = QFont()
    font.setFamilies([family.strip("' ") for family in families.split(",")])
    font.setPixelSize(max(1, size_px))
    font.setWeight(QFont.Weight(weight))
    return QFontMetricsF(font)
