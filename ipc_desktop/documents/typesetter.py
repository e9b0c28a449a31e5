"""Sets documents in a child process, so that the window stays small and a crash in typesetting costs nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

from ipc_desktop import paths
from ipc_desktop.documents.blocks import Document
from ipc_desktop.documents.child import PaperError, parts
from ipc_desktop.documents.manuscript import Manuscript, make_manuscript
from ipc_desktop.documents.paper_shape import A4, PaperShape

TEMPLATE = Path(__file__).parent / "templates" / "document.typ"


def set_pdf(document: Document, type_size_pt: int, shape: PaperShape = A4) -> bytes:
    """The document as tagged PDF (PDF/UA-1 and PDF/A-3a) at a type size of 14 to 28 points; blocking.

    The same document always gives the same bytes. Raises PaperError.
    """
    return _ask(document, type_size_pt, shape.suiting(document.name))


def _ask(document: Document, type_size_pt: int, shape: PaperShape) -> bytes:
    try:
        return _set(lambda: make_manuscript(document, type_size_pt, shape))
    except PaperError as error:
        if error.code != "not_set":
            raise
        return _set(lambda: make_manuscript(document, type_size_pt, shape, careful=True))


def _set(prepare: Callable[[], Manuscript]) -> bytes:
    (pdf,) = parts("typeset", lambda: _job(prepare()))
    return pdf


def _job(made: Manuscript) -> bytes:
    data = made.data.encode("utf-8", "replace")
    fonts = (paths.RESOURCES / "fonts" / folder for folder in made.fonts)
    order = (str(made.timestamp_s), made.fit, str(len(data)), *map(str, (TEMPLATE, *fonts)))
    exact = json.dumps(made.exact).encode() if made.exact else b""
    return os.fsencode("\0".join(order)) + b"\n" + data + exact
