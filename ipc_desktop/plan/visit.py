"""A visit: one sitting of the planning conversation, planned or held."""

from __future__ import annotations

import datetime as dt

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words


class Visit(Entry, frozen=True, kw_only=True, tag="visit"):
    """One sitting. `present` holds ids of parties, nobody ticked beforehand; instants are UTC in milliseconds."""

    planned_on: dt.date | None = None
    planned_time: str = ""
    """Local time of day, HH:MM, in Europe/London."""
    started_at: str = ""
    ended_at: str = ""
    present: tuple[str, ...] = ()
    stopped_because: Words = NOTHING_SAID
