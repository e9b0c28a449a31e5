"""When the money is looked at next, what asks for it, what asks for it sooner, and that it was done today."""

from __future__ import annotations

import datetime as dt

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ipc_desktop.plan.money.ledger import Account
from ipc_desktop.plan.money.reviews import next_review
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.triggers import triggers
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.wording.budget import review_words, trigger_words
from ipc_desktop.wording.rule_packs import rule_book


class ReviewPanel(Panel):
    """`held` comes when people say that they have looked at the money together today."""

    held = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.due = Body("")
        self.look = Button(_("We looked at it today"), glyph="tick")
        self._sooner = QVBoxLayout()
        self.body.addWidget(Title(_("When we look again")))
        self.body.addWidget(self.due)
        self.body.addLayout(self._sooner)
        row = FlowRow()
        row.addWidget(self.look)
        self.body.addLayout(row)
        self.look.clicked.connect(self.held)

    def show_plan(self, plan: Plan, account: Account) -> None:
        """Shows what holds on the day of the account."""
        self.due.setText(next_review_words(plan, account.as_at))
        clear(self._sooner)
        for trigger in triggers(plan, account):
            self._sooner.addWidget(Body(trigger_words(trigger), weight=700))
        self.look.setVisible(account.as_at not in plan.once(Statement).reviewed_on)


def looked_at(plan: Plan, on: dt.date) -> Statement:
    """The statement with one day more on which people looked at the money together."""
    statement = plan.once(Statement)
    return msgspec.structs.replace(statement, reviewed_on=tuple(sorted({*statement.reviewed_on, on})))


def next_review_words(plan: Plan, today: dt.date) -> str:
    """When the money is looked at next, by the earliest of all rules that apply, and which one that is."""
    due = next_review(plan, rule_book(), today)
    if due is None:
        return _("No review is due.")
    date, why = long_date(due.on), review_words(plan, due)
    if due.on < today:
        return _("A review was due on {date}. {why}").format(date=date, why=why)
    return _("The next review is on {date}. {why}").format(date=date, why=why)
