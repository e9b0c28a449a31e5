"""The child process that seals papers and reads their seals: a job on standard input, an answer on standard output.

A job is a line of JSON, which names the work and how long each part is, and the parts. "seal": PKCS#12 and a PDF give
the sealed PDF. "read": a PDF gives what its seal says, as JSON, and the files attached to it. "compare": two PDFs give
the numbers of pages that differ, as JSON. The answer is a line "ok LENGTH ..." and its parts, or a line "failed CODE".
"""

from __future__ import annotations

import json
import sys
from types import ModuleType
from typing import Any, BinaryIO

_SPEAKING_HTTP = {
    "pyhanko.sign.timestamps.aiohttp_client": "HTTPTimeStamper",
    "pyhanko_certvalidator.fetchers.aiohttp_fetchers": "AIOHttpFetcherBackend",
}
"""Modules of pyHanko that load a whole HTTP client (125 ms), and what is asked of them."""


def stay_offline() -> None:
    """Puts stand-ins where pyHanko would load an HTTP client: a seal is made and read without asking anybody."""
    for name, asked in _SPEAKING_HTTP.items():
        stand_in = ModuleType(name)
        setattr(stand_in, asked, type(asked, (), {}))
        sys.modules.setdefault(name, stand_in)


def answer(job: BinaryIO) -> list[bytes]:
    """The parts that a job asks for. Raises SealError."""
    order: dict[str, Any] = json.loads(job.readline())
    parts = [job.read(length) for length in order["parts"]]
    stay_offline()
    if order["work"] == "compare":
        from ipc_desktop.documents.page_differences import pages_that_differ

        return [json.dumps(pages_that_differ(*parts)).encode()]
    if order["work"] == "seal":
        from ipc_desktop.documents.seal_writing import sealed

        return [sealed(*parts, spoken=order["spoken"], reason=order["reason"])]
    from ipc_desktop.documents.seal_reading import read_seal

    return read_seal(*parts)


def main() -> int:
    """Answers the one job on standard input."""
    from ipc_desktop.documents.seal_error import SealError

    try:
        parts = answer(sys.stdin.buffer)
    except SealError as error:
        sys.stdout.buffer.write(f"failed {error.code}\n".encode())
        return 0
    sys.stdout.buffer.write(b"ok " + b" ".join(b"%d" % len(part) for part in parts) + b"\n")
    for part in parts:
        sys.stdout.buffer.write(part)
    return 0


if __name__ == "__main__":
    sys.exit(main())
