"""Tells which pages of a paper are not as they were."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from ipc_desktop.documents.seal_error import SealError

_MISFIT = (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, zlib.error)


def pages_that_differ(one: bytes, other: bytes) -> list[int]:
    """The numbers of the pages, from 1, that draw something else in one PDF than in the other, or are in one alone.

    Raises SealError "unreadable".
    """
    try:
        pairs = list(zip_longest(_pages(one), _pages(other)))
    except _MISFIT:
        raise SealError("unreadable") from None
    return [number for number, (here, there) in enumerate(pairs, start=1) if here != there]


def _pages(pdf: bytes) -> Iterator[list[bytes]]:
    return map(_drawn, _below(PdfFileReader(io.BytesIO(pdf)).root["/Pages"]))


def _below(node: Any) -> Iterator[Any]:
    if "/Kids" not in node:
        yield node
        return
    kids = node["/Kids"]
    for at in range(len(kids)):
        yield from _below(kids[at])


def _drawn(page: Any) -> list[bytes]:
    """What a page draws, stream by stream; one that cannot be read is like no other."""
    if "/Contents" not in page:
        return []
    content = page["/Contents"]  # `get` would give a mere reference
    streams = [content[at] for at in range(len(content))] if isinstance(content, list) else [content]
    return [_decoded(stream) for stream in streams]


def _decoded(stream: Any) -> bytes:
    try:
        return bytes(stream.data)
    except _MISFIT:
        return b"\0unreadable"
