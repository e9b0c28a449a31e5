"""Sets documents in a child process, so that the window stays small and a crash in typesetting costs nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Literal

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
    return tuple(each_page(document, type_size_pt, dpi))


def each_page(document: Document, type_size_pt: int, dpi: int) -> Generator[bytes, None, None]:
    """One page after another as PNG pictures, each held by the child until it is asked for; blocking.

    Closing the iterator ends the child. Raises TypesettingError, on the way too.
    """
    return _ask(document, type_size_pt, "png", dpi)


def count_pages(document: Document, type_size_pt: int, form: Literal["pdf", "png"]) -> int:
    """How many pages the document has as PDF or as pictures; blocking. Raises TypesettingError."""
    (count,) = _ask(document, type_size_pt, f"count-{form}", 0)
    return int(count)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF made here has."""
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def _ask(document: Document, type_size_pt: int, form: str, dpi: int) -> Generator[bytes, None, None]:
    try:
        yield from _set(make_manuscript(document, type_size_pt), form, dpi)
    except TypesettingError as error:
        if error.code != "not_set":  # which is known before the first page
            raise
        yield from _set(make_manuscript(document, type_size_pt, careful=True), form, dpi)


def _set(made: Manuscript, form: str, dpi: int) -> Iterator[bytes]:
    data = made.data.encode("utf-8", "replace")
    fit = "fit" if made.fits else "whole"
    order = f"{form} {dpi} {made.timestamp_s} {fit} {len(data)} {' '.join(made.fonts)}\n".encode()
    exact = json.dumps(made.exact).encode() if form == "pdf" and any(made.exact) else b""
    return _parts(order + data + exact)


def _parts(job: bytes) -> Iterator[bytes]:
    """What a child answers to a job, part by part; its error output is never read: it could hold somebody's words."""
    with _child() as child:
        assert child.stdin is not None
        assert child.stdout is not None
        with _in_time(child):
            child.stdin.write(job)
            child.stdin.close()
            lengths = _lengths(child.stdout.readline())
        for left, length in zip(reversed(range(len(lengths))), lengths, strict=True):
            with _in_time(child):
                part = child.stdout.read(length)
                if len(part) != length or (not left and (child.stdout.read(1) or child.wait())):
                    raise TypesettingError("crashed")
            yield part
            del part


@contextmanager
def _child() -> Iterator[subprocess.Popen[bytes]]:
    """A child that sets pages, and ends when nobody wants any more of it."""
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
            yield child
        finally:
            child.kill()
            _running.discard(child)


@contextmanager
def _in_time(child: subprocess.Popen[bytes]) -> Iterator[None]:
    """Ends a child that lets somebody wait for too long; how long it waits for somebody does not count."""
    late = threading.Event()

    def end() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(LONGEST_S, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, TypesettingError) as error:
        if late.is_set():
            raise TypesettingError("too_slow") from None
        if isinstance(error, TypesettingError):
            raise
        raise TypesettingError("crashed") from None
    finally:
        timer.cancel()


def give_up() -> None:
    """Ends what is being set just now, from any thread: whoever waits for it gets TypesettingError "crashed"."""
    for child in tuple(_running):
        child.kill()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "typeset-document"]
    return [sys.executable, "-m", "ipc_desktop.documents.typeset"]


def _lengths(line: bytes) -> tuple[int, ...]:
    """The lengths in bytes of the parts that follow the first line of an answer."""
    failed = re.fullmatch(rb"failed ([a-z_]+)\n?", line)
    if failed:
        raise TypesettingError(failed[1].decode())
    if not re.fullmatch(rb"ok( \d+)+\n", line):
        raise TypesettingError("crashed")
    return tuple(map(int, line.split()[1:]))
