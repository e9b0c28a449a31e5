"""The page on which the money is put to use, one line at a time, with the sums to the penny always in view."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.amounts import weekly_about_pence
from ipc_desktop.plan.money.budget import may_choose
from ipc_desktop.plan.money.employing import CATEGORY_OF, COMPANIONS, missing_companions
from ipc_desktop.plan.money.funders import LineAnswer, not_yet
from ipc_desktop.plan.money.rules import findings
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import WAYS, ChosenWay, sums, weeks_in_year
from ipc_desktop.plan.order import after
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, money
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.flow_grid import FlowGrid
from ipc_desktop.ui.bricks.long_list import LongList
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.rule import Rule
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.money.amount import Amount, AmountHead, Heads
from ipc_desktop.ui.parts.money.employing_panel import EmployingPanel
from ipc_desktop.ui.parts.money.enough_panel import EnoughPanel
from ipc_desktop.ui.parts.money.free_panel import FreePanel
from ipc_desktop.ui.parts.money.spend_form import SpendForm
from ipc_desktop.ui.parts.money.spend_row import (
    COST,
    GOALS,
    HOLDS,
    INSET,
    WAY_PICTURES,
    WHAT,
    SpendRow,
    who_holds_words,
)
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words
from ipc_desktop.wording.budget import not_yet_mark, rule_kind_words
from ipc_desktop.wording.rule_packs import rule_book

CALCULATED = {"outcomes", "frequency", "funding", "preferred_way", "weeks_active", "when_active", "category"}
"""Fields that alone make no line: without a name and a cost there is nothing to keep."""


class Spending(Page):
    """A list of lines, or one line opened in its place; the jar beside it follows every change."""

    key: ClassVar[str] = "spending"
    stone: ClassVar[Stone] = "money"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits(frame=CALCULATED)
        self._open = ""
        self._fresh = ""
        self._marks: Mapping[str, str] = {}
        self.rows: dict[str, SpendRow] = {}
        self._list = Card()
        self._list.body.setSpacing(appearance().space(4))
        self._rows = QVBoxLayout()
        self._stands: object = None
        self._shown: LongList | None = None
        self.form = SpendForm(sitting.language)
        self._ways = QWidget()
        self._way_sums = FlowGrid(self._ways, min_column=150)
        self.free = FreePanel()
        self.figures_first = _figures_first()
        self.add = Button(_("Add something"), glyph="plus")
        self.enough = EnoughPanel()
        self.employing = EmployingPanel()
        self.total = Amount("", head=_("A year"), weight=700)
        self._lay_out()
        self.form.changed.connect(self._on_form)
        self.form.steps.done.connect(self._close_form)
        self.form.take_away.clicked.connect(self._on_take_away)
        self.add.clicked.connect(self.add_line)
        self.employing.asked.connect(self._add_companion)

    def _lay_out(self) -> None:
        self._list.body.addLayout(self._rows)
        self._list.body.addWidget(self._foot())
        main = QWidget()
        self._column = QVBoxLayout(main)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.figures_first, self.free, self._list, self.form, self.employing, self._ways):
            self._column.addWidget(part)
        self._column.addStretch(1)
        columns = Columns(gap=24, stacked_gap=24)
        columns.add(main, wide=660, grow=1)
        columns.add(self.enough, wide=290)
        self.body.addLayout(columns)
        appearance().remeasured.connect(self._space_out_list)
        self._space_out_list()

    @override
    def question(self, plan: Plan) -> str:
        return _("How shall we use the money?")

    @override
    def lead(self, plan: Plan) -> str:
        total = sums(plan)
        if not total.grand_total:
            return _("There is no figure yet.")
        once, year = total.one_off_allocated, total.grand_total - total.one_off_allocated
        if not year:
            return _("You have {once} once to plan with.").format(once=money(once))
        week = money(weekly_about_pence(year))
        if not once:
            return _("You have {year} a year, about {week} a week.").format(year=money(year), week=week)
        return _("You have {year} a year, about {week} a week, and {once} once.").format(
            year=money(year), week=week, once=money(once)
        )

    @override
    def sums_told(self) -> tuple[str, ...]:
        return () if self.enough.isHidden() else self.enough.told

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        self._open = ""
        self._show()

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def problems(self) -> tuple[Problem, ...]:
        problems = self.form.problems() if self._open else ()
        if problems:
            self.form.show_problem()
        return problems

    @override
    def unfinished(self) -> dict[str, str]:
        return {"line": self._open, **self.form.written()} if self.problems() else {}

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        """Opens the line again; one in which nothing else was said yet is in no plan and is begun anew."""
        line = written.get("line", "")
        spend = self._edits.plan.get(PlannedSpend, line)
        if not line or (spend is not None and spend.retired):
            return
        if spend is None:
            self._begin_line(line)
        self._show_line(line)
        self.form.take_up(written)

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.all(PlannedSpend))

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        return plan.once(Statement).possible != "no"

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self.form.setVisible(bool(self._open))
        may_choose_now = may_choose(self._edits.plan)
        self.figures_first.setVisible(not may_choose_now)
        self._list.setVisible(not self._open and may_choose_now)
        if self._open:
            self.free.hide()
        else:
            self.free.show_plan(self._edits.plan)
        self._ways.setVisible(not self._open)
        if not self._open:
            self._show_list()
        self.employing.show_missing(() if self._open else missing_companions(self._edits.plan))
        self.enough.show_plan(self._edits.plan)
        self.enough.setVisible(may_choose_now)  # an empty jar before there is a figure only frightens
        self._describe()

    def _lines(self) -> tuple[PlannedSpend, ...]:
        return tuple(s for s in self._edits.plan.all(PlannedSpend) if s.title or s.unit_pence)

    def _show_list(self) -> None:
        """Makes the list anew only when something that stands in it has changed: a long one takes a while."""
        plan = self._edits.plan
        stands = (self._lines(), plan.all(Outcome), plan.all(Allocation), plan.all(LineAnswer), weeks_in_year(plan))
        if stands != self._stands:
            self._stands = stands
            total = sums(plan)
            clear(self._rows)
            self.rows = {}
            self._make_list()
            self.total.set_amount(money(total.planned))
            clear(self._way_sums)
            self._make_way_sums(total.by_way)
            tab_in_reading_order(self)

    def _make_list(self) -> None:
        lines = self._lines()
        self._marks = line_marks(self._edits.plan)
        rows: list[Callable[[], QWidget]] = [self._heads if lines else _nothing_yet]
        for line in lines:
            rows += (partial(self._row, line), Rule)
        self._shown = LongList(rows)  # filled before it is shown: the page is laid out once, not once for each line
        self._shown.completed.connect(lambda: tab_in_reading_order(self))
        self._rows.addWidget(self._shown)
        self._shown.show()  # at once, so that a line can take the focus

    @staticmethod
    def _heads() -> QWidget:
        heads = Heads(gap=10)
        heads.columns.setContentsMargins(appearance().space(INSET), 0, appearance().space(INSET), 0)
        heads.columns.add(Small(_("What")), wide=WHAT, grow=1)
        heads.columns.add(Small(_("Goal")), wide=GOALS)
        heads.columns.add(Small(_("Who holds it")), wide=HOLDS)
        heads.columns.add(AmountHead(_("A year")), wide=COST)
        return heads

    def _row(self, spend: PlannedSpend) -> QWidget:
        row = SpendRow(spend, self._edits.plan, self._marks.get(spend.id, ""))
        row.clicked.connect(lambda: self.open_line(spend.id))
        self.rows[spend.id] = row
        return row

    def _foot(self) -> QWidget:
        foot = QWidget()
        columns = Columns(foot, gap=10, stacked_gap=8)
        columns.setContentsMargins(0, 0, appearance().space(INSET), 0)
        columns.add(self.add, wide=220, hug=True)
        columns.add(QWidget(), wide=0, grow=1)
        columns.add(self.total, wide=COST, centred=True)
        return foot

    def _make_way_sums(self, by_way: Mapping[ChosenWay, int]) -> None:
        """What each way comes to; nothing stands here while nothing is planned."""
        if any(by_way.values()):
            ways: tuple[ChosenWay, ...] = (*WAYS, "") if by_way.get("") else WAYS
            for way in ways:
                self._way_sums.addWidget(_way_sum(WAY_PICTURES[way], who_holds_words(way), by_way.get(way, 0)))

    # --- what somebody does ----------------------------------------------------------------------------------------

    def open_line(self, spend: str) -> None:
        """Opens one line in place of the list."""
        self._show_line(spend)
        self.form.focus_first()

    def _show_line(self, spend: str) -> None:
        self._open = spend
        self.form.show_spend(self._edits.get(PlannedSpend, spend), self._edits.plan)
        self._show()
        tab_in_reading_order(self)

    def add_line(self) -> None:
        """Opens an empty line; it joins the plan with its first words or figures."""
        if not self._fresh or self._fresh in {spend.id for spend in self._lines()}:
            self._fresh = self.sitting.new_id()
        self._begin_line(self._fresh)
        self.open_line(self._fresh)

    def _add_companion(self, companion: str) -> None:
        """Opens a line for a cost of employing somebody; its words stand there already, to be changed."""
        code = next(one for one in COMPANIONS if one == companion)
        line = self.sitting.new_id()
        self._begin_line(line)
        title = Words(choice_words("companion", code), self.sitting.language, captured_as="agreed_summary")
        begun = self._edits.get(PlannedSpend, line)
        begun = msgspec.structs.replace(begun, title=title, category=CATEGORY_OF[code], covers=(code,))
        self._edits.put(msgspec.structs.replace(begun, preferred_way="direct_payment"))
        self.open_line(line)
        self.changed.emit()

    def _begin_line(self, line: str) -> None:
        lines = self._edits.plan.all(PlannedSpend)
        self._edits.put(PlannedSpend(id=line, order=after(lines[-1].order if lines else "")))

    def _on_form(self) -> None:
        self._edits.put(self.form.spend())
        self.enough.show_plan(self._edits.plan)
        self.changed.emit()

    def _close_form(self) -> None:
        closed, self._open = self._open, ""
        self._show()
        if self._shown is not None:
            self._shown.complete()
        (self.rows.get(closed) or self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_take_away(self) -> None:
        self._edits.put(msgspec.structs.replace(self._edits.get(PlannedSpend, self._open), retired=True))
        self._close_form()
        self.changed.emit()

    def _space_out_list(self) -> None:
        self._column.setSpacing(appearance().space(20))


def line_marks(plan: Plan) -> Mapping[str, str]:
    """By line, what keeps it from being paid: a rule, or whoever has not said yes."""
    marks = {line: not_yet_mark(waiting) for line, waiting in not_yet(plan).items()}
    for found in reversed(findings(plan, rule_book())):
        marks[found.spend] = rule_kind_words(found.kind)
    return marks


def _figures_first() -> Panel:
    """What stands in place of all lines while nobody has said about how much there may be."""
    panel = Panel()
    for words in (
        Body(_("First somebody says about how much there may be. Then we choose."), weight=700),
        Body(_("Ask for a first figure. Your goals stay as they are.")),
        Body(_("Ideas are safe meanwhile: press “Catch it”.")),
    ):
        panel.body.addWidget(words)
    return panel


def _nothing_yet() -> QWidget:
    return Body(_("Nothing chosen yet. What would help you most?"))


def _way_sum(picture: str, words: str, pence: int) -> QWidget:
    holder = QWidget()
    columns = Columns(holder, gap=10, stacked_gap=0)
    columns.add(Picture(picture, 36), wide=36, centred=True)
    lines = QWidget()
    column = QVBoxLayout(lines)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Small(words))
    column.addWidget(Body(money(pence), weight=700))
    columns.add(lines, wide=100, grow=1, centred=True)
    return holder
