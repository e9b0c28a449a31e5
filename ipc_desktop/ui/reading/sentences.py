"""Cuts a text into the sentences in which it is read aloud."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QTextBoundaryFinder

from ipc_desktop.ui.looks.qt_letters import cut, units

_SHORTENED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|St|Rd|Ave|Prof|Rev|Sr|Jr|vs|approx|ext|tel|e\.g|i\.e|[A-HJ-Z])\.\s*$", re.IGNORECASE
)
"""Where a full stop ends a shortened word or an initial, and no sentence (from CLDR's list for English)."""
_NUMBERED = re.compile(r"\bNo\.\s*$", re.IGNORECASE)
_EDGES = " \t\r\n\u2028\u2029•·–-"


@dataclass(frozen=True)
class Sentence:
    """What is said at one go, and where it stands in the whole text: both in Qt's letters (UTF-16 units)."""

    text: str
    start: int
    length: int


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text in their order, as Unicode divides them; what holds no letter or figure is left out."""
    found: list[Sentence] = []
    start = 0
    for end in _ends(text):
        piece = cut(text, start, end - start)
        if not (_SHORTENED.search(piece) or (_NUMBERED.search(piece) and _figure_follows(text, end))):
            found += _sentence(piece, start)
            start = end
    return (*found, *_sentence(cut(text, start, units(text) - start), start))


def _ends(text: str) -> list[int]:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text)
    ends: list[int] = []
    while (end := finder.toNextBoundary()) > 0:
        ends.append(end)
    return ends


def _figure_follows(text: str, at: int) -> bool:
    return cut(text, at, 1).isdigit()


def _sentence(piece: str, start: int) -> list[Sentence]:
    if not any(letter.isalnum() for letter in piece):
        return []
    before = len(piece) - len(piece.lstrip(_EDGES))
    bare = piece.strip(_EDGES)
    return [Sentence(bare, start + before, units(bare))]
