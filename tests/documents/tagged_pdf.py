"""Reads a tagged PDF as a screen reader gets it: the elements of its structure tree in order, each with its text.

Text comes from /ActualText where there is one, else from the fonts' ToUnicode tables (ISO 32000-1, 9.10 and 14.9.4).
What is marked as an artifact, such as heads and feet of pages, belongs to no element.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

TEXT_TAGS = ("P", "H1", "H2", "H3", "H4")


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


@dataclass(frozen=True)
class Element:
    """One element of the tree: its tag ("P"), language, text, alternative text, the tags above it, and its pages.

    `pages` are the numbers, from 0, of all pages on which something of it or below it stands.
    """

    tag: str
    language: str
    text: str
    alternative: str
    above: tuple[str, ...]
    pages: frozenset[int]


@dataclass
class Font:
    """How a font's codes become text, how many bytes a code has, and the font's name."""

    characters: dict[int, str]
    width: int
    name: str = ""

    def decode(self, data: bytes) -> str:
        codes = (int.from_bytes(data[i : i + self.width], "big") for i in range(0, len(data), self.width))
        return "".join(self.characters.get(code, "\ufffd") for code in codes)


@dataclass
class Page:
    """What one page's content says: the text of each marked content, and the size of each piece of text in points."""

    marked: dict[int, str] = field(default_factory=dict)
    sizes_pt: list[float] = field(default_factory=list)
    fonts: set[str] = field(default_factory=set)


class TaggedPdf:
    """An open tagged PDF."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(pdf))
        self.pages = [_read_page(page) for page in self.pdf.pages]
        self._numbers = {page.objgen: number for number, page in enumerate(self.pdf.pages)}

    def elements(self) -> tuple[Element, ...]:
        """All elements in reading order."""
        root: Any = self.pdf.Root
        language = str(root.get("/Lang", ""))
        return tuple(e for node in _kids(root.StructTreeRoot) for e in self._walk(node, None, language, ()))

    def texts(self) -> tuple[Element, ...]:
        """The elements that carry text: headings and paragraphs, in tables and lists too."""
        return tuple(element for element in self.elements() if element.tag in TEXT_TAGS)

    def sizes_pt(self) -> set[float]:
        """The sizes of all text on all pages, heads and feet included, rounded to a tenth of a point."""
        return {round(size, 1) for page in self.pages for size in page.sizes_pt}

    def attachments(self) -> int:
        """How many files are attached."""
        return len(self.pdf.attachments)

    def _walk(self, node: Any, page: Any, language: str, above: tuple[str, ...]) -> Iterator[Element]:
        page, language, tag = node.get("/Pg", page), str(node.get("/Lang", language)), str(node.S)[1:]
        text, inner, pages = "", [], set()
        for kid in _kids(node):
            if isinstance(kid, int):
                text += self._marked(page, kid)
                pages.add(self._numbers[page.objgen])
            elif kid.get("/Type") == "/MCR":
                text += self._marked(kid.get("/Pg", page), int(kid.MCID))
                pages.add(self._numbers[kid.get("/Pg", page).objgen])
            elif kid.get("/Type") != "/OBJR":
                inner.append(kid)
        below = [element for kid in inner for element in self._walk(kid, page, language, (*above, tag))]
        pages = pages.union(*(element.pages for element in below))
        actual, spoken = node.get("/ActualText"), str(node.get("/Alt", ""))
        yield Element(tag, language, str(actual) if actual is not None else text, spoken, above, frozenset(pages))
        yield from below

    def _marked(self, page: Any, mcid: int) -> str:
        return self.pages[self._numbers[page.objgen]].marked.get(mcid, "")


def _kids(node: Any) -> list[Any]:
    kids = node.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _read_page(page: pikepdf.Page) -> Page:
    read = Page()
    resources: Any = page.resources
    fonts = {name: _font(font) for name, font in resources.get("/Font", {}).items()}
    font, size, scale, marks = Font({}, 1), 0.0, 1.0, list[tuple[int | None, bool]]()
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator == "Tf":
            font, size = fonts[str(operands[0])], float(operands[1])
        elif operator == "Tm":
            scale = abs(float(operands[3]))
        elif operator in ("BDC", "BMC"):
            marks.append(_mark(operands, resources))
        elif operator == "EMC":
            marks.pop()
        elif operator in ("Tj", "TJ"):
            pieces = list(operands[0]) if operator == "TJ" else [operands[0]]
            text = "".join(font.decode(bytes(piece)) for piece in pieces if isinstance(piece, pikepdf.String))
            read.sizes_pt.append(size * scale)
            read.fonts.add(font.name)
            _put(read, marks, text)
    return read


def _mark(operands: list[Any], resources: Any) -> tuple[int | None, bool]:
    held = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
    if isinstance(held, pikepdf.Name):
        held = resources.Properties[held]
    return (int(held.MCID) if "/MCID" in held else None), str(operands[0]) == "/Artifact"


def _put(read: Page, marks: list[tuple[int | None, bool]], text: str) -> None:
    for mcid, is_artifact in reversed(marks):
        if is_artifact:
            return
        if mcid is not None:
            read.marked[mcid] = read.marked.get(mcid, "") + text
            return


def _font(font: Any) -> Font:
    characters: dict[int, str] = {}
    source = bytes(font.ToUnicode.read_bytes()).decode("latin-1") if "/ToUnicode" in font else ""
    for part in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        for code, digits in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", part):
            characters[int(code, 16)] = bytes.fromhex(digits).decode("utf-16-be", "replace")
    for part in re.findall(r"beginbfrange(.*?)endbfrange", source, re.DOTALL):
        for low, high, target in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", part):
            first = int(target, 16)
            characters.update(
                {code: chr(first + code - int(low, 16)) for code in range(int(low, 16), int(high, 16) + 1)}
            )
    return Font(characters, 2 if str(font.get("/Subtype")) == "/Type0" else 1, str(font.get("/BaseFont", "")))
