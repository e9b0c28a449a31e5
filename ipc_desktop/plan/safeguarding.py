"""A worker's note about somebody's safety: for the worker alone, on no screen of the family, paper or plan file."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words


class SafeguardingNote(Entry, frozen=True, kw_only=True, tag="safeguarding_note"):
    """A concern, to whom it was raised and under which reference; made with `safeguarding_note`, always restricted."""

    MERGES: ClassVar[Merges] = "people"

    concern: Words = NOTHING_SAID
    raised_on: dt.date | None = None
    raised_to: str = ""
    reference: str = ""
    asked_to_talk_alone: bool = False


def safeguarding_note(entry_id: str, concern: Words) -> SafeguardingNote:
    """A new note, restricted from its first moment."""
    return SafeguardingNote(id=entry_id, concern=concern, visibility="restricted")
