"""What the screen reader says of the app, as transcripts that a person can read: a line for each thing that happens."""

from __future__ import annotations

from contextlib import ExitStack, suppress

from tests.bus.accessible_tree import GoneError
from tests.bus.pages_on_call import PagesOnCall
from tests.bus.private_desktop import PrivateDesktop
from tests.screen_reader.reader import Reader

MOST_STOPS = 120
SILENCE = "(nothing)"
TITLE_ENDS = " - IPC Desktop"
"""Orca says a new title of the window or throws it away, as much else changes at once: the question tells the place."""


class Listening:
    """The app's window with a made-up family, and the screen reader beside it, on a desktop of their own."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        with ExitStack() as ends:
            self._desktop = PrivateDesktop()
            ends.callback(self._desktop.close)
            self._reader = Reader(self._desktop)
            ends.callback(self._reader.close)
            self._pages = PagesOnCall(self._desktop)
            ends.callback(self._pages.close)
            self._reader.watch(self._pages.process)
            self._reader.hear()
            self._ends = ends.pop_all()

    def close(self) -> None:
        """Ends all three."""
        self._ends.close()

    # --- what happens -------------------------------------------------------------------------------------------

    def open(self, page: str) -> None:
        """Comes to a page from another one; it is made by then, as the next page is in a conversation."""
        for shown in (page, "name" if page != "name" else "talk"):
            self._pages.ask(f"page {shown}")
            self._reader.hear()
        self._pages.ask(f"page {page}")
        self._note("The page opens")

    def open_tool(self, tool: str) -> None:
        """Opens a tool from a page."""
        self._pages.ask("page name")
        self._reader.hear()
        self._pages.ask(f"tool {tool}")
        self._note("The screen opens")

    def plant_answers_apart(self) -> None:
        """Has a goal changed as on two laptops that are apart; nothing is said of it."""
        self._pages.ask("apart goal")
        self._reader.hear()

    def press(self, key: str) -> None:
        """Presses a key, and notes what is said to it."""
        self._pages.focus()
        self._desktop.press(key)
        self._note(key)

    def go(self, key: str) -> None:
        """Presses a key that only moves the caret; where it is there already, nothing is said, and nothing is noted."""
        self._desktop.press(key)
        self._reader.hear()

    def type(self, text: str) -> None:
        """Types a text; the echo of the letters is not noted."""
        self._desktop.type(text)
        self._reader.hear()

    def tab_through(self) -> None:
        """Presses Tab through the page as far as the bar."""
        bar = self._pages.window.find("button", "Tools").place.top
        for _ in range(MOST_STOPS):
            before = len(self._lines)
            self.press("Tab")
            focus = self._pages.focus()
            if focus is None or focus.place.top >= bar:
                del self._lines[before:]
                return

    def tab_through_bar(self) -> None:
        """Presses Tab until the focus comes round to the page again."""
        first = self._pages.focus() or self._pages.window
        seen = {first}
        for _ in range(MOST_STOPS):
            before = len(self._lines)
            self.press("Tab")
            focus = self._pages.focus()
            if focus is None or focus.role == "text" or focus in seen:
                del self._lines[before:]
                return
            seen.add(focus)

    def tab_to(self, role: str, name: str) -> None:
        """Presses Tab until the focus is there, without noting what is said on the way; then all of the last."""
        for _ in range(MOST_STOPS):
            before = len(self._lines)
            self.press("Tab")
            focus = self._pages.focus()
            with suppress(GoneError):  # a page may make a part of itself anew
                if focus is not None and focus.role == role and name in focus.name:
                    return
            del self._lines[before:]
        raise AssertionError(f"Tab never reached the {role} {name!r}")

    def transcript(self) -> str:
        """What was noted since the last transcript."""
        lines, self._lines = self._lines, []
        return "\n".join(lines) + "\n"

    # --- listening ----------------------------------------------------------------------------------------------

    def _note(self, what: str) -> None:
        said = [words for words in self._reader.hear() if not words.endswith(TITLE_ENDS)]
        self._lines.append(f"{what}: {' | '.join(said) or SILENCE}")
