"""The register of places that a person can meet: every page, and every screen, with what may be seen there.

Pages come from PAGES by themselves. A screen of a new class is named in `SCREENS`; a test says when one is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ipc_desktop.overriding import override
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.shell.page_deck import page_type
from tests.accessibility import (
    conversation,
    exchange,
    handing_over,
    mistakes,
    notices,
    office,
    own_copies,
    way_in,
)
from tests.accessibility.settings import Setting, settings_of
from tests.accessibility.stillness import wait_for_paper
from tests.accessibility.visitor import FAMILIES, NOBODY_YET, Visitor

Visit = Callable[[Visitor], Iterator[str]]
"""Goes to a place and stops at each thing to be looked at there, saying what it is called."""


@dataclass(frozen=True)
class Place:
    """A place by its name. With a `turn` it is always looked at in one of its settings only, the one of this number.

    `number` shifts its settings against those of other places; what is seen on one page has one number.
    """

    name: str
    visit: Visit
    number: int
    turn: int | None = None

    @property
    def usual(self) -> tuple[Setting, ...]:
        """The settings in which it is always looked at."""
        return settings_of(self.number, self.turn)

    @override
    def __str__(self) -> str:
        return self.name


def _page(key: str, family: str) -> Visit:
    def visit(visitor: Visitor) -> Iterator[str]:
        visitor.page(key, family)
        wait_for_paper(visitor.window)
        visitor.settle()
        yield ""

    return visit


def _pages() -> Iterator[Place]:
    """Each page full of one family after another, each in another setting; empty, and with all on it opened, once."""
    for number, page in enumerate(PAGES):
        for turn, family in enumerate(FAMILIES, start=number):
            yield Place(f"{page.key}, {family}", _page(page.key, family), number, turn)
        yield Place(f"{page.key}, {NOBODY_YET}", _page(page.key, NOBODY_YET), number, number + 2)
        yield Place(f"{page.key}, opened further", conversation.opened_further(page.key), number, number)
        if page.key not in mistakes.MISTAKES and page_type(page).problems is not Page.problems:
            yield Place(f"{page.key}, half written", mistakes.half_written(page.key), number, number)
    for number, (key, visit) in enumerate(mistakes.MISTAKES.items()):
        yield Place(f"{key}, with a mistake", visit, number)


_ROOMS = (conversation, notices, handing_over, office, exchange, own_copies, way_in)
SCREENS: dict[str, Visit] = {name: visit for room in _ROOMS for name, visit in room.SCREENS.items()}
"""By the name of the screen's class, and what it shows when that differs."""

PLACES: tuple[Place, ...] = (
    *_pages(),
    *(Place(name, visit, number) for number, (name, visit) in enumerate(SCREENS.items())),
)
