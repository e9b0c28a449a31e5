"""A visit: one sitting of the planning conversation, prepared, held and closed."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words
from ipc_desktop.plan.plan import Plan

VisitPlace = Literal["", "home", "school", "hospital", "gp", "community", "phone", "video"]
PaperWay = Literal["", "print", "post", "email", "by_hand"]
Mood = Literal["", "good", "all_right", "tired", "upset"]


class Visit(Entry, frozen=True, kw_only=True, tag="visit"):
    """One sitting. `present` holds ids of parties, nobody ticked beforehand; instants are UTC in milliseconds.

    Prepared: `coming` (parties), `stones`, `bring`. Held: `present`, `breaks` (an instant each), `stones_done`, `mood`.
    Closed: `what_we_did`. The next visit is an entry of its own.
    """

    planned_on: dt.date | None = None
    planned_time: str = ""
    """Local time of day, HH:MM, in Europe/London."""
    started_at: str = ""
    ended_at: str = ""
    present: tuple[str, ...] = ()
    stopped_because: Words = NOTHING_SAID
    place: VisitPlace = ""
    place_words: Words = NOTHING_SAID
    coming: tuple[str, ...] = ()
    stones: tuple[Stone, ...] = ()
    stones_done: tuple[Stone, ...] = ()
    bring: Words = NOTHING_SAID
    breaks: tuple[str, ...] = ()
    mood: Mood = ""
    what_we_did: Words = NOTHING_SAID


class Paper(Entry, frozen=True, kw_only=True, tag="paper"):
    """A paper that was promised at a visit (`part_of`): which document, for whom, how it gets there, when it did."""

    document: str = ""
    for_whom: str = ""
    way: PaperWay = ""
    type_size: int = 0
    """In points; 0 for what the access needs of `for_whom` say."""
    done_on: dt.date | None = None


def next_visit(plan: Plan, after: dt.date) -> Visit | None:
    """The first visit planned later than a day; None when none is."""
    planned = [visit for visit in plan.all(Visit) if visit.planned_on is not None and visit.planned_on > after]
    return min(planned, key=lambda visit: (visit.planned_on or after, visit.planned_time), default=None)
