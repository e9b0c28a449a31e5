"""Somebody's plan in their family's own copy: to be read chapter by chapter, and something to be said of each."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.documents.blocks import Block, Document, Heading
from ipc_desktop.plan.conversation import STONES, Stone
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.parts.reading_view import ReadingView
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.wording import stone_words


class Chapter(NamedTuple):
    """A chapter of the plan: its name, the stone that it tells of ("" for several), and what it says."""

    name: str
    stone: Stone | str
    blocks: tuple[Block, ...]


class CopyScreen(Screen):
    """`tool` hands over what a button wants: "said", "print", "save", "exchange"; `say` the Chapter that is meant."""

    tool = Signal(str)
    say = Signal(object)

    def __init__(self, document: Document, called: str, at: str, parent: QWidget | None = None) -> None:
        moment = dt.datetime.fromisoformat(at).astimezone()
        lead = _("This is how it stood on {date}. What you say about it goes to {name} and the worker.")
        words = lead.format(date=long_date(moment.date()), name=called)
        super().__init__(_("{name}’s plan").format(name=called), words, parent)
        self.primary = ""
        self.buttons = tool_row(self, ("said", "print", "save", "exchange"))
        self.says: list[Button] = []
        for chapter in chapters_of(document):
            self.body.addWidget(self._card(document, chapter))

    def _card(self, document: Document, chapter: Chapter) -> Card:
        card = Card()
        card.body.addWidget(ReadingView(dataclasses.replace(document, blocks=chapter.blocks)))
        button = Button(_("Say something about this"), glyph="pen")
        button.setAccessibleName(_("Say something about this: {chapter}").format(chapter=chapter.name))
        button.clicked.connect(lambda: self.say.emit(chapter))
        row = FlowRow()
        row.addWidget(button)
        card.body.addLayout(row)
        self.says.append(button)
        return card


class NothingToReadScreen(Screen):
    """A copy that says nothing: taken back, or none of the plan is for this reader just now. `tool` as above."""

    tool = Signal(str)

    def __init__(self, *, is_closed: bool, parent: QWidget | None = None) -> None:
        now = _("Nothing is here to read just now")
        heading = _("This copy was taken back") if is_closed else now
        super().__init__(heading, _("What you said is kept here. The worker can tell you more."), parent)
        self.primary = ""
        self.buttons = tool_row(self, ("said", "exchange", "anew") if is_closed else ("said", "exchange"))


def tool_row(screen: CopyScreen | NothingToReadScreen, tools: Sequence[str]) -> dict[str, Button]:
    """Adds buttons for these tools to a screen."""
    words = {
        "said": (_("What I said"), "pen"),
        "print": (_("Print"), "print"),
        "save": (_("Save as PDF"), "laptop"),
        "exchange": (_("Send and receive now"), "swap"),
        "anew": (_("Ask for a copy once more"), "undo"),
    }
    row, buttons = FlowRow(), dict[str, Button]()
    for tool in tools:
        text, glyph = words[tool]
        button = Button(text, glyph=glyph)
        button.clicked.connect(lambda _checked=False, tool=tool: screen.tool.emit(tool))
        row.addWidget(button)
        buttons[tool] = button
    screen.body.addLayout(row)
    return buttons


def chapters_of(document: Document) -> Iterator[Chapter]:
    """The chapters of a plan's paper, without its title; what stands before the first belongs to hello."""
    stones = {stone_words(stone): stone for stone in STONES}
    name, blocks = stone_words("hello"), list[Block]()
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            continue
        if isinstance(block, Heading) and block.number:
            if blocks:
                yield Chapter(name, stones.get(name, ""), tuple(blocks))
            name, blocks = block.text, []
        blocks.append(block)
    if blocks:
        yield Chapter(name, stones.get(name, ""), tuple(blocks))
