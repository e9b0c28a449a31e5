"""What pages are that ask about the person themself: each fills some fields of the one person of the plan."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.parts.entries.one_entry_page import OneEntryPage


class PersonPage(OneEntryPage[Person]):
    """A page of the first stone about the person."""

    stone: ClassVar[Stone] = "hello"

    @override
    def _entry(self, plan: Plan) -> Person:
        return plan.person
