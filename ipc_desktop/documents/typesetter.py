"""Sets documents in a child process, so that the window stays small and a crash in typesetting costs nothing."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from typing import Literal

from ipc_desktop.documents.blocks import Document
from ipc_desktop.documents.child import PaperError, parts
from ipc_desktop.documents.manuscript import Manuscript, make_manuscript
from ipc_desktop.documents.paper_shape import A4, PaperShape


def set_pdf(document: Document, type_size_pt: int, shape: PaperShape = A4) -> bytes:
    """The document as tagged PDF (PDF/UA-1 and PDF/A-3a) at a type size of 14 to 28 points; blocking.

    The same document always gives the same bytes. Raises PaperError.
    """
    (pdf,) = _ask(document, type_size_pt, shape, "pdf", 0)
    return pdf


def set_pages(document: Document, type_size_pt: int, dpi: int, shape: PaperShape = A4) -> tuple[bytes, ...]:
    """Each page of the document as a PNG picture; blocking. Raises PaperError."""
    return tuple(each_page(document, type_size_pt, dpi, shape))


def each_page(document: Document, type_size_pt: int, dpi: int, shape: PaperShape = A4) -> Generator[bytes, None, None]:
    """One page after another as PNG pictures, each held by the child until it is asked for; blocking.

    Closing the iterator ends the child. Raises PaperError, on the way too.
    """
    return _ask(document, type_size_pt, shape, "png", dpi)


def count_pages(document: Document, type_size_pt: int, form: Literal["pdf", "png"], shape: PaperShape = A4) -> int:
    """How many pages the document has as PDF or as pictures; blocking. Raises PaperError."""
    (count,) = _ask(document, type_size_pt, shape, f"count-{form}", 0)
    return int(count)


def _ask(document: Document, type_size_pt: int, shape: PaperShape, form: str, dpi: int) -> Generator[bytes, None, None]:
    try:
        yield from _set(make_manuscript(document, type_size_pt, shape), form, dpi)
    except PaperError as error:
        if error.code != "not_set":  # which is known before the first page
            raise
        yield from _set(make_manuscript(document, type_size_pt, shape, careful=True), form, dpi)


def _set(made: Manuscript, form: str, dpi: int) -> Iterator[bytes]:
    data = made.data.encode("utf-8", "replace")
    order = f"{form} {dpi} {made.timestamp_s} {made.fit} {len(data)} {' '.join(made.fonts)}\n".encode()
    exact = json.dumps(made.exact).encode() if form == "pdf" and any(made.exact) else b""
    return parts("typeset", order + data + exact)
