"""How outcomes are met without money: own steps, people who help, the community, services and equipment."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words

SupportWay = Literal["unpaid", "community", "service", "equipment"]
ActionStatus = Literal["", "planned", "in_progress", "done", "not_done", "refused", "cancelled"]


class Action(Entry, frozen=True, kw_only=True, tag="action"):
    """One step with one accountable party; `confidence` runs from 1 to 10, 0 means: not said."""

    what: Words = NOTHING_SAID
    who: str = ""
    outcomes: tuple[str, ...] = ()
    due_on: dt.date | None = None
    confidence: int = 0
    status: ActionStatus = ""


class Support(Entry, frozen=True, kw_only=True, tag="support"):
    """Support that costs the budget nothing: somebody's unpaid help, the community, a service, equipment."""

    way: SupportWay = "unpaid"
    what: Words = NOTHING_SAID
    who: str = ""
    outcomes: tuple[str, ...] = ()
