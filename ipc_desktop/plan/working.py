"""What is working and what is not, from several perspectives side by side, never averaged."""

from __future__ import annotations

from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words

Side = Literal["working", "not_working"]
KeepOrChange = Literal["", "keep", "change"]


class WorkingNote(Entry, frozen=True, kw_only=True, tag="working"):
    """One note on how life is going, in the words of one voice; a quote stays a quote."""

    words: Words = NOTHING_SAID
    side: Side = "working"
    keep_or_change: KeepOrChange = ""
    same_thing_as: str = ""
    """Id of a note that looks at the same thing from elsewhere: both are shown together."""
