"""Finds the words that need explaining in a text that people read, so that each can be marked and opened."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from ipc_desktop.texts import language
from ipc_desktop.wording.information import terms


@dataclass(frozen=True)
class Mark:
    """Where in a text a term stands (`start` to `end`, in characters), and which one it is."""

    start: int
    end: int
    term: str


def marks(text: str) -> tuple[Mark, ...]:
    """The terms in a text of the app's own, in the language in force; the longest wins where two begin together.

    Not for what somebody said: own words are theirs, and carry no marks.
    """
    return _marks(text, language())


@functools.lru_cache(maxsize=1024)
def _marks(text: str, in_language: str) -> tuple[Mark, ...]:
    """The same few hundred texts stand on the pages again and again."""
    wanted = _wanted(in_language)
    found = wanted.pattern.finditer(text) if wanted.keys else ()
    return tuple(Mark(match.start(), match.end(), wanted.keys[match[0].casefold()]) for match in found)


@dataclass(frozen=True)
class _Wanted:
    pattern: re.Pattern[str]
    keys: dict[str, str]


@functools.lru_cache(maxsize=4)
def _wanted(_language: str) -> _Wanted:
    keys = {form.casefold(): term.key for term in terms() for form in term.forms if form.strip()}
    longest_first = sorted(keys, key=len, reverse=True)
    pattern = "|".join(re.escape(form) for form in longest_first) or "(?!)"
    return _Wanted(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), keys)
