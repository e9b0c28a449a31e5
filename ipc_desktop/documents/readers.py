"""For whom a paper is made: everybody at the table, or one reader; what they may not see is not on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ipc_desktop.documents.blocks import Block, Heading, Note
from ipc_desktop.plan.permissions import TABLE, view_for
from ipc_desktop.plan.plan import Plan


def for_the_table(plan: Plan) -> Plan:
    """The plan as everybody at the table may read it."""
    return view_for(plan, TABLE)


def of_a_part(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks for who sees only a part: no silence is told of, no heading stands above nothing, no number is missing."""
    told: list[Block] = []
    for block in reversed(tuple(blocks)):
        if isinstance(block, Note) and block.silence:
            continue
        below = told[-1] if told else None
        if not (isinstance(block, Heading) and _is_bare(block, below)):
            told.append(block)
    return tuple(_numbered(reversed(told)))


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
