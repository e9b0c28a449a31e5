"""A walk through a window with the Tab key, as far as it goes; inside a group of choices with the arrows."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QScrollBar, QWidget

from ipc_desktop.ui.looks.focus_ring import ring_host
from tests.accessibility.pixels import Picture, changed_pixels
from tests.accessibility.view import View

_MOST_STOPS = 400
_BY_TAB = Qt.FocusPolicy.TabFocus.value
_ROUND = 24
"""How far round a control its mark of focus may be painted, in px."""


_ROOM_SHARE = 0.75
"""What is higher than this share of the view is seen well enough: round what has the focus some room stays free."""


@dataclass
class Walk:
    """Where Tab stopped, one after another; what the arrows reached from there; and what did not let go."""

    stops: list[QWidget] = field(default_factory=list)
    by_arrows: list[QWidget] = field(default_factory=list)
    trap: QWidget | None = None
    out_of_view: list[QWidget] = field(default_factory=list)
    rings: dict[QWidget, tuple[int, int]] = field(default_factory=dict)
    """For a stop of each kind: how many pixels stand out by 3:1 once it has the focus, and how many its outline has."""

    @property
    def reached(self) -> set[QWidget]:
        """Everything that can have the focus by keys alone."""
        return {*self.stops, *self.by_arrows}


def walk(view: View) -> Walk:
    """Presses Tab from where the focus is until it comes round again; puts focus and scrolling back."""
    start = QApplication.focusWidget()
    scrolled = [(scroll.verticalScrollBar(), scroll.verticalScrollBar().value()) for scroll in view.scrolls]
    found, kinds = Walk(), set()
    for _ in range(_MOST_STOPS):
        before = QApplication.focusWidget() or view.window
        QTest.keyClick(before, Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
        if stop is None or stop in found.stops:
            break
        if stop is before and before is not view.window and _has_others(view, stop):
            found.trap = stop
            break
        found.stops.append(stop)
        if not is_seen_whole(stop, view.window):
            found.out_of_view.append(stop)
        if _leads_on_by_arrows(stop):
            found.by_arrows += _by_arrows(stop)
        kind = (type(stop), stop.property("checked"), stop.property("default"))
        if view.thorough or kind not in kinds:
            kinds.add(kind)
            found.rings[stop] = _ring(view.window, stop)
    if found.trap is None and found.stops:
        found.trap = _does_not_let_go(found.stops)
    _put_back(start, view)
    for bar, value in scrolled:
        bar.setValue(value)
    return found


def _has_others(view: View, stop: QWidget) -> bool:
    """Whether Tab could go on from here: alone in its window, a control keeps the focus."""
    controls = (part.widget for part in view.controls if not isinstance(part.widget, QScrollBar))
    return any(control is not stop and control.isEnabled() for control in controls)


def _leads_on_by_arrows(stop: QWidget) -> bool:
    """Whether it stands in a group that Tab enters once: some of its kind beside it are no stops of their own."""
    parent = stop.parentWidget()
    if parent is None or not isinstance(stop, QAbstractButton):
        return False
    beside = (other for other in parent.children() if isinstance(other, type(stop)) and other.isVisible())
    return any(not other.focusPolicy().value & _BY_TAB and other.isEnabled() for other in beside)


def _by_arrows(stop: QWidget) -> list[QWidget]:
    """What the arrow down reaches from here, until it comes round again."""
    reached: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget() or stop, Qt.Key.Key_Down)
        focus = QApplication.focusWidget()
        if focus is None or focus is stop or focus in reached:
            break
        reached.append(focus)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    return reached


def _does_not_let_go(stops: list[QWidget]) -> QWidget | None:
    """The stop at which the walk turned in circles: Tab came back to one that is not the first."""
    again = QApplication.focusWidget()
    return None if again in (None, stops[0]) else stops[-1]


def _put_back(start: QWidget | None, view: View) -> None:
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    if start is not None and view.part(start) is not None:
        start.setFocus(Qt.FocusReason.OtherFocusReason)


def _ring(window: QWidget, stop: QWidget) -> tuple[int, int]:
    """Looks at the control with the focus and without it."""
    host = ring_host(stop)
    whole = QRect(host.mapTo(window, QPoint(0, 0)), host.size())
    seen = whole.intersected(_in_view(host, window))
    box = seen.adjusted(-_ROUND, -_ROUND, _ROUND, _ROUND).intersected(window.rect())
    after = Picture(window.grab(box).toImage())
    stop.clearFocus()
    before = Picture(window.grab(box).toImage())
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    across = sum(seen.width() for edge in ("top", "bottom") if getattr(seen, edge)() == getattr(whole, edge)())
    return changed_pixels(before, after, 3.0), across + 2 * seen.height()


def is_seen_whole(stop: QWidget, window: QWidget) -> bool:
    """Whether all of a control lies where it can be seen; of a large one as much as there is room for."""
    host = ring_host(stop)
    room = _in_view(host, window)
    whole = QRect(host.mapTo(window, QPoint(0, 0)), host.size())
    return whole.intersected(room).height() >= min(whole.height(), round(_ROOM_SHARE * room.height()))


def _in_view(widget: QWidget, window: QWidget) -> QRect:
    """What of a window can be seen where this widget lies: less than all of it inside a scroll area."""
    seen = window.rect()
    step = widget.parentWidget()
    while step is not None and step is not window:
        if isinstance(step, QAbstractScrollArea):
            seen &= QRect(step.mapTo(window, QPoint(0, 0)), step.size())
        step = step.parentWidget()
    return seen
