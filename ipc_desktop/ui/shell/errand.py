"""An errand: from reading the plan together to one page and back, so that any answer is changed in one step."""

from __future__ import annotations

SENDS_OUT = frozenset({"check", "agree"})
"""The pages from which one thing is changed."""


class Errand:
    """Remembers which page sent somebody to which; it ends as soon as any other page is shown."""

    def __init__(self) -> None:
        self._start = self._place = ""

    def begin(self, start: str, place: str) -> None:
        """Somebody goes from one page to another."""
        self._start, self._place = (start, place) if start in SENDS_OUT else ("", "")

    def arrive(self, page: str) -> None:
        """A page is shown."""
        if page != self._place:
            self._start = self._place = ""

    def back_from(self, page: str) -> str:
        """The page that waits for somebody's return from this one; "" when none does."""
        return self._start if page == self._place else ""
