"""The library that turns text into braille, where this laptop has it: loaded when first asked for, and never chatty."""

from __future__ import annotations

import ctypes
import ctypes.util
from functools import cache

_QUIET = 60_000
"""Its level of logging at which it says nothing: what it says would quote somebody's words."""
_DISPLAY = "en-us-brf.dis"
"""Cells as the ASCII letters that embossers and braille displays read."""
_TABLES = {
    "en": "en-ueb-g2.ctb",
    "cy": "cy-cy-g1.utb",
    "ur": "ur-pk-g1.utb",
    "ar": "ar-ar-g1.utb",
    "bn": "bn.tbl",
    "pa": "pa.tbl",
    "pl": "pl.tbl",
    "gu": "gu.tbl",
    "pt": "pt.tbl",
    "ro": "ro.tbl",
}
"""The braille of each language: contracted for English (UEB grade 2, as in Britain), letter by letter for others."""
_NAMES = ("liblouis.so.20", "liblouis.dll", "liblouis.dylib")
_LEAVE_OUT_UNKNOWN = 128
"""Its mode that leaves out a letter the table has no cells for, instead of spelling its number."""
_GROWS = 6
"""How many cells a letter may become; what is longer is refused, and asked for in halves."""


class NoBrailleError(Exception):
    """This laptop has no liblouis, or one that cannot do this. It holds no words of anybody."""


def is_there() -> bool:
    """Whether text can be turned into braille here."""
    return _library() is not None


def in_braille(text: str, language: str) -> str:
    """One line of text as braille in ASCII letters; a language without a table of its own is set as English.

    A letter that the language has no cells for (`has_cells`) is left out. Raises NoBrailleError.
    """
    library = _library()
    if library is None:
        raise NoBrailleError
    width = library.lou_charSize()
    form, unit = ("utf-16-le", ctypes.c_uint16) if width == 2 else ("utf-32-le", ctypes.c_uint32)
    letters = text.encode(form, "replace")
    length = len(letters) // width
    room = _GROWS * length + 64
    given, made = (unit * (length + 1)).from_buffer_copy(letters + bytes(width)), (unit * room)()
    taken, cells = ctypes.c_int(length), ctypes.c_int(room)
    table = f"{_DISPLAY},{_TABLES.get(language.partition('-')[0], _TABLES['en'])}".encode()
    done = library.lou_translateString(
        table, given, ctypes.byref(taken), made, ctypes.byref(cells), None, None, _LEAVE_OUT_UNKNOWN
    )
    if not done or taken.value < length:
        raise NoBrailleError
    return bytes(made)[: cells.value * width].decode(form)


@cache
def has_cells(letter: str, language: str) -> bool:
    """Whether the braille of a language can show a letter. Raises NoBrailleError."""
    return letter.isspace() or bool(in_braille(letter, language).strip())


@cache
def _library() -> ctypes.CDLL | None:
    for name in (ctypes.util.find_library("louis"), *_NAMES):
        try:
            library = ctypes.CDLL(name) if name else None
        except OSError:
            continue
        if library is not None:
            library.lou_setLogLevel(_QUIET)
            return library
    return None
