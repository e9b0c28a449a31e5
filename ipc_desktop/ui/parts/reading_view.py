"""A whole document to read on the screen, in the flow of a page: the same blocks that go to paper."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.documents import blocks
from ipc_desktop.documents.blocks import Document
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui import spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.words import Body, Label, Small, Title


class ReadingView(QWidget):
    """Words only, one below the other, every one with who said it."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(10))
        for block in document.blocks:
            for widget in _shown(block):
                column.addWidget(widget)


def _shown(block: blocks.Block) -> Iterator[QWidget]:
    """What is there to read; nothing of lines for a pen."""
    match block:
        case blocks.Heading():
            yield Title(block.text) if block.level <= 2 else Label(block.text)
        case blocks.Said():
            yield from _said(block)
        case blocks.Items():
            yield from (_item(item) for item in block.items)
        case blocks.Note():
            yield _note(block)
        case blocks.Pictured():
            yield _words(block.words.text, block.words.lang)
        case blocks.SideBySide():
            yield from (*_shown(block.one), *_shown(block.other))
        case blocks.Table() | blocks.Signature():
            yield from _facts(block)
        case blocks.Picture() | blocks.Photo() | blocks.Drawn():
            yield Body(block.alternative)


def _facts(block: blocks.Table | blocks.Signature) -> Iterator[QWidget]:
    """What is known of each row, or of one who signed."""
    if isinstance(block, blocks.Table):
        for row, details in block.with_details():
            yield _row(block.heads, row)
            yield from (_item(item) for item in details)
        return
    yield from (_item(item) for item in block.facts)
    if block.strokes or block.picture:
        yield Small(block.alternative)


def _said(said: blocks.Said) -> Iterator[QWidget]:
    yield Small(said.who)
    if said.topic:
        yield Small(said.topic)
    yield _words(said.words.text, said.words.lang)


def _item(item: blocks.Item) -> QWidget:
    if not item.label:
        return _words(_("• {words}").format(words=isolated(item.words.text)), item.words.lang)
    return _words(_("{label} {words}").format(label=item.label, words=isolated(item.words.text)), item.words.lang)


def _words(text: str, language: str) -> Body:
    """Words in the language in which they were said, for reading aloud."""
    body = Body(text)
    spoken.set_language(body, language)
    return body


def _row(heads: tuple[str, ...], row: tuple[blocks.Text, ...]) -> QWidget:
    """One row of a table as lines, each cell after the head of its column."""
    told = (
        _("{head}: {words}").format(head=head, words=isolated(cell.text)) if head else cell.text
        for head, cell in zip(heads, row, strict=False)
        if cell.text.strip()
    )
    return Body("\n".join(told))


def _note(note: blocks.Note) -> QWidget:
    if not note.boxed:
        return Small(note.text)
    panel = Panel()
    panel.body.addWidget(Body(note.text))
    return panel
