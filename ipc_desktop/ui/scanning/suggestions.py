"""Words to take whole, so that few letters are needed: from the plan, and the commonest of the language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ipc_desktop.texts import _

MOST = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LEAST_SAVED = 2
"""A word is worth a row of its own only if it saves this many letters."""


class Suggestions:
    """Knows which words were said here and which followed which; the newest lesson counts like any other."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._count: Counter[str] = Counter()
        self._after: dict[str, Counter[str]] = {}
        self._shape: dict[str, str] = {}
        for text in (common_words(), *texts):
            self.learn(text)

    def learn(self, text: str) -> None:
        """Takes in the words of a text."""
        before = ""
        for word in _WORD.findall(text):
            low = word.casefold()
            self._count[low] += 1
            self._after.setdefault(before, Counter())[low] += 1
            if word.islower() or low not in self._shape:
                self._shape[low] = word
            before = low

    def after(self, text: str, most: int = MOST) -> tuple[str, ...]:
        """The words that may be meant by what stands before the caret: ends of the last word, or what often follows."""
        begun, before = _last_two(text)
        follows = self._after.get(before, Counter())
        if not begun:
            if not before:
                return ()
            return tuple(self._shape[word] for word, _n in follows.most_common(most))
        fitting = [
            word for word in self._count if word.startswith(begun.casefold()) and len(word) >= len(begun) + _LEAST_SAVED
        ]
        fitting.sort(key=lambda word: (-follows[word], -self._count[word], word))
        return tuple(_as_begun(self._shape[word], begun) for word in fitting[:most])


def common_words() -> str:
    """The words that are needed most often, in the language in force."""
    return _(
        "I the to and a my with me of in it is for you like go want at on not help we when have do can need going "
        "friends because people home time would they out see good things about day every week more sometimes "
        "someone always never please thank yes"
    )


def rest_of(word: str, text: str) -> tuple[int, str]:
    """How many letters before the caret give way to a word that was taken, and what is written instead of them."""
    begun, _before = _last_two(text)
    return len(begun), f"{word} "


def _last_two(text: str) -> tuple[str, str]:
    """The word that is being written (empty after a space), and the one before it in the same sentence."""
    sentence = re.split(r"[.!?\n]", text)[-1]
    words = _WORD.findall(sentence)
    in_a_word = bool(words) and sentence.endswith(words[-1])
    begun = words.pop() if in_a_word else ""
    return begun, words[-1].casefold() if words else ""


def _as_begun(word: str, begun: str) -> str:
    return word[0].upper() + word[1:] if begun[0].isupper() else word
