"""One question about an item of a list, and how an answer to it is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ipc_desktop.texts import _, list_of, long_date, money, ngettext, time_of_day
from ipc_desktop.wording.choices import CHOICES, choice_words

if TYPE_CHECKING:
    from ipc_desktop.plan.tailoring import Weight

Asks = Literal[
    "words",
    "text",
    "choice",
    "choices",
    "person",
    "people",
    "goals",
    "date",
    "time",
    "number",
    "minutes",
    "score",
    "money",
    "picture",
    "flag",
]
Answer = str | int | tuple[str, ...] | dt.date | None
"""What a field holds that is no `Words`: a text or code, the id of a party, ids of parties or goals, a day, minutes
since midnight, yes or no."""


@dataclass(frozen=True)
class Question:
    """One field of an entry and how it is asked for; `choices` is the sort of choice (a key of CHOICES), of which
    `only` these codes are offered, or all; `least` is the lowest score, `most` the highest number that makes sense.

    `weight` says how much the answer is needed: what the style of support leaves out stays one press away.
    """

    field: str
    asks: Asks
    words: str
    hint: str = ""
    choices: str = ""
    only: Collection[str] = ()
    least: int = 0
    most: int = 0
    weight: Weight = "core"
    groups_too: bool = False
    """Whether a group or a service may be the answer to who; else only people are offered."""
    others_only: bool = False
    """Whether the person is no answer to who: nobody comes along with themselves."""
    speaks: bool = False
    """Whether an answer says all by itself: then it stands in a list without its question."""
    opens: bool = False
    """Whether an answer tells what the words are about: on paper it stands before them ("Morning: Tea first.")."""
    acts: bool = False
    """Whether who is named here is to do something: paper sends nobody to whoever was taken out of the plan."""
    by_others: bool = False
    """Whether others say this of the person: its box does not begin in the person's own voice."""

    @property
    def label(self) -> str:
        """The question in the language in force."""
        return _(self.words)

    @property
    def help(self) -> str:
        """A line of help or an example; empty for none."""
        return _(self.hint) if self.hint else ""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that one may choose from."""
        offered = CHOICES[self.choices] if self.choices else ()
        return tuple(code for code in offered if code and (not self.only or code in self.only))

    def told(self, answer: Answer, who: Callable[[str], str]) -> str:
        """An answer in words; `who` says who a party is. Nothing while nothing is said."""
        if answer is None or answer in ("", ()) or (not answer and self.asks in ("time", "minutes", "flag")):
            return ""
        if self.asks == "score" and isinstance(answer, int) and answer < self.least:
            return ""  # not said: the scale begins higher
        if isinstance(answer, int):
            return _figure(self.asks, answer)
        if isinstance(answer, dt.date):
            return long_date(answer)
        if isinstance(answer, tuple) and self.asks == "choices":
            return list_of([choice_words(self.choices, code) for code in answer])
        if isinstance(answer, tuple):
            names = dict.fromkeys(who(party) for party in answer)  # several who stay unnamed are not counted
            return list_of([name for name in names if name])
        if self.asks == "choice":
            return choice_words(self.choices, answer)
        return who(answer) if self.asks == "person" else "" if self.asks == "picture" else answer


def _figure(asks: Asks, figure: int) -> str:
    if asks == "money":
        return money(figure)
    if asks == "minutes":
        return minutes_words(figure)
    if asks == "flag":
        return _("Yes")
    if asks == "time":
        return time_of_day(clock(figure))
    return score_words(figure) if asks == "score" else str(figure)


def score_words(score: int | None) -> str:
    """A place on a ruler from 0 to 10; nothing while nothing is said."""
    return "" if score is None else _("{score} of 10").format(score=score)


def minutes_words(minutes: int) -> str:
    """How long something is; nothing while nothing is said."""
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes) if minutes else ""


def clock(minute: int) -> str:
    """A minute since midnight as HH:MM."""
    return f"{minute // 60:02d}:{minute % 60:02d}"
