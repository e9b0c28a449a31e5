"""Answers that were given apart, side by side: who gave them and when; people take one, keep both, or write anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.plan.deciding import both, can_be_decided, chosen, texts, together, words_field
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.merge import Conflict, Saved
from ipc_desktop.texts import N_, _
from ipc_desktop.ui import spoken
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.flow_grid import FlowGrid, FlowRow
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.screens.history import late_words, readable, when_words
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.wording.differing import answer_lines

if TYPE_CHECKING:
    from ipc_desktop.journal.journal import PastEntry

LEAST_ANSWER = 300
_WHY_NOT = {
    "newer": N_("This needs a newer version of the app. Nothing is lost."),
    "alarm": N_("This must never differ. Please tell your team’s lead. Nothing is lost."),
}


class Names(NamedTuple):
    """Who people are: whoever typed something, and a party of the plan ("" for none)."""

    author: Callable[[str], str]
    party: Callable[[str], str]


@dataclass(frozen=True)
class Decision:
    """What people decided: the entry as it stands from now on, first, and what stands beside it."""

    conflict: Conflict
    entries: tuple[Entry, ...]


class ChoicesScreen(Screen):
    """One card for each place with several answers; `decided` hands over a Decision."""

    decided = Signal(object)

    def __init__(
        self,
        conflicts: Sequence[Conflict],
        pasts: Mapping[str, PastEntry],
        names: Names,
        new_id: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        lead = _("They were written on two laptops, apart. Whatever you choose, all of them are kept.")
        nothing = _("Nothing waits for a choice.")
        super().__init__(_("Which words shall stand?"), lead if conflicts else nothing, parent)
        self.cards = [ChoiceCard(conflict, pasts, names, new_id) for conflict in conflicts]
        for card in self.cards:
            card.decided.connect(self.decided)
            self.body.addWidget(card)


class ChoiceCard(Card):
    """The answers of one place."""

    decided = Signal(object)

    def __init__(
        self,
        conflict: Conflict,
        pasts: Mapping[str, PastEntry],
        names: Names,
        new_id: Callable[[], str],
    ) -> None:
        super().__init__(edge="accent")
        self._conflict = conflict
        self.takes: list[Button] = []
        about = next(iter(readable(conflict.heads[0].entry)), "")
        if about and not words_field(conflict):
            self.body.addWidget(Title(about))
        beside = FlowGrid(min_column=LEAST_ANSWER)
        for head in conflict.heads:
            beside.addWidget(self._answer(head, pasts.get(head.revision), names))
        self.body.addLayout(beside)
        if not can_be_decided(conflict):
            self.body.addWidget(Body(_(_WHY_NOT[conflict.why])))
            return
        self._row = FlowRow()
        self._offer(_("Keep both"), both(conflict, new_id))
        self.body.addLayout(self._row)
        self.own: TextField | None = None
        if words_field(conflict):
            self._offer_to_write()

    def _answer(self, head: Saved, past: PastEntry | None, names: Names) -> Panel:
        panel, conflict = Panel(), self._conflict
        told = ""
        if past is not None:
            told = _("{who} typed this, {when}").format(who=names.author(past.author), when=when_words(past.saved_at))
            panel.body.addWidget(Small(told))
            if past.late is not None:
                panel.body.addWidget(Small(late_words(past.late, names.author(past.late.who))))
        lines = answer_lines(head.entry, conflict.fields, names.party)
        for line in lines:
            words = Body(line, weight=700)
            said = getattr(head.entry, words_field(conflict), None) if words_field(conflict) else None
            if isinstance(said, Words):
                spoken.set_language(words, said.lang)
            panel.body.addWidget(words)
        if can_be_decided(conflict):
            take = Button(_("Take this one"), glyph="tick")
            take.setAccessibleName(_("Take this one: {words}").format(words=" ".join(lines)))
            take.setAccessibleDescription(told)
            take.clicked.connect(partial(self._decide, (chosen(conflict, head),)))
            row = FlowRow()
            row.addWidget(take)
            panel.body.addLayout(row)
            self.takes.append(take)
        return panel

    def _offer(self, words: str, entries: tuple[Entry, ...]) -> None:
        if entries:
            self.keep_both = Button(words, glyph="people")
            self.keep_both.clicked.connect(partial(self._decide, entries))
            self._row.addWidget(self.keep_both)

    def _offer_to_write(self) -> None:
        """A box with both texts, to be written over, once somebody wants it."""
        self.write = Button(_("Write it together"), glyph="pen")
        self._row.addWidget(self.write)
        self.own = own = TextField(_("What shall it say?"), lines=2)
        own.set_text("\n".join(texts(self._conflict)))
        self.keep = Button(_("Keep these words"), kind="main", glyph="tick")
        self.keep.clicked.connect(lambda: self._keep(own))
        self.write.clicked.connect(lambda: self._begin_to_write(own))
        row = FlowRow()
        row.addWidget(self.keep)
        self.body.addWidget(own)
        self.body.addLayout(row)
        own.hide()
        self.keep.hide()

    def _begin_to_write(self, own: TextField) -> None:
        own.show()
        self.keep.show()
        QTimer.singleShot(0, own, own.focus_first)  # once it has its place: then it is brought into sight

    def _keep(self, own: TextField) -> None:
        if own.text().strip():
            self._decide((together(self._conflict, own.text()),))
        else:
            own.set_error(_("Please write what it shall say, or take one of the answers."))
            own.focus_first()

    def _decide(self, entries: tuple[Entry, ...], _checked: bool = False) -> None:
        self.decided.emit(Decision(self._conflict, entries))
