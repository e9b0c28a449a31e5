"""Today's visits as cards on the worker's list: when, who, how far the plan has come, and one clear button."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.plan.conversation import STONES
from ipc_desktop.texts import _, time_of_day
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowGrid, FlowRow
from ipc_desktop.ui.bricks.person_mark import PersonMark
from ipc_desktop.ui.bricks.small_path import SmallPath
from ipc_desktop.ui.bricks.words import Small, Title
from ipc_desktop.ui.screens.caseload_rows import called, where_words

if TYPE_CHECKING:
    from ipc_desktop.journal.caseload import CaseRow


class VisitCard(Card):
    """One visit of today: `prepare` it, or `start` it."""

    def __init__(self, row: CaseRow, *, is_first: bool) -> None:
        super().__init__()
        name, time = called(row), row.next_visit_time
        head = QHBoxLayout()
        head.setSpacing(appearance().space(16))
        head.addWidget(PersonMark(name, size=56))
        self.when = _("{time} {name}").format(time=time_of_day(time), name=name) if time else name
        head.addWidget(Title(self.when), 1)
        self.body.addLayout(head)
        at = STONES.index(row.stone) if row.stone in STONES else -1
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(4))
        where = where_words(row)
        column.addWidget(Small(_("Next: {place}").format(place=where) if at >= 0 else where))
        self.path = SmallPath(len(STONES) if row.status == "signed" else max(0, at), at)
        column.addWidget(self.path)
        self.start = Button(_("Start visit"), kind="primary" if is_first else "main")
        self.start.setAccessibleName(_("Start visit: {name}").format(name=self.when))
        self.prepare = Button(_("Prepare"))
        self.prepare.setAccessibleName(_("Prepare: {name}").format(name=self.when))
        buttons = QWidget()
        both = FlowRow(buttons, gap=12)
        both.addWidget(self.prepare)
        both.addWidget(self.start)
        foot = FlowRow(gap=16, last_at_end=True)
        foot.addWidget(place)
        foot.addWidget(buttons)
        self.body.addLayout(foot)


class VisitCards(QWidget):
    """The cards of today in the order of the day; `chosen` hands over the row whose visit begins or is prepared."""

    chosen = Signal(object)
    to_prepare = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._grid = FlowGrid(self, min_column=400, gap=20)
        self.cards: list[VisitCard] = []
        self.hide()

    def show_visits(self, rows: Sequence[CaseRow]) -> None:
        """Shows these visits; without any, nothing stands here."""
        clear(self._grid)
        self.cards = []
        for number, row in enumerate(sorted(rows, key=lambda row: (not row.next_visit_time, row.next_visit_time))):
            card = VisitCard(row, is_first=number == 0)
            card.start.clicked.connect(lambda _checked=False, row=row: self.chosen.emit(row))
            card.prepare.clicked.connect(lambda _checked=False, row=row: self.to_prepare.emit(row))
            self._grid.addWidget(card)
            self.cards.append(card)
        self.setVisible(bool(self.cards))
