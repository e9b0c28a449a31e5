"""A time of day as people write it: "10:30", "2pm", or just "2"."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _, time_of_day
from ipc_desktop.ui.fields.text_field import TextField

_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)
_FIRST_HOUR = 7
"""An hour before this, written without am or pm, is one of the afternoon: nobody visits at two in the night."""


def read_time(text: str) -> str:
    """The time as HH:MM; "" when it cannot be read."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return ""
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        return ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif 0 < hour < _FIRST_HOUR and len(found[1]) == 1:
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""


class TimeField(TextField):
    """One box; what was understood stands above it."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, _("Such as 10:30 or 2pm."), parent, short=True)
        self.changed.connect(self._tell_time)

    def value(self) -> str:
        """The time as HH:MM, or "" when there is none."""
        return read_time(self.text())

    def set_value(self, time: str) -> None:
        """Shows a time that is kept as HH:MM."""
        self.set_text(time)
        self._tell_time()

    def is_half_written(self) -> bool:
        """Whether something is written that is no time."""
        return bool(self.text().strip()) and not self.value()

    def fault(self) -> str:
        """What keeps a time from being read, in words; empty when nothing does."""
        return _("Please write a time, such as 10:30 or 2pm.") if self.is_half_written() else ""

    @override
    def set_raw(self, text: str) -> None:
        super().set_raw(text)
        self._tell_time()

    def _tell_time(self) -> None:
        time = self.value()
        told = _("That is {time}.").format(time=time_of_day(time)) if time else _("Such as 10:30 or 2pm.")
        self.set_hint(told)
