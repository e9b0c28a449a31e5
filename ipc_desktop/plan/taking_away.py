"""What one party may take away of a plan, on paper or as their own copy, and what such a part says nothing of."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

from ipc_desktop.plan.entry import Unknown
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.permissions import TABLE, reader_of, section_and_area, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import SECTIONS, NotTold, Section
from ipc_desktop.plan.signing import funders_to_wait_for

Kept = Section | Literal["figures", "sums", "funders"]
"""A section that a reader sees nothing of; "figures" are what money there is and from whom, beside what it is for;
"sums" what it all comes to, which nobody can tell from a part; "funders" that one they do not see has not said yes.
"""
_FIGURES = (Statement, Allocation, Eligibility)
_SUMMED = (Statement, Allocation, PlannedSpend)


class Silence(NamedTuple):
    """What a part of a plan says nothing of, not even that nothing is known, and which sections it may say are left
    out: where somebody must not be told, that there is something is not told either."""

    kept: frozenset[Kept] = frozenset()
    left_out: tuple[Section, ...] = ()


WHOLE = Silence()


def to_take_away(plan: Plan, party: str, on: dt.date) -> Plan:
    """What a party may see, and never more than lies on the table; for "" all that lies there."""
    table = view_for(plan, TABLE)
    if not party:
        return table
    seen = view_for(plan, reader_of(plan, party), on)
    return Plan.of_entries(plan.case, (entry for entry in seen if entry.id in table.entries))


def silence_for(plan: Plan, party: str, on: dt.date) -> Silence:
    """What the part of this party says nothing of; nothing for everybody at the table."""
    if not party:
        return WHOLE
    table, seen = to_take_away(plan, "", on), to_take_away(plan, party, on)
    on_table, shown = _sections(table), _sections(seen)
    kept: frozenset[Kept] = on_table - shown
    if any(table.all(kind) for kind in _FIGURES) and not any(seen.all(kind) for kind in _FIGURES):
        kept |= {"figures"}
    if any(table.all(kind) != seen.all(kind) for kind in _SUMMED):
        kept |= {"sums"}
    if not set(funders_to_wait_for(table)) <= set(funders_to_wait_for(seen)):
        kept |= {"funders"}
    hidden = [note for note in plan.all(NotTold) if note.party == party]
    if any(note.is_of_anything or note.entries for note in hidden):
        return Silence(kept)
    secret = {section for note in hidden for section in note.sections}
    return Silence(kept, tuple(section for section in SECTIONS if section in on_table - shown - secret))


def _sections(plan: Plan) -> frozenset[Section]:
    return frozenset(section_and_area(plan, one)[0] for one in plan if not isinstance(one, Unknown) and not one.retired)
