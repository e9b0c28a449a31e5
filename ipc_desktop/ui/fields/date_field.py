"""A date in three boxes: day, month, year."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import N_, _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.entry_box import EntryBox
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.fields.text_entry import ShortEntry

_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
_LEAST_LETTERS = 3
_YEAR_DIGITS = 4
_ORDINALS = ("st", "nd", "rd", "th")


def read_month(text: str) -> int | None:
    """The month that a number, a name or the first letters of a name say; None when none or several do."""
    typed = text.strip().rstrip(".").casefold()
    if typed.isdecimal():
        number = int(typed)
        return number if 1 <= number <= 12 else None
    if len(typed) < _LEAST_LETTERS:
        return None
    names = ((n, name) for n, month in enumerate(_MONTHS, 1) for name in (month, _(month)))
    found = {n for n, name in names if name.casefold().startswith(typed)}
    return found.pop() if len(found) == 1 else None


class _Box(QWidget):
    """One box with its small label."""

    def __init__(self, name: str, letters: int) -> None:
        super().__init__()
        self.label = Body(name)
        self.entry = ShortEntry(letters)
        self.box = EntryBox(self.entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.label)
        column.addWidget(self.box)
        self.label.setBuddy(self.entry)
        self.entry.setAccessibleName(name)
        self._dress()
        appearance().remeasured.connect(self._dress)

    def _dress(self) -> None:
        look = appearance()
        column = self.layout()
        if column is not None:
            column.setSpacing(look.space(4))
        self.updateGeometry()


class DateField(Field):
    """Day, month and year, each in a box of its own; the month as a number or a name ("June", "jun")."""

    IS_GROUP = True

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        self._day, self._month, self._year = _Box(_("Day"), 2), _Box(_("Month"), 9), _Box(_("Year"), 4)
        for box in (self._day, self._year):
            box.entry.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        row = FlowRow(gap=16)
        for box in (self._day, self._month, self._year):
            box.entry.edited.connect(self.changed)
            row.addWidget(box)
        self._put(row)
        self._tell()

    def value(self) -> dt.date | None:
        """The date; None when the boxes do not hold a whole one."""
        day, month, year = self._written()
        number = read_month(month)
        if number is None or not day.isdecimal() or not year.isdecimal() or len(year) != _YEAR_DIGITS:
            return None
        try:
            return dt.date(int(year), number, int(day))
        except ValueError:
            return None

    def set_value(self, value: dt.date | None) -> None:
        """Shows a date, or empties the boxes."""
        if value == self.value() and value is not None:
            return
        words = ("", "", "") if value is None else (str(value.day), str(value.month), f"{value.year:04d}")
        for box, text in zip((self._day, self._month, self._year), words, strict=True):
            box.entry.set_words(text)

    def is_half_written(self) -> bool:
        """Whether something is written that is not a whole date."""
        return self.value() is None and any(self._written())

    def fault(self) -> str:
        """What keeps a date from being whole, in words; empty when nothing does."""
        if not self.is_half_written():
            return ""
        day, month, year = self._written()
        if not (day and month and year):
            return _("Please write day, month and year, or take them all out.")
        if read_month(month) is None:
            return _("Please write the month as a number or a name.")
        if not year.isdecimal() or len(year) != _YEAR_DIGITS:
            return _("Please write all four numbers of the year.")
        return _("That month has no day {day}. Which day is it?").format(day=day)

    @override
    def raw(self) -> str:
        texts = [box.entry.words() for box in (self._day, self._month, self._year)]
        return "/".join(texts) if any(texts) else ""

    @override
    def set_raw(self, text: str) -> None:
        for box, part in zip((self._day, self._month, self._year), text.split("/"), strict=False):
            box.entry.set_words(part)

    @override
    def set_error(self, text: str) -> None:
        super().set_error(text)
        for box in (self._day, self._month, self._year):
            box.box.set_error(bool(text))

    def _written(self) -> tuple[str, str, str]:
        """What stands in the boxes of day ("3rd" is 3), month and year."""
        day, month, year = (box.entry.words().strip() for box in (self._day, self._month, self._year))
        return day[:-2] if day[:-2].isdecimal() and day[-2:].casefold() in _ORDINALS else day, month, year

    @override
    def _controls(self) -> tuple[QWidget, ...]:
        return (self._day.entry, self._month.entry, self._year.entry)
