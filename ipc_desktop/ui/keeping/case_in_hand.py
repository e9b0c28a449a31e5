"""The case that is open: its plan, what becomes of a page that is left, and undoing; knows no widget."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ipc_desktop.plan.answered import answered
from ipc_desktop.plan.conversation import PageState, PageStatus
from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.plan.merge import Conflict
from ipc_desktop.plan.permissions import TABLE, Reader, view_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.keeping.autosave import Autosave, KeepsWords
from ipc_desktop.ui.keeping.open_case import OpenCase, with_worker
from ipc_desktop.ui.keeping.undo import Change, Undo
from ipc_desktop.ui.path.flow import statuses

T = TypeVar("T")


@dataclass(frozen=True)
class Worker:
    """The worker whose store is open."""

    id: str
    name: str
    practice: bool = False
    """In practice the worker stands beside a made-up family that mostly has a co-ordinator of its own."""


class CaseInHand(QObject):
    """Holds the one immutable plan, shows pages what whoever looks may see of it, and hands every change to autosave.

    `plan_changed` says that the plan changed in another way than by an answer on the page that is shown.
    """

    plan_changed = Signal()

    def __init__(self, opened: OpenCase, writer: KeepsWords, worker: Worker, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.broken_versions: frozenset[str] = frozenset()
        self.to_choose: tuple[Conflict, ...] = ()
        """What was written apart and waits for people to choose, as far as it is for the table."""
        self.saver = Autosave(writer, opened.saved, worker.id, jobs, self)
        self.saver.save(with_worker(opened.saved, worker.id, worker.name, practice=worker.practice), opened.place)
        self.plan = self.saver.saved_plan.with_entries(opened.drafts)
        self.saver.drafts_found(opened.drafts, opened.unfinished, lambda: self.plan, in_journal=not opened.was_carried)
        self._undo = Undo()
        self.reader = TABLE
        self._on: dt.date | None = None
        self._seen: tuple[Plan, Plan] | None = None

    @property
    def seen(self) -> Plan:
        """The plan as whoever looks may see it: everybody at the table, or the one who has the laptop."""
        if self._seen is None or self._seen[0] is not self.plan:
            self._seen = self.plan, view_for(self.plan, self.reader, self._on)
        return self._seen[1]

    def show_to(self, reader: Reader, on: dt.date, *, types: str) -> None:
        """From now on this reader looks, and what is written was typed by the party or worker `types`."""
        self.reader, self._on, self._seen = reader, on, None
        self.saver.author = types

    def for_whoever_looks(self, show: Callable[[T], None]) -> Callable[[T], None]:
        """Shows what was asked for, unless somebody else has the laptop by the time the answer comes."""
        reader = self.reader

        def give(what: T) -> None:
            if self.reader == reader:
                show(what)

        return give

    def with_answers(self, answer: Plan) -> Plan:
        """The whole plan with what `answer` says otherwise than what is seen."""
        return answered(self.plan, self.seen, answer)

    @property
    def case(self) -> str:
        """The id of the case."""
        return self.plan.case

    @property
    def can_undo(self) -> bool:
        """Whether anything was changed in this sitting."""
        return bool(self._undo)

    def edited(
        self, plan_now: Callable[[], Plan], page: str, written_now: Callable[[], Mapping[str, str]] | None = None
    ) -> None:
        """Something on the page was typed or chosen; `plan_now` gives the plan as the page answers it.

        `written_now` gives what stands on the page and makes no answer yet.
        """
        self.saver.edited(plan_now, page, written_now)

    def keep_page(self, plan: Plan, page: str) -> None:
        """Saves what stands on a page that stays open."""
        before = self.saver.saved_plan
        self.plan = plan
        self._undo.remember(before, self.saver.save(plan, page), page)

    def leave_page(self, plan: Plan, page: str, *, answered: bool, forward: bool) -> None:
        """Saves a page that is left; going on from an empty one leaves it skipped, going back leaves it as it was."""
        status: PageStatus = "done" if answered else "skipped" if forward else ""
        if status and not (status == "skipped" and statuses(plan).get(page) == "come_back"):
            plan = plan.with_entry(self._state(plan, page, status))
        self.keep_page(plan, page)

    def set_aside(self, plan: Plan, page: str, status: PageStatus, reason: Words = NOTHING_SAID) -> None:
        """Leaves a page as skipped or to come back to, with a reason if somebody gave one."""
        self.keep_page(plan.with_entry(self._state(plan, page, status, reason)), page)

    def undo(self) -> Change | None:
        """Puts back what stood before the last change, as a new revision; says what was put back."""
        change = self._undo.take()
        if change is not None:
            self.plan = self.plan.with_entries(change.earlier)
            self.saver.save(self.plan, change.page)
            self.plan_changed.emit()
        return change

    def put_back(self, plan: Plan, page: str) -> None:
        """Takes over a plan in which something earlier stands again; it can be undone like any change."""
        self.keep_page(plan, page)
        self.plan_changed.emit()

    def written_elsewhere(self, plan: Plan) -> None:
        """Takes over what the journal wrote by itself: a version, a signature."""
        self.plan = plan
        self.saver.went_elsewhere(plan)

    def _state(self, plan: Plan, page: str, status: PageStatus, reason: Words = NOTHING_SAID) -> PageState:
        return PageState(id=plan.id_once(PageState, page), page=page, status=status, reason=reason)
