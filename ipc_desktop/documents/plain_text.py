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
            yield from (f"{mark}{line}" for line in map(_item, block.items))
        case Table():
            for (first, *rest), details in block.with_details():
                yield f"{block.heads[0]}: {first.text}" if details else first.text
                cells = zip(block.heads[1:], rest, strict=True)
                yield from (f"{head}: {cell.text}" for head, cell in cells if cell.text)
                yield from map(_item, details)
        case Picture() | Photo() | Drawn():
            yield block.alternative
        case Pictured():
            yield block.words.text
        case SideBySide():
            yield from (*_lines(block.one), *_lines(block.other))
        case Lines():
            yield from ("_" * LINE,) * block.count
        case Signature():
            yield from map(_item, block.facts)
            if block.alternative:
                yield block.alternative


def _item(item: Item) -> str:
    return f"{item.label} {item.words.text}" if item.label else item.words.text
