"""The page for equipment that somebody relies on, who looks after it, and what to do when it fails."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.health import Equipment
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.health_page import HealthPage, KnownFirst
from ipc_desktop.ui.parts.entries.listing import Listing


class EquipmentPage(HealthPage):
    """Whether there is any, then each thing by itself."""

    key: ClassVar[str] = "equipment"

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(Equipment, _("Add a piece of equipment")),)

    @override
    def _make_known(self) -> tuple[KnownFirst, ...]:
        return (KnownFirst(_("Do you rely on any?"), "equipment", self.lists[0]),)

    @override
    def question(self, plan: Plan) -> str:
        return _("Which equipment do you rely on?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("A hoist, a feeding pump, glasses, a pendant alarm: anything.")
