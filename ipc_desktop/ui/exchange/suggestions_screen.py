"""What family suggested in their own copies, each beside what stands there now: people take it, leave it, or wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.texts import _
from ipc_desktop.ui import spoken
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.flow_grid import FlowGrid, FlowRow
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.exchange.choices_screen import LEAST_ANSWER
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.screens.history import when_words
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.wording import page_words


@dataclass(frozen=True)
class Suggested:
    """A suggestion as people look at it: who made it, what stands on its page now, and whether it has a place there."""

    note: CaughtNote
    who: str
    stands: tuple[str, ...]
    has_a_place: bool


@dataclass(frozen=True)
class Answered:
    """What people decided about a suggestion: it is taken, or left with an answer ("" for none)."""

    note: CaughtNote
    is_taken: bool
    answer: str = ""


class SuggestionsScreen(Screen):
    """One card for each; what is left open waits. `answered` hands over an Answered, `opened` the key of a page."""

    answered = Signal(object)
    opened = Signal(str)

    def __init__(self, suggested: Sequence[Suggested], parent: QWidget | None = None) -> None:
        lead = _("Nothing changes until you take it. What you leave open waits here.")
        nothing = _("Nobody suggests anything just now.")
        super().__init__(_("What was suggested"), lead if suggested else nothing, parent)
        self.cards = [SuggestionCard(one) for one in suggested]
        for card in self.cards:
            card.answered.connect(self.answered)
            card.opened.connect(self.opened)
            self.body.addWidget(card)


class SuggestionCard(Card):
    """One suggestion."""

    answered = Signal(object)
    opened = Signal(str)

    def __init__(self, suggested: Suggested) -> None:
        super().__init__(edge="accent")
        self._note, note = suggested.note, suggested.note
        about = page_words(note.page) if note.page else ""
        self.body.addWidget(Title(about or _("About the whole plan")))
        beside = FlowGrid(min_column=LEAST_ANSWER)
        if suggested.stands:
            now = Panel()
            now.body.addWidget(Small(_("It says now")))
            for line in suggested.stands:
                now.body.addWidget(Body(line))
            beside.addWidget(now)
        said = Panel()
        told = _("{who} suggests this, {when}").format(who=suggested.who, when=when_words(note.caught_at))
        said.body.addWidget(Small(told))
        words = Body(note.words.text, weight=700)
        spoken.set_language(words, note.words.lang)
        said.body.addWidget(words)
        beside.addWidget(said)
        self.body.addLayout(beside)
        self._offer(suggested, told, opens=bool(about))

    def _offer(self, suggested: Suggested, told: str, *, opens: bool) -> None:
        row = FlowRow()
        self.take = Button(_("Take it"), glyph="tick")
        self.open = Button(_("Open this page"), glyph="pen")
        self.leave = Button(_("Leave it"))
        for button, wanted in ((self.take, suggested.has_a_place), (self.open, opens), (self.leave, True)):
            button.setAccessibleName(
                _("{action}: {words}").format(action=button.text(), words=suggested.note.words.text)
            )
            button.setAccessibleDescription(told)
            if wanted:
                row.addWidget(button)
        self.take.clicked.connect(lambda: self.answered.emit(Answered(self._note, is_taken=True)))
        self.open.clicked.connect(lambda: self.opened.emit(self._note.page))
        self.leave.clicked.connect(self._begin_to_leave)
        self.body.addLayout(row)
        if suggested.has_a_place:
            self.body.addWidget(Small(_("Taken, it stands beside the words that are there. They stay as they are.")))
        self.answer = TextField(_("What shall {name} hear?").format(name=suggested.who), _("You can leave this empty."))
        self.keep = Button(_("Leave it, and tell them"), kind="main", glyph="tick")
        self.keep.clicked.connect(self._keep_left)
        below = FlowRow()
        below.addWidget(self.keep)
        self.body.addWidget(self.answer)
        self.body.addLayout(below)
        self.answer.hide()
        self.keep.hide()

    def _begin_to_leave(self) -> None:
        self.answer.show()
        self.keep.show()
        QTimer.singleShot(0, self.answer, self.answer.focus_first)  # once it has its place: then it is in sight

    def _keep_left(self) -> None:
        self.answered.emit(Answered(self._note, is_taken=False, answer=self.answer.text().strip()))
