"""What only the worker sees: notes about somebody's safety, requests to talk alone, and what others let them read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import PrivateAnswer
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.safeguarding import SafeguardingNote
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.fields.field import put_raw, raw_of
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.screens.own_words import words_card
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.sitting import Sitting


class PrivateNotesScreen(Screen):
    """One card each. `lists` asks for who must not be told and who can decide, `write` for a new note.

    `opened` hands over a note to go on with, `done` a request to talk alone that was answered.
    """

    write = Signal()
    lists = Signal()
    opened = Signal(object)
    done = Signal(object)

    def __init__(self, entries: Sequence[Entry], plan: Plan, parent: QWidget | None = None) -> None:
        lead = _("No family screen, paper or file shows this. Look who is in the room.")
        super().__init__(_("For the worker alone"), lead, parent)
        self._plan = plan
        add = Button(_("Write a note"), kind="main", glyph="plus")
        add.clicked.connect(self.write)
        row = FlowRow()
        lists = Button(_("Who can decide, and who is not told"), glyph="people")
        lists.clicked.connect(self.lists)
        row.addWidget(add)
        row.addWidget(lists)
        self.body.addLayout(row)
        for entry in entries:
            self.body.addWidget(self._card(entry))

    def _card(self, entry: Entry) -> Card:
        if isinstance(entry, SafeguardingNote):
            return self._request(entry) if entry.asked_to_talk_alone else self._note(entry)
        if isinstance(entry, PrivateAnswer):
            author = self._plan.party(entry.author)
            told = _("{name} lets you read this").format(name=author.name if author else "")
            return words_card(entry, Small(told))
        return words_card(entry)

    def _request(self, note: SafeguardingNote) -> Card:
        who = self._plan.party(note.concern.said_by) if note.concern.said_by else None
        asked = _("{name} asked to talk to you alone.").format(name=who.name) if who and who.name else ""
        card = Card()
        card.body.addWidget(Title(asked or _("Somebody asked to talk to you alone.")))
        if note.concern:
            card.body.addWidget(Body(_("It came up here: {question}").format(question=note.concern.text)))
        if note.raised_on is not None:
            card.body.addWidget(Small(long_date(note.raised_on)))
        answered = Button(_("We have talked"), glyph="tick")
        answered.clicked.connect(lambda: self.done.emit(note))
        card.body.addWidget(answered, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _note(self, note: SafeguardingNote) -> Card:
        card = Card()
        if note.raised_on is not None:
            card.body.addWidget(Small(long_date(note.raised_on)))
        card.body.addWidget(Body(note.concern.text))
        told = [note.raised_to and _("Told to {name}").format(name=note.raised_to), note.reference]
        if any(told):
            card.body.addWidget(Small(", ".join(words for words in told if words)))
        change = Button(_("Go on with this note"), glyph="pen")
        change.setAccessibleName(_("Go on with this note: {words}").format(words=note.concern.text))
        change.clicked.connect(lambda: self.opened.emit(note))
        card.body.addWidget(change, 0, Qt.AlignmentFlag.AlignLeading)
        return card


class PrivateNoteScreen(Screen):
    """One note; `kept` hands it over, `destroy_asked` asks to destroy it. `changed` comes with every key."""

    kept = Signal(object)
    destroy_asked = Signal()
    changed = Signal()

    def __init__(self, note: SafeguardingNote, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(_("A note for the worker alone"), _("Write what you saw and heard, and when."), parent)
        self.primary = _("Keep it")
        self._note, self._sitting = note, sitting
        self.concern = TextField(_("What worries you?"), lines=5)
        self.raised_to = TextField(_("Who was told?"), _("You can add this later."))
        self.reference = TextField(_("Their reference"), _("You can add this later."))
        self.concern.set_text(note.concern.text)
        self.raised_to.set_text(note.raised_to)
        self.reference.set_text(note.reference)
        for field in self._fields().values():
            self.body.addWidget(field)
            field.changed.connect(self.changed)
        gone = Button(_("Destroy this note"), kind="quiet", flush=True)
        gone.clicked.connect(self.destroy_asked)
        row = FlowRow()
        row.addWidget(gone)
        self.body.addLayout(row)
        gone.setVisible(bool(note.concern))

    @override
    def start(self) -> None:
        self.concern.focus_first()

    def note(self) -> SafeguardingNote:
        """The note as it stands here."""
        text, sitting = self.concern.text(), self._sitting
        same = text == self._note.concern.text
        return replace(
            self._note,
            concern=self._note.concern if same else Words(text, sitting.language, "", "worker_note"),
            raised_on=self._note.raised_on or sitting.today(),
            raised_to=self.raised_to.text().strip(),
            reference=self.reference.text().strip(),
        )

    def written(self) -> dict[str, str]:
        """What stands here so far, letter by letter."""
        return raw_of(self._fields())

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what `written` gave."""
        put_raw(self._fields(), written)

    @override
    def go_on(self) -> None:
        self.concern.set_error("" if self.concern.text().strip() else _("Please write what worries you."))
        if self.concern.error:
            self.concern.focus_first()
        else:
            self.kept.emit(self.note())

    def _fields(self) -> dict[str, TextField]:
        return {"concern": self.concern, "raised_to": self.raised_to, "reference": self.reference}
