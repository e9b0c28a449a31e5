"""When money falls due: months that clamp to their end, and how often a line has come by a day."""

from __future__ import annotations

import calendar
import datetime as dt

from ipc_desktop.plan.money.sources import Frequency

DAYS_APART: dict[Frequency, int] = {"weekly": 7, "fortnightly": 14, "four_weekly": 28}
MONTHS_APART: dict[Frequency, int] = {"monthly": 1, "quarterly": 3, "annual": 12}


def months_after(day: dt.date, months: int) -> dt.date:
    """So many calendar months after (or before) a day, at most the month's last day: 31 January + 1 is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def times_due(first: dt.date, frequency: Frequency, by: dt.date) -> int:
    """How often money has fallen due from its first day up to and with another day; one-off money once."""
    if by < first:
        return 0
    if frequency in DAYS_APART:
        return (by - first).days // DAYS_APART[frequency] + 1
    if frequency == "one_off":
        return 1
    apart = MONTHS_APART[frequency]
    passed = ((by.year - first.year) * 12 + by.month - first.month) // apart
    return passed + 1 if months_after(first, passed * apart) <= by else passed
