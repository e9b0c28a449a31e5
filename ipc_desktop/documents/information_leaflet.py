"""What people can take home to read: about this, and the words that need explaining; nothing in it is about anybody."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Note, Text
from ipc_desktop.texts import _
from ipc_desktop.wording import document_name
from ipc_desktop.wording.information import InformationPage, pages, terms

ON_THE_LEAFLET = ("personalised_care", "what_to_expect", "where_to_ask")
"""What fits on the two sides of one sheet in large type; the other pages are read on the screen."""


def information_blocks() -> Iterator[Block]:
    """What this is, what to expect, and where to ask."""
    yield Heading(document_name("information"), 1)
    for page in pages():
        if page.key in ON_THE_LEAFLET:
            yield from _page(page)
    yield Note(_("There is more to read on the laptop. Ask to see it."))


def jargon_blocks() -> Iterator[Block]:
    """Every word that is explained, by its name, with an example."""
    yield Heading(document_name("jargon"), 1)
    yield Note(_("Somebody used a word you do not know? Ask, or look here."))
    told = _("{plain} For example: {example}")
    yield Items(
        tuple(
            Item(Text(told.format(plain=term.plain, example=term.example)), _("{label}:").format(label=term.name))
            for term in terms()
        )
    )


def _page(page: InformationPage) -> Iterator[Block]:
    yield Heading(page.title, 2)
    for part in page.parts:
        if part.heading:
            yield Heading(part.heading, 3)
        yield from (Note(text) for text in part.paragraphs)
        if part.points:
            yield Items(tuple(Item(Text(point)) for point in part.points))
