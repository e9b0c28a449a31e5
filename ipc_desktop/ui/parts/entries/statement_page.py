"""What pages are that ask about the statement of the budget."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.parts.entries.one_entry_page import OneEntryPage


class StatementPage(OneEntryPage[Statement]):
    """A page of the chapter of money about the one statement of the plan; without a budget it is stepped over."""

    stone: ClassVar[Stone] = "money"

    @override
    def _entry(self, plan: Plan) -> Statement:
        return plan.once(Statement)

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        return plan.once(Statement).possible != "no"
