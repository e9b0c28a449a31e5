"""Words for everybody: short sentences, and none that was forgotten in the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ipc_desktop import texts
from ipc_desktop.wording import information
from tests.accessibility.finding import Finding
from tests.accessibility.view import Part, View

MOST_WORDS = 15
_END = re.compile(r"(?<=[.!?:؟۔])\]*\s+|\n")
"""Where a sentence ends; what stands before a colon is the label of what follows. Brackets are a pseudo-language's."""
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_VOWEL = re.compile(r"\b(?=\w*[aeiouAEIOU])[A-Za-z]{2,}\b")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_SAID = "·"
"""Stands for what people said or wrote themselves: one word, in no language."""


def short_sentences(view: View) -> Iterator[Finding]:
    """No sentence of ours has more than fifteen words; what people said themselves counts as one."""
    for part, told in _told(view):
        for sentence in _END.split(told):
            count = len(_WORD.findall(sentence))
            if count > MOST_WORDS:
                yield Finding("short sentences", _called(part), f"{count} words: “{sentence}”")


def translated(view: View) -> Iterator[Finding]:
    """In a language made for testing, nothing of ours stays as it is in English, and nothing lacks its last letter."""
    tag = texts.language()
    if tag not in texts.PSEUDO_LANGUAGES:
        return
    for part, told in _told(view):
        left = _ENGLISH_LEFT[tag].search(_without_names(told))
        if left is not None:
            yield Finding("translated", _called(part), f"“{told}” stays in English")
        if tag == "en-XA" and len(told) > 1 and told.count("[") != told.count("]"):
            yield Finding("translated", _called(part), f"“{told}” has lost its end")


_ENGLISH_LEFT = {"en-XA": _PLAIN_VOWEL, "ar-XB": _LATIN}


def _told(view: View) -> Iterator[tuple[Part | None, str]]:
    """Everything of ours that can be read or heard, each once."""
    yield None, _ours(view.window.windowTitle(), view)
    heard = set()
    for part in view.parts:
        for told in (part.words, part.name, part.description):
            if told.strip() and told not in heard:
                heard.add(told)
                yield part, _ours(told, view)


def _ours(told: str, view: View) -> str:
    """The words without what people said or wrote."""
    plain = re.sub("[\u2066-\u2069\u200e\u200f]", "", told)
    for own in sorted(view.own_words, key=len, reverse=True):
        if own in plain:
            plain = plain.replace(own, _SAID)
    return plain


def _without_names(told: str) -> str:
    """The words without names that each language writes in its own way, and without what its locale writes."""
    names = {*texts.LANGUAGES.values(), *texts.SPOKEN_LANGUAGES.values(), *texts.PSEUDO_LANGUAGES.values()}
    names |= {*texts.LANGUAGES, *texts.PSEUDO_LANGUAGES, *_LETTERS}
    names |= {source.name for page in information.pages() for source in page.sources}
    for name in sorted(names, key=len, reverse=True):
        told = told.replace(name, _SAID)
    return _BY_LOCALE.sub(_SAID, told)


_LETTERS = ("Atkinson Hyperlegible", "Lexend", "OpenDyslexic")
"""Names of kinds of letters: proper names in every language."""

_BY_LOCALE = re.compile(r"(\w+day )?\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{1,2}(:\d\d)?[ap]m\b|midday|midnight|\band\b")
"""Dates, times of day and the last word of a list: the locale of English writes them, for en-XA too."""


def _called(part: Part | None) -> str:
    return "window" if part is None else part.known_as
