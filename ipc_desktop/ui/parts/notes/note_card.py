"""A note as it stands among others: who said it, in whose words, and what to do about it; pressing opens it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.outcomes import goal_from
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.working import KeepOrChange, WorkingNote
from ipc_desktop.texts import _
from ipc_desktop.ui import spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.quote_card import QuoteCard
from ipc_desktop.ui.bricks.rule import Rule
from ipc_desktop.ui.bricks.words import Small
from ipc_desktop.ui.looks import brush

_BELOW_FROM = 1.75
"""The text scale from which on nothing stands beside the words of a note."""


class NoteCard(QuoteCard):
    """A note's words, with what people want to happen; pressed when somebody wants to change, move or take it out."""

    def __init__(self, note: WorkingNote, plan: Plan, *, bare: bool = False) -> None:
        super().__init__(note.words, plan, bare=bare)
        self.note = note
        decided = keep_or_change_words(note.keep_or_change)
        begins = _("This began a goal") if goal_from(plan, note.id) else ""
        if begins:
            self.said.addWidget(Small(begins))
        if decided:
            self._decided = Small(decided, weight=600, colour="ink")
            self.add(self._decided)
            self._place_decided()
        self.setAccessibleDescription(spoken.with_pauses((decided, begins)))

    _decided: Small | None = None

    def _place_decided(self) -> None:
        """What was decided stands at the end of the card, or below the words where they need the whole width."""
        if self._decided is None:
            return
        below = appearance().scale >= _BELOW_FROM
        self.row.removeWidget(self._decided)
        self.said.removeWidget(self._decided)
        (self.said if below else self.row).addWidget(self._decided)

    @override
    def _space_out(self) -> None:
        super()._space_out()
        self._place_decided()


class TwoViews(QFrame):
    """Notes that look at one thing from several sides, in one outline; none of them is the right one."""

    def __init__(self, cards: Sequence[QWidget], ink: str) -> None:
        super().__init__()
        self._ink = ink
        column = QVBoxLayout(self)
        edge = appearance().border(2)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        heading = QHBoxLayout()
        side = appearance().space(16)
        heading.setContentsMargins(side, appearance().space(8), side, appearance().space(8))
        heading.addWidget(Small(_("Two views of one thing"), weight=700, colour=ink))
        column.addLayout(heading)
        for card in cards:
            column.addWidget(Rule())
            column.addWidget(card)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = appearance()
        brush.box(
            QPainter(self),
            self.rect(),
            fill=look.theme.card,
            edge=look.theme.colour(self._ink),
            width=look.border(2),
            radius=look.radius(18),
        )


def keep_or_change_words(decided: KeepOrChange) -> str:
    """What people want to happen with what a note says; nothing while that is open."""
    return {"": "", "keep": _("Keep this"), "change": _("Change this")}[decided]
