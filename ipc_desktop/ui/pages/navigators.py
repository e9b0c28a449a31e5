"""The page of whoever knows what there is near here, and goes along."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.community import Navigator
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import ItemList, Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.ui.parts.unhurried_list import UnhurriedList


class Navigators(ListingPage):
    """A link worker, a navigator, or a neighbour who knows everybody."""

    key: ClassVar[str] = "navigators"
    stone: ClassVar[Stone] = "my_people"

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(Navigator, _("Add somebody who knows the way")),)

    @override
    def _make_list(self, listing: Listing) -> ItemList:
        return UnhurriedList(listing, self._edits, self.sitting)

    @override
    def question(self, plan: Plan) -> str:
        return _("Who knows what there is near here?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("They can find a group with you, and come along.")
