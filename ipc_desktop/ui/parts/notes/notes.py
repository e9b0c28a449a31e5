"""The notes of one side, working or not working: every view stays, in the order of being said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.order import after
from ipc_desktop.plan.outcomes import Outcome, goal_from
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.working import Side, WorkingNote
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.entries.entry_list import EntryList
from ipc_desktop.ui.parts.notes.note_card import NoteCard, TwoViews
from ipc_desktop.ui.parts.notes.note_editor import NoteEditor, other_side
from ipc_desktop.ui.sitting import Sitting

TINTS: Mapping[Side, str] = {"working": "sage", "not_working": "apricot"}
INKS: Mapping[Side, str] = {"working": "sage_ink", "not_working": "apricot_ink"}
PICTURES: Mapping[Side, str] = {"working": "sun", "not_working": "rain"}
_SAYS_NOTHING = ("side", "keep_or_change", "same_thing_as")
"""What is no note without words."""


class Notes(EntryList[WorkingNote]):
    """A list of notes: those that look at one thing stand together, and one may move to the side across."""

    def __init__(self, side: Side, sitting: Sitting, *, add_words: str) -> None:
        self.side: Side = side
        self.editor: NoteEditor | None = None
        self._voice = ""
        super().__init__(
            WorkingNote,
            Edits(frame=_SAYS_NOTHING),
            sitting,
            add_words=add_words,
            title=side_words(side),
            picture=PICTURES[side],
            tint=TINTS[side],
        )

    def show_plan(self, plan: Plan) -> None:
        """Shows the notes of this plan; nothing is open, nothing set aside."""
        self._edits.start(plan)
        self.show_entries()

    def show_only(self, voice: str) -> None:
        """Shows what one voice says, and what others say of the same thing; everybody's with ""."""
        self._voice = voice
        self.follow()

    @property
    def plan(self) -> Plan:
        """The plan with what was done here so far."""
        return self._edits.plan

    def onto(self, plan: Plan) -> Plan:
        """The plan with what was done here."""
        return self._edits.onto(plan)

    @override
    def cards(self) -> tuple[NoteCard, ...]:
        return tuple(card for card in self._cards.values() if isinstance(card, NoteCard))

    @override
    def _listed(self) -> list[WorkingNote]:
        return [note for note in self._edits.plan.all(WorkingNote) if note.side == self.side]

    @override
    def _new_entry(self, entry_id: str, order: str) -> WorkingNote:
        return WorkingNote(id=entry_id, side=self.side, order=order)

    @override
    def _words_of(self, entry: WorkingNote) -> str:
        return entry.words.text

    @override
    def _card(self, entry: WorkingNote, *, bare: bool = False) -> PressableCard:
        return NoteCard(entry, self._edits.plan, bare=bare)

    @override
    def _editor(self, entry: WorkingNote) -> NoteEditor:
        others = [other for other in self._listed() if other.id != entry.id]
        self.editor = NoteEditor(entry, self._edits.plan, others, self._sitting.language)
        self.editor.moved.connect(self._move_across)
        self.editor.goal_wanted.connect(self._start_goal)
        return self.editor

    @override
    def _forget_rows(self) -> None:
        super()._forget_rows()
        self.editor = None

    @override
    def _groups(self) -> list[list[WorkingNote]]:
        return [group for group in views_of(self._shown()) if any(self._is_wanted(note) for note in group)]

    def _is_wanted(self, note: WorkingNote) -> bool:
        return self._voice in ("", note.words.said_by) or note.id == self._open or note.id in self._aside

    @override
    def _nothing_yet(self) -> str:
        party = self._edits.plan.party(self._voice) if self._voice else None
        return _("Nothing from {name} here.").format(name=party.name) if party else super()._nothing_yet()

    @override
    def _row(self, group: Sequence[WorkingNote]) -> QWidget:
        if len(group) == 1:
            return self._single(group[0])
        if all(note.id != self._open and note.id not in self._aside for note in group):
            return TwoViews([self._closed(note, bare=True) for note in group], INKS[self.side])
        apart = QWidget()
        column = QVBoxLayout(apart)
        column.setContentsMargins(0, 0, 0, 0)
        for note in group:
            column.addWidget(self._single(note))
        return apart

    @override
    def _aside_words(self, entry: WorkingNote) -> str:
        now = self._edits.get(WorkingNote, entry.id)
        return _("Taken out: {words}") if now.retired else _("Moved across: {words}")

    @override
    def _stands_now(self) -> object:
        begun = [goal_from(self._edits.plan, note.id) is not None for note in self._listed()]
        return super()._stands_now(), begun, self._voice

    def _start_goal(self) -> None:
        """A goal begins with the words as they were said, and says where they come from; the note stays as it is."""
        plan = self._edits.plan
        note = plan.get(WorkingNote, self._open)
        if note is not None and note.words:
            last = max((goal.order for goal in plan.all(Outcome)), default="")
            goal = Outcome(id=self._sitting.new_id(), order=after(last), statement=note.words, because=(note.id,))
            self._edits.put(goal)
            self.changed.emit()
        self._close()

    def _move_across(self) -> None:
        note = self._edits.plan.get(WorkingNote, self._open)
        if note is None or not note.words:
            self._close()
        else:
            self._set_aside(note, msgspec.structs.replace(note, side=other_side(self.side)))


def side_words(side: Side) -> str:
    """What a side is called above its notes."""
    return _("Working") if side == "working" else _("Not working")


def views_of(notes: Iterable[WorkingNote]) -> list[list[WorkingNote]]:
    """Notes in their order; those that look at the same thing stand together, where the first of them stands."""
    listed = {note.id: note for note in notes}
    groups: dict[str, list[WorkingNote]] = {}
    for note in listed.values():
        groups.setdefault(_root(note, listed), []).append(note)
    return list(groups.values())


def _root(note: WorkingNote, listed: dict[str, WorkingNote]) -> str:
    """The note at the end of the chain of "same thing as"; a ring of notes ends at its first by id."""
    seen = {note.id}
    while note.same_thing_as in listed and note.same_thing_as not in seen:
        note = listed[note.same_thing_as]
        seen.add(note.id)
    return min(seen) if note.same_thing_as in seen else note.id
