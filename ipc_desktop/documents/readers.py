"""For whom a paper is made: everybody at the table, or one reader; what they may not see is not on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from ipc_desktop.documents.blocks import Block, Heading, Note
from ipc_desktop.plan.entry import Unknown
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.permissions import TABLE, reader_of, section_and_area, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import SECTIONS, NotTold, Section

Kept = Section | Literal["figures"]
"""A section that a reader sees nothing of; "figures" are what money there is and from whom, beside what it is for."""
_FIGURES = (Statement, Allocation, Eligibility)


def for_the_table(plan: Plan) -> Plan:
    """The plan as everybody at the table may read it."""
    return view_for(plan, TABLE)


def for_reader(plan: Plan, party: str, today: dt.date) -> Plan:
    """The plan as one party may read it on paper: what they may see, and never more than lies on the table."""
    table = for_the_table(plan)
    if not party:
        return table
    seen = view_for(plan, reader_of(plan, party), today)
    return Plan.of_entries(plan.case, (entry for entry in seen if entry.id in table.entries))


def left_out(plan: Plan, party: str, today: dt.date) -> tuple[Section, ...]:
    """The sections of the table that this party's paper has nothing of, as far as they may know of them.

    Where somebody must not be told, that there is something is not told either.
    """
    hidden = [note for note in plan.all(NotTold) if note.party == party]
    if any(note.is_of_anything or note.entries for note in hidden):
        return ()
    on_table, seen = _sections(for_the_table(plan)), _sections(for_reader(plan, party, today))
    secret = {section for note in hidden for section in note.sections}
    return tuple(section for section in SECTIONS if section in on_table - seen - secret)


def kept_from(plan: Plan, party: str, today: dt.date) -> frozenset[Kept]:
    """What this party's paper says nothing of, not even that nothing is known; nothing for everybody at the table."""
    if not party:
        return frozenset()
    table, seen = for_the_table(plan), for_reader(plan, party, today)
    kept: frozenset[Kept] = _sections(table) - _sections(seen)
    has_no_figures = not any(seen.all(kind) for kind in _FIGURES)
    return kept | {"figures"} if has_no_figures and any(table.all(kind) for kind in _FIGURES) else kept


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


def _sections(plan: Plan) -> frozenset[Section]:
    return frozenset(section_and_area(plan, one)[0] for one in plan if not isinstance(one, Unknown) and not one.retired)
