"""Who decides what: day to day, and whether the person can make one decision (Mental Capacity Act 2005)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words
from ipc_desktop.plan.plan import Plan

Decision = Literal[
    "agree_plan",
    "share_information",
    "request_direct_payment",
    "manage_direct_payment",
    "nominate",
    "choose_provider",
    "other",
]
Conclusion = Literal["", "has_capacity", "has_capacity_with_support", "lacks_now", "fluctuates_retry_on"]
BasisIfLacks = Literal["", "lpa", "deputy", "best_interests_meeting", "parental_responsibility_under_16"]
CanOrCannot = Literal["", "yes", "no"]


class DecisionRow(Entry, frozen=True, kw_only=True, tag="decision_row"):
    """One row of who decides what: how the person takes part, who has the last word, how they are told."""

    about: Words = NOTHING_SAID
    how_i_take_part: Words = NOTHING_SAID
    who_decides: tuple[str, ...] = ()
    how_i_am_told: Words = NOTHING_SAID


class CapacityRecord(Entry, frozen=True, kw_only=True, tag="capacity_record"):
    """Whether the person can make one decision at one time. From 16 on they are presumed to: no record is needed."""

    MERGES: ClassVar[Merges] = "people"

    decision: Decision = "agree_plan"
    about: Words = NOTHING_SAID
    judged_on: dt.date | None = None
    judged_by: str = ""
    supports_tried: tuple[Words, ...] = ()
    can_understand: CanOrCannot = ""
    can_retain: CanOrCannot = ""
    can_weigh: CanOrCannot = ""
    can_communicate: CanOrCannot = ""
    conclusion: Conclusion = ""
    why_unable: Words = NOTHING_SAID
    because_of: Words = NOTHING_SAID
    """What in mind or brain it comes from: the second of the two reasons that the law asks for."""
    basis_if_lacks: BasisIfLacks = ""
    consulted: tuple[str, ...] = ()
    least_restrictive: Words = NOTHING_SAID
    try_again_on: dt.date | None = None


def capacity_for(plan: Plan, decision: Decision) -> CapacityRecord | None:
    """The newest record about a decision; None: the person is presumed to be able to make it."""
    found = [record for record in plan.all(CapacityRecord) if record.decision == decision and record.conclusion]
    return max(found, key=lambda record: (record.judged_on or dt.date.min, record.id), default=None)


def lacks_capacity(plan: Plan, decision: Decision) -> bool:
    """Whether it was recorded, with all that such a record needs, that the person cannot decide this now."""
    record = capacity_for(plan, decision)
    return record is not None and record.conclusion == "lacks_now" and is_complete(record)


def is_complete(record: CapacityRecord) -> bool:
    """Whether a record that somebody lacks capacity says all it must (INV-K1): a support that was tried, both
    reasons, and who judged. Any other conclusion is complete.
    """
    if record.conclusion != "lacks_now":
        return True
    return bool(any(record.supports_tried) and record.why_unable and record.because_of and record.judged_by)
