"""The page that asks when the person was born, and says the age back so that a slip is seen."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.person import OLDEST_YEARS, age_on
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date, ngettext
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.field import Field, Problem
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.sitting import Sitting


class Born(Page):
    """A date of birth between today and 120 years ago; anything else is asked again, kindly."""

    key: ClassVar[str] = "born"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.born_on = DateField(_("Date of birth"), _("For example, 31 3 1980"))
        self.said_back = Body("")
        self.body.addWidget(self.born_on)
        self.body.addWidget(self.said_back)
        self.born_on.changed.connect(self._date_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("When were you born?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Some help depends on how old you are.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self.born_on.set_value(plan.person.born_on)
        self._say_back()

    @override
    def answer(self, plan: Plan) -> Plan:
        # A half-written or impossible date waits on the page: it never wipes the date that was there.
        if self._fault() or self.born_on.value() == plan.person.born_on:
            return plan
        return plan.with_entry(msgspec.structs.replace(plan.person, born_on=self.born_on.value()))

    @override
    def problems(self) -> tuple[Problem, ...]:
        fault = self._fault()
        return (Problem(fault, self.born_on),) if fault else ()

    @override
    def holding(self) -> dict[str, Field]:
        return {"born_on": self.born_on}

    @override
    def is_answered(self, plan: Plan) -> bool:
        return plan.person.born_on is not None

    def _fault(self) -> str:
        day = self.born_on.value()
        if day is None:
            return self.born_on.fault()
        today = self.sitting.today()
        if day > today:
            return _("This day is still to come. Please look at the year again.")
        if age_on(day, today) > OLDEST_YEARS:
            return _("This is more than 120 years ago. Please look at the year again.")
        return ""

    def _date_changed(self) -> None:
        self._say_back()
        self.changed.emit()

    def _say_back(self) -> None:
        day = self.born_on.value()
        self.said_back.setText(_age_words(day, self.sitting.today()) if day and not self._fault() else "")


def _age_words(born_on: dt.date, today: dt.date) -> str:
    years = age_on(born_on, today)
    words = ngettext("{day}. That is {years} year ago.", "{day}. That is {years} years ago.", years)
    return words.format(day=long_date(born_on), years=years)
