"""The page that asks whether there is a budget at all; without one the whole chapter of money is this page."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.money.sources import Possible, Statement
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.card import Panel
from ipc_desktop.ui.parts.statement_page import StatementPage
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.parts.words import Body, Label
from ipc_desktop.ui.sitting import Sitting

ANSWERS: tuple[Possible, ...] = ("yes", "no", "not_known")


class Budget(StatementPage):
    """Yes, no or not known yet, with the reason in plain words, and what goes on all the same."""

    key: ClassVar[str] = "budget"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.possible = Radios(
            _("Is there a personal budget?"),
            (
                Choice("yes", _("Yes"), _("There is money to plan with"), "coins"),
                Choice("no", _("No"), _("This plan works without one"), "friends"),
                Choice("not_known", _("We do not know yet"), _("We can find out together"), "thinking"),
            ),
            min_column=280,
        )
        self.why = Voiced(_("Why is that?"), _("In plain words, as you were told"), lines=2, lang=sitting.language)
        self.without = Panel()
        self.without.body.addWidget(Label(_("Your plan goes on")))
        self.without.body.addWidget(Body(_("People, places and services count just as much. Nothing is lost.")))
        self.without.body.addWidget(Body(_("You can ask again at any time, and at each review.")))
        note = Panel()
        note.body.addWidget(Body(_("A right to a budget is not a right to a direct payment.")))
        for widget in (self.possible, self.without, self.why, note):
            self.body.addWidget(widget)
        self.possible.changed.connect(self._on_changed)
        self.why.changed.connect(self._on_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("Is there a budget?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Not everybody has one. Your plan counts all the same.")

    @override
    def _fill(self, plan: Plan, entry: Statement) -> None:
        self.possible.set_value(entry.possible)
        self.why.ask(plan, entry.why)
        self.without.setVisible(entry.possible == "no")

    @override
    def is_answered(self, plan: Plan) -> bool:
        statement = plan.once(Statement)
        return bool(statement.possible or statement.why)

    @override
    def _written(self, was: Statement) -> Statement:
        possible = next((answer for answer in ANSWERS if answer == self.possible.value()), "")
        return msgspec.structs.replace(was, possible=possible, why=self.why.words())

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        """Always: it is this page that asks whether there is a budget."""
        return True

    @override
    def _on_changed(self) -> None:
        self.without.setVisible(self.possible.value() == "no")
        super()._on_changed()
