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
_running: set[subprocess.Popen[bytes]] = set()


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
    with subprocess.Popen(
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=paths.ROOT,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        _running.add(child)
        try:
            answer, _none = child.communicate(job, timeout=LONGEST_S)
        except subprocess.TimeoutExpired:
            raise TypesettingError("too_slow") from None
        finally:
            child.kill()
            _running.discard(child)
    if child.returncode != 0:
        raise TypesettingError("crashed")
    return answer


def give_up() -> None:
    """Ends what is being set just now, from any thread: whoever waits for it gets TypesettingError "crashed"."""
    for child in tuple(_running):
        child.kill()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "typeset-document"]
    return [sys.executable, "-m", "ipc_desktop.documents.typeset"]


def _answer(answer: bytes) -> tuple[bytes, ...]:
    line = answer[: answer.find(b"\n")]
    failed = re.fullmatch(rb"failed ([a-z_]+)", line)
    if failed:
        raise TypesettingError(failed[1].decode())
    word, *lengths = line.split()
    if word != b"ok" or len(line) + 1 + sum(map(int, lengths)) != len(answer):
        raise TypesettingError("crashed")
    parts, start = [], len(line) + 1
    for length in map(int, lengths):
        parts.append(answer[start : start + length])
        start += length
    return tuple(parts)
