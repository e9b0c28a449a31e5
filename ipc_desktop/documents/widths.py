"""About how wide a text will be, and where a word that is wider than a line is cut."""

from __future__ import annotations

import re
import unicodedata

from ipc_desktop.documents import characters

_NARROW = re.compile("[ .,:;'’|!ijl]")
_WIDE = re.compile("[mwMWQO@%—…\\[\\]]")
_WIDEST_EM = 1.4
"""No character is wider."""


def width_em(text: str) -> float:
    """About how wide a text is, in em, rather more than less."""
    if characters.is_plain(text):
        return 0.64 * len(text) + 0.34 * len(_WIDE.findall(text)) - 0.26 * len(_NARROW.findall(text))
    return sum(_character_width_em(character) for character in text)


def _character_width_em(character: str) -> float:
    if unicodedata.category(character) in ("Cf", "Mn"):
        return 0.0
    if unicodedata.bidirectional(character) in ("AL", "R"):
        return 0.75
    return _WIDEST_EM if ord(character) > 0x24F else 0.98


def pieces_of(text: str, room_em: float) -> list[str]:
    """The text cut only where a single word is wider than a line; the template breaks the line at each cut."""
    if not text:
        return []
    if not any(_WIDEST_EM * len(word) > room_em and width_em(word) > room_em for word in text.split()):
        return [text]
    pieces, piece, width = list[str](), "", 0.0
    for token in re.findall(r"\S+|\s+", text):
        if token.isspace() or width_em(token) <= room_em:
            piece += token
            continue
        if piece:
            pieces.append(piece)
            piece, width = "", 0.0
        for character in token:
            width += width_em(character)
            if width > room_em:
                pieces.append(piece)
                piece, width = "", width_em(character)
            piece += character
    return [*pieces, piece]
