"""The page on who holds the money for each line, and on setting up what is paid out as a direct payment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.set_up import direct_payments
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import ItemList
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.ui.parts.money.way_lists import LineWayList, PaymentList


class SetUp(ListingPage):
    """Wish and decision are two answers; where they differ, whoever decides owes a reason."""

    key: ClassVar[str] = "set_up"
    stone: ClassVar[Stone] = "money"
    frame: ClassVar[frozenset[str]] = frozenset({"allocation"})

    @override
    def _make_lists(self) -> Sequence[ItemList]:
        self.lines = LineWayList(self._edits, self.sitting)
        self.payments = PaymentList(self._edits, self.sitting)
        self.lines.changed.connect(self._show_payments)
        self.lists = (self.lines, self.payments)
        return self.lists

    @override
    def question(self, plan: Plan) -> str:
        return _("Who looks after each part?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Your wish and what was decided stand side by side.")

    @override
    def show_plan(self, plan: Plan) -> None:
        super().show_plan(plan)
        self._show_payments()

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.all(DirectPayment)) or any(spend.way for spend in plan.all(PlannedSpend))

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        return plan.once(Statement).possible != "no" and bool(plan.all(PlannedSpend))

    def _show_payments(self) -> None:
        self.payments.setVisible(bool(direct_payments(self._edits.plan)))
