"""Makes pages when they are first needed, keeps them, and makes their neighbours while nobody waits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from ipc_desktop.plan.conversation import PageState
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.ui import memory
from ipc_desktop.ui.looks.after_paint import AfterPaint
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.pages import PageName
from ipc_desktop.ui.path.flow import Flow
from ipc_desktop.ui.shell.frame import Frame
from ipc_desktop.ui.sitting import Sitting

SHOWN_MS, SOON_MS, QUIET_MS = 50, 30, 1500
"""The pause after a page that was turned to is painted, that before each that is made ahead, and when nobody turns."""
MOST_KEPT = 3
"""Pages held ready, the one that is shown and its neighbours: each is some hundred widgets, and some megabytes."""


def page_type(name: PageName) -> type[Page]:
    """The class of a page; its module is imported when first asked for."""
    found: type[Page] = getattr(import_module(name.module), name.class_name)
    assert issubclass(found, Page)
    return found


def is_asked(name: PageName, plan: Plan, today: dt.date) -> bool:
    """Whether a page has anything to ask, and the style of support asks it; one that was seen before stays."""
    wanted = name.weight == "core" or tailoring(plan).asks(name.weight) or plan.once(PageState, name.key).status
    return bool(wanted) and page_type(name).applies(plan, today)


class PageDeck(QObject):
    """The pages of one sitting in a stack. `made` hands over each new frame, so that it can be wired up.

    `waits` hands over one that was made while nobody waited, so that it can be filled too.
    """

    made = Signal(object)
    waits = Signal(object)

    def __init__(self, flow: Flow, sitting: Sitting, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._names = {name.key: name for name in flow.pages}
        self._order = {name.key: number for number, name in enumerate(flow.pages)}
        self._sitting = sitting
        self.make_page: Callable[[str], Page] = self.page_of_conversation
        """Makes the page with a key; another one makes pages of another sort in their places."""
        self._stack = stack
        self._frames: dict[str, Frame] = {}
        self._wanted: list[str] = []
        self._looked_at: Plan | None = None
        self._asked: dict[str, bool] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._make_one)
        self._shown = AfterPaint(self, SHOWN_MS)
        self._shown.time.connect(self._soon.start)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(memory.give_back)

    def applies(self, plan_now: Callable[[], Plan]) -> Callable[[str], bool]:
        """Whether a page is to be asked in the plan as it stands when this is asked; each plan is looked at once."""

        def applies(key: str) -> bool:
            plan = plan_now()
            if plan is not self._looked_at:
                self._looked_at, self._asked = plan, {}
            if key not in self._asked:
                self._asked[key] = is_asked(self._names[key], plan, self._sitting.today())
            return self._asked[key]

        return applies

    def page_of_conversation(self, key: str) -> Page:
        """A new page of the conversation, by its key."""
        return page_type(self._names[key])(self._sitting)

    def frame(self, key: str) -> Frame:
        """The frame that holds this page, made now if it was not there."""
        if key not in self._frames:
            frame = Frame(self.make_page(key), with_path=True)
            self._frames[key] = frame
            self._stack.addWidget(frame)
            self.made.emit(frame)
            self._let_go(key)
        return self._frames[key]

    def page(self, key: str) -> Page:
        """The page with this key."""
        page = self.frame(key).content
        assert isinstance(page, Page)
        return page

    def make_soon(self, *keys: str | None) -> None:
        """Makes these pages when the window has nothing else to do."""
        self._wanted = [key for key in keys if key is not None and key not in self._frames]
        self._quiet.start()
        self._soon.stop()
        shown = self._stack.currentWidget()
        if self._wanted and isinstance(shown, Frame):
            self._shown.begin(shown.content)

    @property
    def is_making(self) -> bool:
        """Whether pages that were asked for are still to be made ahead."""
        return bool(self._wanted)

    def forget_all_but(self, key: str = "") -> None:
        """Drops pages that are not shown: they are made anew in another language or look when they are needed."""
        for name, frame in list(self._frames.items()):
            if name != key:
                del self._frames[name]
                self._stack.removeWidget(frame)
                frame.deleteLater()

    def _let_go(self, made: str) -> None:
        """Drops the page farthest from the one just made when there are too many; never the one that is shown."""
        if len(self._frames) > MOST_KEPT:
            shown = self._stack.currentWidget()
            others = (key for key, frame in self._frames.items() if key != made and frame is not shown)
            frame = self._frames.pop(max(others, key=lambda key: abs(self._order[key] - self._order[made])))
            self._stack.removeWidget(frame)
            frame.deleteLater()

    def _make_one(self) -> None:
        """Makes the next of the wanted pages; once all are there, what is left of those that made room is cleared."""
        if self._wanted:
            self.waits.emit(self.frame(self._wanted.pop(0)))
            self._soon.start()
        else:
            memory.clear_rubbish()
