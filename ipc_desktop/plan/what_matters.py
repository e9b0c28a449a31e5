"""What matters: to and for the person, on good and bad days, please do and do not, and pictures to point at."""

from __future__ import annotations

from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words
from ipc_desktop.plan.getting_ready import TimeOfDay

Liking = Literal["", "like", "not_sure", "dislike"]
ToOrFor = Literal["to_me", "for_me", "both"]
ThingSort = Literal["", "place", "thing", "activity", "person", "belief", "other"]
Day = Literal["good", "bad"]
DoOrNot = Literal["do", "do_not"]


class PictureAnswer(Entry, frozen=True, kw_only=True, tag="picture_answer"):
    """How somebody answered one picture prompt; once per case and picture. It never writes into anybody's words."""

    picture: str = ""
    liking: Liking = ""
    said_by: str = ""


class ImportantThing(Entry, frozen=True, kw_only=True, tag="important_thing"):
    """One thing that is important to the person, or for them (health, safety), in the words of one voice."""

    words: Words = NOTHING_SAID
    to_or_for: ToOrFor = "to_me"
    sort: ThingSort = ""
    picture: str = ""


class DayNote(Entry, frozen=True, kw_only=True, tag="day_note"):
    """What makes a day good, or bad, and when in the day."""

    day: Day = "good"
    time: TimeOfDay = ""
    words: Words = NOTHING_SAID


class PleaseNote(Entry, frozen=True, kw_only=True, tag="please_note"):
    """One thing to please do, or please not do; beside the About Me heading, which holds the whole in one text."""

    do_or_not: DoOrNot = "do"
    words: Words = NOTHING_SAID
    why: Words = NOTHING_SAID
