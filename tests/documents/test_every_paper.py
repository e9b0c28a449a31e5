"""Every document, in every language and size, before and after its seal: valid, whole, in order, large, and unbroken.

A fair share of all by default: each document once, and each language and size as often as any other.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from ipc_desktop.documents.blocks import (
    Block,
    Document,
    Heading,
    Item,
    Items,
    Lines,
    Note,
    Pictured,
    Said,
    SideBySide,
    Signature,
    Table,
)
from ipc_desktop.documents.contents import DOCUMENTS, make_document
from ipc_desktop.documents.paper_shape import A4
from ipc_desktop.documents.sealer import seal_pdf
from ipc_desktop.documents.typesetter import set_pdf
from ipc_desktop.journal.revision import Device
from ipc_desktop.journal.seal_key import new_seal_key
from tests.bench.made_up import sample_plan
from tests.documents.families import TODAY
from tests.documents.own_languages import SAMPLES, papers_in
from tests.documents.tagged_pdf import TaggedPdf
from tests.documents.test_typesetter import broken_rules, poppler
from tests.documents.vera import vera

SIZES_PT = (16, 20, 28)
ALL = tuple((name, tag, size) for size in SIZES_PT for tag in SAMPLES for name in DOCUMENTS)
SAMPLED = tuple(
    (name, SAMPLES[at % len(SAMPLES)], SIZES_PT[(at + at // len(SAMPLES)) % len(SIZES_PT)])
    for at, name in enumerate(DOCUMENTS)
)
KEY = new_seal_key(Device(os.urandom(32)), "Sam Carter")
EDGE_PT = 20
"""Nothing stands nearer to an edge of the sheet: printers cannot reach it."""
MOST_CLOSER_PT = 14.5
"""How much nearer to it a paper is set that is to save a sheet."""


def made(name: str, tag: str) -> Document:
    language, plan = papers_in(tag)
    return make_document(name, plan, language=language, today=TODAY)


def troubles(document: Document, size_pt: int, folder: Path) -> Iterator[str]:
    """All that is wrong with one paper, sealed and not; nothing, if all is well."""
    pdf = set_pdf(document, size_pt)
    yield from broken_rules(pdf)
    sealed = seal_pdf(pdf, KEY)
    yield from (f"sealed: {rule}" for rule in broken_rules(sealed))
    read = TaggedPdf(sealed)
    yield from lost_or_moved(document, read)
    yield from broken_or_lonely(read, over_empty_lines(document))
    smallest = min(read.sizes_pt())
    if smallest < size_pt:
        yield f"letters of {smallest} pt"
    plain = poppler(pdf, folder)
    yield from (f"not in plain text: {word}" for word in latin_words(document) if word not in plain)
    yield from too_near_the_edge(pdf, folder, A4.suiting(document.name).margin_pt(size_pt) - MOST_CLOSER_PT)


@pytest.mark.parametrize(("name", "tag", "size_pt"), SAMPLED)
def test_a_paper_is_valid_whole_large_and_unbroken(name: str, tag: str, size_pt: int, tmp_path: Path) -> None:
    assert list(troubles(made(name, tag), size_pt, tmp_path)) == []


def test_the_share_that_is_always_tried_is_fair() -> None:
    names, tags, sizes = (set(column) for column in zip(*SAMPLED, strict=True))
    assert (names, tags, sizes) == (set(DOCUMENTS), set(SAMPLES), set(SIZES_PT))
    often = [sum(of_size == size for _, _, of_size in SAMPLED) for size in SIZES_PT]
    assert max(often) - min(often) <= 1


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_longest_life_on_every_paper_is_whole_in_giant_letters(name: str, tmp_path: Path) -> None:
    document = make_document(name, sample_plan("maud-thistlewick"), language="en", today=TODAY)
    assert list(troubles(document, 28, tmp_path)) == []


@pytest.mark.slow
@pytest.mark.parametrize("size_pt", SIZES_PT)
@pytest.mark.parametrize("sample", ["joel-hartsease", "callum-fennimore", "nasreen-sabzwar"])
def test_every_life_is_whole_on_every_paper(sample: str, size_pt: int, tmp_path: Path) -> None:
    papers = {name: make_document(name, sample_plan(sample), language="en", today=TODAY) for name in DOCUMENTS}
    found = {name: list(troubles(document, size_pt, tmp_path)) for name, document in papers.items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.slow
@pytest.mark.parametrize("size_pt", SIZES_PT)
@pytest.mark.parametrize("tag", SAMPLES)
def test_every_paper_is_valid_whole_large_and_unbroken(tag: str, size_pt: int, tmp_path: Path) -> None:
    found = {name: list(troubles(made(name, tag), size_pt, tmp_path)) for name in DOCUMENTS}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.slow
@pytest.mark.parametrize("size_pt", SIZES_PT)
@pytest.mark.parametrize("tag", SAMPLES)
def test_the_reference_validator_finds_nothing_before_and_after_the_seal(
    tag: str, size_pt: int, tmp_path: Path
) -> None:
    for name in DOCUMENTS:
        before = set_pdf(made(name, tag), size_pt)
        (tmp_path / name).write_bytes(before)
        (tmp_path / f"{name} sealed").write_bytes(seal_pdf(before, KEY))
    found = vera.broken_rules(sorted(tmp_path.iterdir()))
    assert {name: rules for name, rules in found.items() if rules} == {}
    assert len(found) == 2 * len(DOCUMENTS)


# --- the words ----------------------------------------------------------------------------------------------------


def lost_or_moved(document: Document, read: TaggedPdf) -> Iterator[str]:
    """What a screen reader gets is what the blocks say, in their order, and not a letter more but repeated heads."""
    got, at = bare("".join(element.text for element in read.texts())), 0
    told = [bare(text) for text in words_of(document.blocks)]
    for text in told:
        found = got.find(text, at)
        if found < 0:
            yield f"lost or moved: {len(text)} letters"
        else:
            at = found + len(text)
    has_tables = any(isinstance(block, Table) for block in document.blocks)
    if not has_tables and not document.longer_words and got != "".join(told):
        yield "more words than the blocks have"


def bare(text: str) -> str:
    """Letters alone: spaces at line ends, and stops that make sentences of facts, are the typesetter's."""
    return re.sub(r"[\s.۔।]", "", unicodedata.normalize("NFC", text))


def words_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of blocks in reading order; heads of tables are left out, since a list repeats them."""
    voice = ""
    for block in blocks:
        voice, before = (block.who if isinstance(block, Said) else ""), voice
        match block:
            case Heading() | Note():
                yield block.text
            case Said():
                yield from (block.who if block.who != before else "", block.topic, block.words.text)
            case Pictured():
                yield block.words.text
            case Items() | Signature():
                yield from in_items(block.items if isinstance(block, Items) else block.facts)
            case SideBySide():
                yield from words_of((block.one, block.other))
            case Table():
                for row, details in block.with_details():
                    yield from (cell.text for cell in row)
                    yield from in_items(details)


def in_items(items: tuple[Item, ...]) -> Iterator[str]:
    yield from (part for item in items for part in (item.label, item.words.text))


def latin_words(document: Document) -> set[str]:
    return {word for text in words_of(document.blocks) for word in re.findall(r"\b[A-Za-z]{2,}\b", text)}


# --- the pages ----------------------------------------------------------------------------------------------------


def broken_or_lonely(read: TaggedPdf, over_lines: frozenset[str]) -> Iterator[str]:
    """Rows of tables over two pages, and headings and labels whose words begin on the next one."""
    elements = [element for element in read.elements() if element.pages]
    for element, following in pairwise(elements):
        if element.tag == "TR" and len(element.pages) > 1:
            yield f"a row over pages {sorted(element.pages)}"
        is_heading = re.fullmatch("H[1-6]", element.tag) and element.text not in over_lines
        is_label = element.tag == "P" and element.text.endswith(":") and element.text not in over_lines
        if (is_heading or is_label) and min(following.pages) > max(element.pages):
            yield f"a heading or label alone at the foot of page {max(element.pages)}"


def over_empty_lines(document: Document) -> frozenset[str]:
    """Headings and notes with nothing below them but lines to write on, which no tag tells of."""
    over = (one for one, two in pairwise(document.blocks) if isinstance(two, Lines))
    alone = (part for one in over for part in ((one.one, one.other) if isinstance(one, SideBySide) else (one,)))
    return frozenset(part.text for part in alone if isinstance(part, Heading | Note))


def too_near_the_edge(pdf: bytes, folder: Path, edge_pt: float = EDGE_PT) -> Iterator[str]:
    """Words that run over the margin at the left or right, as poppler sees them."""
    seen = poppler(pdf, folder, "-bbox")
    width = 0.0
    for kind, numbers in re.findall(r'<(page|word) ((?:\w+="[-\d.]+" ?)+)', seen):
        box = {name: float(value) for name, value in re.findall(r'(\w+)="([-\d.]+)"', numbers)}
        if kind == "page":
            width = box["width"]
        elif box["xMin"] < edge_pt or box["xMax"] > width - edge_pt:
            yield f"a word from {box['xMin']} to {box['xMax']} of {width}"
