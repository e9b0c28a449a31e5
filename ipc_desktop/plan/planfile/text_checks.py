"""Checks every text and number of a plan file: length, form, signs that no keyboard writes (model.md R-TXT)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ipc_desktop.plan.planfile.faults import PlanFileFault, about
from ipc_desktop.plan.planfile.shape import LONGEST_TEXT, Placed

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters but tab and new line, and what is no character. Marks of direction are kept: people type them."""


_LARGEST = 2**53 - 1
"""What every program reads as the same number (RFC 7493), and what canonical bytes can hold (RFC 8785)."""


def is_id(text: str) -> bool:
    """Whether a text is a UUID as it is kept."""
    return _ID.fullmatch(text) is not None


def text_faults(placed: Placed) -> Iterator[PlanFileFault]:
    """The faults of all texts and numbers of an entry, fields of a newer app and their names included."""
    words = about(placed.written)
    for place, text in _texts_and_numbers(placed.place, placed.written):
        if not isinstance(text, str):
            if abs(text) > _LARGEST:
                yield PlanFileFault(place, "number_too_large", about=words)
            continue
        control = _CONTROL.search(text)
        if control:
            yield PlanFileFault(place, "control_character", {"sign": f"{ord(control[0]):04X}"}, words)
        if len(text) > LONGEST_TEXT:
            yield PlanFileFault(place, "text_too_long", {"length": len(text)}, words)
        elif not unicodedata.is_normalized("NFC", text):
            yield PlanFileFault(place, "not_nfc", about=words)


def _texts_and_numbers(place: str, value: object) -> Iterator[tuple[str, str | int | float]]:
    if isinstance(value, str | int | float):
        yield place, value
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts_and_numbers(f"{place}[{index}]", inner)
    elif isinstance(value, dict):
        for name, inner in value.items():
            shown = name if name.isprintable() and len(name) <= 60 else "?"
            if shown != name:
                yield f"{place}.?", name
            yield from _texts_and_numbers(f"{place}.{shown}", inner)
