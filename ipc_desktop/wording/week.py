"""The days of a week and the times in it, as people say them."""

from __future__ import annotations

from ipc_desktop.texts import N_, _, time_of_day
from ipc_desktop.wording.question import clock

_DAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
_DAY = 24 * 60
WEEKDAYS = range(1, len(_DAYS) + 1)
"""From Monday (1) to Sunday (7)."""


def weekday_words(weekday: int) -> str:
    """The name of a day of WEEKDAYS."""
    return _(_DAYS[weekday - 1])


def slot_words(start_minute: int, end_minute: int) -> str:
    """From when until when, in minutes since midnight: "9am to 10:30am"; 0 means: not said."""
    start, end = (time_of_day(clock(minute % _DAY)) if minute else "" for minute in (start_minute, end_minute))
    if start and end:
        return _("{start} to {end}").format(start=start, end=end)
    return _("from {start}").format(start=start) if start else _("until {end}").format(end=end) if end else ""
