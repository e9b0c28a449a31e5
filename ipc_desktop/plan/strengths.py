"""What somebody is good at, and how much they know, can do and dare: three rulers of our own, no licensed measure."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words

StrengthSort = Literal["", "good_at", "others_like", "proud_of", "helps_me_through", "want_to_learn"]
Style = Literal["together", "alongside", "light", "self_directed"]
HowMany = Literal["", "fewer", "usual", "all"]
AnsweredIn = Literal["", "numbers", "words"]
Amount = Literal["a_little", "some", "a_lot"]
Asked = Literal["", "yes", "no", "not_now"]

NUMBER_OF_WORD: dict[Amount, int] = {"a_little": 2, "some": 5, "a_lot": 8}
"""What "a little", "some" and "a lot" count as on a ruler from 0 to 10."""


class Strength(Entry, frozen=True, kw_only=True, tag="strength"):
    """One strength, in the words of one voice; what others like about somebody is said by them."""

    words: Words = NOTHING_SAID
    sort: StrengthSort = ""


class Rulers(Entry, frozen=True, kw_only=True, tag="rulers"):
    """Three rulers from 0 to 10 (None: not said), and the style that people chose instead; once per case and party.

    The key is empty for the person, for a carer the id of their party. What people choose wins over what
    the rulers suggest, and who chose it is kept.
    """

    of_party: str = ""
    knowledge: int | None = None
    skills: int | None = None
    confidence: int | None = None
    answered_in: AnsweredIn = ""
    taken_on: dt.date | None = None
    chosen_style: Style | Literal[""] = ""
    chosen_questions: HowMany = ""
    chosen_by: str = ""
    chosen_why: Words = NOTHING_SAID


class WellbeingScores(Entry, frozen=True, kw_only=True, tag="wellbeing_scores"):
    """The four questions of the Office for National Statistics, each 0 to 10, asked only after a yes to being asked.

    None means: not answered. For anxiety a high number means much of it.
    """

    may_ask: Asked = ""
    life_satisfaction: int | None = None
    worthwhile: int | None = None
    happiness: int | None = None
    anxiety: int | None = None
    said_by: str = ""
    taken_on: dt.date | None = None


def nearest_word(number: int) -> Amount:
    """The word that comes nearest to a number on a ruler; of two as near, the smaller."""
    return min(NUMBER_OF_WORD, key=lambda word: abs(NUMBER_OF_WORD[word] - number))
