"""The page of what the funders say: yes, a part, or sent back with reasons, and what is asked for beyond."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.conversation import PageState, Stone
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.money.answer_file import AnswerFileError, entries_of, read_answer_file
from ipc_desktop.plan.money.funders import LineAnswer, ShortfallRequest
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.sums import sums
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.parts.entries.listing import ItemList
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.ui.parts.money.funder_lists import AskingList, FunderList, LineAnswerList, asks_somebody
from ipc_desktop.ui.sitting import ANSWERS, Sitting
from ipc_desktop.wording.budget import answer_file_words

_SAID: tuple[type[Entry], ...] = (LineAnswer, ShortfallRequest)
"""What is only there once funders have something to answer."""


class Funders(ListingPage):
    """The worker writes down what a letter says; until a yes nothing may be spent."""

    key: ClassVar[str] = "funders"
    stone: ClassVar[Stone] = "money"
    frame: ClassVar[frozenset[str]] = frozenset({"spend", "source"})

    @override
    def _make_lists(self) -> Sequence[ItemList]:
        self.take_in = Button(_("Take in a file with their answer"), glyph="plus")
        self.take_in.clicked.connect(lambda: self.sitting.desk.choose_table(self._on_file, self._tell, ANSWERS))
        self.told = Body("", weight=700)
        self.funders = FunderList(self._edits, self.sitting)
        self.line_answers = LineAnswerList(self._edits, self.sitting)
        self.asking = AskingList(self._edits, self.sitting)
        self.lists = (self.funders, self.line_answers, self.asking)
        return self.lists

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        row = FlowRow()
        row.addWidget(self.take_in)
        self.body.addLayout(row)
        self.body.addWidget(self.told)
        self._tell("")

    @override
    def show_plan(self, plan: Plan) -> None:
        super().show_plan(plan)
        self._tell("")

    def _on_file(self, data: bytes) -> None:
        try:
            read = read_answer_file(data, self._edits.plan)
        except AnswerFileError as error:
            self._tell(answer_file_words(error.code))
            return
        for entry in entries_of(self._edits.plan, read):
            self._edits.put(entry)
        for items in self.lists:
            items.show_entries()
        self._tell(_("Their answer of {date} is taken in.").format(date=long_date(read.answered_on)))
        self.changed.emit()

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    @override
    def question(self, plan: Plan) -> str:
        return _("What do the funders say?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Agreed is not funded: we wait for each of them.")

    @override
    def is_answered(self, plan: Plan) -> bool:
        answers = [one.funder_answer for one in plan.all(Allocation) if asks_somebody(one)]
        said = any(answer != "not_asked" for answer in answers)
        return said or bool(plan.all(LineAnswer)) or bool(plan.all(ShortfallRequest))

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        """Once somebody has been asked, or is to be now that the plan was agreed, or the money is not enough.

        A page that was once left stays: an answer that was a slip of the hand can be put right.
        """
        statement = plan.once(Statement)
        if statement.possible == "no":
            return False
        funders = [one.funder_answer for one in plan.all(Allocation) if asks_somebody(one)]
        asked = any(answer != "not_asked" for answer in funders) or (bool(funders) and bool(plan.all(AgreedVersion)))
        said = any(plan.all(kind) for kind in _SAID)
        left_before = bool(plan.once(PageState, cls.key).status)
        return asked or said or left_before or statement.enough == "no" or bool(sums(plan).total_shortfall)
