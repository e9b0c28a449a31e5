"""The register of places that a person can meet: every page, and every screen, with what may be seen there.

Pages come from PAGES by themselves. A screen of a new class is named in `SCREENS`; a test says when one is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ipc_desktop.overriding import override
from ipc_desktop.ui.pages import PAGES
from tests.accessibility import conversation, mistakes, office, way_in
from tests.accessibility.visitor import FAMILIES, NOBODY_YET, Visitor

Visit = Callable[[Visitor], Iterator[str]]
"""Goes to a place and stops at each thing to be looked at there, saying what it is called."""

USUAL_FAMILIES = ("maud", "nasreen")
"""Families whose pages are always looked at: a full plan, and one with words from right to left."""


@dataclass(frozen=True)
class Place:
    """A place by its name. What is `rare` is looked at in one setting, unless everything is."""

    name: str
    visit: Visit
    rare: bool = False

    @override
    def __str__(self) -> str:
        return self.name


def _page(key: str, family: str) -> Visit:
    def visit(visitor: Visitor) -> Iterator[str]:
        visitor.page(key, family)
        yield ""

    return visit


def _pages() -> Iterator[Place]:
    for page in PAGES:
        for family in (NOBODY_YET, *FAMILIES):
            unusual = family not in (NOBODY_YET, *USUAL_FAMILIES)
            yield Place(f"{page.key}, {family}", _page(page.key, family), rare=unusual)
    for page in PAGES:
        yield Place(f"{page.key}, opened further", conversation.opened_further(page.key), rare=True)
    for key, visit in mistakes.MISTAKES.items():
        yield Place(f"{key}, with a mistake", visit)


SCREENS: dict[str, Visit] = conversation.SCREENS | office.SCREENS | way_in.SCREENS
"""By the name of the screen's class, and what it shows when that differs."""

PLACES: tuple[Place, ...] = (*_pages(), *(Place(name, visit) for name, visit in SCREENS.items()))
