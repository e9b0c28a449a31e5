"""What people look at before it counts, plan by plan: who wrote what when; they take it in or leave it, and why.

It is what shut-out laptops had not sent, and what laptops wrote that nobody let into the team.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.plan.entry import Unknown, Words
from ipc_desktop.plan.permissions import may_see
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui import spoken
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.screens.history import late_words, readable, when_words
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.sitting import the_worker
from ipc_desktop.wording.differing import answer_lines
from ipc_desktop.wording.team import beside_words, brought_words

if TYPE_CHECKING:
    from ipc_desktop.journal.late import Brought
    from ipc_desktop.sync.review import Said, ToReview

_NOT_TOLD = frozenset({"id", "part_of", "order", "more"})
NameOf = Callable[[Plan, str], str]
"""Who somebody is, in a plan: the author of a revision, or a party."""


class Reviewed(NamedTuple):
    """What was decided: whether it counts from now on, and why."""

    brought: Brought
    takes: bool
    reason: str


class ReviewScreen(Screen):
    """One card for each laptop and plan; `decided` hands over a Reviewed."""

    place = "team"

    decided = Signal(object)

    def __init__(
        self, waiting: Sequence[ToReview], author: NameOf, party: NameOf, parent: QWidget | None = None
    ) -> None:
        lead = _("It is in no plan until somebody takes it in. Nothing of it is thrown away.")
        super().__init__(_("What to look at first"), lead if waiting else _("Nothing waits here."), parent)
        self.cards = [ReviewCard(one, author, party) for one in waiting]
        for card in self.cards:
            card.decided.connect(self.decided)
            self.body.addWidget(card)


class ReviewCard(Card):
    """All that one laptop brought for one plan."""

    decided = Signal(object)

    def __init__(self, one: ToReview, author: NameOf, party: NameOf) -> None:
        super().__init__(edge="accent")
        self._brought = one.brought
        called = one.plan.person.called or _("Somebody")
        title = _title(one, called)
        self.body.addWidget(Title(title))
        if one.brought.is_stranger:
            self.body.addWidget(Body(_("Ask in your team whose laptop that may be, before you take it in.")))
        decided = one.brought.decided
        if decided is not None:
            self.body.addWidget(Body(late_words(decided, author(one.plan, decided.who))))
        hidden = 0
        for said in one.said:
            if is_for_the_worker(said, one.plan):
                self.body.addWidget(self._panel(said, one.plan, author, party))
            else:
                hidden += 1
        for line in (*brought_words(one.destroys, one.gives, one.ends), *beside_words(hidden, one.brought.unreadable)):
            self.body.addWidget(Body(line))
        self.reason = TextField(_("Why?"), _("Everybody who works with this plan can read it."))
        self.reason.set_about(title)
        self.body.addWidget(self.reason)
        row = FlowRow()
        self.take = Button(_("Take it in"), kind="main", glyph="tick")
        self.take.setAccessibleName(_("Take it in: {what}").format(what=title))
        self.take.clicked.connect(lambda: self._decide(takes=True))
        self.leave = Button(_("Leave it aside"))
        self.leave.setAccessibleName(_("Leave it aside: {what}").format(what=title))
        self.leave.clicked.connect(lambda: self._decide(takes=False))
        if one.brought.ends:
            row.addWidget(self.take)
        row.addWidget(self.leave)
        self.body.addLayout(row)

    def _panel(self, said: Said, plan: Plan, author: NameOf, party: NameOf) -> Panel:
        panel = Panel()
        told = _("{who} typed this, {when}").format(who=author(plan, said.author), when=when_words(said.at))
        panel.body.addWidget(Small(told))
        if isinstance(said.entry, Unknown):
            panel.body.addWidget(Body(_("This needs a newer version of the app. Nothing is lost.")))
            return panel
        entry, now = told_beside(said, lambda one: party(plan, one))
        values = (getattr(said.entry, name) for name in said.entry.__struct_fields__)
        language = next((value.lang for value in values if isinstance(value, Words) and value), "")
        for line in entry:
            words = Body(line, weight=700)
            if language:
                spoken.set_language(words, language)
            panel.body.addWidget(words)
        if now:
            panel.body.addWidget(Small(_("Now it says: {words}").format(words=isolated(" ".join(now)))))
        return panel

    def _decide(self, *, takes: bool) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason.set_error(_("Please say why first."))
            self.reason.focus_first()
            return
        self.take.setEnabled(False)
        self.leave.setEnabled(False)
        self.decided.emit(Reviewed(self._brought, takes, reason))


def _title(one: ToReview, called: str) -> str:
    if one.brought.is_stranger:
        return _("{name}’s plan, from a laptop that nobody let in").format(name=called)
    words = _("{name}’s plan, from the laptop of {whose}, which was shut out")
    return words.format(name=called, whose=one.whose or _("somebody"))


def is_for_the_worker(said: Said, plan: Plan) -> bool:
    """Whether the worker may see what an entry would say, and what it says now: it may be for other eyes since."""
    worker = the_worker(plan)
    return all(may_see(one, worker, plan.with_entry(one)) for one in (said.entry, said.now) if one is not None)


def told_beside(said: Said, party: Callable[[str], str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What an entry would say, and what it says now: of one that stands already, only what differs."""
    now = said.now if type(said.now) is type(said.entry) else None
    if now is None:
        return readable(said.entry) or (_("Nothing was said here."),), ()
    if said.entry.retired:
        return answer_lines(said.entry, (), party), readable(now)
    fields = [name for name in now.__struct_fields__ if getattr(now, name) != getattr(said.entry, name)]
    told = [name for name in fields if name not in _NOT_TOLD]
    return answer_lines(said.entry, told, party), answer_lines(now, told, party)
