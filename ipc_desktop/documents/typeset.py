"""The child process that sets pages: a job on standard input, a PDF on standard output, nothing on disk.

A job is a line of TIMESTAMP_S, FIT, LENGTH, the template's path and those of the font folders, with a NUL between each
two, LENGTH bytes of data for the template, and then the exact texts as JSON, if any are needed. FIT is one of FITS,
which are set closer until all has room; or "sheets", set closer where that saves a sheet; or "whole". The answer is a
line "ok LENGTH" and the PDF, or a line "failed CODE".
It imports as little as it can, and only what the job at hand needs: a page should be there at once.
"""

from __future__ import annotations

import os
import sys

import typst

TYPE_CHECKING = False  # without the module that has it: that takes longer than all else here
if TYPE_CHECKING:
    from typing import BinaryIO, NoReturn

FITS = {"page": (7, 1), "booklet": (6, 4), "card": (3, 1)}
"""How many ways the template has to set such a document closer, the most generous first, and how many pages it has."""
WAYS_TO_SAVE = 4
"""The same for a document of which no sheet should come for a few lines alone; the closest are for few pages."""
FEW_PAGES = 3


def answer(job: BinaryIO) -> list[bytes]:
    """The PDF that a job asks for.

    Raises typst.TypstError, exact_text.TagsDifferError.
    """
    timestamp_s, fit, length, template, *folders = os.fsdecode(job.readline()).removesuffix("\n").split("\0")
    document, exact = job.read(int(length)).decode(), job.read()
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
    inputs = {"document": document}
    compiler = typst.Compiler(template, font_paths=fonts, ignore_system_fonts=True, sys_inputs=inputs)
    longer = 0
    if fit == "sheets":
        inputs |= {"closeness": str(_fewest_sheets(compiler, inputs))}
    elif fit in FITS:
        closeness, longer = _closest_fit(compiler, inputs, *FITS[fit])
        inputs |= {"closeness": str(closeness), "longer": str(longer)}
    pdf = compiler.compile(format="pdf", pdf_standards=["a-3a", "ua-1"], timestamp=int(timestamp_s), sys_inputs=inputs)
    assert isinstance(pdf, bytes)
    return [_with_exact_text(pdf, exact, document, longer) if exact else pdf]


def _closest_fit(compiler: typst.Compiler, inputs: dict[str, str], ways: int, most: int) -> tuple[int, int]:
    """The most generous way to set all on so many pages, and 0; or the one that takes fewest, and how many it takes."""
    for closeness in range(ways):
        if _pages(compiler, inputs | {"closeness": str(closeness)}) <= most:
            return closeness, 0
    fewest = min(_pages(compiler, inputs | {"closeness": str(way), "longer": str(most + 1)}) for way in range(ways))
    for closeness in range(ways):
        pages = _pages(compiler, inputs | {"closeness": str(closeness), "longer": str(fewest)})
        if pages == fewest:
            return closeness, pages
    raise AssertionError


def _fewest_sheets(compiler: typst.Compiler, inputs: dict[str, str]) -> int:
    """The most generous way that takes no more pages than the closest does that suits so many."""
    pages = _pages(compiler, inputs)
    ways = range(WAYS_TO_SAVE if pages <= FEW_PAGES else WAYS_TO_SAVE // 2) if pages > 1 else range(1)
    taken = [pages, *(_pages(compiler, inputs | {"closeness": str(way)}) for way in ways[1:])]
    return taken.index(min(taken))


def _pages(compiler: typst.Compiler, inputs: dict[str, str]) -> int:
    """How many pages it takes, set quickly as very small pictures."""
    pages = compiler.compile(format="png", ppi=2.0, sys_inputs=inputs)
    return len(pages) if isinstance(pages, list) else 1


def _with_exact_text(pdf: bytes, exact: bytes, document: str, longer: int) -> bytes:
    import json

    from ipc_desktop.documents.exact_text import with_exact_text

    texts: list[str] = json.loads(exact)
    says: str = json.loads(document)["longer"] if longer else ""
    if says:  # the words at the top that it could not be one page come below its title
        texts.insert(1, says.replace("{pages}", str(longer)))
    return with_exact_text(pdf, texts)


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


def main_and_end() -> NoReturn:
    """Answers the one job, and ends without tidying what typst keeps for a next one: 9 ms."""
    code = main()
    sys.stdout.flush()
    os._exit(code)


if __name__ == "__main__":
    main_and_end()
