"""The spots of what stands in the window: its controls in the order of Tab, in rows as the eye sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from ipc_desktop.ui.accessible import ROLE
from ipc_desktop.ui.focus_ring import ring_host
from ipc_desktop.ui.scanning.steps import Spot, in_blocks, joined
from ipc_desktop.ui.tab_order import controls

MOST_IN_A_ROW = 6
"""A group with more parts than this is gone through line by line."""


def spots_in(rooms: Sequence[QWidget]) -> tuple[Spot, ...]:
    """The rows of the page, which is the first room, then one row for each other room."""
    page, *others = (_usable(room) for room in rooms)
    rows = in_blocks(_rows(page, rooms[0]))
    return (*rows, *(_row(room) for room in others if room))


def name_of(control: QWidget) -> str:
    """What a screen reader says of a control."""
    interface = QAccessible.queryAccessibleInterface(control)
    return interface.text(QAccessible.Text.Name)


def box_of(control: QWidget) -> QRect:
    """Where a control lies in its window."""
    host = ring_host(control)
    return QRect(host.mapTo(host.window(), QPoint(0, 0)), host.size())


def _usable(room: QWidget) -> list[QWidget]:
    return [control for control in controls(room) if control.isVisible() and control.isEnabled()]


def _rows(page: Iterable[QWidget], room: QWidget) -> list[Spot]:
    """Neighbours of one group are a row, or several lines of it; what has no group stands line by line."""
    rows: list[Spot] = []
    for group, members in groupby(page, key=lambda control: _group_of(control, room)):
        these = list(members)
        if group is not None and len(these) <= MOST_IN_A_ROW:
            rows.append(_row(these, group))
            continue
        rows += [joined(spots) for spots in _short(_lines(these))]
    return rows


def _row(members: Sequence[QWidget], group: QWidget | None = None) -> Spot:
    return joined([_spot(member) for member in members], group.accessibleName() if group is not None else "")


def _spot(control: QWidget) -> Spot:
    return Spot(control, name_of(control))


def _lines(members: Sequence[QWidget]) -> list[list[QWidget]]:
    """Neighbours that stand beside each other."""
    lines: list[list[QWidget]] = []
    bottom = 0
    for control in members:
        box = box_of(control)
        if lines and box.center().y() < bottom and box.bottom() > box_of(lines[-1][0]).center().y():
            lines[-1].append(control)
            bottom = max(bottom, box.bottom())
        else:
            lines.append([control])
            bottom = box.bottom()
    return lines


def _short(lines: Sequence[Sequence[QWidget]]) -> list[list[Spot]]:
    """Lines that hold one thing each, taken together; others as they are."""
    spots: list[list[Spot]] = []
    for single, some in groupby(lines, key=lambda line: len(line) == 1):
        these = [[_spot(control) for control in line] for line in some]
        if not single or len(these) <= MOST_IN_A_ROW:
            spots += these
            continue
        flat = [line[0] for line in these]
        spots += [flat[at : at + MOST_IN_A_ROW] for at in range(0, len(flat), MOST_IN_A_ROW)]
    return spots


def _group_of(control: QWidget, room: QWidget) -> QWidget | None:
    """The nearest group round a control, if it has one below the room."""
    step = control.parentWidget()
    while step is not None and step is not room:
        if step.property(ROLE) == "group":
            return step
        step = step.parentWidget()
    return None
