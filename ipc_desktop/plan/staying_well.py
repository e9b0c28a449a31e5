"""Staying well, what to do when things go wrong, and which other plans there are."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words

Trouble = Literal[
    "",
    "carer_ill",
    "worker_absent",
    "provider_fails",
    "in_hospital",
    "unwell",
    "lost",
    "power_or_equipment",
    "money_stops",
    "other",
]
StayingWellSort = Literal["keeps_me_well", "early_sign", "helps", "does_not_help"]
HowBad = Literal["", "green", "amber", "red"]
OtherPlanKind = Literal[
    "advance_statement",
    "advance_decision",
    "treatment_escalation",
    "education_health_care",
    "health_passport",
    "behaviour_support",
    "school_health",
    "other",
]


class Contingency(Entry, frozen=True, kw_only=True, tag="contingency"):
    """What should happen in one kind of trouble; the first is once per case (key "first").

    `trigger` is what may go wrong, `who_to_contact` ids of parties, `contact` a number to ring out of hours.
    `who_steps_in` comes `within_minutes` (0: not said). `not_needed_because` says why nothing has to be arranged.
    """

    trigger: Words = NOTHING_SAID
    early_signs: Words = NOTHING_SAID
    what_should_happen: Words = NOTHING_SAID
    who_to_contact: tuple[str, ...] = ()
    contact: str = ""
    trouble: Trouble = ""
    who_steps_in: str = ""
    within_minutes: int = 0
    key_holder: str = ""
    medicines_or_equipment: Words = NOTHING_SAID
    not_needed_because: Words = NOTHING_SAID
    responsible: str = ""
    review_on: dt.date | None = None


class StayingWellNote(Entry, frozen=True, kw_only=True, tag="staying_well_note"):
    """One thing that keeps somebody well, one early sign, one thing that helps or does not; how bad a sign is."""

    sort: StayingWellSort = "keeps_me_well"
    words: Words = NOTHING_SAID
    how_bad: HowBad = ""
    picture: str = ""


class OtherPlan(Entry, frozen=True, kw_only=True, tag="other_plan"):
    """Another plan or paper about this person: what it is, where it lies, and who keeps it."""

    other_kind: OtherPlanKind = "other"
    name: str = ""
    where: Words = NOTHING_SAID
    kept_by: str = ""
    dated: dt.date | None = None
    review_on: dt.date | None = None


def says_what_may_go_wrong(trouble: Contingency) -> bool:
    """Whether anything is said of a trouble; a number to ring at night alone is none."""
    return trouble != Contingency(id=trouble.id, order=trouble.order, contact=trouble.contact)
