"""What pages are that keep lists made of questions: each page says which, and little more."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.parts.entries.entry_list_page import EntryListPage
from ipc_desktop.ui.parts.entries.listing import ItemList, Listing
from ipc_desktop.ui.sitting import Sitting


class ListingPage(EntryListPage):
    """A page of lists; each page gives them by `_listings`. Other parts of a page go above or below them."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        for items in self.lists:
            items.changed.connect(partial(self._follow, items))

    def _listings(self) -> tuple[Listing, ...]:
        raise NotImplementedError

    @override
    def _make_lists(self) -> Sequence[ItemList]:
        self.lists = tuple(self._make_list(listing) for listing in self._listings())
        return self.lists

    def _make_list(self, listing: Listing) -> ItemList:
        return ItemList(listing, self._edits, self.sitting)

    @override
    def is_answered(self, plan: Plan) -> bool:
        listings = [items.listing for items in self.lists]
        return any(listing.has(entry) for listing in listings for entry in plan.all(listing.kind))

    def _follow(self, changed: ItemList) -> None:
        """What was moved from one list to another stands in that one at once; the focus stays in the first."""
        for items in self.lists:
            if items is not changed:
                items.follow()
