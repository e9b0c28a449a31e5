"""Paints the stones of the path and the stretches between them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import brush

Walked = Literal["walked", "here", "to_come", "come_back"]


def paint_stone(painter: QPainter, at: QPointF, walked: Walked, scale: float) -> None:
    """One stone of the path round this point."""
    theme = appearance().theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if walked == "here":
        painter.setPen(QPen(theme.ink, 3 * scale))
        painter.setBrush(theme.here)
        painter.drawEllipse(at, 20 * scale, 20 * scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.on_here)
        painter.drawEllipse(at, 6.5 * scale, 6.5 * scale)
    elif walked == "walked":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawEllipse(at, 15 * scale, 15 * scale)
        half = 15 * scale
        brush.tick(painter, QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), theme.on_accent, 3 * scale)
    elif walked == "come_back":
        painter.setPen(QPen(theme.accent, 3 * scale))
        painter.setBrush(theme.sand)
        painter.drawEllipse(at, 13.5 * scale, 13.5 * scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        for step in (-6.0, 0.0, 6.0):
            painter.drawEllipse(at + QPointF(step * scale, 0), 2.1 * scale, 2.1 * scale)
    else:
        painter.setPen(QPen(theme.edge, 2.5 * scale))
        painter.setBrush(theme.sand)
        painter.drawEllipse(at, 11 * scale, 11 * scale)


def paint_stretch(painter: QPainter, start: QPointF, end: QPointF, walked: bool, scale: float) -> None:
    """The path from one stone to the next: solid where it was walked, dots where it is to come."""
    theme = appearance().theme
    path, half = QPainterPath(start), QPointF(0, (end.y() - start.y()) / 2)
    path.cubicTo(start + half, end - half, end)
    width = 4 * scale
    pen = QPen(theme.accent if walked else theme.edge, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if not walked:
        pen.setDashPattern([0.01, 11 * scale / width])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)
