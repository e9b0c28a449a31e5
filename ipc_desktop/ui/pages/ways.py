"""The page with three equal ways to hold the money; nothing is chosen beforehand, and nobody recommends one."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.money.sources import PreferredWay, Statement, Way
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowGrid
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.statement_page import StatementPage
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import way_words
from ipc_desktop.wording.costs import line_words

ANSWERS: tuple[PreferredWay, ...] = ("notional", "third_party", "direct_payment", "mix", "not_sure")
TOLD = "told"
_GAP = 20


class Ways(StatementPage):
    """What the family prefers; what is decided is written elsewhere, by those who decide."""

    key: ClassVar[str] = "ways"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.ways = _WayCards()
        self.told = Checkboxes(
            "",
            (Choice(TOLD, _("We talked about this: nobody has to take a direct payment.")),),
            min_column=600,
        )
        beside = Panel()
        beside.body.addWidget(Title(_("What they are called, and who employs")))
        for way, words in (
            ("notional", _("The agency or the council employs. If it goes wrong, they find somebody else.")),
            ("third_party", _("The organisation employs. If it goes wrong, it finds somebody else.")),
            ("direct_payment", _("You may employ, with help for payroll. If it goes wrong, ask for help.")),
        ):
            beside.body.addWidget(Body(_("{way}: {words}").format(way=way_words(way), words=words), explained=True))
        note = Panel()
        for words in (
            _("You say which you prefer. The NHS or the council decides, and must say why."),
            _("With a direct payment you may become an employer."),
        ):
            note.body.addWidget(Body(words, explained=True))
        self.otherwise = Panel()
        self._otherwise = QVBoxLayout()
        self.otherwise.body.addWidget(Title(_("Decided otherwise")))
        self.otherwise.body.addLayout(self._otherwise)
        for widget in (self.ways, beside, note, self.otherwise, self.told):
            self.body.addWidget(widget)
        self.ways.changed.connect(self._on_changed)
        self.told.changed.connect(self._on_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("Who should hold the money?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("All three are fine. The amount is the same. You can change later.")

    @override
    def _fill(self, plan: Plan, entry: Statement) -> None:
        self.ways.set_value(entry.preferred_way)
        self.told.set_values((TOLD,) if entry.told_no_obligation else ())
        clear(self._otherwise)
        decided = [one for one in plan.all(PlannedSpend) if is_decided_otherwise(one)]
        for spend in decided:
            self._otherwise.addWidget(Body(decided_words(spend)))
        self.otherwise.setVisible(bool(decided))

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.once(Statement).preferred_way)

    @override
    def _written(self, was: Statement) -> Statement:
        way = next((answer for answer in ANSWERS if answer == self.ways.value()), "")
        return msgspec.structs.replace(was, preferred_way=way, told_no_obligation=TOLD in self.told.values())


def is_decided_otherwise(spend: PlannedSpend) -> bool:
    """Whether a line is managed in another way than the family wished."""
    return bool(spend.way and spend.preferred_way and spend.way != spend.preferred_way)


def decided_words(spend: PlannedSpend) -> str:
    """What was decided in place of the wish, and why; whoever decides owes a reason."""
    told = _("{line}: {decided}, and not {wished}.").format(
        line=line_words(spend),
        decided=way_words(spend.way),
        wished=way_words(spend.preferred_way),
    )
    why = spend.way_because.text.strip()
    return _("{told} Why: {why}").format(told=told, why=why or _("Not told yet. You may ask."))


class _WayCards(Radios):
    """Three cards of the same size, words and order of facts, and two rows below, all in one group."""

    _rows: FlowGrid | None = None

    def __init__(self) -> None:
        super().__init__("", _choices(), min_column=290, cards=True, gap=_GAP)
        self.setAccessibleName(_("Who should hold the money?"))

    @override
    def _set_spaces(self) -> None:
        super()._set_spaces()
        self.body.setSpacing(appearance().space(_GAP))  # cards and rows are one group

    @override
    def _add(self, choice: Choice) -> None:
        if choice.detail:
            super()._add(choice)
            return
        if self._rows is None:
            self._rows = FlowGrid(min_column=290, gap=_GAP)
            self._put(self._rows)
        cards, self._grid = self._grid, self._rows
        shape, self._shape = self._shape, "row"
        super()._add(choice)
        self._grid, self._shape = cards, shape


def _choices() -> tuple[Choice, ...]:
    return (
        _card(
            "notional",
            _("NHS or council holds it"),
            you=_("Say what you want."),
            they=_("Buy it and pay for it."),
            note=_("You keep no receipts."),
            picture="town-hall",
        ),
        _card(
            "third_party",
            _("An organisation holds it"),
            you=_("Say what you want."),
            they=_("Buy it and pay for it."),
            note=_("Pick one you trust."),
            picture="handshake",
        ),
        _card(
            "direct_payment",
            _("We get the money"),
            you=_("Choose, buy and pay."),
            they=_("Pay it into your account."),
            note=_("You keep receipts."),
            picture="house-with-garden",
        ),
        Choice("mix", _("Use more than one way")),
        Choice("not_sure", _("Not sure yet")),
    )


def _card(way: Way, words: str, *, you: str, they: str, note: str, picture: str) -> Choice:
    """One way to hold the money, with the same facts in the same order as the others."""
    facts = _("You: {you}\nThey: {they}\nNote: {note}")
    return Choice(way, words, facts.format(you=you, they=they, note=note), picture)
