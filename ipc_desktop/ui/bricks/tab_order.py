"""Puts the stops of the Tab key into reading order, whenever widgets came or went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLayout, QLineEdit, QScrollArea, QWidget

_WHOLE = (QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit)
"""What has no stop of ours inside: only parts that Qt makes and unmakes by itself, best never wrapped for Python."""

_BY_TAB = frozenset((Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus))


def stops(widget: QWidget) -> Iterator[QWidget]:
    """The widgets inside (and itself) that Tab may stop at, in the order in which their layouts hold them."""
    return (found for found in inside(widget) if found.focusPolicy() in _BY_TAB)


def controls(widget: QWidget) -> Iterator[QWidget]:
    """The stops of Tab, and the buttons between which arrows move, in the same order."""
    for found in inside(widget):
        policy = found.focusPolicy()
        if policy in _BY_TAB or (policy == Qt.FocusPolicy.ClickFocus and isinstance(found, QAbstractButton)):
            yield found


def places(widget: QWidget) -> Iterator[QWidget]:
    """All that takes the focus, in the same order: also a heading or an alert, from where Tab goes on."""
    return (found for found in inside(widget) if found.focusPolicy() != Qt.FocusPolicy.NoFocus)


def put_in_order(widgets: Iterable[QWidget]) -> None:
    """Makes Tab go through these widgets of one window one after another."""
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)


def inside(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that is inside it, in the order in which their layouts hold them."""
    yield widget
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        if content is not None:
            yield from inside(content)
        return
    layout = widget.layout()
    if layout is None and isinstance(widget, _WHOLE):
        yield from getattr(widget, "terms", ())  # what lies over the words of a label that need explaining
        return
    seen = set()
    for child in _laid_out(layout):
        seen.add(child)
        yield from inside(child)
    for thing in widget.children():
        if isinstance(thing, QWidget) and not thing.isWindow() and thing not in seen:
            yield from inside(thing)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        child = item.widget()
        if child is not None:
            yield child
        else:
            yield from _laid_out(item.layout())
