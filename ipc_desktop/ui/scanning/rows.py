"""The spots of what stands in the window: its controls in the order of Tab, in rows as the eye sees them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from ipc_desktop.ui.accessible import ROLE
from ipc_desktop.ui.bricks.tab_order import controls
from ipc_desktop.ui.looks.focus_ring import ring_host
from ipc_desktop.ui.scanning.steps import Spot, in_blocks, joined

MOST_IN_A_ROW = 6
"""A group with more parts than this is gone through line by line."""


def spots_in(rooms: Sequence[QWidget]) -> tuple[Spot, ...]:
    """The rows of the page, which is the first room, in blocks if they are many; one row for each other room."""
    others = (_usable(room) for room in rooms[1:])
    return (*in_blocks(rows_of(rooms[0])), *(joined([_spot(member) for member in room]) for room in others if room))


def rows_of(page: QWidget) -> list[Spot]:
    """The rows of a page: neighbours of one group are a row, or several lines; what has no group stands line by line.

    No row is higher than the page has room for, so that all of it is seen when it is lit.
    """
    rows: list[Spot] = []
    for group, members in groupby(_usable(page), key=lambda control: _group_of(control, page)):
        these, name = list(members), group.accessibleName() if group is not None else ""
        if group is not None and len(these) <= MOST_IN_A_ROW and _height(these) <= page.height():
            rows.append(joined([_spot(member) for member in these], name))
        else:
            rows += [joined([_spot(member) for member in line]) for line in _short(_lines(these), page.height())]
    return rows


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
    """Lines as they are; many that hold one thing each are taken together, as far as they fit into the room.

    What stands in a line that is higher than the room is lit one by one.
    """
    found: list[list[QWidget]] = []
    for is_single, some in groupby(_cut_to_fit(lines, room_px), key=lambda line: len(line) == 1):
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


def _cut_to_fit(lines: Sequence[list[QWidget]], room_px: int) -> Iterator[list[QWidget]]:
    for line in lines:
        if _height(line) <= room_px:
            yield line
        else:
            yield from ([control] for control in line)


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
