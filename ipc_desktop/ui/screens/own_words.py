"""What somebody keeps to themself, and the plan to read: for whoever the laptop was handed to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ipc_desktop.plan.conversation import PrivateAnswer
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.parts.reading_view import ReadingView
from ipc_desktop.ui.screens.history import readable
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.wording import page_words


class KeptWordsScreen(Screen):
    """One card for each thing that nobody else at the table sees."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        lead = _("Nobody else at the table sees this.") if entries else _("There is nothing.")
        super().__init__(_("What I keep to myself"), lead, parent)
        for entry in entries:
            self.body.addWidget(words_card(entry))


class ReadPlanScreen(Screen):
    """The plan in the words it would be printed in."""

    def __init__(self, plan: Plan, language: str, today: dt.date, parent: QWidget | None = None) -> None:
        from ipc_desktop.documents.contents import make_document

        super().__init__(_("The plan so far"), "", parent)
        self.body.addWidget(ReadingView(make_document("plan", plan, language=language, today=today)))


def words_card(entry: Entry, *more: QWidget) -> Card:
    """What an entry says, under the name of the page it was said on."""
    card = Card()
    if isinstance(entry, PrivateAnswer):
        card.body.addWidget(Small(page_words(entry.page)))
    card.body.addWidget(Body("\n".join(readable(entry)) or _("Nothing was said here.")))
    for widget in more:
        card.body.addWidget(widget)
    return card
