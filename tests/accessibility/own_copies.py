"""Places of own copies: asked for and read by family, given by a worker, and what was suggested in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import TypeVar

from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.wish import Wish
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.own_copy import Fate, Suggestion, copy_for, may_have_a_copy
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.taking_away import silence_for
from ipc_desktop.texts import _, language
from ipc_desktop.ui.exchange.copies_screen import CopiesScreen
from ipc_desktop.ui.exchange.suggestions_screen import Suggested, SuggestionsScreen
from ipc_desktop.ui.family.ask_screen import AskCopyScreen, CopyWaitsScreen
from ipc_desktop.ui.family.copy_screen import Chapter, CopyScreen, NothingToReadScreen
from ipc_desktop.ui.family.say_screen import SaidScreen, SayScreen, pages_of
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.wording import stone_words
from tests.accessibility.visitor import WORKER, Visitor

S = TypeVar("S", bound=Screen)
Visit = Callable[[Visitor], Iterator[str]]
FULL = "maud"
AT, DAY = "2027-01-12T10:20:00.000Z", dt.date(2027, 1, 12)
SAID = (
    Suggestion("one", WORKER, "en", AT, "outcome"),
    Suggestion("two", WORKER, "en", AT, "spending"),
    Suggestion("three", WORKER, "en", AT),
    Suggestion("four", WORKER, "en", AT, "places"),
)
FATES = (Fate("one", "taken"), Fate("two", "left", WORKER), Fate("three", ""))


def _ask(visitor: Visitor) -> Iterator[str]:
    screen = _beside_the_list(visitor, AskCopyScreen)
    yield ""
    visitor.press(screen.by_server)
    screen.refuse(_("Please type the address first."))
    visitor.settle()
    yield "without an address"


def _waits(visitor: Visitor) -> Iterator[str]:
    office = visitor.office().office
    office.show_home(CopyWaitsScreen("1234 5678 9012 3456 7890", by_server=True))
    visitor.settle()
    yield ""


def _copy(visitor: Visitor) -> Iterator[str]:
    plan, reader = _family(visitor)
    wish = Wish(copy_of=reader.id, silence=silence_for(plan, reader.id, DAY))
    copy = copy_for(plan, reader.id, DAY)
    own_words = visitor.own_words
    office = visitor.office().office
    visitor.own_words |= own_words
    document = make_document("plan", copy, language=language(), today=DAY, wish=wish)
    office.show_home(CopyScreen(document, copy.person.called, AT))
    visitor.settle()
    yield ""


def _nothing(visitor: Visitor) -> Iterator[str]:
    for is_closed in (True, False):
        office = visitor.office().office
        office.show_home(NothingToReadScreen(is_closed=is_closed))
        visitor.settle()
        yield "taken back" if is_closed else "nothing just now"


def _say(visitor: Visitor) -> Iterator[str]:
    pages = pages_of("my_goals", tuple(KINDS_OF_PAGE))
    screen = _beside_the_list(
        visitor, lambda: SayScreen(Chapter(stone_words("my_goals"), "my_goals", ()), WORKER, pages)
    )
    yield ""
    visitor.write(screen.words.entry, "qqqq")
    visitor.settle()
    yield "written"


def _said(visitor: Visitor) -> Iterator[str]:
    _beside_the_list(visitor, lambda: SaidScreen(SAID, ("one", "two", "three"), FATES))
    yield ""
    _beside_the_list(visitor, lambda: SaidScreen((), (), ()))
    yield "nothing yet"


def _copies(visitor: Visitor) -> Iterator[str]:
    visitor.page("outcome", FULL)
    people = (Choice("a", WORKER), Choice("b", f"{WORKER} B"))
    screen = CopiesScreen((("one", WORKER),), people, {"a": WORKER}, has_server=True)
    visitor.wizard.show_side(screen)
    visitor.settle()
    yield ""
    visitor.press(screen.ways["server"])
    screen.is_filled()
    visitor.settle()
    yield "nobody chosen"
    visitor.wizard.show_side(CopiesScreen((), (), {}, has_server=False))
    visitor.settle()
    yield "nobody to give one to"


def _suggestions(visitor: Visitor) -> Iterator[str]:
    visitor.page("outcome", FULL)
    note = CaughtNote(id="note", words=Words(WORKER), caught_at=AT, page="outcome", from_copy="copy")
    about_all = CaughtNote(id="other", words=Words(f"{WORKER} B"), caught_at=AT, from_copy="copy")
    screen = SuggestionsScreen(
        [Suggested(note, WORKER, (WORKER, WORKER), True), Suggested(about_all, WORKER, (), False)]
    )
    visitor.wizard.show_side(screen)
    visitor.settle()
    yield ""
    visitor.press(screen.cards[0].leave)
    yield "leaving one"
    visitor.wizard.show_side(SuggestionsScreen(()))
    visitor.settle()
    yield "nothing waits"


def _family(visitor: Visitor) -> tuple[Plan, Party]:
    visitor.page("outcome", FULL)
    plan = visitor.wizard.case.plan
    return plan, may_have_a_copy(plan, DAY)[0]


def _beside_the_list(visitor: Visitor, make: Callable[[], S]) -> S:
    """A screen over the list of people, made once the language is in force."""
    office = visitor.office().office
    screen = make()
    office.show_side(screen)
    visitor.settle()
    return screen


SCREENS: dict[str, Visit] = {
    "AskCopyScreen": _ask,
    "CopyWaitsScreen": _waits,
    "CopyScreen": _copy,
    "NothingToReadScreen": _nothing,
    "SayScreen": _say,
    "SaidScreen": _said,
    "CopiesScreen": _copies,
    "SuggestionsScreen": _suggestions,
}
