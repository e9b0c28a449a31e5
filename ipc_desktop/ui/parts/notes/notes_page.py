"""What the two pages share that ask how things are going: notes of one side, each in its own voice."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.notes.note_editor import other_side
from ipc_desktop.ui.parts.notes.notes import Notes
from ipc_desktop.ui.parts.notes.notes_across import NotesAcross
from ipc_desktop.ui.sitting import Sitting

EVERYONE = "everyone"
_COLUMN, _GAP = 400, 20


class NotesPage(Page):
    """A page of notes; each page gives the notes of its side by `_make_notes`.

    Where there is room, the other side stands beside them. Once two have said something, one can be heard at a time.
    """

    stone: ClassVar[Stone] = "how_its_going"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.notes = self._make_notes(sitting)
        self.across = NotesAcross(other_side(self.notes.side))
        self._offered: tuple[Choice, ...] = ()
        self.whose = Radios(_("Whose view?"), (), min_column=150, gap=10)
        columns = Columns(gap=_GAP, stacked_gap=_GAP)
        columns.add(self.notes, wide=_COLUMN, grow=1)
        columns.add(self.across, wide=_COLUMN, grow=1)
        self.body.addWidget(self.whose)
        self.body.addLayout(columns)
        self.across.hide()
        self.notes.changed.connect(self._on_changed)
        self.notes.opened.connect(self._hear_all)
        self.notes.closed.connect(lambda: self._show_others(self.notes.plan))
        self.across.wanted.connect(lambda: self.go_to.emit(other_side(self.notes.side)))
        self.whose.changed.connect(self._hear)
        appearance().remeasured.connect(self._show_across)

    def _make_notes(self, sitting: Sitting) -> Notes:
        raise NotImplementedError

    @override
    def lead(self, plan: Plan) -> str:
        return _("We keep every view.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._hear_all()
        self.notes.show_plan(plan)
        self._show_others(plan)

    @override
    def answer(self, plan: Plan) -> Plan:
        return self.notes.onto(plan)

    @override
    def is_answered(self, plan: Plan) -> bool:
        return any(note.side == self.notes.side for note in plan.all(WorkingNote))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_across()

    # --- one view, or all ---------------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        if self.notes.in_hand is None:  # who stands above is told later: no form jumps while somebody types into it
            self._show_others(self.notes.plan)
        self.changed.emit()

    def _show_others(self, plan: Plan) -> None:
        """Who can be heard, and what stands on the other side."""
        self._offer_voices(plan)
        heard = "" if self.whose.value() == EVERYONE else self.whose.value()
        others = (note for note in plan.all(WorkingNote) if note.side != self.notes.side)
        self.across.show_notes((note for note in others if heard in ("", note.words.said_by)), plan)
        self._show_across()

    def _offer_voices(self, plan: Plan) -> None:
        voices = _voices(plan)
        offered = (
            Choice(EVERYONE, _("Everyone"), picture="two-people"),
            *(Choice(one.id, one.name or _("Me"), mark=one) for one in voices),
        )
        if offered != self._offered:
            self._offered = offered
            self.whose.set_choices(offered)
        self.whose.set_value(self.whose.value() or EVERYONE)
        self.whose.setVisible(len(voices) > 1)

    def _show_across(self) -> None:
        """The other side has a page of its own: it stands here where that costs nobody any room."""
        has_room = self.width() >= appearance().room_for_words(2 * _COLUMN) + appearance().space(_GAP)
        if self.across.isHidden() is (has_room and self.across.has_any):
            self.across.setVisible(self.across.isHidden())
            tab_in_reading_order(self)

    def _hear(self) -> None:
        heard = self.whose.value()
        self.notes.show_only("" if heard == EVERYONE else heard)
        self._show_others(self.notes.plan)

    def _hear_all(self) -> None:
        """What is written now may be in another voice: it would vanish as soon as it is kept."""
        if self.whose.value() not in ("", EVERYONE):
            self.whose.set_value(EVERYONE)
            self._hear()


def _voices(plan: Plan) -> list[Party]:
    """Whoever has said how things are going, the person first."""
    said = {note.words.said_by for note in plan.all(WorkingNote)}
    return [party for party in plan.parties() if party.id in said]
