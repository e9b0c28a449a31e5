"""An open note: whose words these are, the person's own at first, then the words, then what is done with it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.plan.outcomes import goal_from
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.working import KeepOrChange, Side, WorkingNote
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.person_mark import Mark
from ipc_desktop.ui.fields.entry_box import is_letter
from ipc_desktop.ui.fields.person_chooser import person_choice
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.entry_editor import EntryEditor
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording import party_words

OPEN = "open"
ALONE = "alone"


class NoteEditor(EntryEditor[WorkingNote]):
    """Shows one note; `moved` says that it belongs to the side across, `goal_wanted` that a goal begins with it."""

    moved = Signal()
    goal_wanted = Signal()

    def __init__(self, note: WorkingNote, plan: Plan, others: Sequence[WorkingNote], language: str) -> None:
        super().__init__()
        self._note, self._plan, self._language = note, plan, language
        self.voices = Radios(_("Whose words are these?"), _voices(plan), min_column=200)
        self.words = Voiced("", lines=3, lang=language)
        self.keep_or_change = Radios(_("Keep it or change it?"), _decisions(), min_column=180)
        self.same_thing = Radios(
            _("Is this about the same thing as another note?"), self._notes(others), min_column=320
        )
        self.ask_same_thing = Button(_("Another view of the same thing"), kind="quiet", flush=True)
        for part in (self.voices, self.words, self.keep_or_change):
            self.body.addWidget(part)
        asking = FlowRow()
        asking.addWidget(self.ask_same_thing)
        self.body.addLayout(asking)
        self.body.addWidget(self.same_thing)
        self._add_buttons()
        self._fill(note, others)
        self.voices.chosen.connect(self._voice_chosen)
        for field in (self.words, self.keep_or_change, self.same_thing):
            field.changed.connect(self.changed)
        self.ask_same_thing.clicked.connect(self._show_same_thing)

    @override
    def entry(self) -> WorkingNote:
        decided = self.keep_or_change.value()
        same = self.same_thing.value()
        return msgspec.structs.replace(
            self._note,
            words=self.words.words() or NOTHING_SAID,
            keep_or_change=_decision(decided) if decided else self._note.keep_or_change,
            same_thing_as="" if same == ALONE else same or self._note.same_thing_as,
        )

    @override
    def focus_first(self) -> None:
        """Puts the cursor into the words: nothing that is typed first is lost. The voices are one key before them."""
        self.words.focus_first()

    def _fill(self, note: WorkingNote, others: Sequence[WorkingNote]) -> None:
        is_new = not note.words.said_by
        words = note.words or Words("", lang=self._language, said_by=note.words.said_by or self._plan.me.id)
        self.words.ask(self._plan, words)
        self.voices.set_value(words.said_by)
        self.keep_or_change.set_value(note.keep_or_change)
        self.same_thing.set_value(note.same_thing_as)
        self.voices.setVisible(is_new)
        self.words.offer_other_voices(not is_new)
        self._can_join = any(other.words.said_by != words.said_by for other in others)
        self.same_thing.setVisible(bool(note.same_thing_as))
        self.ask_same_thing.setVisible(self._can_join and not note.same_thing_as)

    def _voice_chosen(self) -> None:
        """What is written already stays, in the voice that was chosen."""
        self.words.say_by(self.voices.value())
        self.voices.hide()
        self.words.offer_other_voices(True)
        self.words.focus_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters typed while the voices have the focus go on into the words."""
        focus = QApplication.focusWidget()
        if focus is not None and self.voices.isAncestorOf(focus) and is_letter(event):
            self.words.focus_first()
            self.words.entry.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _show_same_thing(self) -> None:
        self.ask_same_thing.hide()
        self.same_thing.show()
        self.same_thing.focus_first()

    def _add_buttons(self) -> None:
        words = _("This is not working") if self._note.side == "working" else _("This is working")
        self.across = Button(words, glyph="swap")
        self.across.clicked.connect(self.moved)
        self.goal = Button(_("Start a goal with this"), glyph="plus")
        self.goal.clicked.connect(self.goal_wanted)
        self._add_foot(self.goal, self.across)
        self.goal.setVisible(bool(self._note.words) and goal_from(self._plan, self._note.id) is None)

    def _notes(self, others: Sequence[WorkingNote]) -> tuple[Choice, ...]:
        choices = []
        for other in others:
            party = self._plan.party(other.words.said_by)
            mark = Mark.of(party) if party else None
            choices.append(Choice(other.id, other.words.text, party_words(party) if party else "", mark=mark))
        return (*choices, Choice(ALONE, _("No, it stands alone")))


def _voices(plan: Plan) -> tuple[Choice, ...]:
    return tuple(person_choice(party) for party in plan.named())


def _decisions() -> tuple[Choice, ...]:
    return (Choice("keep", _("Keep it")), Choice("change", _("Change it")), Choice(OPEN, _("Not sure yet")))


def _decision(value: str) -> KeepOrChange:
    return "keep" if value == "keep" else "change" if value == "change" else ""


def other_side(side: Side) -> Side:
    """The side across."""
    return "not_working" if side == "working" else "working"
