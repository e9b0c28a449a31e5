"""The clock of the window: the one place where what is shown learns the time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

Clock = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """This instant, in UTC."""
    return dt.datetime.now(dt.UTC)


def today() -> dt.date:
    """The day that it is here, by the laptop's own clock."""
    return utc_now().astimezone().date()
