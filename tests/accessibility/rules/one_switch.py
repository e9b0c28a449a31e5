"""What Tab reaches, one switch reaches: in the same order, in rows that are seen whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from ipc_desktop.ui.scanning.rows import box_of, name_of, rows_of, spots_in
from ipc_desktop.ui.window import Window
from tests.accessibility.finding import Finding
from tests.accessibility.view import View


def scanned_like_tab(view: View, stops: Sequence[QWidget], *, in_order: bool) -> Iterator[Finding]:
    """Compares where Tab stops with what scanning lights, row after row; the order if Tab itself goes in order."""
    window = view.window
    rooms = window.rooms() if isinstance(window, Window) else (window,)
    keys = [leaf.key for spot in spots_in(rooms) for leaf in spot.leaves()]
    scanned = [key for key in keys if isinstance(key, QWidget)]
    missed = [stop for stop in stops if stop not in scanned]
    for stop in missed:
        yield Finding("one switch", name_of(stop), "scanning never lights it")
    if in_order and stops and not missed:
        lit = [control for control in scanned if control in stops]
        start = lit.index(stops[0])
        if lit[start:] + lit[:start] != list(stops):
            yield Finding("one switch", "the window", "scanning goes another way than Tab")
    yield from _rows_fit(rooms[0])


def _rows_fit(page: QWidget) -> Iterator[Finding]:
    """What is lit before a press is seen as a whole, at the largest letters too."""
    for row in (row for row in rows_of(page) if row.parts):
        boxes = [box_of(leaf.key) for leaf in row.leaves() if isinstance(leaf.key, QWidget)]
        high = max(box.bottom() for box in boxes) - min(box.top() for box in boxes)
        if high > page.height():
            yield Finding("one switch", row.name, f"its row is {high} px high, and {page.height()} px are in view")
