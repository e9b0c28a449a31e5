"""A pad to sign on: with finger, pen, mouse, or the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.agreement import Stroke
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks import brush, focus_ring

_THOUSAND = 1000
_STEP = 12
_ASPECT = 0.42
_LINE_AT = 0.78
_MOST_POINTS = 20_000
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

Point = tuple[int, int]


class SignaturePad(QWidget):
    """Strokes are kept in thousandths of the pad's width. Space puts the pen down and lifts it, arrows move it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[Point]] = []
        self._pen: Point = (150, 300)
        self._pen_down = False
        self._drawing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        accessible.set_role(self, "canvas")
        focus_ring.set_ring(self, radius=14)
        self.setAccessibleName(_("Your mark"))
        self._describe()
        appearance().remeasured.connect(self._dress)

    # --- what pages use -----------------------------------------------------------------------------------------

    def strokes(self) -> tuple[Stroke, ...]:
        """The lines drawn so far, in the order of drawing."""
        return tuple(Stroke(tuple(n for point in stroke for n in point)) for stroke in self._strokes if stroke)

    def set_strokes(self, strokes: Sequence[Stroke]) -> None:
        """Shows lines that were drawn before."""
        self._strokes = [list(zip(s.points[::2], s.points[1::2], strict=False)) for s in strokes]
        self._pen_down = self._drawing = False
        self._describe()
        self.update()

    def undo(self) -> None:
        """Takes the last line away."""
        if self._strokes:
            self._strokes.pop()
            self._pen_down = False
            self._told()

    def start_again(self) -> None:
        """Takes all lines away."""
        if self._strokes:
            self._strokes.clear()
            self._pen_down = False
            self._told()

    # --- drawing ------------------------------------------------------------------------------------------------

    def _told(self) -> None:
        self._describe()
        self.update()
        self.changed.emit()

    def _describe(self) -> None:
        state = _("The pen is down.") if self._pen_down else _("The pen is up.")
        marks = _("There is a mark.") if self._strokes else _("There is nothing here yet.")
        how = _("Arrow keys move the pen. Space puts it down and lifts it.")
        self.setAccessibleDescription("\n".join((how, state, marks)))

    def _begin(self, at: Point) -> None:
        self._strokes.append([at])
        self._told()

    def _go_on(self, to: Point) -> None:
        full = sum(map(len, self._strokes)) >= _MOST_POINTS
        if self._strokes and self._strokes[-1][-1:] != [to] and not full:
            self._strokes[-1].append(to)
            self.update()

    def _point(self, at: QPointF) -> Point:
        unit = max(1, self.width()) / _THOUSAND
        x = min(_THOUSAND, max(0, round(at.x() / unit)))
        return x, min(self._lowest(), max(0, round(at.y() / unit)))

    def _lowest(self) -> int:
        return round(self.height() * _THOUSAND / max(1, self.width()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pen_down, self._drawing = False, True
            self._pen = self._point(event.position())
            self._begin(self._pen)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._pen = self._point(event.position())
            self._go_on(self._pen)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._drawing = False
            self._told()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is not None:
            far = 4 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            x = min(_THOUSAND, max(0, self._pen[0] + arrow[0] * _STEP * far))
            y = min(self._lowest(), max(0, self._pen[1] + arrow[1] * _STEP * far))
            self._pen = (x, y)
            if self._pen_down:
                self._go_on(self._pen)
                self.changed.emit()
            self.update()
        elif event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._lift_or_lower()
        else:
            super().keyPressEvent(event)

    def _lift_or_lower(self) -> None:
        self._pen_down = not self._pen_down
        if self._pen_down:
            self._begin(self._pen)
        else:
            self._describe()
            self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._pen_down = False
        self._describe()
        self.update()

    # --- room and painting --------------------------------------------------------------------------------------

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(180, round(width * _ASPECT))

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, self.heightForWidth(560))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 180)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = appearance(), appearance().theme
        painter = QPainter(self)
        radius = look.radius(14)
        brush.box(painter, self.rect(), fill=theme.card, edge=theme.edge, width=look.border(2), radius=radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        guide = QPen(theme.edge, 3)
        guide.setDashPattern([2.2, 1.6])
        painter.setPen(guide)
        side, level = look.space(20), self.height() * _LINE_AT
        painter.drawLine(QPointF(side, level), QPointF(self.width() - side, level))
        self._paint_strokes(painter)
        if self.hasFocus():
            self._paint_pen(painter)

    def _paint_strokes(self, painter: QPainter) -> None:
        unit = self.width() / _THOUSAND
        painter.setPen(brush.round_pen(appearance().theme.ink, max(4.0, 7.5 * unit)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            if len(set(stroke)) == 1:
                painter.drawPoint(QPointF(*stroke[0]) * unit)
                continue
            path = QPainterPath(QPointF(*stroke[0]) * unit)
            for point in stroke[1:]:
                path.lineTo(QPointF(*point) * unit)
            painter.drawPath(path)

    def _paint_pen(self, painter: QPainter) -> None:
        """Shows where the pen of the arrow keys is: a ring while it is up, a filled spot while it is down."""
        theme = appearance().theme
        at = QPointF(*self._pen) * (self.width() / _THOUSAND)
        painter.setPen(QPen(theme.accent, 3))
        painter.setBrush(theme.accent if self._pen_down else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(at.x() - 9, at.y() - 9, 18, 18))
        painter.drawLine(at - QPointF(16, 0), at - QPointF(9, 0))
        painter.drawLine(at + QPointF(9, 0), at + QPointF(16, 0))
        painter.drawLine(at - QPointF(0, 16), at - QPointF(0, 9))
        painter.drawLine(at + QPointF(0, 9), at + QPointF(0, 16))
