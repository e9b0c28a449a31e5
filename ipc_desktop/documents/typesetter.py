"""Sets documents in a child process, so that the window stays small and a crash in typesetting costs nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys

from ipc_desktop import paths
from ipc_desktop.documents.blocks import Document
from ipc_desktop.documents.manuscript import Manuscript, make_manuscript

LONGEST_S = 300


class TypesettingError(Exception):
    """Pages could not be set. `code`: "not_set" (refused by the typesetter), "crashed", or "too_slow"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def set_pdf(document: Document, type_size_pt: int) -> bytes:
    """The document as tagged PDF (PDF/UA-1 and PDF/A-3a) at a type size of 14 to 28 points; blocking.

    The same document always gives the same bytes. Raises TypesettingError.
    """
    (pdf,) = _ask(document, type_size_pt, "pdf", 0)
    return pdf


def set_pages(document: Document, type_size_pt: int, dpi: int) -> tuple[bytes, ...]:
    """Each page of the document as a PNG picture; blocking. Raises TypesettingError."""
    return _ask(document, type_size_pt, "png", dpi)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF made here has."""
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def _ask(document: Document, type_size_pt: int, form: str, dpi: int) -> tuple[bytes, ...]:
    try:
        return _set(make_manuscript(document, type_size_pt), form, dpi)
    except TypesettingError as error:
        if error.code != "not_set":
            raise
        return _set(make_manuscript(document, type_size_pt, careful=True), form, dpi)


def _set(made: Manuscript, form: str, dpi: int) -> tuple[bytes, ...]:
    data = made.data.encode("utf-8", "replace")
    fit = "fit" if made.fits else "whole"
    order = f"{form} {dpi} {made.timestamp_s} {fit} {len(data)} {' '.join(made.fonts)}\n".encode()
    exact = json.dumps(made.exact).encode() if form == "pdf" and any(made.exact) else b""
    return _answer(_run(order + data + exact))


def _run(job: bytes) -> bytes:
    """What the child answers to a job; its error output is never read: it could hold somebody's words."""
    try:
        child = subprocess.run(
            _command(),
            input=job,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=paths.ROOT,
            timeout=LONGEST_S,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise TypesettingError("too_slow") from None
    if child.returncode != 0:
        raise TypesettingError("crashed")
    return child.stdout


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "typeset-document"]
    return [sys.executable, "-m", "ipc_desktop.documents.typeset"]


def _answer(answer: bytes) -> tuple[bytes, ...]:
    line, _, rest = answer.partition(b"\n")
    failed = re.fullmatch(rb"failed ([a-z_]+)", line)
    if failed:
        raise TypesettingError(failed[1].decode())
    word, *lengths = line.split()
    if word != b"ok" or sum(map(int, lengths)) != len(rest):
        raise TypesettingError("crashed")
    parts, start = [], 0
    for length in map(int, lengths):
        parts.append(rest[start : start + length])
        start += length
    return tuple(parts)
