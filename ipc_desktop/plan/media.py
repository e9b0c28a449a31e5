"""Photos, recordings and drawings: what they show in words, who is in them, and who said yes to that."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words
from ipc_desktop.plan.plan import Plan

MediaSort = Literal["photo", "audio", "video", "drawing"]


class Media(Entry, frozen=True, kw_only=True, tag="media"):
    """One picture or recording; `part_of` names the entry it belongs to (a party, a row of a chart, an answer).

    `file` is the SHA-256 (hex) under which the journal keeps it. Its caption stands for it where it cannot be seen
    or heard. Everybody `pictured` said yes, or it is not shown.
    """

    MERGES: ClassVar[Merges] = "people"

    sort: MediaSort = "photo"
    file: str = ""
    mime: str = ""
    caption: Words = NOTHING_SAID
    pictured: tuple[str, ...] = ()
    agreed_by: tuple[str, ...] = ()
    agreed_on: dt.date | None = None

    @property
    def may_be_shown(self) -> bool:
        """Whether it has words of its own, and everybody in it said yes."""
        return bool(self.caption) and set(self.pictured) <= set(self.agreed_by)


def media_of(plan: Plan, entry_id: str) -> tuple[Media, ...]:
    """What belongs to an entry and may be shown, in its order."""
    return tuple(media for media in plan.all(Media, part_of=entry_id) if media.may_be_shown)
