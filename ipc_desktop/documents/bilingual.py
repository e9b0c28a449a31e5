"""One paper in two languages: each part in both, side by side or one after the other; what was said stands once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ipc_desktop.documents.blocks import (
    Block,
    Drawn,
    Heading,
    Item,
    Items,
    Note,
    Pictured,
    Said,
    SideBySide,
    Signature,
    Table,
    Text,
)
from ipc_desktop.texts import _
from ipc_desktop.wording.languages import language_name


def in_both(one: Sequence[Block], other: Sequence[Block], language: str, *, beside: bool) -> Iterator[Block]:
    """The same document made in two languages as one; `language` (BCP 47) is that of `other`.

    Somebody's own words are printed once, in the language they were said in, with its name.
    """
    if [type(block) for block in one] != [type(block) for block in other]:
        raise ValueError("two different documents")
    for mine, theirs in zip(one, other, strict=True):
        yield from _pair(mine, theirs, language, beside=beside)


def _pair(mine: Block, theirs: Block, language: str, *, beside: bool) -> Iterator[Block]:
    match mine, theirs:
        case Said(), Said():
            voices = (_leading(f"{mine.who} {mine.topic}"), _leading(f"{theirs.who} {theirs.topic}", language))
            yield from _beside(*voices, beside)
            yield Said("", mine.words, _said_in(mine.words.lang))
        case _ if mine == theirs:
            yield mine
        case Heading(), Heading():
            if mine.level == 1 or mine.number or not beside:
                yield from (mine, _leading(theirs.text, language))
            else:
                yield SideBySide(mine, replace(theirs, lang=language))
        case Note(), Note():
            yield from _beside(mine, replace(theirs, lang=language), beside)
        case Items(), Items():
            yield from _beside(mine, _items(theirs, language), beside)
        case _, Table() | Signature() | Pictured() | Drawn():
            yield from (mine, *_after(theirs, language))
        case _:
            yield mine


def _beside(mine: Heading | Items | Note, theirs: Heading | Items | Note, beside: bool) -> tuple[Block, ...]:
    return (SideBySide(mine, theirs),) if beside else (mine, theirs)


def _after(theirs: Table | Signature | Pictured | Drawn, language: str) -> Iterator[Block]:
    """What has no room for both beside each other comes once more in the other language."""
    match theirs:
        case Table():
            yield Items(tuple(_row(theirs, row, language) for row in theirs.rows), bullets=False)
        case Signature():
            yield _items(Items(theirs.facts, bullets=False), language)
        case Pictured():
            if not theirs.words.lang:
                yield Pictured("", Text(theirs.words.text, language))
        case Drawn():
            yield _note(theirs.alternative, language)


def _row(table: Table, row: tuple[Text, ...], language: str) -> Item:
    told = " · ".join(f"{head}: {cell.text}" for head, cell in zip(table.heads, row, strict=True) if cell.text)
    return Item(Text(told, language))


def _items(items: Items, language: str) -> Items:
    """Facts in the other language; somebody's own words are not said again, only what they answer."""
    return replace(items, items=tuple(_item(item, language) for item in items.items))


def _item(item: Item, language: str) -> Item:
    said = item.label.removesuffix(":") if item.words.lang else f"{item.label} {item.words.text}"
    return Item(Text(said.strip(), language))


def _note(text: str, language: str) -> Note:
    return Note(text.strip(), lang=language)


def _leading(text: str, language: str = "") -> Note:
    return Note(text.strip(), lang=language, leads=True)


def _said_in(lang: str) -> str:
    """In which language somebody said it."""
    return _("In {language}:").format(language=language_name(lang)) if lang else ""
