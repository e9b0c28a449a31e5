"""The page of the communication chart: what somebody does, and what it means."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.communication import CommunicationRow
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage


class CommunicationChart(ListingPage):
    """Rows to be read from left to right: when this happens, I do this, it means this, please do that."""

    key: ClassVar[str] = "communication_chart"
    stone: ClassVar[Stone] = "what_matters"

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(CommunicationRow, _("Add a row")),)

    @override
    def question(self, plan: Plan) -> str:
        return _("What do you do, and what does it mean?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("For whoever does not know you yet. One row is a start.")
