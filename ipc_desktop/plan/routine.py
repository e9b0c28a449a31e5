"""How days and weeks go: a routine step by step, and the week as it should be."""

from __future__ import annotations

from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words
from ipc_desktop.plan.getting_ready import TimeOfDay

WeekMode = Literal["usual", "school_holiday", "in_hospital", "getting_better_at_home"]
Setting = Literal["", "home", "school", "work", "hospital", "community"]

MINUTES_IN_DAY = 24 * 60


class RoutineStep(Entry, frozen=True, kw_only=True, tag="routine_step"):
    """One step of a routine, in its order; `picture` is the name of a picture, `time` when in the day it comes."""

    time: TimeOfDay = ""
    words: Words = NOTHING_SAID
    picture: str = ""
    helped_by: str = ""
    if_it_changes: Words = NOTHING_SAID


class WeekSlot(Entry, frozen=True, kw_only=True, tag="week_slot"):
    """A part of one day of the week: `weekday` from 1 (Monday) to 7, minutes since midnight from 0 to 1440.

    0 in any of the three means: not said yet. `paid_from` is the id of the spending line that pays for it, if one does.
    """

    weekday: int = 0
    start_minute: int = 0
    end_minute: int = 0
    what: Words = NOTHING_SAID
    with_whom: tuple[str, ...] = ()
    setting: Setting = ""
    mode: WeekMode = "usual"
    paid_from: str = ""
