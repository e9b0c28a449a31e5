"""Keeps every word: drafts while somebody types, revisions when a page is left, and tries again when it could not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Literal, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.jobs import Jobs

SaveStatus = Literal["saved", "typing", "kept", "saving", "failing"]

KEEP_AFTER_MS = 200
"""From the first unsaved key to its draft being handed over: with the commit itself this stays under 300 ms."""

SLOW_AFTER_MS = 1_000
"""From a key to a draft that the journal has not acknowledged: then nobody is told any more that it is kept."""

TRY_AGAIN_MS = (1_000, 2_000, 5_000, 10_000, 30_000)


class KeepsWords(Protocol):
    """What autosave needs of `journal.writer.Writer`: futures that are done once the commit is acknowledged."""

    def save(self, case: str, entries: Sequence[Entry], author: str) -> Future[None]: ...
    def keep_drafts(self, case: str, entries: Sequence[Entry], place: str) -> Future[None]: ...
    def discard_drafts(self, case: str, entry_ids: Sequence[str]) -> Future[None]: ...
    def keep_unfinished(self, case: str, page: str, written: Mapping[str, str]) -> Future[None]: ...


class Autosave(QObject):
    """Saves one case. `saved_plan` is the plan as it is in the journal or safely on its way there.

    `status_changed` hands over a SaveStatus; `trouble` holds the error of the last failure while it lasts. `written`
    comes whenever the journal has acknowledged the last of what was handed to it, `touched` with every edit.
    """

    status_changed = Signal(str)
    written = Signal()
    touched = Signal()

    def __init__(self, writer: KeepsWords, saved_plan: Plan, author: str, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.saved_plan = saved_plan
        self.status: SaveStatus = "saved"
        self.trouble: Exception | None = None
        self._writer = writer
        self.author = author
        """Who types: the worker, or whoever the laptop was handed to."""
        self._jobs = jobs
        self._plan_now: Callable[[], Plan] = lambda: self.saved_plan
        self._place = ""
        self._drafts: dict[str, Entry | None] = {}
        self._undone: set[str] = set()
        self._written_now: Callable[[], Mapping[str, str]] | None = None
        self.unfinished: dict[str, dict[str, str]] = {}
        self._unfinished_sent: dict[str, dict[str, str] | None] = {}
        self._sent: dict[str, Entry] = {}
        self._owed: dict[str, Entry] = {}
        self._saves_under_way = self._drafts_under_way = 0
        self._failures = 0
        self._keep_timer = self._timer(self.keep)
        self._again_timer = self._timer(self._try_again)
        self._slow_timer = self._timer(self._tell_slow)

    def _timer(self, call: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(call)
        return timer

    def drafts_found(
        self,
        drafts: Sequence[Entry],
        unfinished: Mapping[str, Mapping[str, str]],
        plan_now: Callable[[], Plan],
        *,
        in_journal: bool = True,
    ) -> None:
        """Tells which drafts there are already, so that those typed away again are taken out.

        `unfinished` by page is what was written there and makes no answer yet; `plan_now` gives the plan with the
        drafts. When they are not all `in_journal` they are handed over at once.
        """
        self._plan_now = plan_now
        self._drafts.update({entry.id: entry for entry in drafts})
        self.unfinished = {page: dict(written) for page, written in unfinished.items()}
        self._unfinished_sent = dict(self.unfinished)
        if not in_journal:
            self._count_as_never_handed_over()
            self.keep()

    def edited(
        self, plan_now: Callable[[], Plan], place: str, written_now: Callable[[], Mapping[str, str]] | None = None
    ) -> None:
        """Something was typed or chosen. The timer is started by the first key and never put off by later ones.

        `written_now` gives what stands at that place and makes no answer yet.
        """
        self._plan_now, self._place, self._written_now = plan_now, place, written_now
        if not self._keep_timer.isActive():
            self._keep_timer.start(KEEP_AFTER_MS)
        if not self._slow_timer.isActive():
            self._slow_timer.start(SLOW_AFTER_MS)
        if self.status in ("saved", "saving"):
            self._tell("typing")
        self.touched.emit()

    def keep(self) -> None:
        """Hands what is on the page to the journal as drafts, now."""
        self._keep_timer.stop()
        changed = {entry.id: entry for entry in self._plan_now().changed_since(self.saved_plan)}
        fresh = tuple(entry for entry_id, entry in changed.items() if self._drafts.get(entry_id) != entry)
        undone = tuple(entry_id for entry_id in self._drafts if entry_id not in changed)
        self._drafts = dict(changed)
        self._discard(undone, changed, self._on_kept)
        self._follow(self._writer.keep_drafts(self.saved_plan.case, fresh, self._place), self._on_kept)
        if self._written_now is not None:
            self.unfinished[self._place] = dict(self._written_now())
        self._send_unfinished()

    def keep_unfinished(self, page: str, written: Mapping[str, str]) -> None:
        """Hands over what is written on a page and makes no answer yet; {} when there is nothing (any more)."""
        self.unfinished[page] = dict(written)
        self._send_unfinished()

    def _discard(self, undone: Iterable[str], again: Collection[str], done: Callable[[None], None]) -> None:
        """Takes drafts out that were typed away, those too that could not be before, but for what is said `again`."""
        asked = tuple(({*undone} | self._undone).difference(again))
        self._undone = set()
        if asked:
            self._follow(self._writer.discard_drafts(self.saved_plan.case, asked), done, undone=asked)

    def _send_unfinished(self) -> None:
        for page, written in self.unfinished.items():
            if written != self._unfinished_sent.get(page, {}):
                self._unfinished_sent[page] = written
                self._follow(self._writer.keep_unfinished(self.saved_plan.case, page, written), self._on_kept)

    def keep_place(self, place: str) -> None:
        """Remembers the page that is shown, so that a later start opens there."""
        self._place = place
        self._follow(self._writer.keep_drafts(self.saved_plan.case, (), place), self._on_place_kept)

    def save(self, plan: Plan, place: str) -> tuple[Entry, ...]:
        """Saves what changed as revisions in one transaction and returns it; nothing typed is forgotten if it fails."""
        self._keep_timer.stop()
        self._place = place
        changed = plan.changed_since(self.saved_plan)
        again = {entry.id for entry in changed}
        undone = tuple(set(self._drafts) - again)
        self.saved_plan, self._drafts = plan, {}
        self._plan_now, self._written_now = lambda: self.saved_plan, None
        self._discard(undone, again, self._on_place_kept)
        if changed:
            self._owed.update({entry.id: entry for entry in changed})
            self._save_owed()
        elif self.status in ("typing", "kept"):
            self._tell("saving" if self._saves_under_way else "saved")
        return changed

    def went_elsewhere(self, plan: Plan) -> None:
        """Takes over a plan that the journal itself has just written (a version, a signature)."""
        self.saved_plan = plan

    def unacknowledged(self) -> tuple[Entry, ...]:
        """What is not yet known to be in the journal as a revision: saves on their way, and drafts."""
        now = {entry.id: entry for entry in self._plan_now().changed_since(self.saved_plan)}
        return tuple({**self._owed, **now}.values())

    @property
    def all_written(self) -> bool:
        """Whether the journal has acknowledged everything that was handed to it."""
        under_way = self._owed or self._saves_under_way or self._drafts_under_way or self._keep_timer.isActive()
        return not (under_way or self.trouble)

    def stop(self) -> None:
        """No more timers; what is under way goes on on the writer's own thread."""
        self._keep_timer.stop()
        self._again_timer.stop()
        self._slow_timer.stop()

    def _save_owed(self) -> None:
        owed = {entry_id: entry for entry_id, entry in self._owed.items() if self._sent.get(entry_id) is not entry}
        if not owed:
            return
        self._sent.update(owed)
        self._saves_under_way += 1
        if self.status != "failing":
            self._tell("saving")
        future = self._writer.save(self.saved_plan.case, tuple(owed.values()), self.author)
        self._jobs.follow(
            future,
            owner=self,
            on_success=partial(self._on_saved, owed),
            on_failure=partial(self._on_save_failed, owed),
        )

    def _on_saved(self, owed: dict[str, Entry], _done: None) -> None:
        self._no_longer_sent(owed)
        for entry_id, entry in owed.items():
            if self._owed.get(entry_id) is entry:
                del self._owed[entry_id]
        self._all_is_well("kept" if self._drafts else "saved")
        self._tell_written()

    def _on_save_failed(self, owed: dict[str, Entry], error: Exception) -> None:
        self._no_longer_sent(owed)
        self._on_trouble(error)

    def _no_longer_sent(self, owed: dict[str, Entry]) -> None:
        self._saves_under_way -= 1
        for entry_id, entry in owed.items():
            if self._sent.get(entry_id) is entry:
                del self._sent[entry_id]

    def _on_kept(self, _done: None) -> None:
        self._all_is_well("kept" if self._drafts or self.unfinished.get(self._place) else "saved")

    def _on_place_kept(self, _done: None) -> None:
        if self.trouble and not self._owed and not self._drafts:
            self._all_is_well("saved")

    def _tell_slow(self) -> None:
        """The journal takes its time: the words on their way are told as such until it has them."""
        if self.status == "kept":
            self._tell("typing")

    def _all_is_well(self, status: SaveStatus) -> None:
        self._slow_timer.stop()
        if self._owed or self._saves_under_way:
            return
        self._failures, self.trouble = 0, None
        self._again_timer.stop()
        self._tell("typing" if self._keep_timer.isActive() and status == "saved" else status)

    def _on_trouble(self, error: Exception) -> None:
        self.trouble = error
        if not self._again_timer.isActive():
            self._again_timer.start(TRY_AGAIN_MS[min(self._failures, len(TRY_AGAIN_MS) - 1)])
            self._failures += 1
        self._tell("failing")

    def _try_again(self) -> None:
        if self._owed:
            self._save_owed()
        self._count_as_never_handed_over()
        self.keep()

    def _count_as_never_handed_over(self) -> None:
        """What did not get through as a draft is sent once more."""
        self._drafts = dict.fromkeys(self._drafts)
        self._unfinished_sent = dict.fromkeys(self.unfinished)

    def _follow(self, future: Future[None], done: Callable[[None], None], undone: Iterable[str] = ()) -> None:
        self._drafts_under_way += 1
        taken, failed = partial(self._on_draft_taken, done), partial(self._on_draft_failed, undone)
        self._jobs.follow(future, owner=self, on_success=taken, on_failure=failed)

    def _on_draft_taken(self, done: Callable[[None], None], _done: None) -> None:
        self._drafts_under_way -= 1
        done(None)
        self._tell_written()

    def _on_draft_failed(self, undone: Iterable[str], error: Exception) -> None:
        self._drafts_under_way -= 1
        self._undone.update(undone)
        self._on_trouble(error)

    def _tell_written(self) -> None:
        if self.all_written:
            self.written.emit()

    def _tell(self, status: SaveStatus) -> None:
        if status != self.status or status == "failing":
            self.status = status
            self.status_changed.emit(status)
