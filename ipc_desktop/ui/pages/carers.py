"""The page of the people who care without pay: how they are, their breaks, and their own assessment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.carers import Carer, carers
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.people import Party, Role
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.fields.person_chooser import PeopleChooser
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.entries.entry_card import EntryCard
from ipc_desktop.ui.parts.entries.entry_list import EntryList
from ipc_desktop.ui.parts.entries.entry_list_page import EntryListPage
from ipc_desktop.ui.parts.people.carer_form import CarerForm
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words, party_words

CARING: frozenset[Role] = frozenset({"informal_carer", "young_carer"})


class Carers(EntryListPage):
    """Whoever cares is chosen from the people in this life; then each of them speaks for themself."""

    key: ClassVar[str] = "carers"
    stone: ClassVar[Stone] = "my_people"
    frame: ClassVar[frozenset[str]] = frozenset({"party"})

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._roles_before: dict[str, tuple[Role, ...]] = {}
        self.who = PeopleChooser(_("Who helps to care for you, without pay?"), groups_too=True)
        self.who.changed.connect(self._who_changed)
        self.body.insertWidget(0, self.who)  # above the list, so that it stays under the finger

    @override
    def _make_lists(self) -> Sequence[EntryList[Carer]]:
        self.carers = _CarerList(self._edits, self.sitting)
        return (self.carers,)

    @override
    def question(self, plan: Plan) -> str:
        return _("How are the people who care for you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("They may answer for themselves, here or alone.")

    @override
    def show_plan(self, plan: Plan) -> None:
        super().show_plan(plan)
        self._roles_before = {party.id: party.roles for party in plan.parties()}
        self.who.set_people(_unpaid(plan))
        self.who.set_values([party.id for party in carers(plan)])
        self._show_who()

    @override
    def is_answered(self, plan: Plan) -> bool:
        return any(not carer.retired for carer in plan.all(Carer))

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        return bool(_unpaid(plan))

    def _who_changed(self) -> None:
        """Whoever is ticked is a carer; what somebody else said as one is set aside, and comes back with the tick."""
        ticked = self.who.values()
        for party in _unpaid(self._edits.plan):
            is_carer = party.id in ticked
            self._edits.put(_as_carer(party, self._roles_before[party.id], is_carer=is_carer))
            said = self._edits.plan.get(Carer, self._edits.plan.id_once(Carer, party.id))
            if said is not None and said.retired == is_carer:
                self._edits.put(msgspec.structs.replace(said, retired=not is_carer))
        self.carers.shut()
        self.carers.follow()
        self._show_who()
        self.changed.emit()

    def _show_who(self) -> None:
        self.carers.setVisible(bool(carers(self._edits.plan)))
        tab_in_reading_order(self)


class _CarerList(EntryList[Carer]):
    """One row for each carer, answered or not."""

    def __init__(self, edits: Edits, sitting: Sitting) -> None:
        super().__init__(Carer, edits, sitting, add_words="")

    @override
    def _listed(self) -> list[Carer]:
        plan = self._edits.plan
        return [self._carer(party) for party in carers(plan)]

    def _carer(self, party: Party) -> Carer:
        """What this carer said; nothing yet while they were asked nothing, or took it back."""
        carer = self._edits.plan.once(Carer, party.id)
        return Carer(id=carer.id, party=party.id, order=party.order) if carer.retired or not carer.party else carer

    @override
    def _new_entry(self, entry_id: str, order: str) -> Carer:
        return next((carer for carer in self._listed() if carer.id == entry_id), Carer(id=entry_id))

    @override
    def _card(self, entry: Carer, *, bare: bool = False) -> PressableCard:
        offered = choice_words("assessment_outcome", entry.assessment_outcome)
        wanted = choice_words("break_wanted", entry.break_wanted)
        lines = (
            entry.how_i_am.text.strip() or entry.what_i_do.text.strip() or _("Nothing said yet"),
            _("Break: {answer}").format(answer=wanted) if entry.break_wanted else "",
            _("Carer’s assessment: {answer}").format(answer=offered),
        )
        party = self._edits.plan.party(entry.party)
        return EntryCard(self._words_of(entry), lines, party=party)

    @override
    def _app_words(self) -> Iterable[str]:
        return (_("Carer’s assessment: {answer}"),) if self._listed() else ()

    @override
    def _editor(self, entry: Carer) -> CarerForm:
        plan = self._edits.plan
        party = plan.party(entry.party) or Party(id=entry.party)
        return CarerForm(entry, party, plan, self._sitting.language, self._sitting.today())

    @override
    def _words_of(self, entry: Carer) -> str:
        party = self._edits.plan.party(entry.party)
        return party_words(party) if party else _("Somebody")


def _unpaid(plan: Plan) -> tuple[Party, ...]:
    """Everybody but the person who is not paid to help; whoever cares already is among them."""
    known = {party.id for party in carers(plan)}

    def may_care(party: Party) -> bool:
        is_close = not party.is_paid and party.is_one_person and "peer" not in party.roles
        return is_close and bool(party.name) and party.id != plan.me.id

    return tuple(party for party in plan.parties() if party.id in known or may_care(party))


def _as_carer(party: Party, before: tuple[Role, ...], *, is_carer: bool) -> Party:
    """The party with or without the role of a carer; whoever was a young carer `before` becomes one again."""
    if is_carer == (not CARING.isdisjoint(party.roles)):
        return party
    others = tuple(role for role in party.roles if role not in CARING)
    again = tuple(role for role in before if role in CARING) or ("informal_carer",)
    return msgspec.structs.replace(party, roles=(*others, *again) if is_carer else others)
