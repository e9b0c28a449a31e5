"""The light: a broad two-tone frame round what is lit, above everything else in the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.page_scroll import scroll_of
from ipc_desktop.ui.looks import glyphs
from ipc_desktop.ui.looks.focus_ring import view_of
from ipc_desktop.ui.scanning.rows import box_of

_BANDS, _GREAT_BANDS = (3, 7, 3), (5, 11, 5)
_BEYOND = 0.7
"""So much of the frame lies outside what it frames, so that it covers no word beside it."""

_APART = 5
"""How far, in px, the frame of several controls keeps from the words that stand between them."""

_FAR = 4000
"""So far above and below the window a frame may begin and end, in px."""

_DASHES = [2.0, 1.4]
_BADGE = 44
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class Light(QWidget):
    """Frames one control or a row of them; dashed and with an arrow back when it is the way out of a row."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        accessible.set_role(self, "decoration")
        self._lit: tuple[QWidget, ...] = ()
        self._watched: list[QWidget] = []
        self._view = QRect()
        self._is_way_out = False
        self.hide()
        appearance().changed.connect(self.place)

    def shine(self, controls: Sequence[QWidget], *, way_out: bool = False) -> None:
        """Frames these controls, scrolled into view; none hides the light."""
        self._lit, self._is_way_out = tuple(controls), way_out
        self._watch()
        scroll = scroll_of(self._lit[0]) if self._lit else None
        if scroll is not None:
            for control in (self._lit[-1], self._lit[0]):
                scroll.show_widget(control)
        self.place()

    def place(self) -> None:
        """Stands where the lit controls are now; what lies beyond the view of their page is not framed."""
        box = QRect()
        for control in self._lit:
            if isValid(control) and control.isVisible():
                box |= box_of(control)
        high = round(sum(_bands()) * _BEYOND)
        wide = sum(_bands()) + _APART if len(self._lit) > 1 else high  # words between them begin where they do
        framed = box.adjusted(-wide, -high, wide, high) & self._over.rect().adjusted(0, -_FAR, 0, _FAR)
        self._view = self._view_of_page() & framed
        if box.isEmpty() or self._view.isEmpty():
            self.hide()
            return
        self.setGeometry(framed)
        self.show()
        self.raise_()
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self.place()
        return False

    def _watch(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        seen: dict[QWidget, None] = {}
        for control in self._lit:
            step: QWidget | None = control
            while step is not None and step is not self._over and step not in seen:
                seen[step] = None
                scroll = scroll_of(step) if step.parentWidget() is not None else None
                inner = scroll.widget() if scroll is not None else None
                step = scroll if step is inner else step.parentWidget()
        self._watched = list(seen)
        for widget in self._watched:
            widget.installEventFilter(self)

    def _view_of_page(self) -> QRect:
        """What of the window shows the page that is lit; all of it for what stands on no page."""
        scroll = scroll_of(self._lit[0]) if self._lit and isValid(self._lit[0]) else None
        if scroll is None:
            return self._over.rect()
        view = view_of(scroll)
        view.moveTopLeft(scroll.mapTo(self._over, view.topLeft()))
        return view

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, bands = appearance().theme, _bands()
        painter = QPainter(self)
        painter.setClipRect(self._view.translated(-self.pos()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, radius = QRectF(self.rect()), appearance().radius(14) + sum(bands)
        out = 0.0
        colours = (theme.focus_in, theme.focus_out, theme.focus_in)
        for width, colour in zip(bands, colours, strict=True):
            half = out + width / 2
            middle = colour is theme.focus_out
            painter.setPen(self._pen(colour, width, dashed=middle and self._is_way_out))
            painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius - half, radius - half)
            out += width
        if self._is_way_out:
            self._paint_badge(painter)

    @staticmethod
    def _pen(colour: QColor, width: int, *, dashed: bool) -> QPen:
        pen = QPen(colour, width)
        if dashed:
            pen.setDashPattern(_DASHES)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def _paint_badge(self, painter: QPainter) -> None:
        theme = appearance().theme
        side = min(appearance().size(_BADGE), 96, self._view.height())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        seen = self._view.translated(-self.pos())
        left = seen.right() - side if mirrored else seen.left()
        disc = QRectF(left, seen.top(), side, side).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(theme.focus_out, 4))
        painter.setBrush(theme.focus_in)
        painter.drawEllipse(disc.adjusted(2, 2, -2, -2))
        inner = disc.adjusted(side / 4, side / 4, -side / 4, -side / 4)
        glyphs.draw(painter, "back", inner, theme.focus_out, stroke=3.2, right_to_left=mirrored)


def _bands() -> tuple[int, int, int]:
    return _GREAT_BANDS if appearance().scale > 2.0 else _BANDS
