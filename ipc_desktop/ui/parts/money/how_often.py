"""How often money comes or goes, and in how many and which weeks of the year when it is weekly."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.money.sources import Frequency
from ipc_desktop.plan.money.spending import WhenActive
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.field import Field, put_raw
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.wording import choice_words

FREQUENCIES: tuple[Frequency, ...] = (
    "weekly",
    "fortnightly",
    "four_weekly",
    "monthly",
    "quarterly",
    "annual",
    "one_off",
)
TERM_WEEKS = (38, 39)
MOST_WEEKS = 53
WHEN: tuple[WhenActive, ...] = ("term", "holidays")
NARROW = 146
"""Four answers in a row: the whole step stands on a small screen."""


class HowOften(QWidget):
    """A frequency and, for weekly money, whether it comes all year, in term weeks, or in another number of weeks.

    `asks_when` lets it ask as well which those other weeks are, as for what is paid in the holidays alone.
    """

    changed = Signal()

    def __init__(self, *, asks_when: bool = False) -> None:
        super().__init__()
        self._asks_when = asks_when
        self.frequency = Radios(_("How often?"), _frequency_choices(), min_column=NARROW, gap=8)
        self.weeks = Radios(
            _("In how many weeks of the year?"),
            (
                Choice("all", _("All year")),
                *(Choice(str(n), _("{n} term weeks").format(n=n)) for n in TERM_WEEKS),
                Choice("other", _("Other weeks")),
            ),
            min_column=NARROW,
            gap=8,
        )
        self.number = TextField(_("How many weeks?"), _("A number from 1 to 53"))
        self.when = Radios(
            _("Which weeks are these?"),
            (*(Choice(when, choice_words("when_active", when)) for when in WHEN), Choice("any", _("Other weeks"))),
            min_column=NARROW,
            gap=8,
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for field in (self.frequency, self.weeks, self.number, self.when):
            self._column.addWidget(field)
            field.changed.connect(self._on_changed)
        self._filling = False
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def set_value(self, frequency: Frequency, weeks_active: int | None, when_active: WhenActive = "") -> None:
        """Shows how often, without emitting `changed`."""
        self._filling = True
        self.frequency.set_value(frequency)
        known = weeks_active in TERM_WEEKS and when_active != "holidays"
        self.weeks.set_value("all" if weeks_active is None else str(weeks_active) if known else "other")
        self.number.set_text("" if weeks_active is None or known else str(weeks_active))
        self.when.set_value(when_active or ("any" if weeks_active is not None and not known else ""))
        self._show_weeks()
        self._filling = False

    def value(self) -> tuple[Frequency, int | None]:
        """How often, and the weeks a year when they are not all."""
        frequency: Frequency = next((f for f in FREQUENCIES if f == self.frequency.value()), "weekly")
        if frequency != "weekly":
            return frequency, None
        chosen = self.weeks.value()
        if chosen == "other":
            return frequency, self._weeks_written()
        return frequency, int(chosen) if chosen.isdecimal() else None

    def when_active(self) -> WhenActive:
        """In which weeks it comes: term weeks are those of term."""
        chosen = self.weeks.value() if self.frequency.value() == "weekly" else ""
        if chosen == "other":
            return next((when for when in WHEN if when == self.when.value()), "")
        return "term" if chosen.isdecimal() else ""

    def holding(self) -> dict[str, Field]:
        """Its fields by name."""
        return {"frequency": self.frequency, "weeks": self.weeks, "number": self.number, "when": self.when}

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what stood in its fields, without emitting `changed`."""
        put_raw(self.holding(), written)
        self._show_weeks()

    def fault(self) -> str:
        """What keeps a written number of weeks from being sure; empty when nothing does."""
        other = self.frequency.value() == "weekly" and self.weeks.value() == "other"
        if other and self.number.text().strip() and self._weeks_written() is None:
            return _("Please write a number of weeks from 1 to 53.")
        return ""

    def _weeks_written(self) -> int | None:
        text = self.number.text().strip()
        weeks = int(text) if text.isdecimal() and len(text) <= 2 else 0
        return weeks if 1 <= weeks <= MOST_WEEKS else None

    def _on_changed(self) -> None:
        if not self._filling:
            self._show_weeks()
            self.changed.emit()

    def _show_weeks(self) -> None:
        weekly = self.frequency.value() == "weekly"
        self.weeks.setVisible(weekly)
        other = weekly and self.weeks.value() == "other"
        self.number.setVisible(other)
        self.when.setVisible(other and self._asks_when)

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(14))


def _frequency_choices() -> tuple[Choice, ...]:
    return tuple(Choice(frequency, choice_words("frequency", frequency)) for frequency in FREQUENCIES)
