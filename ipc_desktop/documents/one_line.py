"""A text in a line: without line breaks, its numbers whole, its end a full stop, and which way it runs."""

from __future__ import annotations

import re
import unicodedata

from ipc_desktop.texts import ends_sentence

_LONG_NUMBER = re.compile(r"\d(?: ?\d){6,14}")
_FULL_STOPS = {"ur": "۔", "bn": "।", "pa": "।"}
"""What ends a sentence, where it is not our full stop."""


def one_line(text: str, longest: int = 2_000) -> str:
    """The text in one line, cut where it is longer than so many letters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def unbroken(text: str) -> str:
    """The text with every long number, such as one to ring, kept on one line."""
    return _LONG_NUMBER.sub(lambda number: number[0].replace(" ", "\u00a0"), text)


def reads_right_to_left(text: str) -> bool:
    """Whether most letters run from right to left, as when nobody said which language this is."""
    directions = [unicodedata.bidirectional(character) for character in text]
    return directions.count("AL") + directions.count("R") > directions.count("L")


def ended(fact: str, language: str) -> str:
    """A fact as a sentence, so that a voice pauses before the next in its line and no line ends on a loose sign."""
    return fact if ends_sentence(fact) else fact + _FULL_STOPS.get(language.partition("-")[0], ".")
