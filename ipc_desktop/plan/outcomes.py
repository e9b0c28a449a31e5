"""Outcomes: what somebody wants from life; families see them as goals."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words
from ipc_desktop.plan.plan import Plan

OutcomeKind = Literal["", "health", "wellbeing", "care", "learning", "carer"]
OutcomeStatus = Literal[
    "", "proposed", "accepted", "in_progress", "achieved", "partly", "not_achieved", "on_hold", "dropped"
]
NeedsMoney = Literal["", "yes", "no", "not_sure"]


class Outcome(Entry, frozen=True, kw_only=True, tag="outcome"):
    """One outcome. `importance` runs from 1 to 10, scores from 0 to 10; 0 importance or None means: not said.

    `statement` begins with "I", or "We want ... for ..." when a representative speaks. `because` holds ids of what was
    said before (notes on what works, what matters) that this outcome comes from.
    """

    statement: Words = NOTHING_SAID
    outcome_kind: OutcomeKind = ""
    why_it_matters: Words = NOTHING_SAID
    importance: int = 0
    how_we_will_know: Words = NOTHING_SAID
    where_i_am: int | None = None
    where_i_want_to_be: int | None = None
    look_again_on: dt.date | None = None
    status: OutcomeStatus = ""
    because: tuple[str, ...] = ()
    belongs_to: str = ""
    """Party whose outcome this is when it is not the person's own (a carer's goal carries the carer's mark)."""
    agreed_with: tuple[str, ...] = ()
    """Professionals who agree with it."""
    agreed_on: dt.date | None = None
    not_agreed: Words = NOTHING_SAID
    """What somebody does not agree with, in their own words."""
    needs: tuple[str, ...] = ()
    needs_money: NeedsMoney = ""
    """Whether it takes money to reach it, as people at the table think: then some line of spending is for it."""
    reach_by_on: dt.date | None = None


def goal_from(plan: Plan, entry_id: str) -> Outcome | None:
    """The first outcome that comes from what was said in this entry; None while there is none."""
    return next((outcome for outcome in plan.all(Outcome) if entry_id in outcome.because), None)
