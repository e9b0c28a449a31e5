"""How outcomes are met without money: own steps, people who help, the community, services and equipment."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words
from ipc_desktop.plan.plan import Plan

SupportWay = Literal["unpaid", "community", "service", "equipment"]
ActionStatus = Literal["", "planned", "in_progress", "done", "not_done", "refused", "cancelled"]

LOW_CONFIDENCE = 3
"""Up to here a smaller step is offered, never urged."""


class Action(Entry, frozen=True, kw_only=True, tag="action"):
    """One step with one accountable party; `confidence` runs from 1 to 10, 0 means: not said.

    `who` alone answers for it, `helpers` help. `smaller_than` names the step that this one takes the place of because
    it was too big, `decided_at` the visit.
    """

    what: Words = NOTHING_SAID
    who: str = ""
    outcomes: tuple[str, ...] = ()
    due_on: dt.date | None = None
    confidence: int = 0
    status: ActionStatus = ""
    helpers: tuple[str, ...] = ()
    how_often: Words = NOTHING_SAID
    where: Words = NOTHING_SAID
    if_it_gets_hard: Words = NOTHING_SAID
    is_personal_care: bool = False
    smaller_than: str = ""
    decided_at: str = ""
    review_on: dt.date | None = None
    done_on: dt.date | None = None

    @property
    def is_over(self) -> bool:
        """Whether nobody has to do this any more, done or not."""
        return self.status in ("done", "not_done", "refused", "cancelled")

    @property
    def wants_a_smaller_step(self) -> bool:
        """Whether whoever does this is not sure of it: a smaller step may help."""
        return 0 < self.confidence <= LOW_CONFIDENCE


class Support(Entry, frozen=True, kw_only=True, tag="support"):
    """Support that costs the budget nothing: somebody's unpaid help, the community, a service, equipment.

    `through` is the id of the place, peer link or navigator that it comes from, if it is one of these.
    """

    way: SupportWay = "unpaid"
    what: Words = NOTHING_SAID
    who: str = ""
    outcomes: tuple[str, ...] = ()
    through: str = ""
    when: Words = NOTHING_SAID


def steps_decided(plan: Plan, visit: str) -> int:
    """How many steps a visit (its id) has brought so far."""
    return sum(bool(step.what) and step.decided_at == visit for step in plan.all(Action))
