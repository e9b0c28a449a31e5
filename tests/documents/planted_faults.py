"""Faults planted in a good paper, one at a time: whoever validates papers must find every one of them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name


def planted(pdf: bytes, fault: str) -> bytes:
    """The PDF with one of FAULTS in it."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        FAULTS[fault](opened)
        opened.save(made)
    return made.getvalue()


def _no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang
    for element in _elements(pdf):
        if "/Lang" in element:
            del element.Lang


def _not_marked_as_tagged(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def _no_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _picture_without_words(pdf: pikepdf.Pdf) -> None:
    figure = next(element for element in _elements(pdf) if Name.Figure == element.S)
    del figure.Alt


def _title_not_shown(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


def _no_title(pdf: pikepdf.Pdf) -> None:
    _without(pdf, rb"<dc:title>.*?</dc:title>")


def _heading_level_left_out(pdf: pikepdf.Pdf) -> None:
    heading = next(element for element in _elements(pdf) if element.S == Name.H2)
    heading.S = Name.H4


def _font_left_behind(pdf: pikepdf.Pdf) -> None:
    descriptor = _fonts(pdf)[0].DescendantFonts[0].FontDescriptor
    for name in ("/FontFile2", "/FontFile3"):
        if name in descriptor:
            del descriptor[name]


def _letters_without_meaning(pdf: pikepdf.Pdf) -> None:
    for font in _fonts(pdf):
        del font.ToUnicode


def _not_said_to_be_for_screen_readers(pdf: pikepdf.Pdf) -> None:
    _without(pdf, rb"<pdfuaid:part>1</pdfuaid:part>")


def _not_said_to_be_for_archives(pdf: pikepdf.Pdf) -> None:
    _without(pdf, rb"<pdfaid:(part|conformance)>\w</pdfaid:\1>")


def _words_outside_all_tags(pdf: pikepdf.Pdf) -> None:
    page: Any = pdf.pages[0]
    content = b"".join(bytes(stream.read_bytes()) for stream in _streams(page))
    content = re.sub(rb"/[\w.]+ ?<<[^>]*/MCID \d+[^>]*>> ?BDC", b"/Span BMC", content)
    page.obj.Contents = pdf.make_stream(content)


def _a_program_inside(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.beep()"))


FAULTS: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "no language": _no_language,
    "not marked as tagged": _not_marked_as_tagged,
    "no tags": _no_tags,
    "a picture without words": _picture_without_words,
    "a title that is not shown": _title_not_shown,
    "no title": _no_title,
    "a level of headings left out": _heading_level_left_out,
    "a font left behind": _font_left_behind,
    "letters without meaning": _letters_without_meaning,
    "not said to be for screen readers": _not_said_to_be_for_screen_readers,
    "not said to be for archives": _not_said_to_be_for_archives,
    "words outside all tags": _words_outside_all_tags,
    "a program inside": _a_program_inside,
}


def _elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    def walk(node: Any) -> Iterator[Any]:
        for kid in _kids(node):
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield kid
                yield from walk(kid)

    yield from walk(pdf.Root.StructTreeRoot)


def _kids(node: Any) -> list[Any]:
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, Array) else [kids]


def _fonts(pdf: pikepdf.Pdf) -> list[Any]:
    resources: Any = pdf.pages[0].resources
    return list(resources.Font.values())


def _streams(page: Any) -> list[Any]:
    content = page.obj.Contents
    return list(content) if isinstance(content, Array) else [content]


def _without(pdf: pikepdf.Pdf, pattern: bytes) -> None:
    metadata: Any = pdf.Root.Metadata
    left = re.sub(pattern, b"", bytes(metadata.read_bytes()), flags=re.DOTALL)
    metadata.write(left)
