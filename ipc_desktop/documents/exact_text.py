"""Puts the author's exact text into the tags of a PDF, where its glyphs alone would be read back wrongly.

A PDF stores glyphs: right-to-left words lie in the order of the eye and Nastaliq splits letters into base and dots.
/ActualText on an element (ISO 32000-1, 14.9.4) gives a screen reader the text as it was typed.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

import pikepdf

TEXT_TAGS = frozenset({"/P", "/H1", "/H2", "/H3", "/H4"})


class TagsDifferError(Exception):
    """The tags of the PDF do not pair up with the paragraphs it was made from."""


def with_exact_text(pdf: bytes, exact: Sequence[str | None]) -> bytes:
    """The PDF with each text that is not None put on its element; raises TagsDifferError when they do not pair up."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        elements = list(_text_elements(opened.Root.StructTreeRoot))
        if len(elements) != len(exact):
            raise TagsDifferError
        for element, text in zip(elements, exact, strict=True):
            if text is not None:
                element.ActualText = pikepdf.String(text)
        written = io.BytesIO()
        opened.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
        return written.getvalue()


def _text_elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The elements that hold paragraphs and headings, in reading order."""
    if str(node.get("/S", "")) in TEXT_TAGS:
        yield node
        return
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _text_elements(kid)
