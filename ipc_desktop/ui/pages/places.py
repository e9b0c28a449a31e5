"""The page that asks for the places and things that somebody loves."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import ImportantThing
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage


class Places(ListingPage):
    """Places, things, animals and all else that belongs to a good life."""

    key: ClassVar[str] = "places"
    stone: ClassVar[Stone] = "what_matters"

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (
            Listing(
                ImportantThing, _("Add a place or a thing"), ("words", "sort"), lambda thing: thing.to_or_for == "to_me"
            ),
        )

    @override
    def question(self, plan: Plan) -> str:
        return _("Which places and things matter to you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("A room, a chair, a dog, a shop: anything.")
