"""How wide the columns of a table are on paper, and whether it has room there at all: otherwise it is a list."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ipc_desktop.documents.blocks import Table
from ipc_desktop.documents.widths import width_em

GIANT_PT = 24
"""Letters from this size on have too few on a line for columns, and for facts that run on."""
_CELL_INSET_PT = 6.0
_LONGEST_CELL = 80
"""Letters in a cell above which a table reads better as a list: a row is never split over two pages."""
_SHORT = 14
"""Letters up to which a column of a table is set as wide as its words."""


@dataclass(frozen=True)
class Column:
    """The width that a column needs at least; a narrow one gets no more, the others share the rest as they need it."""

    least_pt: float
    is_narrow: bool


def columns_of(table: Table, size_pt: int, width_pt: float) -> tuple[Column, ...]:
    """The columns of a table in letters of a size on paper so wide; none where it has no room, or reads badly.

    What is short takes the room it needs, in points: left to measure, facts below a row would widen a column.
    """
    least = _needs_pt(table, size_pt)
    longest = max((len(cell.text) for row in table.rows for cell in row), default=0)
    is_too_wide = longest > _LONGEST_CELL or sum(least) > width_pt
    if is_too_wide or (size_pt >= GIANT_PT and len(table.heads) > 2):
        return ()
    cells = zip(*table.rows, strict=True)
    short = {i for i, column in enumerate(cells) if max(len(cell.text) for cell in column) <= _SHORT}
    narrow = table.amounts | (short if len(short) < len(table.heads) else set())
    whole = _needs_pt(table, size_pt, narrow)
    needs = whole if sum(whole) <= width_pt else least
    return tuple(Column(need, i in narrow) for i, need in enumerate(needs))


def _needs_pt(table: Table, size_pt: int, in_a_line: Collection[int] = ()) -> tuple[float, ...]:
    """The width each column needs at least, so that no word of it is broken or runs over the edge.

    Amounts stand in a line each, and so do the cells of columns that are to stand `in_a_line`.
    """
    needs = []
    rows = ([cell.text for cell in row] for row in table.rows)
    for index, (head, *cells) in enumerate(zip(table.heads, *rows, strict=True)):
        is_whole = index in table.amounts or index in in_a_line
        parts = cells if is_whole else [word for cell in cells for word in cell.split()]
        ems = max((width_em(part) for part in (*head.split(), *parts)), default=0)
        needs.append(ems * size_pt + 2 * _CELL_INSET_PT)
    return tuple(needs)
