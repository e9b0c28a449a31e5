"""The page of places and groups in this life, and of those somebody would like."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.community import Place
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.listing import ItemList, Listing, facts_of
from ipc_desktop.ui.parts.listing_page import ListingPage
from ipc_desktop.wording.costs import cost_words

PICTURES = {
    "place": "outside",
    "group": "friends",
    "online": "computer",
    "faith": "faith",
    "learning": "college",
    "volunteering": "hand",
    "other": "star",
}


class Community(ListingPage):
    """Written in by hand; what a place costs is only said to be free when somebody knows that."""

    key: ClassVar[str] = "community"
    stone: ClassVar[Stone] = "my_people"

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(Place, _("Add a place or group")),)

    @override
    def _make_list(self, listing: Listing) -> ItemList:
        return _Places(listing, self._edits, self.sitting)

    @override
    def question(self, plan: Plan) -> str:
        return _("Where do you go, or would like to?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Groups, places, online. Where you go, help, or lead.")


class _Places(ItemList):
    """Places with their cost in words."""

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        assert isinstance(entry, Place)
        facts = facts_of(entry, self._edits.plan, self.listing, without=("cost_pence",))
        return (*facts, cost_words(entry.cost_pence))

    @override
    def _picture(self, entry: Entry) -> str:
        return PICTURES[entry.sort] if isinstance(entry, Place) else ""
