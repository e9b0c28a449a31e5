"""The notes of one side, working or not working: every view stays, in the order of being said."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.plan.entry import NOTHING_SAID
from ipc_desktop.plan.order import after
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.working import Side, WorkingNote
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.edits import Edits
from ipc_desktop.ui.parts.button import Button
from ipc_desktop.ui.parts.card import Card
from ipc_desktop.ui.parts.flow_grid import FlowRow
from ipc_desktop.ui.parts.note_card import NoteCard, TintedPanel, TwoViews
from ipc_desktop.ui.parts.note_editor import NoteEditor, other_side
from ipc_desktop.ui.parts.picture import Picture
from ipc_desktop.ui.parts.reading_order import tab_in_reading_order
from ipc_desktop.ui.parts.words import Body, Title
from ipc_desktop.ui.sitting import Sitting


class Notes(QWidget):
    """Shows the notes of a side, opens one at a time, and keeps what was set aside in reach until the page is left."""

    changed = Signal()

    def __init__(self, side: Side, sitting: Sitting, *, title: str, picture: str, add_words: str) -> None:
        super().__init__()
        self.side: Side = side
        self._sitting = sitting
        self._edits = Edits()
        self._stands: object = None
        self._new: WorkingNote | None = None
        self._open = ""
        self._aside: dict[str, WorkingNote] = {}
        self._undo_buttons: dict[str, Button] = {}
        self.editor: NoteEditor | None = None
        self._panel = TintedPanel("sage" if side == "working" else "apricot")
        self._rows = QWidget()
        self.add = Button(add_words, glyph="plus")
        self.add.clicked.connect(self._start_new)
        self._lay_out(title, picture)

    def show_plan(self, plan: Plan) -> None:
        """Shows the notes of this plan; nothing is open, nothing set aside."""
        self._edits.start(plan)
        self._aside, self._open, self._new = {}, "", None
        if self._stands_now() != self._stands:  # a long list takes a while to make
            self._show_rows()

    def _stands_now(self) -> object:
        """All that the rows show while none is open or set aside."""
        plan = self._edits.plan
        return [note for note in plan.all(WorkingNote) if note.side == self.side], plan.all(Party), plan.person

    def onto(self, plan: Plan) -> Plan:
        """The plan with what was done here."""
        return self._edits.onto(plan)

    def cards(self) -> tuple[NoteCard, ...]:
        """The closed notes from top to bottom."""
        return tuple(card for card in self._rows.findChildren(NoteCard))

    # --- rows ---------------------------------------------------------------------------------------------------

    def _lay_out(self, title: str, picture: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        heading = QHBoxLayout()
        heading.setSpacing(appearance().space(14))
        heading.addWidget(Picture(picture, 40))
        heading.addWidget(Title(title), 1)
        self._panel.body.addLayout(heading)
        self._panel.body.addWidget(self._rows)
        self._panel.body.addWidget(self.add)

    def _show_rows(self) -> None:
        as_saved = not (self._open or self._aside or self._new)
        self._stands = self._stands_now() if as_saved else None
        self.editor, self._undo_buttons = None, {}
        rows = [self._row(group) for group in self._groups()]
        if self._new is not None:
            rows.append(self._made_editor(self._new))
        # Rows that are shown one by one would each lay out the whole page: they come in a box of their own.
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(10))
        for row in rows or [Body(_("Nothing here yet. One thing is enough to start."), colour="ink2")]:
            column.addWidget(row)
        self._panel.body.replaceWidget(self._rows, fresh)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = fresh
        fresh.show()
        self.add.setVisible(self._new is None)
        tab_in_reading_order(self)

    def _groups(self) -> list[list[WorkingNote]]:
        """Notes in their order; those that look at the same thing stand together, where the first of them stands."""
        listed = {note.id: note for note in self._edits.plan.all(WorkingNote) if note.side == self.side}
        listed |= self._aside
        ordered = sorted(listed.values(), key=lambda note: (note.order, note.id))
        groups: dict[str, list[WorkingNote]] = {}
        for note in ordered:
            groups.setdefault(_root(note, listed), []).append(note)
        return list(groups.values())

    def _row(self, group: list[WorkingNote]) -> QWidget:
        shut = [note for note in group if note.id != self._open and note.id not in self._aside]
        if len(group) > 1 and len(shut) == len(group):
            ink = "sage_ink" if self.side == "working" else "apricot_ink"
            return TwoViews([self._card(note, bare=True) for note in group], ink)
        if len(group) == 1:
            return self._single(group[0])
        together = QWidget()
        column = QVBoxLayout(together)
        column.setContentsMargins(0, 0, 0, 0)
        for note in group:
            column.addWidget(self._single(note))
        return together

    def _single(self, note: WorkingNote) -> QWidget:
        if note.id in self._aside:
            return self._aside_row(note)
        return self._made_editor(note) if note.id == self._open else self._card(note)

    def _card(self, note: WorkingNote, *, bare: bool = False) -> NoteCard:
        card = NoteCard(note, self._edits.plan, bare=bare)
        card.clicked.connect(lambda _checked=False: self._open_note(note.id))
        return card

    def _made_editor(self, note: WorkingNote) -> NoteEditor:
        others = [
            other for other in self._edits.plan.all(WorkingNote) if other.side == self.side and other.id != note.id
        ]
        editor = NoteEditor(note, self._edits.plan, others, self._sitting.language)
        editor.changed.connect(self._edited)
        editor.done.connect(self._close)
        editor.moved.connect(self._move_across)
        editor.taken_out.connect(self._take_out)
        self.editor = editor
        return editor

    def _aside_row(self, note: WorkingNote) -> Card:
        """Says what was set aside, with the way back beside it."""
        now = self._edits.get(WorkingNote, note.id)
        said = _("Taken out: {words}") if now.retired else _("Moved across: {words}")
        card = Card()
        undo = Button(_("Put it back"), glyph="undo")
        undo.setAccessibleName(_("Put it back: {words}").format(words=note.words.text))
        undo.clicked.connect(lambda _checked=False: self._put_back(note))
        row = FlowRow(last_at_end=True)
        row.addWidget(Body(said.format(words=note.words.text), colour="ink2"))
        row.addWidget(undo)
        card.body.addLayout(row)
        self._undo_buttons[note.id] = undo
        return card

    # --- what people do -----------------------------------------------------------------------------------------

    def _start_new(self) -> None:
        self._close(focus=False)
        last = max((note.order for note in self._edits.plan.all(WorkingNote)), default="")
        self._new = WorkingNote(id=self._sitting.new_id(), side=self.side, order=after(last))
        self._open = self._new.id
        self._show_rows()
        if self.editor is not None:
            self.editor.focus_first()

    def _open_note(self, note_id: str) -> None:
        self._close(focus=False)
        self._open = note_id
        self._show_rows()
        if self.editor is not None:
            self.editor.focus_first()

    def _edited(self) -> None:
        """Kept with every key; a note without words is none, unless words stood there before."""
        if self.editor is None:
            return
        note = self.editor.note()
        if note.words or note.id in self._edits.plan.entries:
            self._edits.put(note)
            self.changed.emit()

    def _close(self, *, focus: bool = True) -> None:
        closed, self._open, self._new = self._open, "", None
        note = self._edits.plan.get(WorkingNote, closed)
        if note is not None and note.words == NOTHING_SAID and not note.retired:
            self._edits.put(msgspec.structs.replace(note, retired=True))
            self.changed.emit()
        self._show_rows()
        if focus:
            self._focus(closed)

    def _take_out(self) -> None:
        self._set_aside(retired=True)

    def _move_across(self) -> None:
        self._set_aside(retired=False)

    def _set_aside(self, *, retired: bool) -> None:
        note = self._edits.plan.get(WorkingNote, self._open)
        if note is None or not note.words:
            self._close()
            return
        self._aside[note.id] = note
        side = self.side if retired else other_side(self.side)
        self._edits.put(msgspec.structs.replace(note, retired=retired, side=side))
        self._open, self._new = "", None
        self._show_rows()
        self._focus(note.id)
        self.changed.emit()

    def _put_back(self, note: WorkingNote) -> None:
        del self._aside[note.id]
        self._edits.put(note)
        self._show_rows()
        self._focus(note.id)
        self.changed.emit()

    def _focus(self, note_id: str) -> None:
        """Puts the focus where somebody would look for it: on the note, on its way back, or on Add."""
        cards = {card.note.id: card for card in self.cards()}
        target: QWidget = cards.get(note_id, self.add)
        if note_id in self._aside:
            target = self._undo_buttons[note_id]
        target.setFocus()


def _root(note: WorkingNote, listed: dict[str, WorkingNote]) -> str:
    """The note at the end of the chain of "same thing as"; a ring of notes ends at its first by id."""
    seen = {note.id}
    while note.same_thing_as in listed and note.same_thing_as not in seen:
        note = listed[note.same_thing_as]
        seen.add(note.id)
    return min(seen) if note.same_thing_as in seen else note.id
