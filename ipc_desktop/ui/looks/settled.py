"""Settles what is about to be shown from the inside out, so that Qt lays it out once and not once for each level."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def settle(widget: QWidget) -> None:
    """Lets each layout inside a hidden widget take in how large its parts want to be, the innermost first.

    Qt shows the outermost first: each widget inside then settles its own layout and asks for all above it to be laid
    out anew, one level at a time, in the event loop.
    """
    layout = widget.layout()
    if layout is not None:
        _settle_inside(layout)
        layout.activate()


def _settle_inside(layout: QLayout) -> None:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        child = item.widget() if item is not None else None
        if child is not None and not child.isHidden():
            settle(child)
        elif item is not None and (inner := item.layout()) is not None:
            _settle_inside(inner)
