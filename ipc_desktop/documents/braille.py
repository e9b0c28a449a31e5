"""A document ready for a braille embosser or display (BRF): 25 lines of 40 cells, each text in its own braille."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from ipc_desktop.documents.blocks import (
    Block,
    Document,
    Drawn,
    Heading,
    Item,
    Items,
    Note,
    Photo,
    Picture,
    Pictured,
    Said,
    SideBySide,
    Signature,
    Table,
    Text,
)
from ipc_desktop.documents.liblouis import has_cells, in_braille

CELLS, LINES = 40, 25
_FORM_FEED, _LINE_END = "\f", "\r\n"
_NOT_TEXT = ("So", "Cs", "Co", "Cn", "Sk")
_LANGUAGES_OF = {
    "LATIN": ("en", "pl", "cy", "ro", "pt"),
    "ARABIC": ("ur", "ar"),
    "BENGALI": ("bn",),
    "GURMUKHI": ("pa",),
    "GUJARATI": ("gu",),
}
_WHOLE = {
    unicodedata.normalize("NFD", letter): letter
    for letter in map(chr, (*range(0x958, 0x960), *range(0x9DC, 0x9E0), *range(0xA33, 0xA5F)))
    if unicodedata.decomposition(letter)
}
"""Letters with a dot below that are typed as two: braille tables have them as one."""


class _Passage(NamedTuple):
    """Texts that follow one another in a paragraph: cells before its first line and before the others."""

    texts: tuple[Text, ...]
    first: int = 2
    rest: int = 0
    is_heading: bool = False
    is_title: bool = False


def as_brf(document: Document) -> bytes:
    """The document in ASCII braille, a form feed after each page; lines to write on by hand are left out.

    Raises NoBrailleError where this laptop cannot make braille.
    """
    lines: list[str] = []
    for passage in _passages(document.blocks):
        made = _lines(passage, document.language)
        if not made:
            continue
        if passage.is_heading and lines:
            lines.append("")
            if len(lines) % (LINES - 1) > LINES - 4:  # no heading alone at the foot of a page
                lines += [""] * (-len(lines) % (LINES - 1))
        lines += made
    return "".join(_pages(lines, document.language)).encode("ascii", "replace")


def _pages(lines: list[str], language: str) -> Iterator[str]:
    """Pages whose last line is their number, at the right edge."""
    for number, start in enumerate(range(0, len(lines), LINES - 1), start=1):
        page = lines[start : start + LINES - 1]
        page += [""] * (LINES - 1 - len(page))
        page.append(in_braille(str(number), language).rjust(CELLS))
        yield _LINE_END.join(page) + _LINE_END + _FORM_FEED


def _lines(passage: _Passage, language: str) -> list[str]:
    words = " ".join(
        _in_braille(line, text.lang or language)
        for text in passage.texts
        for line in _plain(text.text).split("\n")
        if line.strip()
    )
    if passage.is_title:
        return [line.center(CELLS).rstrip() for line in textwrap.wrap(words, CELLS - 6)]
    return textwrap.wrap(
        words,
        CELLS,
        initial_indent=" " * passage.first,
        subsequent_indent=" " * passage.rest,
        break_on_hyphens=False,
    )


def _in_braille(line: str, language: str) -> str:
    """A line in the braille of its language; letters of another script in that of theirs, others by their names."""
    runs = groupby(_with_language(line, language), key=lambda pair: pair[1])
    return "".join(in_braille("".join(letter for letter, _tag in run), tag) for tag, run in runs)


def _with_language(line: str, language: str) -> Iterator[tuple[str, str]]:
    """Each letter, or its name, with the language whose braille has it: the one before it, if that can."""
    now = language
    for letter in line:
        script = unicodedata.name(letter, "").partition(" ")[0]
        wanted = (*_LANGUAGES_OF.get(script, ("en",)), "en")
        order = (language, now, *wanted) if script in _LANGUAGES_OF else (now, language, *wanted)
        found = next((tag for tag in order if has_cells(letter, tag)), "")
        now = found or "en"
        yield (letter if found else _named(letter)), now


def _named(letter: str) -> str:
    return f"[{unicodedata.name(letter, 'sign').lower()}]"


def _plain(text: str) -> str:
    """The text with pictures in it given by name, for no braille has them, and without marks of direction."""
    for parts, whole in _WHOLE.items():
        text = text.replace(parts, whole)
    return re.sub(r"[^\n]", _letter, text)


def _letter(found: re.Match[str]) -> str:
    letter = found[0]
    kind = unicodedata.category(letter)
    if kind in _NOT_TEXT:
        return _named(letter)
    return "" if kind in ("Cf", "Cc") else letter


# --- blocks -----------------------------------------------------------------------------------------------------


def _passages(blocks: Iterable[Block]) -> Iterator[_Passage]:
    for block in blocks:
        yield from _of(block)


def _of(block: Block) -> Iterator[_Passage]:
    match block:
        case Heading():
            cells = 4 if block.level == 2 else 2
            text = Text(block.text, block.lang)
            yield _Passage((text,), cells, cells, is_heading=True, is_title=block.level == 1)
        case Note():
            yield _Passage((Text(block.text, block.lang),))
        case Said():
            yield _Passage((Text(block.who), Text(block.topic), block.words))
        case Items():
            yield from (_item(item) for item in block.items)
        case Table():
            yield from _table(block)
        case Pictured():
            yield _Passage((block.words,))
        case SideBySide():
            yield from (*_of(block.one), *_of(block.other))
        case Signature():
            yield from (_item(item) for item in block.facts)
        case Picture() | Photo() | Drawn():
            yield _Passage((Text(block.alternative),))


def _item(item: Item) -> _Passage:
    return _Passage((Text(item.label), item.words), 0, 2)


def _table(table: Table) -> Iterator[_Passage]:
    """Row by row, each cell after its head: forty cells are too few for columns."""
    for row, details in table.with_details():
        for place, (head, cell) in enumerate(zip(table.heads, row, strict=True)):
            if cell.text:
                yield _item(Item(cell, f"{head}:"))._replace(first=2 * (place > 0), rest=4)
        yield from (_item(item)._replace(first=2, rest=4) for item in details)
