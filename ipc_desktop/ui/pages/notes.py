"""The page on which what was caught on the way finds its place, or is put aside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import CaughtNote, Stone
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sorting import sort_note
from ipc_desktop.texts import _, isolated, ngettext, time_of_day
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.quote_card import QuoteCard
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.notes.note_sorter import NoteSorter
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import page_words


class NotesPage(Page):
    """Caught notes, one opened at a time; what was sorted here stays in reach until the page is left."""

    key: ClassVar[str] = "notes"
    stone: ClassVar[Stone] = "agree"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self._open = ""
        self._begun: dict[str, dict[str, str]] = {}
        self._sorted: dict[str, tuple[tuple[Entry, ...], str]] = {}
        self._cards: dict[str, QuoteCard] = {}
        self._ways_back: dict[str, Button] = {}
        self.sorter: NoteSorter | None = None
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)

    @override
    def question(self, plan: Plan) -> str:
        return _("Where do these words belong?")

    @override
    def lead(self, plan: Plan) -> str:
        waiting = len(_waiting(plan))
        if not waiting:
            return _("Every note has its place.")
        return ngettext(
            "One note is waiting. Choose it to find its place.",
            "{n} notes are waiting. Choose one to find its place.",
            waiting,
        ).format(n=waiting)

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        self._open, self._begun, self._sorted = "", {}, {}
        self._show_rows()

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def is_answered(self, plan: Plan) -> bool:
        return any(isinstance(entry, CaughtNote) for entry in plan)  # what waits stands among what is to sort out

    @override
    def unfinished(self) -> dict[str, str]:
        """What was begun at each note that waits, by the note, and which of them is open."""
        if self.sorter is not None:
            self._begun[self._open] = self.sorter.written()
        waiting = {note.id for note in _waiting(self._edits.plan)}
        begun = {note_id: written for note_id, written in self._begun.items() if note_id in waiting}
        kept = {f"{note_id}/{name}": raw for note_id, written in begun.items() for name, raw in written.items()}
        return {"open": self._open, **kept} if kept and self._open else kept

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        for note in _waiting(self._edits.plan):
            place = f"{note.id}/"
            begun = {name.removeprefix(place): raw for name, raw in written.items() if name.startswith(place)}
            if begun:
                self._begun[note.id] = begun
            if note.id == written.get("open"):
                self._open = note.id
        if self._open:
            self._show_rows()
            self._take_up_begun()

    def _take_up_begun(self) -> None:
        if self.sorter is not None:
            self.sorter.take_up(self._begun.get(self._open, {}))

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        return bool(_waiting(plan))

    # --- rows -------------------------------------------------------------------------------------------------------

    def card(self, note_id: str) -> QuoteCard:
        """The card of a note that waits."""
        return self._cards[note_id]

    def way_back(self, note_id: str) -> Button:
        """The button that puts a note back among those that wait."""
        return self._ways_back[note_id]

    def _show_rows(self) -> None:
        clear(self._rows)
        self._cards, self._ways_back, self.sorter = {}, {}, None
        box = QWidget()  # rows that are shown one by one would each lay out the whole page
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(10))
        for note in _waiting(self._edits.plan):
            column.addWidget(self._row(note))
            if note.id == self._open:
                self.sorter = self._made_sorter(note)
                column.addWidget(self.sorter)
        for note_id, (_before, told) in self._sorted.items():
            column.addWidget(self._sorted_row(note_id, told))
        self._rows.addWidget(box)
        tab_in_reading_order(self)

    def _row(self, note: CaughtNote) -> QWidget:
        card = QuoteCard(note.words, self._edits.plan)
        caught = _caught_words(note)
        if caught:
            card.said.addWidget(Small(caught))
            card.setAccessibleDescription(caught)
        card.clicked.connect(lambda: self._open_note(note.id))
        self._cards[note.id] = card
        return card

    def _made_sorter(self, note: CaughtNote) -> NoteSorter:
        sorter = NoteSorter(note, self._edits.plan)
        sorter.placed.connect(lambda page: self._put_into(note, page))
        sorter.put_aside.connect(lambda: self._put_aside(note))
        sorter.changed.connect(self.changed)
        return sorter

    def _sorted_row(self, note_id: str, told: str) -> Card:
        card = Card()
        undo = Button(_("Put it back"), glyph="undo")
        undo.setAccessibleName(_("Put it back: {words}").format(words=told))
        undo.clicked.connect(lambda: self._put_back(note_id))
        row = FlowRow(last_at_end=True)
        row.addWidget(Body(told, colour="ink2"))
        row.addWidget(undo)
        card.body.addLayout(row)
        self._ways_back[note_id] = undo
        return card

    # --- what people do ---------------------------------------------------------------------------------------------

    def _open_note(self, note_id: str) -> None:
        """Opens a note, or shuts it; what was begun at the one that is shut stays begun."""
        if self.sorter is not None:
            self._begun[self._open] = self.sorter.written()
        self._open = "" if note_id == self._open else note_id
        self._show_rows()
        if self.sorter is not None:
            self._take_up_begun()
            self.sorter.focus_first()
        else:
            self.card(note_id).setFocus()

    def _put_into(self, note: CaughtNote, page: str) -> None:
        voiced = self.sorter.voiced() if self.sorter is not None else note
        found = sort_note(self._edits.plan, voiced, page, self.sitting.new_id())
        told = _("Now in “{page}”: {words}").format(page=page_words(page), words=isolated(note.words.text))
        self._sort(note, found.undone(note), told, (found.note, found.entry))

    def _put_aside(self, note: CaughtNote) -> None:
        reason = self.sorter.reason() if self.sorter is not None else note.put_aside_because
        told = _("Put aside: {words}").format(words=isolated(note.words.text))
        self._sort(note, (note,), told, (replace(note, retired=True, put_aside_because=reason),))

    def _sort(self, note: CaughtNote, before: tuple[Entry, ...], told: str, now: tuple[Entry, ...]) -> None:
        waiting = [one.id for one in _waiting(self._edits.plan)]
        following = [*waiting[waiting.index(note.id) + 1 :], *waiting[: waiting.index(note.id)]]
        for entry in now:
            self._edits.put(entry)
        self._sorted[note.id] = (before, told)
        self._open = ""
        self._show_rows()
        (self.card(following[0]) if following else self.way_back(note.id)).setFocus()
        self._tell()

    def _put_back(self, note_id: str) -> None:
        before, _told = self._sorted.pop(note_id)
        for entry in before:
            self._edits.put(entry)
        self._show_rows()
        self.card(note_id).setFocus()
        self._tell()

    def _tell(self) -> None:
        self.lead_label.setText(self.lead(self._edits.plan))
        self.changed.emit()


def _waiting(plan: Plan) -> tuple[CaughtNote, ...]:
    """The notes that need a place, in the order in which they were caught."""
    return tuple(sorted((note for note in plan.all(CaughtNote) if note.waits), key=lambda note: note.caught_at))


def _caught_words(note: CaughtNote) -> str:
    """When it was said, and on which page."""
    if not note.caught_at:
        return ""
    time = time_of_day(f"{dt.datetime.fromisoformat(note.caught_at).astimezone():%H:%M}")
    page = page_words(note.page) if note.page else ""
    return _("{time}, at “{page}”").format(time=time, page=page) if page else time
