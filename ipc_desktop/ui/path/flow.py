"""Which page comes next, and how far along the path the conversation has come; plain Python, without a screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ipc_desktop.plan.conversation import STONES, PageState, PageStatus, Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.pages import PageName

Walked = Literal["walked", "here", "to_come", "come_back"]
Statuses = Mapping[str, PageStatus]
Applies = Callable[[str], bool]
"""Whether the page with this key has anything to ask in the plan as it stands."""

BEHIND_US: frozenset[PageStatus] = frozenset({"done", "skipped"})


@dataclass(frozen=True)
class StoneView:
    """One stone of the path as it is drawn: `page` of `pages` counts only where `walked` is "here"."""

    stone: Stone
    walked: Walked
    page: int
    pages: int


def statuses(plan: Plan) -> dict[str, PageStatus]:
    """Where each page stands that was ever left, by its key."""
    return {state.page: state.status for state in plan.all(PageState)}


@dataclass(frozen=True)
class Flow:
    """The pages in reading order, and the ways through them; pages that do not apply are stepped over."""

    pages: Sequence[PageName]

    def knows(self, key: str) -> bool:
        """Whether there is a page with this key."""
        return key in self._numbers

    def stone(self, key: str) -> Stone:
        """The stone that a page lies under."""
        return self.pages[self._at(key)].stone

    def following(self, key: str, applies: Applies) -> str | None:
        """The next page that applies, or None after the last."""
        return next((page.key for page in self.pages[self._at(key) + 1 :] if applies(page.key)), None)

    def previous(self, key: str, applies: Applies) -> str | None:
        """The page before this one that applies, or None before the first."""
        return next((page.key for page in reversed(self.pages[: self._at(key)]) if applies(page.key)), None)

    def first_open(self, states: Statuses, applies: Applies) -> str:
        """Where the conversation goes on: the first page not yet behind us, else the last one that applies."""
        there = [page.key for page in self.pages if applies(page.key)]
        return next((key for key in there if states.get(key, "") not in BEHIND_US), there[-1])

    def place(self, key: str, applies: Applies) -> tuple[int, int]:
        """Which page of its stone this is, counted from one, and how many the stone has."""
        keys = self._keys(self.stone(key), applies, key)
        return keys.index(key) + 1, len(keys)

    def opened_at(self, stone: Stone, states: Statuses, applies: Applies) -> str | None:
        """The page that opens when a stone is chosen: one to come back to, else one not yet seen, else the first."""
        keys = self._keys(stone, applies)
        back = (key for key in keys if states.get(key) == "come_back")
        unseen = (key for key in keys if states.get(key, "") not in BEHIND_US)
        return next(back, next(unseen, keys[0] if keys else None))

    def path(self, here: str, states: Statuses, applies: Applies) -> tuple[StoneView, ...]:
        """The seven stones as they stand while this page is shown."""
        current = self.stone(here)
        page, pages = self.place(here, applies)
        others = {stone: self._keys(stone, applies) for stone in STONES if stone != current}
        return tuple(
            StoneView(stone, self._walked(others[stone], states), 0, len(others[stone]))
            if stone in others
            else StoneView(stone, "here", page, pages)
            for stone in STONES
        )

    def _walked(self, keys: Sequence[str], states: Statuses) -> Walked:
        """What comes later, and nobody has opened yet, is nothing to come back to."""
        seen = [states.get(key, "") for key in keys if key in states or not self.pages[self._at(key)].later]
        if not any(seen):
            return "to_come"
        return "walked" if all(state in BEHIND_US for state in seen) else "come_back"

    def _keys(self, stone: Stone, applies: Applies, always: str = "") -> list[str]:
        return [key for key in self._on_stone.get(stone, ()) if key == always or applies(key)]

    @cached_property
    def _on_stone(self) -> dict[Stone, list[str]]:
        """The keys of the pages of each stone: asked for many times at every turn."""
        return {stone: [page.key for page in self.pages if page.stone == stone] for stone in STONES}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {page.key: number for number, page in enumerate(self.pages)}

    def _at(self, key: str) -> int:
        return self._numbers[key]
