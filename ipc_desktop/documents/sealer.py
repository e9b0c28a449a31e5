"""Seals papers and reads seals, in a child process: the libraries for it are large, and the window stays small."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ipc_desktop.documents.child import parts
from ipc_desktop.texts import _


@dataclass(frozen=True)
class Seal:
    """What a paper's seal says. The pages are as they were sealed if it `is_intact`; nothing was added if `is_whole`.

    `holder` is who the certificate names, `issuer` who issued it ("" for one made on a laptop), `device` the laptop
    (hex, the device of its revisions) that says the key is its own, if one does. `length` in bytes is what was sealed.
    """

    is_intact: bool
    is_whole: bool
    holder: str
    issuer: str
    device: str
    sealed_at: str
    length: int
    attached: dict[str, bytes]


def seal_pdf(pdf: bytes, key: bytes) -> bytes:
    """The PDF, set here, with a seal made by a PKCS#12 key; it begins with the PDF as it was. Raises PaperError."""
    (made,) = _asked("seal", key, pdf, spoken=_("Digital seal of this plan"), reason=_("This is what was agreed."))
    return made


def read_seal(pdf: bytes) -> Seal | None:
    """The seal of a paper; None when somebody has been at the seal itself.

    Raises PaperError: unreadable or crashed (no PDF that can be opened), no_seal, too_slow.
    """
    told, *files = _asked("read", pdf)
    seal: dict[str, Any] = json.loads(told)
    return Seal(**seal | {"attached": dict(zip(seal["attached"], files, strict=True))}) if seal else None


def pages_that_differ(one: bytes, other: bytes) -> tuple[int, ...]:
    """The numbers of the pages, from 1, on which two PDFs differ. Raises PaperError: unreadable, crashed, too_slow."""
    (told,) = _asked("compare", one, other)
    return tuple(json.loads(told))


def _asked(work: str, *given: bytes, **more: str) -> list[bytes]:
    order = {"work": work, "parts": [len(part) for part in given], **more}
    return list(parts("seal", lambda: json.dumps(order).encode() + b"\n" + b"".join(given)))
