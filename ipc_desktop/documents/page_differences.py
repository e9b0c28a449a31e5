"""Tells which pages of a paper are not as they were."""

from __future__ import annotations

import io
from itertools import zip_longest
from typing import Any

import pikepdf

from ipc_desktop.documents.seal_error import SealError


def pages_that_differ(one: bytes, other: bytes) -> list[int]:
    """The numbers of the pages, from 1, that show something else in one PDF than in the other, or are in one alone.

    Raises SealError "unreadable".
    """
    try:
        with pikepdf.open(io.BytesIO(one)) as first, pikepdf.open(io.BytesIO(other)) as second:
            pairs = zip_longest(map(_shown, first.pages), map(_shown, second.pages))
            return [number for number, (here, there) in enumerate(pairs, start=1) if here != there]
    except pikepdf.PdfError:
        raise SealError("unreadable") from None


def _shown(page: pikepdf.Page) -> list[bytes]:
    """What a page draws; a part that cannot be read is its own difference."""
    content: Any = page.obj.get("/Contents", [])
    streams: list[Any] = list(content) if isinstance(content, pikepdf.Array) else [content]
    return [_decoded(stream) for stream in streams if isinstance(stream, pikepdf.Stream)]


def _decoded(stream: pikepdf.Object) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return b"\0unreadable"
