"""How far the conversation has come: one state per page, and notes caught on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words
from ipc_desktop.plan.plan import Plan

Stone = Literal["hello", "what_matters", "how_its_going", "my_people", "my_goals", "money", "agree"]
PageStatus = Literal["", "started", "done", "skipped", "come_back"]
StoneState = Literal["walked", "here", "come_back", "to_come"]

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


def page_statuses(plan: Plan, order: Sequence[str]) -> Mapping[str, PageStatus]:
    """How far each page of this order has come, in that order; pages nobody has been to are ""."""
    return MappingProxyType({page: plan.once(PageState, page).status for page in order})


def stone_states(plan: Plan, pages: Sequence[tuple[Stone, str]], here: str = "") -> Mapping[Stone, StoneState]:
    """Where the conversation stands on the path, stone by stone.

    `pages` gives stone and key of every page that applies, in reading order, `here` the key of the page in view. A
    stone is walked when each of its pages is done or skipped; with one page to come back to, it is to come back to.
    """
    statuses = page_statuses(plan, [key for _, key in pages])
    of_stone = {stone: [key for on, key in pages if on == stone] for stone in STONES}
    return MappingProxyType(
        {s: _stone_state([statuses[key] for key in of_stone[s]], here in of_stone[s]) for s in STONES}
    )


def _stone_state(statuses: Sequence[PageStatus], is_here: bool) -> StoneState:
    if is_here:
        return "here"
    if "come_back" in statuses:
        return "come_back"
    walked = bool(statuses) and all(status in ("done", "skipped") for status in statuses)
    return "walked" if walked else "to_come"
