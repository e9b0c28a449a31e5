"""Places of an open conversation beside its pages as they are first shown: what opens on them and from the bar."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ipc_desktop.texts import _, language
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.meanings import TermButton
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.pages.take_away import TakeAway
from ipc_desktop.ui.paper.paper_work import paper_words
from ipc_desktop.ui.paper.papers import MadePaper
from ipc_desktop.ui.parts.entries.heading_page import HeadingPage
from ipc_desktop.ui.screens.about import AboutScreen
from ipc_desktop.ui.screens.catch import CatchScreen
from ipc_desktop.ui.screens.close import CloseScreen
from ipc_desktop.ui.screens.confirm import ConfirmScreen
from ipc_desktop.ui.screens.destroy import ChooseWordsScreen, DestroyScreen
from ipc_desktop.ui.screens.history import HistoryScreen
from ipc_desktop.ui.screens.paper_checked import PaperCheckedScreen
from ipc_desktop.ui.screens.pause import PauseScreen
from ipc_desktop.ui.screens.pick import PickScreen
from ipc_desktop.ui.screens.prepare import PrepareScreen
from ipc_desktop.ui.screens.private_notes import PrivateNotesScreen
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.screens.worker_lists import WorkerListsScreen
from ipc_desktop.ui.shell.tools import ToolsScreen
from ipc_desktop.ui.visit.desk_room import DeskRoom
from ipc_desktop.wording.pointed_words import pointed_words
from ipc_desktop.wording.sealed_paper import paper_fault_words
from tests.accessibility.stillness import wait_for_paper
from tests.accessibility.view import shown_under
from tests.accessibility.visitor import FAMILIES, PASSPHRASE, Visitor
from tests.ui.pages.small_desk import empty_pages

Visit = Callable[[Visitor], Iterator[str]]
FULL = "maud"
AGREEING = "joel"
"""A family whose plan can be closed and signed."""
_APART = frozenset({"take_away", "agree"})
"""Pages with buttons that ask the system for a file, or close a plan for good."""


ELSEWHERE = frozenset(
    {
        *("lock", "read_aloud", "hide", "alone", "own_view", "hand_over", "begin", "check_paper"),
        *("catch", "pause", "prepare", "close", "theme", "switch", "support_style", "kept_words", "read_plan"),
        *("choices", "give", "private_notes", "keys", "about", "jargon", "settings", "history", "destroy"),
    }
)
"""Tools that do more than open a screen and would change what comes after them, and those whose screen has a place."""


def opened_further(key: str) -> Visit:
    """Each button of a page is pressed once, one after another from the page as it was."""

    def visit(visitor: Visitor) -> Iterator[str]:
        seen: set[str] = set()
        while key not in _APART and (button := _next_button(visitor.page(key, FULL), seen)) is not None:
            told = button.text()
            visitor.press(button)
            if visitor.wizard.key == key and visitor.wizard.side is None:
                yield f"after “{told}”"
            visitor.close_again()

    return visit


def _next_button(page: QWidget, seen: set[str]) -> QPushButton | None:
    """A button whose like was not pressed yet."""
    for widget in shown_under(page):
        kind = f"{type(widget).__name__} {widget.text()}" if isinstance(widget, QPushButton) else ""
        if isinstance(widget, QPushButton) and widget.isEnabled() and kind not in seen:
            seen.add(kind)
            return widget
    return None


def side(visitor: Visitor, kind: type[Screen]) -> Screen:
    """The screen that is open over the page, which must be one of this class."""
    screen = visitor.wizard.side
    assert isinstance(screen, kind), screen
    return screen


def _tool(name: str) -> Visit:
    def visit(visitor: Visitor) -> Iterator[str]:
        visitor.page("working", FULL)
        visitor.tool(name)
        yield ""

    return visit


def _for_the_worker(tool: str, *, further: bool = False) -> Visit:
    """What a tool opens once the worker is known to be at the keys; `further`, and what its first button opens."""

    def visit(visitor: Visitor) -> Iterator[str]:
        visitor.page("working", FULL)
        visitor.tool(tool)
        _pass_the_check(visitor)
        yield ""
        screen = visitor.wizard.side
        button = next((w for w in shown_under(screen) if isinstance(w, QPushButton)), None) if screen else None
        if further and button is not None:
            visitor.press(button)
            yield "further"

    return visit


def _worker_lists(visitor: Visitor) -> Iterator[str]:
    """Who must not be told and who can decide, as the worker reads it, then each with a form open."""
    visitor.page("working", FULL)
    visitor.tool("private_notes")
    _pass_the_check(visitor)
    notes = side(visitor, PrivateNotesScreen)
    assert isinstance(notes, PrivateNotesScreen)
    notes.lists.emit()
    visitor.settle()
    yield ""
    screen = side(visitor, WorkerListsScreen)
    assert isinstance(screen, WorkerListsScreen)
    for add in (screen.not_told.add, screen.capacity.add):
        visitor.press(add)
        yield f"after “{add.text()}”"
    visitor.forget_typing()


def _pass_the_check(visitor: Visitor) -> None:
    check = visitor.wizard.side
    if check is not None and type(check).__name__ == "WorkerCheckScreen":
        visitor.write(_secret(check), PASSPHRASE)
        check.go_on()
        visitor.wait(lambda: visitor.wizard.side is not check)
        visitor.settle()


def _about(visitor: Visitor) -> Iterator[str]:
    """The list of topics, each topic, and the meaning of the first word that is marked in it."""
    visitor.page("working", FULL)
    visitor.tool("about")
    screen = side(visitor, AboutScreen)
    assert isinstance(screen, AboutScreen)
    yield ""
    for topic in screen.topics.buttons:
        screen.topics.show_topic(topic)
        visitor.settle()
        yield topic
        term = next((found for found in shown_under(screen) if isinstance(found, TermButton)), None)
        if term is not None:
            term.click()
            visitor.settle()
            yield f"{topic}, a word opened"


def _tools(visitor: Visitor) -> Iterator[str]:
    """Tools, and one after another the screens they open that have no place of their own."""
    visitor.page("working", FULL)
    visitor.tool("tools")
    screen = visitor.wizard.side
    assert isinstance(screen, ToolsScreen)
    yield ""
    for name in list(screen.buttons):
        if name in ELSEWHERE:
            continue
        visitor.page("working", FULL)
        visitor.tool(name)
        if visitor.wizard.side is not None:
            yield name


def _path(visitor: Visitor) -> Iterator[str]:
    """The path as a page of its own, where it has no room beside the page."""
    visitor.page("working", FULL)
    if not visitor.wizard.path.isVisible():
        visitor.tool("path")
        yield ""


def shown(make: Callable[[Visitor], Screen]) -> Visit:
    """A screen that opens over the page, and with nothing answered."""

    def visit(visitor: Visitor) -> Iterator[str]:
        visitor.page("working", FULL)
        screen = make(visitor)
        visitor.wizard.show_side(screen)
        visitor.settle()
        yield ""
        screen.go_on()
        visitor.settle()
        if visitor.wizard.side is screen:
            yield "with nothing answered"

    return visit


def _pick(visitor: Visitor) -> Screen:
    parties = visitor.wizard.case.plan.parties()
    words = visitor.wizard.bar.primary.text()
    return PickScreen(words, [Choice(party.id, party.name) for party in parties], words)


def _paper_checked(visitor: Visitor) -> Screen:
    return PaperCheckedScreen(tuple(paper_fault_words(code) for code in ("changed", "other_laptop")))


def _reading(visitor: Visitor) -> Iterator[str]:
    """The page while it is read."""
    visitor.page("working", FULL)
    visitor.tool("read_aloud")
    in_english = f"No voice for {language()} on this laptop."
    # Said in English too, for whoever reads along.
    visitor.own_words |= {in_english, f"{in_english} The words are still here to read."}
    yield ""
    visitor.wizard.read_aloud.stop()
    visitor.settle()


def _pointing(visitor: Visitor) -> Iterator[str]:
    """A page of About Me for somebody who points, one picture chosen."""
    page = visitor.page("how_to_support", FULL)
    appearance().set_pictures("more")
    try:
        visitor.settle()
        assert isinstance(page, HeadingPage)
        assert page.pointed is not None
        picture = page.pointed.button(next(iter(pointed_words(page.about).values())))
        visitor.press(picture)
        yield ""
        visitor.press(picture)
    finally:
        appearance().set_pictures("with_words")


def _check_worker(visitor: Visitor) -> Iterator[str]:
    visitor.page("most_important", FULL)
    visitor.tool("history")
    screen = visitor.wizard.side
    assert screen is not None
    yield ""
    visitor.write(_secret(screen), "not this one")
    screen.go_on()
    visitor.wait(lambda: any(isinstance(part, Field) and part.error for part in shown_under(screen)))
    visitor.settle()
    yield "with the wrong passphrase"


def _secret(screen: Screen) -> QWidget:
    return next(widget for widget in shown_under(screen) if isinstance(widget, QLineEdit))


def _past_the_check(visitor: Visitor, page: str, tool: str, kind: type[Screen]) -> Screen:
    visitor.page(page, FULL)
    visitor.tool(tool)
    _pass_the_check(visitor)
    visitor.wait(lambda: isinstance(visitor.wizard.side, kind))
    visitor.settle()
    return side(visitor, kind)


def _history(visitor: Visitor) -> Iterator[str]:
    _past_the_check(visitor, "most_important", "history", HistoryScreen)
    yield ""
    _past_the_check(visitor, "ways", "history", HistoryScreen)
    yield "nothing changed"


def _choose_words(visitor: Visitor) -> Iterator[str]:
    _past_the_check(visitor, "most_important", "destroy", ChooseWordsScreen)
    yield ""


def _destroy(visitor: Visitor) -> Iterator[str]:
    chosen = _past_the_check(visitor, "most_important", "destroy", ChooseWordsScreen)
    visitor.press(next(w for w in shown_under(chosen) if isinstance(w, QPushButton)))
    screen = visitor.wizard.side
    assert isinstance(screen, DestroyScreen)
    yield ""
    screen.go_on()
    visitor.settle()
    yield "without a reason"
    screen.why.set_value("asked_to")
    screen.go_on()
    visitor.settle()
    yield "without the name"


def _confirm_paper(visitor: Visitor) -> Iterator[str]:
    visitor.page("take_away", FULL)
    tools = visitor.session.case_tools
    assert tools is not None
    DeskRoom(visitor.wizard, tools.hand_over).confirm_paper(
        paper_words(MadePaper(b"", 3, ())), visitor.wizard.bar.primary.text(), lambda: None, lambda: None
    )
    visitor.settle()
    side(visitor, ConfirmScreen)
    yield "before a paper"


def _paper(visitor: Visitor) -> Iterator[str]:
    """What paper there can be, one of its pages seen closer, and the wait for another."""
    page = visitor.page("take_away", FULL)
    assert isinstance(page, TakeAway)
    page.paper.more.click()
    page.paper.offer_for("profile")
    wait_for_paper(visitor.window)
    visitor.settle()
    yield "choosing the paper"
    page.preview.show_pdf(empty_pages(3))
    page.preview.closer.click()
    page.preview.show_all.click()
    visitor.settle()
    yield "looking closer"
    getting = _("Getting your pages ready.")
    page.preview.say(getting, can_stop=True)
    visitor.settle()
    yield "waiting for pages"
    page._wait(getting)
    visitor.settle()
    yield "saving before the pages are there"


def _catch(visitor: Visitor) -> Iterator[str]:
    visitor.page("working", FULL)
    visitor.tool("catch")
    screen = side(visitor, CatchScreen)
    assert isinstance(screen, CatchScreen)
    yield ""
    visitor.write(screen.words.entry, "She was a dancer")
    visitor.settle()
    yield "written"
    visitor.press(screen.throw_away)


def _pause(visitor: Visitor) -> Iterator[str]:
    visitor.page("working", FULL)
    visitor.tool("pause")
    screen = side(visitor, PauseScreen)
    assert isinstance(screen, PauseScreen)
    yield ""
    visitor.press(screen.length.button("5"))
    yield "counting down"


def _steps_of(tool: str, kind: type[PrepareScreen | CloseScreen]) -> Visit:
    """Each step of a screen of the visit."""

    def visit(visitor: Visitor) -> Iterator[str]:
        visitor.page("working", FULL)
        visitor.tool(tool)
        screen = side(visitor, kind)
        assert isinstance(screen, PrepareScreen | CloseScreen)
        yield screen.steps.here
        while not screen.steps.is_last:
            visitor.press(visitor.wizard.bar.primary)
            yield screen.steps.here
        screen.closed.emit()
        visitor.forget_typing()

    return visit


def _goodbye(visitor: Visitor) -> Iterator[str]:
    """What stands after the last page."""
    visitor.page("take_away", FULL)
    visitor.wizard.left.emit()
    visitor.settle()
    yield ""


SCREENS: dict[str, Visit] = {
    "ToolsScreen": _tools,
    "CatchScreen": _catch,
    "PauseScreen": _pause,
    "PrepareScreen": _steps_of("prepare", PrepareScreen),
    "CloseScreen": _steps_of("close", CloseScreen),
    "SkipScreen": _tool("skip"),
    "PathScreen": _path,
    "LookScreen": _tool("theme"),
    "SwitchScreen": _tool("switch"),
    "SupportStyleScreen": _tool("support_style"),
    "GoodbyeScreen": _goodbye,
    "PickScreen": shown(_pick),
    "KeptWordsScreen": _tool("kept_words"),
    "ReadPlanScreen": _tool("read_plan"),
    "PrivateNotesScreen": _for_the_worker("private_notes"),
    "PrivateNoteScreen": _for_the_worker("private_notes", further=True),
    "WorkerListsScreen": _worker_lists,
    "reading aloud": _reading,
    "pointing at pictures": _pointing,
    "KeysScreen": _tool("keys"),
    "AboutScreen": _about,
    "WordsScreen": _tool("jargon"),
    "PaperCheckedScreen": shown(_paper_checked),
    "LockingScreen": _tool("settings"),
    "WorkerCheckScreen": _check_worker,
    "HistoryScreen": _history,
    "ChooseWordsScreen": _choose_words,
    "DestroyScreen": _destroy,
    "ConfirmScreen, before a paper": _confirm_paper,
    "the paper to take away": _paper,
}
assert FULL in FAMILIES
assert AGREEING in FAMILIES
