"""Somebody who uses the app through assistive technology alone: hears what is on the bus, presses, chooses, writes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress

from tests.bus.accessible_tree import Bus, GoneError, Node, NotThereError
from tests.bus.private_desktop import PATIENCE_S, PrivateDesktop, wait_for

ONE_PRESS_S = 0.42
"""A second press within 400 ms on the same control counts as a shake."""


class Listener:
    """The app in a process of its own, and what its tree on the bus allows; no key, no pointer, no reaching in."""

    def __init__(self, desktop: PrivateDesktop, *words: str) -> None:
        self._desktop = desktop
        self.process = desktop.start([sys.executable, *words])
        self._bus = Bus(desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
        self.app = self._bus.app("ipc-desktop", self._still_runs)

    def close(self) -> None:
        """Leaves the app, which must have had nothing to complain of."""
        self._bus.close()
        self.process.terminate()
        self.process.wait(PATIENCE_S)
        assert self._desktop.said_by(self.process) == ""

    @property
    def window(self) -> Node:
        """The window on top: a dialogue if one is open."""
        return self.app.children()[-1]

    @property
    def title(self) -> str:
        """What is spoken of the window."""
        return self.window.name

    def press(self, name: str) -> None:
        """Presses a button."""
        button = self.window.find("button", name)
        self.wait_until(lambda: "enabled" in button.states, f"{name!r} to be enabled")
        button.press()
        time.sleep(ONE_PRESS_S)

    def tick(self, name: str) -> None:
        """Ticks a box, and hears that it is ticked."""
        box = self.window.find("check box", name)
        box.press()
        self.wait_until(lambda: "checked" in box.states, f"{name!r} to be ticked")

    def choose(self, question: str, answer: str) -> None:
        """Chooses one of the answers of a question, and hears that it is chosen."""
        choice = self.window.find("panel", question).find("radio button", answer)
        choice.press()
        self.wait_until(lambda: "checked" in choice.states, f"{answer!r} to be chosen")

    def write(self, name: str, text: str) -> None:
        """Goes to a box, writes, and hears that it is all there; a passphrase is told as so many dots."""
        box = self.window.find("text", name)
        box.take_focus()
        self.wait_until(lambda: "focused" in box.states, f"the focus in {name!r}")
        box.write(text)
        self.wait_until(lambda: len(box.text) == len(text), f"the words in {name!r}")

    def hears(self, words: str) -> bool:
        """Whether something that is shown says these words."""
        return any(words in node.name for node in self.window.shown())

    def wait_until(self, holds: Callable[[], object], what: str) -> None:
        """Waits until something holds, while the app runs."""

        def held() -> object:
            self._still_runs()
            with suppress(GoneError):
                return holds()
            return False

        try:
            wait_for(held, what)
        except TimeoutError as error:
            there = [(node.role, node.name) for node in self.window.shown() if node.name]
            raise NotThereError(f"{error}; there are {there}") from None

    def wait_for_title(self, words: str) -> None:
        """Waits for a page by what the window's title begins with."""
        self.wait_until(lambda: self.title.startswith(words), f"the page {words!r}")

    def _still_runs(self) -> None:
        said = self._desktop.said_by(self.process)
        if said or self.process.poll() is not None:
            raise AssertionError(f"the app says: {said}")
