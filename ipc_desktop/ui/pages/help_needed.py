"""The page that asks what the person needs help with."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage


class HelpNeeded(ListingPage):
    """Needs in the words of whoever says them; what was assessed stands behind More."""

    key: ClassVar[str] = "help_needed"
    stone: ClassVar[Stone] = "how_its_going"

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(Need, _("Add something you need help with")),)

    @override
    def question(self, plan: Plan) -> str:
        return _("What do you need help with?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("At home, outside, at night: say it in your words.")
