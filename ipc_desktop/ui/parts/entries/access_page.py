"""Pages about what makes reading, hearing and talking easy: only what is chosen there is written."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.sitting import Sitting


class AccessPage(Page):
    """What nobody touches stays as the laptop has it: the tools may change it while this page is open."""

    suits_the_screen: ClassVar[bool] = True

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._plan = Plan(case="")
        self._said: dict[str, str | int] = {}

    @override
    def show_plan(self, plan: Plan) -> None:
        self._plan, self._said = plan, {}
        self._show_needs()

    @override
    def answer(self, plan: Plan) -> Plan:
        needs = plan.once(AccessNeeds)
        said = msgspec.structs.replace(needs, **self._said)
        return plan if said == needs else plan.with_entry(said)

    @override
    def is_answered(self, plan: Plan) -> bool:
        return True  # what is in force suits whoever goes on

    def needs(self) -> AccessNeeds:
        """What the plan says, with what was chosen here."""
        return msgspec.structs.replace(self._plan.once(AccessNeeds), **self._said)

    def keep(self, **said: str | int) -> None:
        """Takes down what was chosen, by the names of the fields of AccessNeeds."""
        self._said |= said
        self.changed.emit()

    def _show_needs(self) -> None:
        """Fills the fields with `needs`, without emitting `changed`."""
        raise NotImplementedError
