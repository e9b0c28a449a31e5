"""What funders say: an answer for one line, a request for money that is missing, and what is "not yet"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import ClassVar, Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words
from ipc_desktop.plan.money.sources import Allocation, FunderAnswer, Source
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import chosen_way
from ipc_desktop.plan.plan import Plan

Decision = Literal["", "waiting", "yes", "part", "no"]


class LineAnswer(Entry, frozen=True, kw_only=True, tag="line_answer"):
    """What the funder of one source says about one spending line, with reasons in plain words.

    It counts before what the source says as a whole: a line can be sent back while the rest is agreed, and agreed
    while the rest waits.
    """

    MERGES: ClassVar[Merges] = "people"

    spend: str = ""
    source: Source = "nhs"
    answer: FunderAnswer = "not_asked"
    reasons: Words = NOTHING_SAID
    answered_by: str = ""
    answered_on: dt.date | None = None


class ShortfallRequest(Entry, frozen=True, kw_only=True, tag="shortfall_request"):
    """Asking one source for money that is missing: how much, why, and what became of it."""

    MERGES: ClassVar[Merges] = "people"

    source: Source = "nhs"
    amount_pence: int | None = None
    reason: Words = NOTHING_SAID
    asked_on: dt.date | None = None
    asked_by: str = ""
    decision: Decision = ""
    given_pence: int | None = None
    decided_by: str = ""
    decided_on: dt.date | None = None
    decision_reasons: Words = NOTHING_SAID


@dataclass(frozen=True)
class NotYet:
    """What one line still waits for: funders who have not said yes, and the school's consent."""

    spend: str
    sources: tuple[Source, ...]
    school: bool


def not_yet(plan: Plan) -> Mapping[str, NotYet]:
    """By line, what it waits for; until then nothing of it may be spent and nobody employed. Own money asks nobody."""
    sources = {allocation.id: allocation.source for allocation in plan.all(Allocation)}
    said = {allocation.id: allocation.funder_answer for allocation in plan.all(Allocation)}
    answers = {(one.spend, one.source): one.answer for one in _oldest_first(plan)}
    waiting = {}
    for spend in plan.all(PlannedSpend):
        paying = [part.allocation for part in spend.funding if part.allocation in sources]
        open_sources = dict.fromkeys(
            sources[payer]
            for payer in paying
            if sources[payer] != "own_contribution" and answers.get((spend.id, sources[payer]), said[payer]) != "yes"
        )
        school = waits_for_school(spend, {sources[payer] for payer in paying})
        if open_sources or school:
            waiting[spend.id] = NotYet(spend.id, tuple(open_sources), school)
    return waiting


def waits_for_school(spend: PlannedSpend, sources: Set[Source]) -> bool:
    """Whether a line uses education money as a direct payment at school, and the school has not said yes."""
    paid_there = "school" in spend.places and chosen_way(spend) == "direct_payment"
    return paid_there and spend.school_consent not in ("yes", "not_needed") and "education" in sources


def _oldest_first(plan: Plan) -> list[LineAnswer]:
    return sorted(plan.all(LineAnswer), key=lambda one: (one.answered_on or dt.date.min, one.id))
