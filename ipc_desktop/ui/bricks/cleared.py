"""Takes everything out of a layout whose parts are made anew."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QLayout, QWidget


def clear(layout: QLayout, keep: Collection[QWidget] = ()) -> None:
    """Hides and lets go of all widgets of a layout, at once for the eye and for assistive technology.

    Those to `keep` are only hidden and taken out of the layout: they stay where they are, and with them the focus.
    """
    while item := layout.takeAt(0):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            if widget not in keep:
                widget.setParent(None)
                widget.deleteLater()
        elif inner is not None:
            clear(inner, keep)
