"""How far the conversation has come: one state per page, and notes caught on the way."""

from __future__ import annotations

from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words

Stone = Literal["hello", "what_matters", "how_its_going", "my_people", "my_goals", "money", "agree"]
PageStatus = Literal["", "started", "done", "skipped", "come_back"]

STONES: tuple[Stone, ...] = ("hello", "what_matters", "how_its_going", "my_people", "my_goals", "money", "agree")


class PageState(Entry, frozen=True, kw_only=True, tag="page_state"):
    """Whether a page is done, skipped (reason optional) or to come back to; once per case and page key."""

    page: str = ""
    status: PageStatus = ""
    reason: Words = NOTHING_SAID


class CaughtNote(Entry, frozen=True, kw_only=True, tag="caught_note"):
    """What somebody said while another page was open, to be sorted later; `caught_at` is a UTC instant."""

    words: Words = NOTHING_SAID
    caught_at: str = ""
    sorted_into: str = ""
