"""For whom a paper is made: everybody at the table, or one reader; what they may not see is not on it."""

from __future__ import annotations

import datetime as dt

from ipc_desktop.plan.entry import Unknown
from ipc_desktop.plan.permissions import TABLE, reader_of, section_and_area, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import SECTIONS, NotTold, Section


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


def _sections(plan: Plan) -> frozenset[Section]:
    return frozenset(section_and_area(plan, one)[0] for one in plan if not isinstance(one, Unknown) and not one.retired)
