"""New ids and the present instant, as revisions carry them."""

from __future__ import annotations

import datetime as dt

import uuid_utils


def new_id() -> str:
    """A UUIDv7 as text: sorts by the time it was made, unique without a network."""
    return str(uuid_utils.uuid7())


def new_id_after(last: str) -> str:
    """A new id that sorts after `last`, also when the clock was set back: of such a row none is made twice."""
    made = new_id()
    return made if made > last else str(uuid_utils.UUID(int=uuid_utils.UUID(last).int + 1))


def now() -> str:
    """The present UTC instant, ISO 8601 with milliseconds and Z."""
    return _written(dt.datetime.now(dt.UTC))


def now_after(last: str) -> str:
    """The present instant, or the one right after `last` when no time went by, or the clock was set back."""
    present = now()
    return present if present > last else _written(dt.datetime.fromisoformat(last) + dt.timedelta(milliseconds=1))


def _written(instant: dt.datetime) -> str:
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")
