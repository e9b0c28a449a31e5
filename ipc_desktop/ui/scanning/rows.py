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
    """The rows of the page, which is the first room, then one row for each other room.

    No row is higher than the page has room for, so that all of it is seen when it is lit; only blocks of rows may be.
    """
    page, *others = (_usable(room) for room in rooms)
    rows = in_blocks(_rows(page, rooms[0]))
    return (*rows, *(joined([_spot(member) for member in room]) for room in others if room))


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
        these, name = list(members), group.accessibleName() if group is not None else ""
        if group is not None and len(these) <= MOST_IN_A_ROW and _height(these) <= room.height():
            rows.append(joined([_spot(member) for member in these], name))
        else:
            rows += [joined([_spot(member) for member in line]) for line in _short(_lines(these), room.height())]
    return rows


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


def _short(lines: Sequence[list[QWidget]], room_px: int) -> list[list[QWidget]]:
    """Lines as they are; many that hold one thing each are taken together, as far as they fit into the room."""
    found: list[list[QWidget]] = []
    for is_single, some in groupby(lines, key=lambda line: len(line) == 1):
        these = list(some)
        if not is_single or len(these) <= MOST_IN_A_ROW:
            found += these
            continue
        together: list[QWidget] = []
        for (control,) in these:
            if together and (len(together) == MOST_IN_A_ROW or _height([*together, control]) > room_px):
                found.append(together)
                together = []
            together.append(control)
        found.append(together)
    return found


def _height(members: Sequence[QWidget]) -> int:
    """How high the stretch is in which these stand, in px."""
    boxes = [box_of(member) for member in members]
    return max(box.bottom() for box in boxes) - min(box.top() for box in boxes)


def _group_of(control: QWidget, room: QWidget) -> QWidget | None:
    """The nearest group round a control, if it has one below the room."""
    step = control.parentWidget()
    while step is not None and step is not room:
        if step.property(ROLE) == "group":
            return step
        step = step.parentWidget()
    return None
