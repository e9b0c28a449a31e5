"""An item of a list as it stands closed: its words and whose they are, then what else is known about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui import spoken
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.quote_card import QuoteCard
from ipc_desktop.ui.bricks.words import Small


class ItemCard(QuoteCard):
    """A quote with facts below it, and a picture at its end where there is one."""

    def __init__(self, words: Words, plan: Plan, facts: Sequence[str] = (), picture: str = "") -> None:
        super().__init__(words, plan)
        for fact in facts:
            self.said.addWidget(Small(fact, colour="ink2"))
        if picture:
            drawn = Picture(picture, 56)
            self.add(drawn)
            self.row.setAlignment(drawn, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleDescription(spoken.with_pauses(facts))
