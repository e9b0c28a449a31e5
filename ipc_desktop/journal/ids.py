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
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
