"""The focus ring: one two-tone ring a window, which follows the focus and is never cut by a scroll area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

RADIUS, SCROLL = "ring_radius", "ring_scroll"
_BANDS = (3, 4, 2)
_GREAT_BANDS = (4, 6, 3)
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
_POINTER = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress})
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show})


def set_ring(widget: QWidget, *, radius: float, host: QWidget | None = None) -> None:
    """Says on which corner radius (px at 100%) the ring of a widget lies, and round which host, if not itself."""
    widget.setProperty(RADIUS, radius)
    if host is not None:
        widget.setProperty("ring_host", host)


def ring_host(widget: QWidget) -> QWidget:
    """The widget that is ringed when `widget` has the focus."""
    host = widget.property("ring_host")
    return host if isinstance(host, QWidget) and isValid(host) else widget


def set_scroll(content: QWidget, scroll: QAbstractScrollArea) -> None:
    """Says in which scroll area a widget lies, so that the ring need not ask for the view between the two.

    To wrap that view, which Qt made, PySide looks at every widget class there is: 10 ms before the first paint.
    """
    content.setProperty(SCROLL, scroll)


def view_of(scroll: QAbstractScrollArea) -> QRect:
    """The room in which a scroll area shows its content, in its own coordinates."""
    bar, room = scroll.verticalScrollBar(), scroll.contentsRect()
    if not bar.isVisible():
        return room
    if scroll.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return room.adjusted(bar.width(), 0, 0, 0)
    return room.adjusted(0, 0, -bar.width(), 0)


def _scroll_round(widget: QWidget) -> QAbstractScrollArea | None:
    """The scroll area whose content a widget is, if any."""
    scroll = widget.property(SCROLL)
    if isinstance(scroll, QAbstractScrollArea):
        return scroll
    view = widget.parentWidget()
    # The content of a page lies in a view that Qt made: to wrap that, PySide first looks at every widget class, 10 ms.
    area = view.parentWidget() if view is not None and view.property(SCROLL) is None else None
    return area if isinstance(area, QAbstractScrollArea) and area.viewport() is view else None


def ring_width() -> int:
    """The whole width of the ring in px: the free room that a control needs round it."""
    return sum(_bands())


def _bands() -> tuple[int, int, int]:
    return _GREAT_BANDS if appearance().scale > 2.0 else _BANDS


class FocusRing(QWidget):
    """Paints three bands, dark, bright, dark, round its target's host, above everything else in the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        accessible.set_role(self, "decoration")
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._scrolls: list[QAbstractScrollArea] = []
        self._visible_part = QRegion()
        self.hide()
        appearance().changed.connect(self._place_soon)

    @property
    def target(self) -> QWidget | None:
        """The widget that is ringed just now."""
        return self._target

    def ring(self, widget: QWidget | None) -> None:
        """Moves the ring to a widget of this window, or hides it."""
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched, self._scrolls = [], []
        self._target = ring_host(widget) if widget is not None else None
        if self._target is None:
            self.hide()
            return
        step: QWidget | None = self._target
        window = self.parentWidget()
        while step is not None and step is not window:
            step.installEventFilter(self)
            self._watched.append(step)
            scroll = _scroll_round(step)
            if scroll is not None:
                self._scrolls.append(scroll)
            step = scroll or step.parentWidget()
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _MOVES:
            self._place()
        elif kind == QEvent.Type.Hide:
            self.hide()
        return False

    def _place_soon(self) -> None:
        if self._target is not None:
            self._place()
            self.update()

    def _place(self) -> None:
        target, window = self._target, self.parentWidget()
        if target is None or window is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        width = ring_width()
        box = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        self.setGeometry(box.adjusted(-width, -width, width, width))
        part = self._part_in_view(window, box)
        if part != self._visible_part:
            self._visible_part = part
            self.update()
        self.setVisible(not part.isEmpty())
        self.raise_()

    def _part_in_view(self, window: QWidget, box: QRect) -> QRegion:
        """What of the ring shows: all of it while the control is in view, else what lies in its scroll areas."""
        shown = QRegion(self.geometry())
        for scroll in self._scrolls:
            view = view_of(scroll)
            view.moveTopLeft(scroll.mapTo(window, view.topLeft()))
            if not view.contains(box):
                shown &= QRegion(view)
        return shown.translated(-self.geometry().topLeft())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        target = self._target
        if target is None or not isValid(target):
            return
        theme, bands = appearance().theme, _bands()
        painter = QPainter(self)
        painter.setClipRegion(self._visible_part)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        own = target.property(RADIUS)
        base = appearance().radius(float(own) if own is not None else 14.0)
        inner = QRectF(self.rect()).adjusted(*(side * sum(bands) for side in (1, 1, -1, -1)))
        offset = 0.0
        for width, colour in zip(bands, (theme.focus_in, theme.focus_out, theme.focus_in), strict=True):
            out = offset + width / 2
            painter.setPen(QPen(colour, width))
            painter.drawRoundedRect(inner.adjusted(-out, -out, out, out), base + out, base + out)
            offset += width


class _Follower(QObject):
    """Knows whether keys or a pointer were used last, and tells each window's ring where to stand."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.by_key = True
        self._feels = False
        self._rings: dict[QWidget, FocusRing] = {}
        self._window: QWindow | None = None
        app.focusChanged.connect(self._focus_moved)

    def feel_hands(self, app: QApplication) -> None:
        """Begins to watch, in the native window that is used, what people use; once."""
        if not self._feels:
            self._feels = True
            app.focusWindowChanged.connect(self._window_changed)
            self._window_changed(app.focusWindow())

    def _window_changed(self, window: QWindow | None) -> None:
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS and not self.by_key:
            self.by_key = True
            self._focus_moved(None, QApplication.focusWidget())
        elif kind in _POINTER:
            self.take_for_pointer()
        return False

    def take_for_pointer(self) -> None:
        """A pointer, or what works like one, came last."""
        if self.by_key:
            self.by_key = False
            self._focus_moved(None, QApplication.focusWidget())

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        window = new.window() if new is not None else None
        for other, ring in list(self._rings.items()):
            if not isValid(other) or not isValid(ring):
                del self._rings[other]
            elif other is not window:
                ring.ring(None)
        if window is None or new is None:
            return
        if window not in self._rings:
            self._rings[window] = FocusRing(window)
        self._rings[window].ring(new if self._is_shown_for(new) else None)

    def _is_shown_for(self, widget: QWidget) -> bool:
        if isinstance(widget, QLineEdit) or widget.inherits("QTextEdit"):
            return True
        reads_only = isinstance(widget, QLabel) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus
        return self.by_key and not reads_only and widget is not widget.window()


_followers: list[_Follower] = []


def pointer_came_last() -> bool:
    """Whether a finger, pen or mouse was used since the last key."""
    return any(isValid(follower) and not follower.by_key for follower in _followers)


def press_like_a_pointer() -> None:
    """A switch was pressed: like a pointer it has its own mark for what is meant, and no ring beside it."""
    for follower in _followers:
        if isValid(follower):
            follower.take_for_pointer()


def follow_focus(app: QApplication) -> None:
    """Lets a ring follow the focus in every window of the app; once per process."""
    if not _followers or not isValid(_followers[0]):
        _followers[:] = [_Follower(app)]


def feel_hands(app: QApplication) -> None:
    """Takes notice of what people use from now on; until then it was keys."""
    for follower in _followers:
        follower.feel_hands(app)
