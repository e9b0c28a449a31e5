"""The page that asks the person whether it is enough; nobody can hide the answer."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.money.budget import budget
from ipc_desktop.plan.money.sources import Enough as EnoughAnswer
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import Sums
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, money
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.words import Small, Title
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.statement_page import StatementPage
from ipc_desktop.ui.parts.money.amount_row import AmountRow
from ipc_desktop.ui.parts.money.checks_card import ChecksCard
from ipc_desktop.ui.parts.money.money_bars import MoneyBars
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import source_words
from ipc_desktop.wording.rule_packs import rule_book

ANSWERS: tuple[EnoughAnswer, ...] = ("yes", "no", "not_sure")


class Enough(StatementPage):
    """The person's own answer beside the sums: yes, no or not sure, and in own words."""

    key: ClassVar[str] = "enough"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.enough = Radios(
            _("What do you think?"),
            (
                Choice("yes", _("Yes, it is enough"), picture="thumbs-up"),
                Choice("no", _("No, it is not enough"), picture="thumbs-down"),
                Choice("not_sure", _("Not sure"), picture="thinking"),
            ),
            min_column=400,
        )
        self.words = Voiced(_("What would you like to say about it?"), lines=3, lang=sitting.language)
        self.sums = Card()
        self._sums_told: tuple[str, ...] = ()
        self._rows = QVBoxLayout()
        self.sums.body.addWidget(Title(_("For the year")))
        self.sums.body.addLayout(self._rows)
        self.what_if = Button(_("What if something were different?"), glyph="next", glyph_at_end=True)
        self.what_if.clicked.connect(lambda: self.go_to.emit("what_if"))
        self.bars = MoneyBars()
        self.checks = ChecksCard()
        self._lay_out()
        self.enough.changed.connect(self._on_changed)
        self.words.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        main, side = QWidget(), QWidget()
        column, beside = QVBoxLayout(main), QVBoxLayout(side)
        for layout in (column, beside):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(24)
        for widget in (self.enough, self.words, Small(_("Nobody can hide this answer. It is kept in the plan."))):
            column.addWidget(widget)
        column.addWidget(self.what_if, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.bars)
        column.addStretch(1)
        beside.addWidget(self.sums)
        beside.addWidget(self.checks)
        beside.addStretch(1)
        columns = Columns(gap=32, stacked_gap=24)
        columns.add(main, wide=520, grow=1)
        columns.add(side, wide=380)
        self.body.addLayout(columns)

    @override
    def question(self, plan: Plan) -> str:
        return _("Is it enough for you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("You say this, not the figures.")

    @override
    def sums_told(self) -> tuple[str, ...]:
        return self._sums_told

    @override
    def _fill(self, plan: Plan, entry: Statement) -> None:
        self.enough.set_value(entry.enough)
        self.words.ask(plan, entry.enough_words)
        found = budget(plan, rule_book(), self.sitting.today())
        clear(self._rows)
        rows = sum_rows(found.sums)
        for row in rows:
            self._rows.addWidget(row)
        self._sums_told = tuple(row.told for row in rows)
        self.bars.show_sums(found.sums)
        self.what_if.setVisible(bool(plan.all(PlannedSpend)))  # else there is nothing to try out
        self.checks.show_budget(plan, found)

    @override
    def is_answered(self, plan: Plan) -> bool:
        statement = plan.once(Statement)
        return bool(statement.enough or statement.enough_words)

    @override
    def _written(self, was: Statement) -> Statement:
        enough = next((answer for answer in ANSWERS if answer == self.enough.value()), "")
        return msgspec.structs.replace(was, enough=enough, enough_words=self.words.words())


def sum_rows(total: Sums) -> tuple[AmountRow, ...]:
    """What there is, what is planned, and per source what is left or missing."""
    rows = [AmountRow(_("There is"), money(total.grand_total)), AmountRow(_("Planned"), money(total.planned))]
    for source, left in total.unallocated.items():
        if left:
            rows.append(AmountRow(_("Left from: {source}").format(source=source_words(source)), money(left)))
    for source, short in total.shortfall.items():
        if short:
            rows.append(AmountRow(_("Missing from: {source}").format(source=source_words(source)), money(short)))
    if not total.total_unallocated and not total.total_shortfall and total.planned:
        rows.append(AmountRow(_("Left"), money(0)))
    return tuple(rows)
