"""The files that a document can be taken along as: pages for paper, a web page, plain text, or braille."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from ipc_desktop.documents.blocks import Document
from ipc_desktop.documents.paper_shape import A4, PaperShape

Format = Literal["pdf", "html", "text", "braille"]

ENDINGS: Mapping[Format, str] = MappingProxyType({"pdf": ".pdf", "html": ".html", "text": ".txt", "braille": ".brf"})
"""How the name of such a file ends; the first is what paper is made from."""


def file_of(document: Document, form: Format, size_pt: int, shape: PaperShape = A4) -> bytes:
    """The document as a file; blocking. Raises PaperError for pages, NoBrailleError for braille."""
    match form:
        case "pdf":
            from ipc_desktop.documents.typesetter import set_pdf

            return set_pdf(document, size_pt, shape)
        case "html":
            from ipc_desktop.documents.html import as_html

            return as_html(document, size_pt).encode("utf-8", "replace")
        case "text":
            from ipc_desktop.documents.plain_text import as_text

            return as_text(document).encode("utf-8", "replace")
        case "braille":
            from ipc_desktop.documents.braille import as_brf

            return as_brf(document)
