"""The page for risks that the person chooses to take, and what everybody agreed about them."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.risks import Risk
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage


class Risks(ListingPage):
    """The person's choice comes first; what could happen and what helps is said beside it."""

    key: ClassVar[str] = "risks"
    stone: ClassVar[Stone] = "how_its_going"

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(Risk, _("Add something you want to do")),)

    @override
    def question(self, plan: Plan) -> str:
        return _("Which risks do you want to take?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("You choose. We write down what makes it safer.")
