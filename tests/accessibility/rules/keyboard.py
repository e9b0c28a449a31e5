"""Everything is reached with the keyboard alone, in the order in which it is read, and Tab is let go everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from ipc_desktop.ui.looks.focus_ring import ring_host
from ipc_desktop.ui.window import Window
from tests.accessibility.finding import Finding
from tests.accessibility.rules.one_switch import scanned_like_tab
from tests.accessibility.view import Part, View
from tests.accessibility.walk import Walk, is_seen_whole, walk


def focus_is_seen(view: View) -> Iterator[Finding]:
    """Where the focus was brought, it is seen whole; to be asked before anything moves it."""
    focus = QApplication.focusWidget()
    if focus is not None and view.part(focus) is not None and not is_seen_whole(focus, view.window):
        yield Finding("in view", _called(view, focus), "it has the focus, and a part of it is out of view")


def everything_is_reached(view: View) -> Iterator[Finding]:
    """Walks once through the window; a trap, something left out, a wrong order or a weak ring are all told.

    So is what one switch reaches otherwise than Tab does.
    """
    walked = walk(view)
    if walked.trap is not None:
        yield Finding("trap", _called(view, walked.trap), "Tab does not leave it for the rest of the window")
    yield from _left_out(view, walked)
    disordered = tuple(_order(view, walked))
    yield from disordered
    if walked.trap is None:
        yield from scanned_like_tab(view, walked.stops, in_order=not disordered)
    for stop in walked.out_of_view:
        yield Finding("in view", _called(view, stop), "Tab comes to it, and a part of it is out of view")
    for stop, (strong, outline) in walked.rings.items():
        if strong < outline:
            told = f"with the focus, {strong} pixels round it stand out by 3:1, and its outline has {outline}"
            yield Finding("focus ring", _called(view, stop), told)


def _left_out(view: View, walked: Walk) -> Iterator[Finding]:
    for part in view.controls:
        scrolls = isinstance(part.widget, QScrollBar)  # the keys of the page do what it does
        if part.widget.isEnabled() and not scrolls and part.widget not in walked.reached:
            yield Finding("reached", part.known_as, "the Tab key never comes to it")


def _order(view: View, walked: Walk) -> Iterator[Finding]:
    mirrored = view.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for one, other in pairwise(_from_the_top(view, walked.stops)):
        first, second = view.part(one), view.part(other)
        if first is None or second is None:
            yield Finding("order", _called(view, other if first else one), "Tab stops at something that is not shown")
        elif _region(one) > _region(other):
            yield Finding("order", second.known_as, f"Tab comes to it after {first.known_as}: page, bar, path")
        elif _region(one) == _region(other) and _goes_back(_place(one, view), _place(other, view), mirrored):
            yield Finding("order", second.known_as, f"Tab comes to it after {first.known_as}, which is read later")


def _from_the_top(view: View, stops: list[QWidget]) -> list[QWidget]:
    """The stops from where the round begins: after the last region, or with whatever stands highest."""
    regions = [_region(stop) for stop in stops]
    rounds = [at for at in range(1, len(stops)) if regions[at - 1] > regions[at] == 0]
    if not rounds and stops and len(set(regions)) == 1:
        rounds = [min(range(len(stops)), key=lambda at: _place(stops[at], view).top())]
    first = rounds[0] if rounds else 0
    return stops[first:] + stops[:first]


def _region(widget: QWidget) -> int:
    """In which room of the window it stands, in the order of reading; the page or screen is the first."""
    window = widget.window()
    rooms = window.rooms() if isinstance(window, Window) else (window,)
    inside = (at for at, room in enumerate(rooms) if room is widget or room.isAncestorOf(widget))
    return next(inside, len(rooms))


def _place(widget: QWidget, view: View) -> QRect:
    host = ring_host(widget)
    part = view.part(widget)
    surface = part.surface.widget if part is not None else view.window
    return QRect(host.mapTo(surface, QPoint(0, 0)), host.size())


def _goes_back(one: QRect, other: QRect, mirrored: bool) -> bool:
    """Whether the other is read before the one: above it and not in a column beyond it, or before it in its row."""
    beyond = other.right() < one.left() if mirrored else other.left() > one.right()
    before = other.left() > one.right() if mirrored else other.right() < one.left()
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    in_a_row = shared > min(one.height(), other.height()) / 2
    return (in_a_row and before) or (other.bottom() <= one.top() and not beyond)


def _called(view: View, widget: QWidget) -> str:
    part: Part | None = view.part(widget)
    return part.known_as if part is not None else type(widget).__name__
