"""The page of places and groups in this life, and of those somebody would like."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.community import Place
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui.parts.entries.listing import ItemList, Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.wording import choice_words, party_words
from ipc_desktop.wording.costs import cost_words, own_cost_words

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
    """Places with what is known of them in their own words, and what one time costs."""

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        assert isinstance(entry, Place)
        getting_there = entry.how_i_get_there.text.strip()
        with_whom = self._edits.plan.party(entry.goes_with_me) if entry.goes_with_me else None
        return (
            choice_words("my_part", entry.my_part) if entry.my_part else "",
            *(words.text.strip() for words in (entry.words, entry.when)),
            _("How I get there: {words}").format(words=isolated(getting_there)) if getting_there else "",
            _("With {name}").format(name=party_words(with_whom)) if with_whom else "",
            entry.contact,
            cost_words(entry.cost_pence),
            own_cost_words(entry.own_cost_pence),
        )

    @override
    def _picture(self, entry: Entry) -> str:
        return PICTURES[entry.sort] if isinstance(entry, Place) else ""
