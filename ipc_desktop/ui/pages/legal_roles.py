"""The page of who may speak for the person by law, and whether the paper that says so was seen."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from ipc_desktop.overriding import override
from ipc_desktop.plan.authority import Authority, is_evidenced, legal_roles
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.people import Role
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, isolated, long_date
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.ui.parts.entries.listing import ItemList, Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.ui.parts.people.authority_form import AuthorityForm
from ipc_desktop.wording import choice_words, party_words


class LegalRoles(ListingPage):
    """A role without a paper seen is named, and nobody signs in it (INV-R1)."""

    key: ClassVar[str] = "legal_roles"
    stone: ClassVar[Stone] = "my_people"

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(Authority, _("Add somebody")),)

    @override
    def _make_list(self, listing: Listing) -> ItemList:
        return _Roles(listing, self._edits, self.sitting)

    @override
    def question(self, plan: Plan) -> str:
        return _("Does anybody speak for you by law?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Most people need nobody. We look at the paper together.")

    @override
    def is_answered(self, plan: Plan) -> bool:
        return any(legal_roles(party) for party in plan.parties()) or bool(plan.all(Authority))


class _Roles(ItemList):
    """Each legal role of each party, with the paper or without; what is said here stands with the party too."""

    _given: tuple[str, Role] | None = None
    """The role that was given to somebody while the open item is written."""

    @override
    def _listed(self) -> list[Entry]:
        plan = self._edits.plan
        kept = plan.all(Authority)
        with_paper = {(one.party, one.role) for one in kept}
        named = [(party.id, role) for party in plan.parties() for role in legal_roles(party)]
        return [*kept, *(_named(plan, *pair) for pair in named if pair not in with_paper)]

    @override
    def _nothing_yet(self) -> str:
        return _("Nobody. You speak for yourself.")

    @override
    def _new_entry(self, entry_id: str, order: str) -> Entry:
        return next((one for one in self._listed() if one.id == entry_id), Authority(id=entry_id, order=order))

    @override
    def _card(self, entry: Entry, *, bare: bool = False) -> PressableCard:
        assert isinstance(entry, Authority)
        return EntryCard(self._words_of(entry), self._facts(entry), party=self._edits.plan.party(entry.party))

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        assert isinstance(entry, Authority)
        plan, today = self._edits.plan, self._sitting.today()
        if entry.seen_on is None:
            return (_("No paper seen yet. They cannot sign for you."),)
        seen = _("{paper}, seen on {day}").format(
            paper=choice_words("evidence", entry.evidence or "other"), day=long_date(entry.seen_on)
        )
        holds = is_evidenced(plan.with_entry(entry), entry.party, entry.role, today)
        return (
            seen,
            "" if holds else _("It has ended. They cannot sign for you."),
            _("Covers: {words}").format(words=isolated(entry.scope.text.strip())) if entry.scope else "",
            _("Not: {words}").format(words=isolated(entry.restrictions.text.strip())) if entry.restrictions else "",
        )

    @override
    def _editor(self, entry: Entry) -> EntryForm[Entry]:
        assert isinstance(entry, Authority)
        self._given = None
        title = self._words_of(entry)
        return AuthorityForm(entry, title, self._edits.plan, self._sitting.language, self._sitting.today())

    @override
    def _words_of(self, entry: Entry) -> str:
        assert isinstance(entry, Authority)
        party = self._edits.plan.party(entry.party) if entry.party else None
        role = choice_words("role", entry.role)
        return _("{name}: {role}").format(name=party_words(party) if party else _("Somebody"), role=role)

    @override
    def _edited(self) -> None:
        if not isinstance(self.in_hand, AuthorityForm) or not self.in_hand.is_whole():
            return
        now = self.in_hand.entry()
        if self._given is not None and self._given != (now.party, now.role):
            self._give(*self._given, gives=False)
        if self._give(now.party, now.role, gives=True):
            self._given = now.party, now.role
        super()._edited()

    @override
    def _take_out(self) -> None:
        if not isinstance(self.in_hand, AuthorityForm) or not self.in_hand.is_whole():
            self._close()
            return
        entry = self.in_hand.entry()
        self._give(entry.party, entry.role, gives=False)
        self._set_aside(entry, msgspec.structs.replace(entry, retired=True))

    @override
    def _put_back(self, entry: Entry) -> None:
        assert isinstance(entry, Authority)
        self._give(entry.party, entry.role, gives=True)
        super()._put_back(entry)

    def _give(self, party_id: str, role: Role, *, gives: bool) -> bool:
        """Gives a role to a party, or takes it; whether that changed anything."""
        party = self._edits.plan.party(party_id)
        if party is None or (role in party.roles) == gives:
            return False
        others = tuple(one for one in party.roles if one != role)
        self._edits.put(msgspec.structs.replace(party, roles=(*others, role) if gives else others))
        return True


def _named(plan: Plan, party_id: str, role: Role) -> Authority:
    """A role that is named and of which no paper was seen."""
    return Authority(id=plan.id_once(Authority, f"{party_id}/{role}"), party=party_id, role=role)
