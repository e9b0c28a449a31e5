"""Where the conversation stands, in words: the path with today's stones, the page on it, and whose plan it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from ipc_desktop.plan.entry import Unknown
from ipc_desktop.plan.getting_ready import Pace
from ipc_desktop.plan.permissions import TABLE
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.plan.visit import Visit, visit_on
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui.keeping.case_in_hand import CaseInHand
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.path import words as path_words
from ipc_desktop.ui.path.column import StoneWords
from ipc_desktop.ui.path.flow import Applies, Flow, StoneView, statuses
from ipc_desktop.ui.shell.frame import Frame
from ipc_desktop.wording import choice_words


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
        return _("{name}’s plan").format(name=isolated(called)) if called else _("A new plan")

    def title(self, page: Page) -> str:
        """What the window's title says of a page."""
        title = path_words.page_title(self.here(page.stands_at))
        if page.state:
            title = _("{state}: {title}").format(state=page.state, title=title)
        return _("Error: {title}").format(title=title) if page.summary.has_problems else title

    def tell_on(self, frame: Frame, now: dt.datetime) -> None:
        """Says on a page where it stands in the conversation, before it is shown: it is laid out but once."""
        page = frame.content
        assert isinstance(page, Page)
        here = self.here(page.stands_at)
        page.tell_place(path_words.page_title(here), begins=here.page == 1)
        frame.say_how_to_leave(choice_words("leave_out", tailoring(self._case.plan).tone))
        frame.tell_choices(self._to_choose(page.stands_at))
        frame.tell_newer(self._newer(page.stands_at))
        if frame.path_line is not None:
            frame.path_line.tell(*path_words.line_words(here))
            stone = self._flow.stone(page.stands_at)
            frame.tell_now_and_next(stone, self.visit(), self._case.plan.once(Pace), now)

    def _to_choose(self, page: str) -> int:
        """In how many places of a page people have to choose between answers, while everybody looks."""
        waiting = self._case.to_choose if self._case.reader == TABLE else ()
        if not waiting:
            return 0
        from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE

        return sum(isinstance(conflict.heads[0].entry, KINDS_OF_PAGE.get(page, ())) for conflict in waiting)

    def _newer(self, page: str) -> int:
        """How many answers of a page that are on the table this app is too old to show."""
        unknown = [entry for entry in self._case.plan if isinstance(entry, Unknown) and entry.visibility == "table"]
        if not unknown:
            return 0
        from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE

        kinds = {str(kind.__struct_config__.tag) for kind in KINDS_OF_PAGE.get(page, ())}
        return sum(entry.named_kind in kinds and not entry.retired for entry in unknown)
