"""Which bundled font has which character, and what is printed for a character that none of them has."""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ipc_desktop import paths

FAMILIES: dict[str, str] = {
    "atkinson-hyperlegible-next": "Atkinson Hyperlegible Next",
    "noto-sans": "Noto Sans",
    "noto-nastaliq-urdu": "Noto Nastaliq Urdu",
    "noto-sans-arabic": "Noto Sans Arabic",
    "noto-sans-bengali": "Noto Sans Bengali",
    "noto-sans-gurmukhi": "Noto Sans Gurmukhi",
    "noto-sans-gujarati": "Noto Sans Gujarati",
    "noto-emoji": "Noto Emoji",
}
"""Font folders in the order in which a character is looked for, and the family's name inside the fonts."""

FIRST_FOR: dict[str, str] = {
    "ur": "noto-nastaliq-urdu",
    "ar": "noto-sans-arabic",
    "bn": "noto-sans-bengali",
    "pa": "noto-sans-gurmukhi",
    "gu": "noto-sans-gujarati",
}
"""The font that a language is set in, where it is not the first of all."""

_PLAIN = re.compile("[\n -~¡-¬®-´¶-ÿŴŵŶŷ‘’“”–—…€•]*")
"""What English and Welsh are typed in: in the first font, one letter one glyph. Nothing else need be looked up."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")
_REFUSED = frozenset("\u202d\u202e\ufeff")
"""Two would turn the letters of a sentence round, one is forbidden in PDF/A: shown by name, never obeyed."""


def is_plain(text: str) -> bool:
    """Whether the text is all in letters that need no second look: no font is asked, no exact text is attached."""
    return _PLAIN.fullmatch(text) is not None


def printable(text: str, *, careful: bool = False) -> str:
    """The text with line ends made one kind, and characters that cannot be printed given by name in brackets.

    `careful` gives every mark above or below a letter by name, too: for texts in which no font sets them all.
    """
    if is_plain(text):
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return text if is_plain(text) else "\n".join(_shown_line(line, careful) for line in text.split("\n"))


def named_in(text: str) -> tuple[str, ...]:
    """The characters of a text that `printable` gives by name, each by that name without brackets, once."""
    if is_plain(text):
        return ()
    shown = ("".join(map(_named_only, _clusters(line))) for line in _LINE_ENDS.sub("\n", text).split("\n"))
    return tuple(dict.fromkeys(re.findall(r"\[([^\]]+)\]", "".join(shown))))


def _named_only(cluster: str) -> str:
    """What is given by name in a cluster, and nothing of what was typed."""
    if cluster in "[]\t" or is_plain(cluster):
        return ""
    return "".join(re.findall(r"\[[A-Z0-9 +()-]+\]", _shown_cluster(cluster, careful=False)))


def _shown_line(line: str, careful: bool) -> str:
    shown = "".join(_shown_cluster(cluster, careful) for cluster in _clusters(line))
    if all(character.isspace() or _is_unseen(character) for character in shown):
        return "".join(character if character.isspace() else _name(character) for character in shown)
    return shown


def _clusters(line: str) -> Iterator[str]:
    """The line in letters with the marks on them, and pictures joined to one: each must be in one font."""
    cluster = ""
    for character in line:
        if cluster and (_is_mark(character) or cluster[-1] == "\u200d"):
            cluster += character
            continue
        if cluster:
            yield cluster
        cluster = character
    if cluster:
        yield cluster


def _shown_cluster(cluster: str, careful: bool) -> str:
    if len(cluster) == 1 or is_plain(cluster):
        return "".join(map(_shown, cluster))
    wanted = {ord(character) for character in cluster if character not in _JOINERS}
    if not careful and any(wanted <= covered(folder) for folder in FAMILIES):
        return "".join(map(_shown, cluster))
    return "".join(_name(character) if _is_mark(character) else _shown(character) for character in cluster)


def _is_mark(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character)[0] == "M"


def _is_unseen(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character) == "Cf"


def _shown(character: str) -> str:
    if is_plain(character):
        return character
    hidden = unicodedata.category(character) in ("Cc", "Co", "Cs", "Cn") or character in _REFUSED
    if not hidden and (character in _JOINERS or any(ord(character) in covered(folder) for folder in FAMILIES)):
        return character
    return _name(character)


def _name(character: str) -> str:
    return f"[{unicodedata.name(character, f'U+{ord(character):04X}')}]"


def folders_for(text: str, lang: str) -> tuple[str, ...]:
    """The font folders that a text in a language needs, the one it is set in first."""
    first = FIRST_FOR.get(lang.partition("-")[0], "")
    order = (first, *(folder for folder in FAMILIES if folder != first)) if first else tuple(FAMILIES)
    base = {first, "atkinson-hyperlegible-next"}
    wanted: set[int] = set()
    if first or not is_plain(text):
        wanted = {ord(character) for character in text if not character.isspace()}
    if first:
        wanted -= covered(first)
    needed = []
    for folder in order:
        if folder in base or (wanted and wanted & covered(folder)):
            needed.append(folder)
            wanted -= covered(folder) if wanted else set()
    return tuple(needed)


@cache
def covered(folder: str) -> frozenset[int]:
    """The code points that the regular font in a folder has a glyph for."""
    (file,) = sorted((paths.RESOURCES / "fonts" / folder).glob("*-Regular.ttf"))
    return _character_map(file)


def _character_map(file: Path) -> frozenset[int]:
    """The keys of a font's character map (OpenType 'cmap', formats 4 and 12)."""
    data = file.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4sLLL", data, 12 + 16 * i) for i in range(tables))
    start = next(offset for tag, _, offset, _ in entries if tag == b"cmap")
    (subtables,) = struct.unpack_from(">H", data, start + 2)
    found: set[int] = set()
    for i in range(subtables):
        (offset,) = struct.unpack_from(">L", data, start + 4 + 8 * i + 4)
        (form,) = struct.unpack_from(">H", data, start + offset)
        if form == 12:
            found.update(_segments_of_12(data, start + offset))
        elif form == 4:
            found.update(_segments_of_4(data, start + offset))
    return frozenset(found)


def _segments_of_12(data: bytes, at: int) -> set[int]:
    (groups,) = struct.unpack_from(">L", data, at + 12)
    found: set[int] = set()
    for i in range(groups):
        first, last, glyph = struct.unpack_from(">LLL", data, at + 16 + 12 * i)
        found.update(range(first + (glyph == 0), last + 1))
    return found


def _segments_of_4(data: bytes, at: int) -> set[int]:
    (count,) = struct.unpack_from(">H", data, at + 6)
    count //= 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 4 * count)
    offsets_at = at + 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", data, offsets_at)
    found: set[int] = set()
    for i, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            if offsets[i]:
                (glyph,) = struct.unpack_from(">H", data, offsets_at + 2 * i + offsets[i] + 2 * (code - first))
                glyph = glyph and (glyph + deltas[i]) & 0xFFFF
            else:
                glyph = (code + deltas[i]) & 0xFFFF
            if glyph:
                found.add(code)
    return found
