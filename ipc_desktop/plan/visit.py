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

    @property
    def day(self) -> dt.date | None:
        """The day that is planned, else the one on which it began, if known (in UTC: nobody visits at midnight)."""
        if self.planned_on is not None:
            return self.planned_on
        try:
            return dt.date.fromisoformat(self.started_at[:10])
        except ValueError:
            return None


class Paper(Entry, frozen=True, kw_only=True, tag="paper"):
    """A paper that was promised at a visit (`part_of`): which document, for whom, how it gets there, when it did."""

    document: str = ""
    for_whom: str = ""
    way: PaperWay = ""
    type_size: int = 0
    """In points; 0 for what the access needs of `for_whom` say."""
    done_on: dt.date | None = None


def visit_on(plan: Plan, day: dt.date) -> Visit:
    """The visit of a day: one planned for it that has not ended, else the last of it; an empty one when there is none.

    A visit that nobody planned is once per case and day.
    """
    unplanned = plan.once(Visit, day.isoformat())
    of_day = [visit for visit in plan.all(Visit) if visit.planned_on == day or visit.id == unplanned.id]
    of_day.sort(key=lambda visit: visit.planned_time)
    return next((visit for visit in of_day if not visit.ended_at), of_day[-1] if of_day else unplanned)


def last_visit(plan: Plan, on: dt.date) -> Visit | None:
    """The latest visit that began on or before a day; None when none did."""
    begun = [visit for visit in plan.all(Visit) if visit.started_at and visit.day is not None and visit.day <= on]
    return max(begun, key=lambda visit: visit.started_at, default=None)


def decided_at(plan: Plan, day: dt.date) -> str:
    """The id of the visit at which something is decided on a day; empty while none of that day stands in the plan."""
    visit = visit_on(plan, day)
    return visit.id if visit.id in plan.entries else ""


def visit_to_prepare(plan: Plan, today: dt.date) -> Visit | None:
    """Today's visit while it has not begun, else the next one; None when none is planned."""
    todays = visit_on(plan, today)
    is_ahead = todays.planned_on == today and not todays.started_at and not todays.ended_at
    return todays if is_ahead else next_visit(plan, today)


def next_visit(plan: Plan, after: dt.date) -> Visit | None:
    """The first visit planned later than a day that has not begun; None when none is."""
    planned = [visit for visit in plan.all(Visit) if visit.planned_on is not None and visit.planned_on > after]
    planned = [visit for visit in planned if not visit.started_at]
    return min(planned, key=lambda visit: (visit.planned_on or after, visit.planned_time), default=None)
