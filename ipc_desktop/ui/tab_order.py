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
    if widget.focusPolicy() in _BY_TAB:
        yield widget
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        if content is not None:
            yield from stops(content)
        return
    layout = widget.layout()
    if layout is None and isinstance(widget, _WHOLE):
        return
    seen = set()
    for child in _laid_out(layout):
        seen.add(child)
        yield from stops(child)
    for thing in widget.children():
        if isinstance(thing, QWidget) and not thing.isWindow() and thing not in seen:
            yield from stops(thing)


def put_in_order(widgets: Iterable[QWidget]) -> None:
    """Makes Tab go through these widgets of one window one after another."""
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)


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
