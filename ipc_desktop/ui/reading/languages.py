"""In which language a sentence is to be read: as it is said to be, unless its letters are those of another script."""

from __future__ import annotations

import unicodedata
from collections import Counter

_READ_AS = {"ARABIC": "ar", "BENGALI": "bn", "GURMUKHI": "pa", "GUJARATI": "gu", "DEVANAGARI": "hi", "LATIN": "en"}
"""The language in which letters of a script are read when nobody said which."""
_WRITTEN_IN = {
    "ARABIC": frozenset({"ar", "ur", "fa", "ps", "sd", "ug", "ku", "ckb", "pnb"}),
    "BENGALI": frozenset({"bn", "as"}),
    "GURMUKHI": frozenset({"pa"}),
    "GUJARATI": frozenset({"gu"}),
    "DEVANAGARI": frozenset({"hi", "mr", "ne"}),
}
_URDU_LETTERS = frozenset("ٹڈڑںےھہۓ۔")


def language_to_read(text: str, told: str) -> str:
    """The language (BCP 47) in which a text is read aloud.

    An English voice says nothing of Urdu letters, and words typed on an English page may well be Urdu.
    """
    script = _script(text)
    spoken = told.partition("-")[0]
    if not script or spoken in _WRITTEN_IN.get(script, frozenset()):
        return told
    if script == "LATIN":
        others = {language for languages in _WRITTEN_IN.values() for language in languages}
        return "en" if spoken in others else told
    if script == "ARABIC" and _URDU_LETTERS & set(text):
        return "ur"
    return _READ_AS[script]


def _script(text: str) -> str:
    """The script of most letters; "" when it is none that we know."""
    names = (unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha())
    counted = Counter(name for name in names if name in _READ_AS)
    return counted.most_common(1)[0][0] if counted else ""
