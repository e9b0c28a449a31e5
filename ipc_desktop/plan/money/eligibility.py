"""Whether a budget is possible, source by source: the answer, why, and what there is instead."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words
from ipc_desktop.plan.money.sources import Source

EligibilityResult = Literal["", "right_to_have", "may_be_offered", "not_available_here", "not_eligible", "unknown_ask"]


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
