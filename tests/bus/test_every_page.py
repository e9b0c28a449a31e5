"""Every page and screen on the real bus at 200%: each control has name, role and state, and Tab brings it to view."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import pytest

from ipc_desktop.ui.pages import PAGES
from tests.bus.accessible_tree import GoneError, Node, Place
from tests.bus.pages_on_call import PagesOnCall
from tests.bus.private_desktop import PrivateDesktop, wait_for

PERCENT = 200
TOOLS = ("tools", "text_size", "pause", "skip", "path", "keys", "history")
PLACES = [f"page {page.key}" for page in PAGES] + [f"tool {tool}" for tool in TOOLS]
BROUGHT = ("heading", "alert")
"""What takes the focus when a page opens or has something to say, and never by Tab."""
MOST_STOPS = 150


@pytest.fixture(scope="session")
def pages(desktop: PrivateDesktop) -> Iterator[PagesOnCall]:
    """A family's conversation at 200%."""
    pages = PagesOnCall(desktop)
    pages.ask(f"size {PERCENT}")
    yield pages
    pages.close()


@pytest.mark.parametrize("place", PLACES)
def test_a_page_is_whole_on_the_bus(place: str, pages: PagesOnCall, desktop: PrivateDesktop) -> None:
    pages.ask("page name" if place != "page name" else "page talk")
    pages.focus()
    pages.ask(place)
    wait_for(lambda: is_heading(pages.focus()), "the heading to take the focus")
    window = pages.window
    assert window.role == "frame"
    assert window.name.endswith("IPC Desktop")
    assert window.locale == "en_GB"

    wait_for(lambda: not is_making_a_paper(window), "the pages of the paper")
    controls = controls_of(window)
    assert [control for control in controls if not control.name] == [], "without a name"
    for control in controls:
        assert_states(control)

    wanted = {one.node for one in controls if one.role not in BROUGHT and "enabled" in one.states}
    reached = walk(pages, desktop, window.place)
    reached |= move(pages, desktop, reached, wanted - reached)
    assert [(node.role, node.name) for node in wanted - reached] == [], "never reached by Tab or arrows"


def is_making_a_paper(window: Node) -> bool:
    """Whether a paper is still being made: what stands on its page then changes by itself, and this can be stopped."""
    return any(control.name == "Stop" for control in controls_of(window))


def is_heading(node: Node | None) -> bool:
    return node is not None and node.role == "heading"


def walk(pages: PagesOnCall, desktop: PrivateDesktop, window: Place) -> set[Node]:
    """Presses Tab until the focus comes round; each stop must lie inside the window, as far as there is room."""
    reached: set[Node] = set()
    for _ in range(MOST_STOPS):
        desktop.press("Tab")
        stop = pages.bus.wait_for_focus("Tab")
        stop = pages.focus() or stop
        if stop in reached:
            return reached
        reached.add(stop)
        assert "focused" in stop.states, f"{stop.role} {stop.name!r} is told as focused and does not say so"
        place = stop.place
        across = window.left <= place.left and place.left + place.width <= window.left + window.width
        assert across, f"{stop.name!r} sticks out sideways: {place} in {window}"
        below_top = place.top >= window.top
        assert below_top or place.height > window.height / 2, f"{stop.name!r} begins above the window"
        above_foot = place.top + min(place.height, 48) <= window.top + window.height
        assert above_foot, f"{stop.name!r} lies below the window: {place} in {window}"
    raise AssertionError("Tab never came round")


@dataclass(frozen=True)
class Control:
    """Something that takes the focus, as it told of itself at one moment."""

    node: Node
    role: str
    name: str
    states: frozenset[str]
    actions: tuple[str, ...]


def controls_of(window: Node) -> list[Control]:
    """All that takes the focus; anew when a part of the page was made anew meanwhile."""
    found: list[Control] = []

    def look() -> bool:
        found.clear()
        with suppress(GoneError):
            for node in window.shown():
                states = node.states
                if "focusable" in states:
                    actions = node.actions if "enabled" in states else ()
                    found.append(Control(node, node.role, node.name, states, actions))
            return True
        return False

    wait_for(look, "the page to stand")
    return found


def assert_states(control: Control) -> None:
    """What a control of this role must say of itself."""
    if control.role in ("radio button", "check box"):
        assert "checkable" in control.states, control
    if control.role == "text":
        assert {"editable", "read only"} & control.states, control
    if control.role in ("button", "radio button", "check box") and "enabled" in control.states:
        assert {"Press", "Toggle", "ShowMenu"} & set(control.actions), control
    assert control.role not in ("filler", "panel", "unknown", "label"), control


def move(pages: PagesOnCall, desktop: PrivateDesktop, stops: set[Node], missed: set[Node]) -> set[Node]:
    """Presses the arrows where Tab stops beside something that it never reached; what they reach."""
    reached: set[Node] = set()
    for group in {node.parent() for node in missed}:
        inside = group.children()
        stop = next((node for node in inside if node in stops), None)
        if stop is None:
            continue
        stop.take_focus()
        for _ in inside:
            pages.focus()
            desktop.press("Right")
            reached.add(pages.bus.wait_for_focus("an arrow"))
    return reached
