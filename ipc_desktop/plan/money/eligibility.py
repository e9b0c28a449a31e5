"""Whether a budget is possible, source by source: the answer, why, and what there is instead."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

import msgspec

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words
from ipc_desktop.plan.money.sources import Allocation, Source
from ipc_desktop.plan.person import age_on
from ipc_desktop.plan.plan import Plan

EligibilityResult = Literal["", "right_to_have", "may_be_offered", "not_available_here", "not_eligible", "unknown_ask"]
YesNoNotSure = Literal["yes", "no", "not_sure"]


class QuestionAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was answered to one of the short questions, by the question's key in its pack of rules."""

    question: str
    answer: YesNoNotSure


class Eligibility(Entry, frozen=True, kw_only=True, tag="eligibility"):
    """What was answered about one source of money, once per case and source (its key), in plain words and dated."""

    MERGES: ClassVar[Merges] = "people"

    source: Source = "nhs"
    result: EligibilityResult = ""
    why: Words = NOTHING_SAID
    instead: Words = NOTHING_SAID
    how_to_ask_again: Words = NOTHING_SAID
    told_on: dt.date | None = None
    told_by: str = ""
    answers: tuple[QuestionAnswer, ...] = ()
    rules: str = ""
    """Which packs of rules asked, each with its day."""

    @property
    def is_nothing(self) -> bool:
        """Whether this says that there is £0.00; what may still be offered, or is still asked for, is not known yet."""
        return self.result in ("not_eligible", "not_available_here")


def council_of(plan: Plan, on: dt.date | None) -> Source:
    """The part of the council whose money this is about: the one that is named in the plan, else by age on a day."""
    named = [*(one.source for one in plan.all(Allocation)), *(one.source for one in plan.all(Eligibility))]
    found = next((source for source in named if source in ("council_adult", "council_children")), None)
    if found is not None:
        return found
    born_on = plan.person.born_on
    is_child = born_on is not None and on is not None and age_on(born_on, on) < 18
    return "council_children" if is_child else "council_adult"


def answers_asked_for(plan: Plan, on: dt.date | None) -> tuple[Eligibility, ...]:
    """What the NHS, the council and education said, as it stands; empty entries of the plan-to-be where nothing is."""
    sources: tuple[Source, ...] = ("nhs", council_of(plan, on), "education")
    return tuple(_as_said(plan, source) for source in sources)


def _as_said(plan: Plan, source: Source) -> Eligibility:
    said = plan.once(Eligibility, source)
    return Eligibility(id=said.id, source=source) if said.retired else msgspec.structs.replace(said, source=source)
