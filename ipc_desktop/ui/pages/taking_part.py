"""The page that asks what else is needed to take part, and whether it is there (Accessible Information Standard)."""

from __future__ import annotations

from typing import ClassVar, get_args

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.access_needs import AccessNeed, MetStatus, NeedKind
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.order import after
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Title
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words

PICTURES: dict[NeedKind, str] = {
    "information_format": "reading",
    "communication_support": "talking",
    "contact_method": "phone",
    "professional_support": "two-people",
    "longer_appointment": "clock",
    "environment": "headphones",
    "sensory": "eye",
    "mobility": "wheelchair",
    "cognitive": "idea",
    "other": "question",
}
MET: tuple[MetStatus, ...] = ("met", "partly", "not_met")


class NeedCard(Card):
    """What one kind of need is, in somebody's words, and whether it is there today."""

    def __init__(self, kind: NeedKind, language: str) -> None:
        super().__init__()
        name = choice_words("need_kind", kind)
        self.words = Voiced(_("What helps?"), lines=1, lang=language)
        self.met = Radios(_("Is it there today?"), _met_choices(), min_column=180, gap=10)
        self.words.set_about(name)
        self.met.set_about(name)
        self.body.addWidget(Title(name))
        self.body.addWidget(self.words)
        self.body.addWidget(self.met)


class TakingPart(Page):
    """A tick opens a card; taking it away takes the need away, and what was said of it comes back with the tick.

    Needs of other people stand untouched.
    """

    key: ClassVar[str] = "taking_part"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self.kinds = Checkboxes(
            _("What do you need?"),
            tuple(Choice(kind, choice_words("need_kind", kind), picture=picture) for kind, picture in PICTURES.items()),
            min_column=300,
        )
        self.kinds.changed.connect(self._ticked)
        self.cards: dict[str, NeedCard] = {}
        self._taken_away: list[AccessNeed] = []
        self._cards = QVBoxLayout()
        self.body.addWidget(self.kinds)
        self.body.addLayout(self._cards)

    @override
    def question(self, plan: Plan) -> str:
        return _("What else helps you take part?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Services have to ask, write it down and do it.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        self._taken_away = []
        self.kinds.set_values(tuple(dict.fromkeys(need.need_kind for need in self._needs())))
        self._show_cards()

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def is_answered(self, plan: Plan) -> bool:
        return any(not need.of_party for need in plan.all(AccessNeed))

    def _needs(self) -> tuple[AccessNeed, ...]:
        return tuple(need for need in self._edits.plan.all(AccessNeed) if not need.of_party)

    def _ticked(self) -> None:
        ticked = self.kinds.values()
        for need in self._needs():
            if need.need_kind not in ticked:
                self._taken_away.append(need)
                self._edits.put(msgspec.structs.replace(need, retired=True))
        there = {need.need_kind for need in self._needs()}
        for kind in get_args(NeedKind):
            if kind in ticked and kind not in there:
                for need in self._brought_back(kind) or (self._made_need(kind),):
                    self._edits.put(need)
        self._show_cards()
        self.changed.emit()

    def _brought_back(self, kind: NeedKind) -> list[AccessNeed]:
        """The needs of this kind whose tick was taken away here, as they were."""
        back = [need for need in self._taken_away if need.need_kind == kind]
        self._taken_away = [need for need in self._taken_away if need.need_kind != kind]
        return back

    def _made_need(self, kind: NeedKind) -> AccessNeed:
        last = max((need.order for need in self._edits.plan.all(AccessNeed)), default="")
        found_on = self.sitting.today()
        return AccessNeed(id=self.sitting.new_id(), order=after(last), need_kind=kind, found_on=found_on)

    def _show_cards(self) -> None:
        """A card for each need; those that stand there already are only filled anew."""
        needs = self._needs()
        if list(self.cards) != [need.id for need in needs]:
            clear(self._cards)
            self.cards = {need.id: self._make_card(need) for need in needs}
            tab_in_reading_order(self)
        for need in needs:
            card = self.cards[need.id]
            card.words.ask(self._edits.plan, need.words or Words("", lang=self.sitting.language))
            card.met.set_value(need.met)

    def _make_card(self, need: AccessNeed) -> NeedCard:
        card = NeedCard(need.need_kind, self.sitting.language)
        card.words.changed.connect(lambda: self._keep(need.id, card))
        card.met.changed.connect(lambda: self._keep(need.id, card))
        self._cards.addWidget(card)
        return card

    def _keep(self, entry: str, card: NeedCard) -> None:
        need = self._edits.get(AccessNeed, entry)
        met: MetStatus = next((status for status in MET if status == card.met.value()), "")
        self._edits.put(msgspec.structs.replace(need, words=card.words.words(), met=met or need.met))
        self.changed.emit()


def _met_choices() -> tuple[Choice, ...]:
    return tuple(Choice(status, choice_words("met", status)) for status in MET)
