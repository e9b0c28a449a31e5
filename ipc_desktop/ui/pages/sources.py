"""The statement of resources: one line for each source of money, always all of them, £0.00 said out loud."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import ClassVar, get_args

import msgspec
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.money.amounts import weekly_about_pence
from ipc_desktop.plan.money.eligibility import council_of
from ipc_desktop.plan.money.sources import Allocation, Source, Statement, StatementKind
from ipc_desktop.plan.money.statements import line_to_be, told_anew
from ipc_desktop.plan.money.sums import sums, weeks_in_year
from ipc_desktop.plan.money.term import with_year_of
from ipc_desktop.plan.order import after
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, money
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.rule import Rule
from ipc_desktop.ui.bricks.words import Body, Label, Small, Title
from ipc_desktop.ui.fields.field import Problem, raw_of
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.looks import brush
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.entries.entry_more import EntryMore
from ipc_desktop.ui.parts.money.amount import Amount, AmountHead, Heads
from ipc_desktop.ui.parts.money.source_form import SourceForm
from ipc_desktop.ui.parts.money.source_row import CHANGE, WEEK, YEAR, SourceRow
from ipc_desktop.ui.parts.money.year_form import YearForm
from ipc_desktop.ui.parts.pictured_line import PicturedLine
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import source_words

MAY_BE_ADDED: tuple[Source, ...] = ("nhs", "education", "charity", "other")
"""Sources that can have a further line, such as money that comes once beside money that comes weekly."""


class Sources(Page):
    """A table in words and figures; each line opens in the flow. Weekly figures are "about", never summed up."""

    key: ClassVar[str] = "sources"
    stone: ClassVar[Stone] = "money"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits(frame={"source"})
        self._open = ""
        self._blank = Allocation(id="")
        self._filling = False
        self._main = QWidget()
        self._column = QVBoxLayout(self._main)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(appearance().space(24))
        self._card = _Table()
        self._below = QVBoxLayout()
        self.form = SourceForm(sitting.language)
        self.form.changed.connect(self._on_form)
        self.form.steps.done.connect(self._close_form)
        self.form.take_away.clicked.connect(self._on_take_away)
        self.form.setParent(self._card)
        self.form.hide()
        self._column.addWidget(self._card)
        self._column.addLayout(self._below)
        self.kind = Radios(_("What kind of figures are these?"), _kind_choices(), min_column=200)
        self.kind.changed.connect(self._on_kind)
        self._column.addWidget(self.kind)
        self.more = EntryMore(Statement, sitting.language)
        self.more.changed.connect(self._on_more)
        self._column.addWidget(self.more)
        self.year = YearForm()
        self.year.changed.connect(self._on_year)
        self._column.addWidget(self.year)
        self._column.addStretch(1)
        self.rows: dict[str, SourceRow] = {}
        self.adding: dict[Source, Button] = {}
        columns = Columns(gap=24, stacked_gap=24)
        columns.add(self._main, wide=660, grow=1)
        columns.add(_not_part_of_it(), wide=300)
        self.body.addLayout(columns)

    @override
    def question(self, plan: Plan) -> str:
        return _("The money for your plan")

    @override
    def lead(self, plan: Plan) -> str:
        kind = plan.once(Statement).statement_kind
        if kind == "confirmed":
            return _("These figures are confirmed.")
        if kind == "revised":
            return _("These figures have changed. What was told first stands with them.")
        return _("A first figure, called an indicative budget. It may go up or down.")

    @override
    def sums_told(self) -> tuple[str, ...]:
        return self._card.told

    @override
    def show_plan(self, plan: Plan) -> None:
        self._filling = True
        self._edits.start(plan)
        self._open = ""
        self.kind.set_value(plan.once(Statement).statement_kind)
        self.more.show_entry(plan.once(Statement), plan)
        self.year.show_year(plan.once(Statement))
        self._show()
        self._filling = False

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def problems(self) -> tuple[Problem, ...]:
        problems = self.form.problems() if self._open else ()
        if problems:
            self.form.show_problem()
        return (*problems, *self.more.problems(), *self.year.problems())

    @override
    def unfinished(self) -> dict[str, str]:
        if not self.problems():
            return {}
        line = {"line": self._open, "source": self._line().source} if self._open else {}
        return {**line, **self.form.written(), **raw_of(self.more.holding()), **raw_of(self.year.holding())}

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        line = written.get("line", "")
        known = self._edits.plan.get(Allocation, line)
        source: Source = next((s for s in get_args(Source) if s == written.get("source")), "other")
        if line and (known is None or not known.retired):
            self._show_line(known or Allocation(id=line, source=source))
            self.form.take_up(written)
        self.more.take_up(written)
        self.year.take_up(written)

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.all(Allocation))

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        return plan.once(Statement).possible != "no"

    # --- the table -------------------------------------------------------------------------------------------------

    def lines(self) -> tuple[Allocation, ...]:
        """One line for each source that is always said, and whatever else is in the plan."""
        plan = self._edits.plan
        there = plan.all(Allocation)
        council = council_of(plan, self.sitting.today())
        always: tuple[Source, ...] = ("nhs", council, "education", "own_contribution")
        found: list[Allocation] = []
        for source in always:
            found += [a for a in there if a.source == source] or [self._empty(source)]
        found += [a for a in there if a.source not in always]
        if self._open and self._open not in {line.id for line in found}:
            found.append(self._blank)
        return tuple(found)

    def _empty(self, source: Source) -> Allocation:
        return line_to_be(self._edits.plan, source)

    def _show(self) -> None:
        clear(self._card.rows, keep=(self.form,))
        clear(self._below)
        weeks = weeks_in_year(self._edits.plan)
        self.rows = {}
        for allocation in self.lines():
            if allocation.id == self._open:
                self._card.rows.addWidget(self.form)
                self.form.show()
            else:
                row = SourceRow(allocation, weeks)
                row.change.clicked.connect(lambda _checked=False, line=allocation: self.open_line(line))
                self._card.rows.addWidget(row)
                self.rows[allocation.id] = row
            self._card.rows.addWidget(Rule())
        self._card.show_total(self._edits.plan, self.lines())
        self._describe()
        if not self._open:
            self._below.addWidget(self._add_buttons())
        tab_in_reading_order(self)

    def _add_buttons(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(_("Is there money from elsewhere, or more from here?")))
        row = FlowRow(gap=10)
        column.addLayout(row)
        self.adding = {}
        for source in MAY_BE_ADDED:
            button = Button(source_words(source), glyph="plus")
            button.setAccessibleName(_("Add a line: {source}").format(source=source_words(source)))
            button.clicked.connect(lambda _checked=False, s=source: self.add_line(s))
            row.addWidget(button)
            self.adding[source] = button
        return holder

    # --- what somebody does ----------------------------------------------------------------------------------------

    def open_line(self, allocation: Allocation) -> None:
        """Opens one line of the table in its place, unless another stands open that would lose something by that."""
        if self._open:
            self.form.show_problem()
            if self.form.steps.shows_problem():
                return
        self._show_line(allocation)
        self.form.focus_first()

    def _show_line(self, allocation: Allocation) -> None:
        if allocation.id not in self._edits.plan.entries:
            orders = [a.order for a in self._edits.plan.all(Allocation)]
            allocation = msgspec.structs.replace(allocation, order=after(max(orders, default="")))
        self._open, self._blank = allocation.id, allocation
        always = allocation.id == self._edits.plan.id_once(Allocation, allocation.source)
        may_go = not always or allocation.source in ("charity", "other")
        self.form.show_allocation(allocation, self._edits.plan, may_go=may_go)
        self._show()

    def add_line(self, source: Source) -> None:
        """Adds a further line of a source."""
        first = self._edits.plan.once(Allocation, source)
        taken = first.id in self._edits.plan.entries and not first.retired
        entry_id = self.sitting.new_id() if taken or source in ("nhs", "education") else first.id
        self.open_line(Allocation(id=entry_id, source=source))

    def _line(self) -> Allocation:
        return self._edits.plan.get(Allocation, self._open) or self._blank

    def _on_form(self) -> None:
        was = self._line()
        now = self.form.allocation(was)
        self._edits.put(now)
        self.changed.emit()

    def _close_form(self) -> None:
        closed, self._open = self._open, ""
        self._show()
        if closed in self.rows:
            self.rows[closed].show()  # at once, so that it can take the focus
            self.rows[closed].change.setFocus()

    def _on_take_away(self) -> None:
        self._edits.put(msgspec.structs.replace(self._line(), retired=True))
        self._close_form()
        self.changed.emit()

    def _on_more(self) -> None:
        if not self._filling:
            self._edits.put(self.more.entry(self._edits.plan.once(Statement)))
            self.changed.emit()

    def _on_year(self) -> None:
        """Weekly money follows the weeks of the year at once, and stays paid to the penny."""
        if self._filling:
            return
        for entry in with_year_of(self._edits.plan, self.year.weeks_in_year()):
            self._edits.put(entry)
        statement, term = self._edits.plan.once(Statement), self.year.term.values()
        self._edits.put(msgspec.structs.replace(statement, term_weeks=term))
        self._show()
        self.changed.emit()

    def _on_kind(self) -> None:
        if self._filling:
            return
        kind: StatementKind = next((k for k in get_args(StatementKind) if k == self.kind.value()), "")
        for entry in told_anew(self._edits.plan, kind):
            self._edits.put(entry)
        self.changed.emit()


class _Table(Card):
    """The heads of the columns, the lines, and the total on its tint."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setSpacing(appearance().space(10))
        heads = Heads(gap=12)
        heads.columns.add(Small(_("Where it comes from")), wide=230, grow=1)
        heads.columns.add(AmountHead(_("About a week")), wide=WEEK)
        heads.columns.add(AmountHead(_("A year")), wide=YEAR)
        heads.columns.add(QWidget(), wide=CHANGE)
        self.body.addWidget(heads)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(appearance().space(10))
        self.body.addLayout(self.rows)
        self._total = QWidget()
        self.told: tuple[str, ...] = ()
        """What it comes to, in words."""
        self.body.addWidget(self._total)
        self._name = Body("", weight=700)
        self._week = Amount("", head=_("About a week"), weight=700)
        self._year = Amount("", head=_("A year"), weight=700)
        columns = Columns(self._total, gap=12, stacked_gap=4)
        edge = appearance().space(14)
        columns.setContentsMargins(0, edge, 0, edge)
        columns.add(self._name, wide=230, grow=1, centred=True)
        columns.add(self._week, wide=WEEK, centred=True)
        columns.add(self._year, wide=YEAR, centred=True)
        columns.add(QWidget(), wide=CHANGE)
        self._once = Small("")
        self.body.addWidget(self._once)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The total's tint goes from edge to edge."""
        super().paintEvent(event)
        look = appearance()
        if not look.theme.is_contrast:
            edge, line = look.border(2), self._total.geometry()
            painter = QPainter(self)
            brush.cover(painter, QRect(edge, line.y(), self.width() - 2 * edge, line.height()), look.theme.tint)
            painter.end()

    def show_total(self, plan: Plan, lines: Sequence[Allocation]) -> None:
        """What it comes to; "so far" while a source has not said how much there is, and no nought while none has."""
        total, open_lines = sums(plan), [line for line in lines if line.unit_pence is None]
        week, year = money(weekly_about_pence(total.grand_total - total.one_off_allocated)), money(total.grand_total)
        if len(open_lines) == len(lines):
            week, year = "", _("Not known yet")
        name, named = _("So far") if open_lines else _("Altogether"), _("{head}: {amount}")
        weekly = (named.format(head=_("About a week"), amount=week),) if week else ()
        self.told = (named.format(head=name, amount=year), *weekly)
        self._name.setText(name)
        self._week.set_amount(week)
        self._year.set_amount(year)
        once = _("{amount} of this comes only once. It is not in the weekly figure.")
        self._once.setText(once.format(amount=money(total.one_off_allocated)))
        self._once.setVisible(bool(total.one_off_allocated))


def _not_part_of_it() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(appearance().space(16))
    panel = Panel()
    panel.body.addWidget(Title(_("Not part of this money")))
    for picture, words in (
        ("stethoscope", _("Your GP and hospital care are separate. Some people pay for prescriptions.")),
        ("school", _("Your place at school or college, and lessons. Term has 38 or 39 weeks.")),
        ("letter", _("Benefits. This money does not replace them. Ask what changes at 18.")),
        ("tools", _("Changes to your home. There is another fund.")),
    ):
        panel.body.addWidget(PicturedLine(picture, words))
    column.addWidget(panel)
    wrong = Panel()
    wrong.body.addWidget(Body(_("Does this look wrong? You may ask how it was worked out.")))
    column.addWidget(wrong)
    column.addStretch(1)
    return holder


def _kind_choices() -> tuple[Choice, ...]:
    return (
        Choice("indicative", _("A first figure")),
        Choice("confirmed", _("Confirmed")),
        Choice("revised", _("Changed since")),
    )
