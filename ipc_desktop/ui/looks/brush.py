"""Strokes of the brush that all controls share: rounded boxes with edges drawn inwards, glyphs, ticks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_DASHES = [3.2, 2.6]


def cover(painter: QPainter, area: QRect | QRectF, colour: QColor) -> None:
    """Covers an area with one colour. The painter's own `fillRect` makes PySide look at all gradients first: 1 ms."""
    painter.setBackground(colour)
    painter.eraseRect(area)


def strip(painter: QPainter, area: QRect, fill: QColor, line: QColor, width: int) -> None:
    """The ground of a strip at the foot of a page, with a line of so many px along its top."""
    cover(painter, area, fill)
    cover(painter, QRect(area.left(), area.top(), area.width(), width), line)


def box(
    painter: QPainter,
    area: QRect | QRectF,
    *,
    fill: QColor | None,
    edge: QColor | None,
    width: float = 2.0,
    radius: float = 14.0,
    dashed: bool = False,
) -> None:
    """A rounded box whose edge lies wholly inside `area`, so that no state changes a control's size."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2 if edge is not None else 0.0
    inner = QRectF(area).adjusted(half, half, -half, -half)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(edge, width)
        if dashed:
            pen.setDashPattern(_DASHES)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
    corner = max(0.0, min(radius - half, inner.height() / 2, inner.width() / 2))
    painter.drawRoundedRect(inner, corner, corner)
    painter.restore()


def tick(painter: QPainter, area: QRectF, colour: QColor, stroke: float) -> None:
    """A tick in the middle of `area`, two fifths of it wide."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = area.width() / 30
    middle = area.center()
    path = QPainterPath(middle + QPointF(-6.0, 0.4) * unit)
    path.lineTo(middle + QPointF(-1.9, 4.5) * unit)
    path.lineTo(middle + QPointF(6.3, -4.2) * unit)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(round_pen(colour, stroke))
    painter.drawPath(path)
    painter.restore()


def round_pen(colour: QColor, width: float) -> QPen:
    """A pen with round ends and joins."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
