"""What a spending line costs: an amount, or a rate an hour times how long, and how often."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.money.amounts import unit_pence
from ipc_desktop.plan.money.sources import LARGEST_PENCE
from ipc_desktop.plan.money.spending import Calculation, PlannedSpend
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.field import Field, Problem, put_raw
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.flow_grid import FlowGrid
from ipc_desktop.ui.parts.how_often import HowOften
from ipc_desktop.ui.parts.money_problem import money_problems

MOST_HOURS = 10_000


class CostForm(QWidget):
    """Hands back a line with its unit amount, its calculation and its frequency.

    How often it comes is asked by `often`: a part of its own, shown elsewhere.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self._opened = PlannedSpend(id="")
        self.how = Radios(
            _("What does it cost?"),
            (Choice("amount", _("An amount")), Choice("rate", _("So much an hour"))),
            min_column=200,
        )
        self.amount = MoneyField(_("How much?"))
        self.rate = MoneyField(_("How much an hour?"))
        self.hours = TextField(_("How many hours each time?"))
        self.minutes = TextField(_("And minutes?"))
        self.often = HowOften()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._time = QWidget()
        grid = FlowGrid(self._time, min_column=190)
        for box in (self.rate, self.hours, self.minutes):
            grid.addWidget(box)
        for widget in (self.how, self.amount, self._time):
            self._column.addWidget(widget)
        for field in (self.how, self.amount, self.rate, self.hours, self.minutes, self.often):
            field.changed.connect(self._on_changed)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def show_spend(self, spend: PlannedSpend) -> None:
        """Fills the form without emitting `changed`."""
        self._filling = True
        self._opened = spend
        how = spend.calculation
        timed = how is not None and how.length_minutes is not None
        self.how.set_value("rate" if timed else "amount")
        for box in (self.amount, self.rate, self.hours, self.minutes, self.often.number):
            box.set_error("")
        self.amount.set_pence(None if timed else spend.unit_pence or None)
        self.rate.set_pence((how.rate_pence or None) if timed and how else None)
        length = (how.length_minutes or 0) if how else 0
        self.hours.set_text(str(length // 60) if length else "")
        self.minutes.set_text(str(length % 60) if length % 60 else "")
        self.often.set_value(spend.frequency, spend.weeks_active)
        self._show_how()
        self._filling = False

    def cost(self, was: PlannedSpend) -> PlannedSpend:
        """The line with what the form says now; an amount that cannot be read for sure is as it was when it opened."""
        frequency, weeks = self.often.value()
        now = msgspec.structs.replace(was, frequency=frequency, weeks_active=weeks)
        if self.problems():
            before = self._opened
            return msgspec.structs.replace(now, unit_pence=before.unit_pence, calculation=before.calculation)
        if self.how.value() == "amount":
            return msgspec.structs.replace(now, unit_pence=self.amount.pence() or 0, calculation=None)
        length = (_whole(self.hours) or 0) * 60 + (_whole(self.minutes) or 0)
        rate = self.rate.pence() or 0
        quantity = was.calculation.quantity if was.calculation else 1
        how = Calculation(rate_pence=rate, length_minutes=length, quantity=quantity)
        return msgspec.structs.replace(now, unit_pence=unit_pence(rate, length, quantity), calculation=how)

    def focus_first(self) -> None:
        """Puts the cursor into the box for the amount, the answer that is needed most."""
        (self.rate if self.how.value() == "rate" else self.amount).focus_first()

    def holding(self) -> dict[str, Field]:
        """Its fields by name."""
        own: dict[str, Field] = {"how": self.how, "amount": self.amount, "rate": self.rate}
        return own | {"hours": self.hours, "minutes": self.minutes} | self.often.holding()

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what stood in its fields, without emitting `changed`."""
        put_raw(self.holding(), written)
        self.often.take_up(written)
        self._show_how()

    def problems(self) -> tuple[Problem, ...]:
        """What cannot be read for sure, and would be lost."""
        return (*self.amount_problems(), *self.often_problems())

    def often_problems(self) -> tuple[Problem, ...]:
        """A number of weeks that cannot be read for sure."""
        return (Problem(self.often.fault(), self.often.number),) if self.often.fault() else ()

    def amount_problems(self) -> tuple[Problem, ...]:
        """An amount or a time that cannot be read for sure."""
        found: list[Problem] = []
        if self.how.value() == "rate":
            found += money_problems(self.rate)
            found += [Problem(_("Please write a whole number."), f) for f in (self.hours, self.minutes) if _unsure(f)]
            if not found and unit_pence(self.rate.pence() or 0, (_whole(self.hours) or 0) * 60) > LARGEST_PENCE:
                found.append(Problem(_("This is more than a plan can hold."), self.rate))
        else:
            found += money_problems(self.amount)
        return tuple(found)

    def _on_changed(self) -> None:
        if not self._filling:
            self._show_how()
            self.changed.emit()

    def _show_how(self) -> None:
        timed = self.how.value() == "rate"
        self.amount.setVisible(not timed)
        self._time.setVisible(timed)

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(20))


def _whole(field: TextField) -> int | None:
    text = field.text().strip()
    return int(text) if text.isdecimal() and int(text) < MOST_HOURS else None


def _unsure(field: TextField) -> bool:
    return bool(field.text().strip()) and _whole(field) is None
