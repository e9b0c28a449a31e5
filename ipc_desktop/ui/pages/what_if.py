"""The page on which people try something out with the money, and see line by line what would change."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.what_if import WhatIf
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.entry_list_page import EntryListPage
from ipc_desktop.ui.parts.money.what_if_list import WhatIfList


class WhatIfPage(EntryListPage):
    """As many copies as people like; each can be put into the plan with one press, or left."""

    key: ClassVar[str] = "what_if"
    stone: ClassVar[Stone] = "money"

    @override
    def _make_lists(self) -> tuple[WhatIfList, ...]:
        self.tried = WhatIfList(self._edits, self.sitting)
        return (self.tried,)

    @override
    def question(self, plan: Plan) -> str:
        return _("What if something were different?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Try it out. The plan stays as it is until you say so.")

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.all(WhatIf))

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        return plan.once(Statement).possible != "no" and bool(plan.all(PlannedSpend))
