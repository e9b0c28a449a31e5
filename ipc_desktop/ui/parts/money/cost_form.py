"""What a spending line costs: an amount, a price times how many, or a rate an hour times how long; and how often."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.money.amounts import unit_pence
from ipc_desktop.plan.money.sources import LARGEST_PENCE, Frequency
from ipc_desktop.plan.money.spending import Calculation, PlannedSpend, WhenActive
from ipc_desktop.texts import _, money
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.flow_grid import FlowGrid
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.field import Field, Problem, put_raw
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.money.how_often import HowOften
from ipc_desktop.ui.parts.money.money_problem import money_problems

MOST_HOURS = 10_000
Counted = Literal["amount", "rate", "each"]


class CostForm(QWidget):
    """Hands back a line with its unit amount, its calculation and its frequency.

    How often it comes is asked by `often`: a part of its own, shown elsewhere.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self._opened = PlannedSpend(id="")
        self._often_told: tuple[Frequency, int | None, WhenActive] = ("weekly", None, "")
        self.how = Radios(
            _("What does it cost?"),
            (
                Choice("amount", _("An amount")),
                Choice("rate", _("So much an hour")),
                Choice("each", _("So much each, several times")),
            ),
            min_column=200,
        )
        self.amount = MoneyField(_("How much?"))
        self.rate = MoneyField(_("How much an hour?"))
        self.hours = TextField(_("How many hours each time?"))
        self.minutes = TextField(_("And minutes?"))
        self.price = MoneyField(_("How much for one?"))
        self.count = TextField(_("How many?"), _("For example: 12 nights"))
        self.comes_to = Body("", weight=700)
        self.often = HowOften(asks_when=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._time = QWidget()
        grid = FlowGrid(self._time, min_column=190)
        for box in (self.rate, self.hours, self.minutes):
            grid.addWidget(box)
        self._several = QWidget()
        grid = FlowGrid(self._several, min_column=190)
        for box in (self.price, self.count):
            grid.addWidget(box)
        for widget in (self.how, self.amount, self._time, self._several, self.comes_to):
            self._column.addWidget(widget)
        boxes = (self.how, self.amount, self.rate, self.hours, self.minutes, self.price, self.count)
        for field in (*boxes, self.often):
            field.changed.connect(self._on_changed)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def show_spend(self, spend: PlannedSpend) -> None:
        """Fills the form without emitting `changed`."""
        self._filling = True
        self._opened = spend
        how = spend.calculation
        timed = how is not None and how.length_minutes is not None
        counted = how is not None and not timed
        self.how.set_value("rate" if timed else "each" if counted else "amount")
        for box in (self.amount, self.rate, self.hours, self.minutes, self.price, self.count, self.often.number):
            box.set_error("")
        self.amount.set_pence(None if how else spend.unit_pence or None)
        self.rate.set_pence((how.rate_pence or None) if timed and how else None)
        self.price.set_pence((how.rate_pence or None) if counted and how else None)
        self.count.set_text(str(how.quantity) if counted and how else "")
        length = (how.length_minutes or 0) if how else 0
        self.hours.set_text(str(length // 60) if length else "")
        self.minutes.set_text(str(length % 60) if length % 60 else "")
        self.often.set_value(spend.frequency, spend.weeks_active, spend.when_active)
        self._often_told = self._often()
        self._show_how()
        self._filling = False

    def suggest(self, how: Counted, frequency: Frequency) -> None:
        """Begins in this way, without emitting `changed`, as long as nothing is written about the cost."""
        boxes = (self.amount, self.rate, self.hours, self.minutes, self.price, self.count)
        if self._opened.unit_pence or any(box.raw() for box in boxes):
            return
        self._filling = True
        self.how.set_value(how)
        self.often.set_value(frequency, None)
        self._show_how()
        self._filling = False

    def cost(self, was: PlannedSpend) -> PlannedSpend:
        """The line with what the form says now; an amount that cannot be read for sure is as it was when it opened."""
        frequency, weeks, when = self._often()
        if (frequency, weeks, when) == self._often_told:
            when = self._opened.when_active  # what another program said stays until people say otherwise
        now = msgspec.structs.replace(was, frequency=frequency, weeks_active=weeks, when_active=when)
        if self.problems():
            before = self._opened
            return msgspec.structs.replace(now, unit_pence=before.unit_pence, calculation=before.calculation)
        if self.how.value() == "amount":
            return msgspec.structs.replace(now, unit_pence=self.amount.pence() or 0, calculation=None)
        counted = self._calculation()
        says_something = was.title or counted.rate_pence or counted.length_minutes or counted.quantity > 1
        # The kind of a line sets how it is counted: that alone makes no line.
        return msgspec.structs.replace(now, unit_pence=self._unit(), calculation=counted if says_something else None)

    def _often(self) -> tuple[Frequency, int | None, WhenActive]:
        return (*self.often.value(), self.often.when_active())

    def _calculation(self) -> Calculation:
        if self.how.value() == "each":
            return Calculation(rate_pence=self.price.pence() or 0, quantity=_whole(self.count) or 1)
        length = (_whole(self.hours) or 0) * 60 + (_whole(self.minutes) or 0)
        before = self._opened.calculation
        quantity = before.quantity if before and before.length_minutes is not None else 1
        return Calculation(rate_pence=self.rate.pence() or 0, length_minutes=length, quantity=quantity)

    def focus_first(self) -> None:
        """Puts the cursor into the box for the amount, the answer that is needed most."""
        {"rate": self.rate, "each": self.price}.get(self.how.value(), self.amount).focus_first()

    def holding(self) -> dict[str, Field]:
        """Its fields by name."""
        own: dict[str, Field] = {"how": self.how, "amount": self.amount, "rate": self.rate}
        own |= {"hours": self.hours, "minutes": self.minutes, "price": self.price, "count": self.count}
        return own | self.often.holding()

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
        asked, numbers = {
            "rate": (self.rate, (self.hours, self.minutes)),
            "each": (self.price, (self.count,)),
        }.get(self.how.value(), (self.amount, ()))
        found += money_problems(asked)
        found += [Problem(_("Please write a whole number."), field) for field in numbers if _unsure(field)]
        if not found and numbers and self._unit() > LARGEST_PENCE:
            found.append(Problem(_("This is more than a plan can hold."), asked))
        return tuple(found)

    def _unit(self) -> int:
        how = self._calculation()
        return unit_pence(how.rate_pence, how.length_minutes, how.quantity)

    def _on_changed(self) -> None:
        if not self._filling:
            self._show_how()
            self.changed.emit()

    def _show_how(self) -> None:
        how = self.how.value()
        self.amount.setVisible(how not in ("rate", "each"))
        self._time.setVisible(how == "rate")
        self._several.setVisible(how == "each")
        unit = 0 if how == "amount" or self.amount_problems() else self._unit()
        self.comes_to.setText(_("Comes to {amount} each time it is paid.").format(amount=money(unit)) if unit else "")
        self.comes_to.setVisible(bool(unit))

    def _space_out(self) -> None:
        self._column.setSpacing(appearance().space(20))


def _whole(field: TextField) -> int | None:
    text = field.text().strip()
    return int(text) if text.isdecimal() and int(text) < MOST_HOURS else None


def _unsure(field: TextField) -> bool:
    return bool(field.text().strip()) and _whole(field) is None
