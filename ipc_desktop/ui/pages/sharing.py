"""The page of who may see which part of the plan: one person after another, as the person of the plan decides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from ipc_desktop.ui.parts.entries.entry_list import EntryList
from ipc_desktop.ui.parts.entries.entry_list_page import EntryListPage
from ipc_desktop.ui.parts.people.sharing_form import SharingForm, how_much_words, sections_shared
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words, party_words

IN_A_LINE = 3
"""Parts of the plan that one line names: more are hard to take in."""


class SharingPage(EntryListPage):
    """Nobody is asked about beforehand, and nothing is ticked."""

    key: ClassVar[str] = "sharing"
    stone: ClassVar[Stone] = "my_people"
    frame: ClassVar[frozenset[str]] = frozenset({"party", "given_how"})

    @override
    def _make_lists(self) -> Sequence[EntryList[Sharing]]:
        self.decisions = _Decisions(self._edits, self.sitting)
        return (self.decisions,)

    @override
    def question(self, plan: Plan) -> str:
        return _("Who may see your plan?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("You choose. You can change it at any time.")

    @override
    def is_answered(self, plan: Plan) -> bool:
        return any(one.purpose == "direct_care" and one.given_on is not None for one in plan.all(Sharing))

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        return bool(_asked_about(plan))


class _Decisions(EntryList[Sharing]):
    """One row for each party, decided or not."""

    def __init__(self, edits: Edits, sitting: Sitting) -> None:
        super().__init__(Sharing, edits, sitting, add_words="")

    @override
    def _listed(self) -> list[Sharing]:
        return [self._decision(party) for party in _asked_about(self._edits.plan)]

    def _decision(self, party: Party) -> Sharing:
        decision = self._edits.plan.once(Sharing, party.id)
        return Sharing(id=decision.id, party=party.id) if decision.retired or not decision.party else decision

    @override
    def _new_entry(self, entry_id: str, order: str) -> Sharing:
        return next((one for one in self._listed() if one.id == entry_id), Sharing(id=entry_id))

    @override
    def _shown(self) -> list[Sharing]:
        """In the order of the people, not of the decisions."""
        shown = {one.id: one for one in super()._shown()}
        return [shown[one.id] for one in self._listed()]

    @override
    def _card(self, entry: Sharing, *, bare: bool = False) -> PressableCard:
        parts = [choice_words("section", section) for section in sections_shared(entry)]
        lines = [", ".join(parts[at : at + IN_A_LINE]) for at in range(0, len(parts), IN_A_LINE)]
        until = _("Until {day}").format(day=long_date(entry.expires_on)) if entry.expires_on else ""
        party = self._edits.plan.party(entry.party)
        return EntryCard(self._words_of(entry), (how_much_words(entry), *lines, until), party=party)

    @override
    def _editor(self, entry: Sharing) -> SharingForm:
        plan = self._edits.plan
        return SharingForm(entry, plan.party(entry.party) or Party(id=entry.party), plan, self._sitting.today())

    @override
    def _words_of(self, entry: Sharing) -> str:
        party = self._edits.plan.party(entry.party)
        return party_words(party) if party else _("Somebody")


def _asked_about(plan: Plan) -> tuple[Party, ...]:
    """Everybody but the person, who sees all of it, and the care co-ordinator, who writes it with them."""
    return tuple(
        party
        for party in plan.parties()
        if party.name and party.id != plan.me.id and "care_coordinator" not in party.roles and party.circle != "groups"
    )
