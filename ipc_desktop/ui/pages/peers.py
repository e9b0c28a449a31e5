"""The page of support by somebody who has been there too."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.community import PeerLink, introduction
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.ui.parts.entries.listing import ItemList, Listing, facts_of
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.ui.parts.people.peer_form import PeerForm
from ipc_desktop.ui.parts.unhurried_list import UnhurriedList
from ipc_desktop.wording import choice_words
from ipc_desktop.wording.telling import may_tell_words

PICTURES = {"one_to_one": "two-people", "group": "friends", "online": "computer", "phone": "phone"}


class Peers(ListingPage):
    """Wishes and people. A no is an answer like any other."""

    key: ClassVar[str] = "peers"
    stone: ClassVar[Stone] = "my_people"

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(PeerLink, _("Add a wish or a person")),)

    @override
    def _make_list(self, listing: Listing) -> ItemList:
        return _PeerList(listing, self._edits, self.sitting)

    @override
    def question(self, plan: Plan) -> str:
        return _("Would you like to meet somebody like you?")

    @override
    def lead(self, plan: Plan) -> str:
        if tailoring(plan).peer_first:
            return _("One to one is a good start. No is fine too.")
        return _("Only if you want. You may say no, or stop at any time.")


class _PeerList(UnhurriedList):
    """Peers, each with the person's decision on being introduced."""

    @override
    def _editor(self, entry: Entry) -> EntryForm[Entry]:
        assert isinstance(entry, PeerLink)
        return PeerForm(entry, self._edits.plan, self._sitting.language, self._sitting.today())

    @override
    def _edited(self) -> None:
        if isinstance(self.in_hand, PeerForm):
            decision = self.in_hand.decision()
            if decision.is_decided:
                self._edits.put(decision)
        super()._edited()

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        assert isinstance(entry, PeerLink)
        way, state = choice_words("peer_format", entry.peer_format), choice_words("peer_state", entry.state)
        told = _("{way}: {state}").format(way=way, state=state)
        may = may_tell_words(introduction(self._edits.plan, entry))
        asked = (_("{question} {answer}").format(question=_("May we tell them this?"), answer=may),) if may else ()
        facts = facts_of(entry, self._edits.plan, self.listing, without=("peer_format", "state"))
        return (told, *facts, *asked)

    @override
    def _picture(self, entry: Entry) -> str:
        return PICTURES[entry.peer_format] if isinstance(entry, PeerLink) else ""
