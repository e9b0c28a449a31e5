"""The page that asks what somebody is good at."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import Strength
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage


class Strengths(ListingPage):
    """Strengths in the words of whoever sees them."""

    key: ClassVar[str] = "strengths"
    stone: ClassVar[Stone] = "how_its_going"

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(Strength, _("Add a strength")),)

    @override
    def question(self, plan: Plan) -> str:
        return _("What are you good at?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Ask the others too. They often see more.")
