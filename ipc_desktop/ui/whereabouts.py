"""Where the conversation stands, in words: the path with today's stones, the page on it, and whose plan it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from ipc_desktop.plan.visit import Visit, visit_on
from ipc_desktop.texts import _
from ipc_desktop.ui.case_in_hand import CaseInHand
from ipc_desktop.ui.flow import Applies, Flow, StoneView, statuses
from ipc_desktop.ui.path import words as path_words
from ipc_desktop.ui.path.column import StoneWords


class Whereabouts:
    """Of one open case, asked for by the key of the page that is shown."""

    def __init__(self, flow: Flow, case: CaseInHand, applies: Applies, today: Callable[[], dt.date]) -> None:
        self._flow, self._case, self._applies, self._today = flow, case, applies, today

    def stones(self, page: str) -> tuple[StoneView, ...]:
        """The seven stones as they stand now."""
        return self._flow.path(page, statuses(self._case.plan), self._applies)

    def told_path(self, page: str) -> tuple[StoneWords, ...]:
        """The seven stones in words, those of today's visit marked."""
        today = self.visit().stones
        return tuple(path_words.told(view, today) for view in self.stones(page))

    def here(self, page: str) -> StoneView:
        """The stone that a page lies under."""
        return next(view for view in self.stones(page) if view.walked == "here")

    def visit(self) -> Visit:
        """Today's visit."""
        return visit_on(self._case.plan, self._today())

    @property
    def owner(self) -> str:
        """Whose plan it is: whoever has the laptop knows that much."""
        called = self._case.plan.person.called
        return _("{name}'s plan").format(name=called) if called else _("A new plan")
