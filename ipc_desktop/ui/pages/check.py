"""The page on which everything said stands together, to be read and changed before anybody agrees."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.readiness import readiness
from ipc_desktop.plan.signing import funders_to_wait_for
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.long_list import LongList
from ipc_desktop.ui.bricks.page_scroll import begin_at
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.rule import Rule
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.parts.checking.answer_row import AnswerRow
from ipc_desktop.ui.parts.checking.chapter_answer import ChapterAnswer
from ipc_desktop.ui.parts.checking.chapter_answers import chapter_answers
from ipc_desktop.ui.parts.checking.to_sort_out import ToSortOut
from ipc_desktop.ui.parts.reading_view import ReadingView
from ipc_desktop.ui.parts.signing.changed_since import ChangedSince
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import funders_words
from ipc_desktop.wording.rule_packs import rule_book


class Check(Page):
    """Each chapter in a row with a way to change it; nothing here keeps anybody from going on."""

    key: ClassVar[str] = "check"
    stone: ClassVar[Stone] = "agree"
    says_money: ClassVar[bool] = True

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._plan = Plan(case="")
        self.read_all = Button(_("Read it all"))
        self.read_all.clicked.connect(self._toggle_reading)
        self.print_it = Button(_("Print, large type"), glyph="print")
        self.print_it.clicked.connect(lambda: self.go_to.emit("take_away"))
        buttons = FlowRow(gap=12)
        buttons.addWidget(self.read_all)
        buttons.addWidget(self.print_it)
        self.body.addLayout(buttons)
        self.since = ChangedSince()
        self.body.addWidget(self.since)
        self.to_sort_out = ToSortOut()
        self.to_sort_out.wanted.connect(self.go_to)
        self.body.addWidget(self.to_sort_out)
        self.funders = Body("", weight=700)
        self._rows = QVBoxLayout()
        self.rows: dict[str, AnswerRow] = {}
        self._answers: tuple[ChapterAnswer, ...] = ()
        self._list: LongList | None = None
        self._reading = QVBoxLayout()
        self.body.addLayout(self._reading)
        self.body.addWidget(self.funders)
        self.body.addLayout(self._rows)

    @override
    def question(self, plan: Plan) -> str:
        return _("Have we got it right?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Change anything. Nothing is final until you agree.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._plan = plan
        self._close_reading()
        today, signers = self.sitting.today(), self.sitting.desk.signers()
        items = readiness(plan, [page.key for page in PAGES], on=today, signers=signers, book=rule_book())
        self.to_sort_out.show_items(items, plan)
        self._show_answers(plan)
        self.funders.setText(funders_words(funders_to_wait_for(plan)))
        self.funders.setVisible(bool(self.funders.text()))
        self.since.look(plan, self.sitting.desk)
        tab_in_reading_order(self)

    def _show_answers(self, plan: Plan) -> None:
        """A row for each page, so that every one can be reached from here; a plan as it was costs nothing."""
        answers = chapter_answers(plan)
        if answers == self._answers:
            return
        self._answers = answers
        clear(self._rows)
        self.rows = {}
        rows = [make for answer in answers for make in (Rule, partial(self._row, answer))][1:]
        self._list = LongList(rows, gap=8)
        self._list.completed.connect(lambda: tab_in_reading_order(self))
        self._rows.addWidget(self._list)

    def show_every_row(self) -> None:
        """Makes the rows that would follow while somebody reads."""
        if self._list is not None:
            self._list.complete()

    def _row(self, answer: ChapterAnswer) -> QWidget:
        row = AnswerRow(answer)
        row.change.clicked.connect(lambda _checked=False: self.go_to.emit(answer.page))
        self.rows[answer.page] = row
        return row

    @override
    def answer(self, plan: Plan) -> Plan:
        return plan

    @override
    def is_answered(self, plan: Plan) -> bool:
        return True  # there is nothing to answer: it has been looked at

    @override
    def come_back_from(self, key: str) -> None:
        self.show_every_row()
        row = self.rows.get(key)
        if row is not None:
            row.change.setFocus()

    @override
    def continue_words(self) -> str:
        return _("Yes")

    # --- reading it all --------------------------------------------------------------------------------------------

    def _toggle_reading(self) -> None:
        if self._reading.count():
            self._close_reading()
            return
        self.show_every_row()  # nothing comes below while somebody reads
        from ipc_desktop.documents.contents import make_document

        document = make_document("plan", self._plan, language=self.sitting.language, today=self.sitting.today())
        card = Card()
        view = ReadingView(document)
        listen = Button(_("Read the plan aloud"), glyph="speak")
        listen.clicked.connect(lambda: self.read_aloud.emit(view))
        card.body.addWidget(listen, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addWidget(view)
        close = Button(_("Close it and go up"), glyph="cross")
        close.clicked.connect(self._close_and_go_back)
        card.body.addWidget(close)
        self._reading.addWidget(card)
        card.show()  # at once, so that it can take the focus
        self.read_all.setText(_("Close the plan"))
        tab_in_reading_order(self)
        listen.setFocus(Qt.FocusReason.OtherFocusReason)
        begin_at(card)

    def _close_reading(self) -> None:
        clear(self._reading)
        self.read_all.setText(_("Read it all"))

    def _close_and_go_back(self) -> None:
        self._close_reading()
        self.read_all.setFocus()
