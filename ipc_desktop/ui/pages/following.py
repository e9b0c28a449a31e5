"""The page that follows the money: where it stands today, what was written down, and a form for one line more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.money.ledger import LedgerEntry, account, reversing
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.sums import WAYS, ChosenWay
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowGrid, FlowRow
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.fields.field import Problem, put_raw, raw_of
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.money.account_form import AccountForm
from ipc_desktop.ui.parts.money.account_list import AccountList
from ipc_desktop.ui.parts.money.bank_file import BankFile
from ipc_desktop.ui.parts.money.family_view import FamilyView
from ipc_desktop.ui.parts.money.position_card import PositionCard
from ipc_desktop.ui.parts.money.review_panel import ReviewPanel, looked_at
from ipc_desktop.ui.sitting import Sitting


class Following(Page):
    """The account only grows: what is wrong is taken back by a line of its own."""

    key: ClassVar[str] = "following"
    stone: ClassVar[Stone] = "money"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self.as_at = Title("")
        self._sums_told: tuple[str, ...] = ()
        self._standing = QWidget()
        self._positions = FlowGrid(self._standing, min_column=330, gap=20)
        self.add = Button(_("Write something down"), glyph="plus")
        self.take_in = Button(_("Bring in a bank file"), glyph="plus")
        self.save = Button(_("Save as a table"))
        self.sheet = Button(_("Save as a spreadsheet"))
        self.told = Body("")
        self.file = BankFile(sitting.new_id)
        self.form = AccountForm(sitting)
        self.list = AccountList()
        self.reviews = ReviewPanel()
        self.family = FamilyView()
        self.large = Button(_("Show it large"))
        self._ways_in = QWidget()
        self._all = (self.as_at, self._standing, self._ways_in, self.reviews, self.list)
        self._lay_out()
        self._connect()
        for part in (self.form, self.file, self.family):
            part.hide()
        self._tell("")

    def _lay_out(self) -> None:
        ways_in = FlowRow(self._ways_in, gap=12)
        for button in (self.add, self.take_in, self.large, self.save, self.sheet):
            ways_in.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(appearance().space(24))
        first = (self.family, self.as_at, self._standing, self._ways_in, self.told)
        for widget in (*first, self.form, self.file, self.reviews, self.list):
            column.addWidget(widget)
        self.body.addLayout(column)

    def _connect(self) -> None:
        self.add.clicked.connect(self._begin)
        self.form.written.connect(self._on_written)
        self.form.left.connect(self._close_form)
        self.list.taken_back.connect(self._on_taken_back)
        self.list.completed.connect(lambda: tab_in_reading_order(self))
        self.take_in.clicked.connect(lambda: self.sitting.desk.choose_table(self._on_file, self._tell))
        self.save.clicked.connect(lambda: self.sitting.desk.keep_account(".csv", self._on_saved, self._tell))
        self.sheet.clicked.connect(lambda: self.sitting.desk.keep_account(".ods", self._on_saved, self._tell))
        self.file.changed.connect(self.changed)
        self.file.taken_in.connect(self._on_taken_in)
        self.file.left.connect(self._on_file_left)
        self.large.clicked.connect(lambda: self._show_large(True))
        self.family.closed.connect(lambda: self._show_large(False))
        self.reviews.held.connect(self._on_looked_at)

    @override
    def question(self, plan: Plan) -> str:
        return _("Where has the money gone?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("What was planned, what was used, and what is left.")

    @override
    def sums_told(self) -> tuple[str, ...]:
        return self._sums_told

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        self._show_large(False, focus=False)
        self._show_form(False)
        self.file.forget()
        self._show()

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def problems(self) -> tuple[Problem, ...]:
        return self.form.problems() if self._is_form_begun() else self.file.problems()

    @override
    def unfinished(self) -> dict[str, str]:
        return (raw_of(self.form.holding()) if self._is_form_begun() else {}) | self.file.written()

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        has_file = self.file.take_up(written)
        if any(name in written for name in self.form.holding()):
            self._open_form()
            put_raw(self.form.holding(), written)
        if has_file:
            self._tell(_("Bring in the bank file again. What you said about it is kept."))

    def _is_form_begun(self) -> bool:
        return not self.form.isHidden() and self.form.is_begun()

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.all(LedgerEntry))

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        """Once there is money that somebody has said yes to; before, nothing may be spent."""
        if plan.once(Statement).possible == "no":
            return False
        agreed = (one.unit_pence and one.funder_answer in ("yes", "part") for one in plan.all(Allocation))
        return any(agreed) or bool(plan.all(LedgerEntry))

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        plan = self._edits.plan
        self.as_at.setText(_("As it stands on {date}").format(date=long_date(self.sitting.today())))
        clear(self._positions)
        told = []
        found = account(plan, self.sitting.today())
        by_way = found.by_way
        ways: tuple[ChosenWay, ...] = (*WAYS, "")
        for way in ways:
            position = by_way.get(way)
            if position is not None and (position.planned or position.actual or position.paid_in):
                card = PositionCard(way, position)
                self._positions.addWidget(card)
                told.append(card.told)
        self._sums_told = tuple(told)
        self._describe()
        self.list.show_plan(plan)
        self.reviews.show_plan(plan, found)
        self.family.show_account(found)
        tab_in_reading_order(self)

    def _show_form(self, is_open: bool) -> None:
        self.form.setVisible(is_open)
        self.file.hide()
        self._ways_in.setVisible(not is_open)
        self._tell("")

    def _open_form(self) -> None:
        self.form.begin(self._edits.plan, self.sitting.today())
        self._show_form(True)
        tab_in_reading_order(self)

    def _show_large(self, is_large: bool, *, focus: bool = True) -> None:
        """In large type for the table, and nothing else; or the whole page."""
        self.family.setVisible(is_large)
        for part in self._all:
            part.setVisible(not is_large)
        if focus:
            (self.family.close_it if is_large else self.large).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what somebody does ----------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._open_form()
        self.form.focus_first()

    def _on_written(self) -> None:
        for entry in self.form.entries(self.sitting.new_id()):
            self._edits.put(entry)
        self._close_form()
        self._show()
        self.changed.emit()

    def _close_form(self) -> None:
        self._show_form(False)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_file(self, data: bytes) -> None:
        if self.file.begin(self._edits.plan, data):
            self._show_form(False)
            self._ways_in.hide()
            self.file.show()
            tab_in_reading_order(self)
            self.file.way.focus_first()
        else:
            self._tell(_("There is no table in that file. Ask the bank for a CSV file."))

    def _on_file_left(self) -> None:
        self.file.forget()
        self._close_form()
        self.changed.emit()

    def _on_taken_in(self) -> None:
        for entry in self.file.entries():
            self._edits.put(entry)
        self.file.forget()
        self._close_form()
        self._show()
        self.changed.emit()

    def _on_looked_at(self) -> None:
        self._edits.put(looked_at(self._edits.plan, self.sitting.today()))
        self._show()
        self.large.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_saved(self, name: str) -> None:
        self._tell(_("Saved as {name}.").format(name=name))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _on_taken_back(self, entry_id: str) -> None:
        line = self._edits.plan.get(LedgerEntry, entry_id)
        if line is not None:
            self._edits.put(reversing(line, self.sitting.new_id(), self.sitting.today()))
            self._show()
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()
