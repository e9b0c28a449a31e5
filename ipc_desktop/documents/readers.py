"""For whom a paper is made: everybody at the table, or one reader; what they may not see is not on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ipc_desktop.documents.blocks import Block, Heading, Items, Note, Pictured, Table, Text
from ipc_desktop.plan.permissions import TABLE, view_for
from ipc_desktop.plan.plan import Plan


def for_the_table(plan: Plan) -> Plan:
    """The plan as everybody at the table may read it."""
    return view_for(plan, TABLE)


def of_a_part(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks for who sees only a part: no silence is told of, no heading stands above nothing, no number is missing."""
    told: list[Block] = []
    for block in reversed(tuple(blocks)):
        left = _without_silence(block)
        below = told[-1] if told else None
        if left is not None and not (isinstance(left, Heading) and _is_bare(left, below)):
            told.append(left)
    return tuple(_numbered(reversed(told)))


def _without_silence(block: Block) -> Block | None:
    """A block with what is known alone; None where nothing of it is."""
    match block:
        case Note(silence=True) | Pictured(words=Text(silence=True)):
            return None
        case Items():
            items = tuple(left for item in block.items for left in (item.still if item.words.silence else (item,)))
            return replace(block, items=items) if items else None
        case Table():
            known = [row for row in block.with_details() if not any(cell.silence for cell in row[0])]
            details = tuple(facts for _cells, facts in known) if block.details else ()
            return replace(block, rows=tuple(cells for cells, _facts in known), details=details) if known else None
    return block


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The chapters counted anew."""
    number = 0
    for block in blocks:
        if isinstance(block, Heading) and block.number:
            number += 1
            yield replace(block, number=number)
        else:
            yield block


def _is_bare(heading: Heading, below: Block | None) -> bool:
    return below is None or (isinstance(below, Heading) and below.level <= heading.level)
