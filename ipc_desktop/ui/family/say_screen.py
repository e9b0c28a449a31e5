"""Saying something about a part of the plan, in one's own copy; and what was said there, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.own_copy import Fate, Suggestion
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.family.copy_screen import Chapter
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.screens.history import when_words
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.wording import page_words

OTHER = "other"


class Said(NamedTuple):
    """What somebody said about a page ("" for none)."""

    page: str
    text: str


class SayScreen(Screen):
    """`changed` comes with every key; `said` hands over a Said once it is to be sent."""

    changed = Signal()
    said = Signal(object)

    def __init__(self, chapter: Chapter, called: str, pages: Sequence[str], parent: QWidget | None = None) -> None:
        lead = _("{name}, the worker and whoever plans with them can read it. Nothing changes by itself.")
        super().__init__(_("What would you say?"), lead.format(name=called), parent)
        self.primary = _("Send it")
        offered = [*(Choice(page, page_words(page)) for page in pages), Choice(OTHER, _("Something else here"))]
        self.page = Radios(_("What is it about?"), offered, _("You can leave this empty."), min_column=260)
        self.words = TextField(_("In my own words"), _("What should be other, or what you know."), lines=4)
        self.about = Small(_("About: {chapter}").format(chapter=chapter.name))
        for part in (self.about, self.page, self.words):
            self.body.addWidget(part)
        self.page.setVisible(bool(pages))
        self.words.changed.connect(self.changed)

    def take_up(self, text: str) -> None:
        """Goes on with what was being written."""
        self.words.set_text(text)

    @override
    def go_on(self) -> None:
        text, page = self.words.text().strip(), self.page.value()
        if text:
            self.said.emit(Said("" if page == OTHER else page, text))
        else:
            self.closed.emit()


class SaidScreen(Screen):
    """One card for each thing that was said, newest first."""

    place = "said"

    def __init__(
        self,
        said: Sequence[Suggestion],
        had: Sequence[str],
        fates: Sequence[Fate],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("What I said"), "" if said else _("You said nothing yet."), parent)
        self.primary = _("Close")
        became = {fate.id: fate for fate in fates}
        for one in sorted(said, key=lambda one: one.at, reverse=True):
            self.body.addWidget(_card(one, became.get(one.id, Fate(one.id, "")) if one.id in had else None))


def pages_of(stone: str, there: Sequence[str]) -> tuple[str, ...]:
    """The pages of a stone, as far as they are among these, in reading order."""
    return tuple(page.key for page in PAGES if page.stone == stone and page.key in there)


def _card(said: Suggestion, fate: Fate | None) -> Card:
    card = Card()
    about = page_words(said.page) if said.page else ""
    if about:
        card.body.addWidget(Small(about))
    card.body.addWidget(Body(said.text, weight=700))
    card.body.addWidget(Small(when_words(said.at)))
    card.body.addWidget(Body(became_words(fate)))
    if fate is not None and fate.answer:
        panel = Panel()
        panel.body.addWidget(Small(_("They say")))
        panel.body.addWidget(Body(fate.answer))
        card.body.addWidget(panel)
    return card


def became_words(fate: Fate | None) -> str:
    """What became of something that was said; None for what has not arrived."""
    if fate is None:
        return _("It waits here to be sent.")
    return {
        "": _("It has arrived. They have not decided yet."),
        "taken": _("It stands in the plan now."),
        "left": _("They read it, and left the plan as it is."),
    }[fate.became]
