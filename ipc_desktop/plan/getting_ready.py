"""Getting ready: the notices that were given before anything is asked, and the pace that suits the person."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words

NoticeAbout = Literal["privacy", "recording", "not_a_test"]
ToldHow = Literal["", "read_themselves", "read_aloud", "explained", "easy_read", "interpreter"]
NoticeAnswer = Literal["", "understood", "yes", "no", "ask_again"]
TimeOfDay = Literal["", "morning", "midday", "afternoon", "evening", "night", "any_time"]


class Notice(Entry, frozen=True, kw_only=True, tag="notice"):
    """That something was told before the conversation began, to whom and when; once per case and `about` (its key).

    Privacy (what is kept, who sees it) and "this is not a test" are told; recording (photo, voice) is asked.
    For direct care the lawful basis is normally public task, not consent: "understood" is all a privacy notice needs.
    """

    MERGES: ClassVar[Merges] = "people"

    about: NoticeAbout = "privacy"
    given_on: dt.date | None = None
    given_by: str = ""
    given_to: tuple[str, ...] = ()
    told_how: ToldHow = ""
    answer: NoticeAnswer = ""
    questions: Words = NOTHING_SAID


class Pace(Entry, frozen=True, kw_only=True, tag="pace"):
    """How long and how fast; once per case. Minutes are whole, 0 means: not said."""

    sitting_minutes: int = 0
    break_every_minutes: int = 0
    best_time: TimeOfDay = ""
    same_place: Words = NOTHING_SAID
    familiar_person: str = ""
    what_helps: Words = NOTHING_SAID
    shows_countdown: bool = False
    how_to_say_stop: Words = NOTHING_SAID
