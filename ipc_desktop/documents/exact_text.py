"""Puts the author's exact text into the tags of a PDF, where its glyphs alone would be read back wrongly.

A PDF stores glyphs: right-to-left words lie in the order of the eye and Nastaliq splits letters into base and dots.
/ActualText on an element (ISO 32000-1, 14.9.4) gives a screen reader the text as it was typed. All elements get it
where one needs it: an unseen sign after a letter of one word would be read back after that letter everywhere.
Works on the PDFs that typst writes, whose tags lie open in plain objects with one table of places: importing a PDF
library alone would take longer than setting the pages (60 ms against 25 ms).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

_TEXT_ELEMENT = re.compile(rb"<</Type/StructElem/S/(?:P|H[1-6])(?=/)")
_KIDS = re.compile(rb".*/K\[([^\]]*)\]", re.DOTALL)
_REFERENCE = re.compile(rb"(\d+) 0 R")
_TABLE = re.compile(rb"xref\n0 (\d+)\n")
_LINE = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
_TREE = re.compile(rb"/StructTreeRoot (\d+) 0 R")
_ROOT = re.compile(rb"/Root (\d+) 0 R")


class TagsDifferError(Exception):
    """The tags of the PDF do not pair up with the paragraphs it was made from."""


def with_exact_text(pdf: bytes, exact: Sequence[str]) -> bytes:
    """The PDF with each text put on its element, in reading order; raises TagsDifferError when they do not pair up."""
    table_at = int(pdf[pdf.rindex(b"startxref") + 9 : pdf.rindex(b"%%EOF")])
    objects = _objects(pdf, table_at)
    elements = list(_text_elements(pdf, objects, _tree(pdf, objects, table_at)))
    if len(elements) != len(exact):
        raise TagsDifferError
    return _rewritten(pdf, objects, table_at, dict(zip(elements, exact, strict=True)))


def _objects(pdf: bytes, table_at: int) -> Mapping[int, slice]:
    """Where each object lies, by its number."""
    table = _TABLE.match(pdf, table_at)
    if table is None:
        raise TagsDifferError
    size, at = int(table[1]), table.end()
    lines = (_LINE.match(pdf, at + 20 * number) for number in range(size))
    starts = {number: int(line[1]) for number, line in enumerate(lines) if line and line[3] == b"n"}
    ordered = sorted(starts, key=lambda number: starts[number])
    ends = [*(starts[number] for number in ordered[1:]), table_at]
    return {number: slice(starts[number], end) for number, end in zip(ordered, ends, strict=True)}


def _tree(pdf: bytes, objects: Mapping[int, slice], table_at: int) -> int:
    root = _ROOT.search(pdf, table_at)
    tree = _TREE.search(pdf[objects[int(root[1])]]) if root else None
    if tree is None:
        raise TagsDifferError
    return int(tree[1])


def _text_elements(pdf: bytes, objects: Mapping[int, slice], number: int) -> Iterator[int]:
    """The numbers of the elements that hold paragraphs and headings, in reading order."""
    body = pdf[objects[number]]
    if _TEXT_ELEMENT.search(body):
        yield number
        return
    kids = _KIDS.match(body.partition(b"/ParentTree")[0])
    for kid in _REFERENCE.findall(re.sub(rb"<<[^>]*>>", b"", kids[1])) if kids else ():
        yield from _text_elements(pdf, objects, int(kid))


def _rewritten(pdf: bytes, objects: Mapping[int, slice], table_at: int, texts: Mapping[int, str]) -> bytes:
    parts = [pdf[: min(place.start for place in objects.values())]]
    starts, at = {}, len(parts[0])
    for number, place in objects.items():
        body = pdf[place]
        element = _TEXT_ELEMENT.search(body) if number in texts else None
        if element:
            actual = b"/ActualText<feff%b>" % texts[number].encode("utf-16-be").hex().encode()
            body = body[: element.end()] + actual + body[element.end() :]
        starts[number] = at
        at += len(body)
        parts.append(body)
    end = pdf[table_at : pdf.rindex(b"startxref")]
    lines = bytearray(end)
    first = end.index(b"\n", 5) + 1
    for number, start in starts.items():
        lines[first + 20 * number : first + 20 * number + 10] = b"%010d" % start
    return b"".join((*parts, lines, b"startxref\n%d\n%%%%EOF" % at))
