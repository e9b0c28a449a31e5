"""The notes of the other side, to be seen beside those that a page asks for: pressed, one leads to its own page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.working import Side, WorkingNote
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.long_list import LongList
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.tinted_panel import TintedPanel
from ipc_desktop.ui.bricks.words import Title
from ipc_desktop.ui.parts.entries.entry_list import ROW_GAP, ROWS_AT_ONCE
from ipc_desktop.ui.parts.notes.note_card import NoteCard, TwoViews
from ipc_desktop.ui.parts.notes.notes import INKS, PICTURES, TINTS, side_words, views_of


class NotesAcross(QWidget):
    """Every view stays in its own words. `wanted` says that somebody pressed one of them."""

    wanted = Signal()

    def __init__(self, side: Side) -> None:
        super().__init__()
        self._side: Side = side
        panel = TintedPanel(TINTS[side])
        heading = QHBoxLayout()
        heading.setSpacing(appearance().space(14))
        heading.addWidget(Picture(PICTURES[side], 40))
        heading.addWidget(Title(side_words(side)), 1)
        panel.body.addLayout(heading)
        self._rows = QVBoxLayout()
        panel.body.addLayout(self._rows)
        panel.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        self._shown: object = None
        self.has_any = False
        self.cards: list[NoteCard] = []

    def show_notes(self, notes: Iterable[WorkingNote], plan: Plan) -> None:
        """Shows these; the same ones again cost nothing."""
        shown = (tuple(notes), plan.parties())
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._rows)
        self.cards = []
        rows = [partial(self._row, group, plan) for group in views_of(shown[0])]
        self.has_any = bool(rows)
        if rows:
            made = LongList(rows, gap=ROW_GAP, at_once=ROWS_AT_ONCE // 2)  # half as wide, twice as high
            made.completed.connect(lambda: tab_in_reading_order(self))
            self._rows.addWidget(made)

    def _row(self, group: Sequence[WorkingNote], plan: Plan) -> QWidget:
        cards = [NoteCard(note, plan, bare=len(group) > 1) for note in group]
        for card in cards:
            card.clicked.connect(self.wanted)
            told = _("{side}. {note}").format(side=side_words(self._side), note=card.accessibleName())
            card.setAccessibleName(told)
        self.cards += cards
        return cards[0] if len(cards) == 1 else TwoViews(cards, INKS[self._side])
