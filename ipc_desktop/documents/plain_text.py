"""A document as plain text: for reading it all on the screen, and for whoever has no use for pages."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import (
    Block,
    Document,
    Drawn,
    Heading,
    Item,
    Items,
    Lines,
    Note,
    Photo,
    Picture,
    Pictured,
    Said,
    SideBySide,
    Signature,
    Table,
)

LINE = 40
"""Signs in a line to write on."""


def as_text(document: Document) -> str:
    """All blocks in order, an empty line between them; every word that the paper has, and no other mark-up."""
    return "\n\n".join("\n".join(lines) for block in document.blocks if (lines := tuple(_lines(block)))) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Note():
            yield block.text
        case Said():
            yield block.who
            yield f"{block.topic} {block.words.text}" if block.topic else block.words.text
        case Items():
            mark = "[ ] " if block.ticks else "• " if block.bullets else ""
            yield from (f"{mark}{item_line(item)}" for item in block.items)
        case Table():
            yield from _rows(block)
        case Pictured():
            yield block.words.text
        case SideBySide():
            yield from (*_lines(block.one), *_lines(block.other))
        case Lines():
            yield from ("_" * LINE,) * block.count
        case _:
            yield from _of_a_picture(block)


def _rows(table: Table) -> Iterator[str]:
    for (first, *rest), details in table.with_details():
        yield f"{table.heads[0]}: {first.text}" if details else first.text
        cells = zip(table.heads[1:], rest, strict=True)
        yield from (f"{head}: {cell.text}" for head, cell in cells if cell.text)
        yield from map(item_line, details)


def _of_a_picture(block: Picture | Photo | Drawn | Signature) -> Iterator[str]:
    """The words that stand for a picture, after what is known of it."""
    if isinstance(block, Signature):
        yield from map(item_line, block.facts)
    if block.alternative:
        yield block.alternative


def item_line(item: Item) -> str:
    """An item in one line, its label first."""
    return f"{item.label} {item.words.text}" if item.label else item.words.text
