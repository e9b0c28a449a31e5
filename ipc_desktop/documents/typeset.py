"""The child process that sets pages: a job on standard input, PDF or PNG pages on standard output, nothing on disk.

A job is a line "pdf|png DPI TIMESTAMP_S LENGTH FONT-FOLDER ...", LENGTH bytes of data for the template, and then the
exact texts as JSON, if any are needed. The answer is a line "ok LENGTH ..." and the parts, or a line "failed CODE".
It imports as little as it can, and only what the job at hand needs: a page should be there at once.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

import typst

from ipc_desktop import paths

TEMPLATE = Path(__file__).parent / "templates" / "document.typ"


def answer(job: BinaryIO) -> list[bytes]:
    """The parts that a job asks for: one PDF, or a PNG a page. Raises typst.TypstError, exact_text.TagsDifferError."""
    form, dpi, timestamp_s, length, *folders = job.readline().decode().split()
    document, exact = job.read(int(length)).decode(), job.read()
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[paths.RESOURCES / "fonts" / folder for folder in folders],
    )
    compiler = typst.Compiler(
        TEMPLATE.read_bytes(), font_paths=fonts, ignore_system_fonts=True, sys_inputs={"document": document}
    )
    if form == "png":
        pages = compiler.compile(format="png", ppi=float(dpi))
        return pages if isinstance(pages, list) else [pages or b""]
    pdf = compiler.compile(format="pdf", pdf_standards=["a-3a", "ua-1"], timestamp=int(timestamp_s))
    assert isinstance(pdf, bytes)
    return [_with_exact_text(pdf, exact) if exact else pdf]


def _with_exact_text(pdf: bytes, exact: bytes) -> bytes:
    import json

    from ipc_desktop.documents.exact_text import with_exact_text

    return with_exact_text(pdf, json.loads(exact))


def main() -> int:
    """Answers the one job on standard input."""
    try:
        parts = answer(sys.stdin.buffer)
    except typst.TypstError:  # its text quotes the document: only a code leaves this process
        sys.stdout.buffer.write(b"failed not_set\n")
        return 0
    sys.stdout.buffer.write(b"ok " + b" ".join(b"%d" % len(part) for part in parts) + b"\n")
    for part in parts:
        sys.stdout.buffer.write(part)
    return 0


if __name__ == "__main__":
    sys.exit(main())
