"""Stand-ins for the journal: everything in memory, each future done when the test says so."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from ipc_desktop.documents.formats import Format
from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.agreement import ChangeReason, NeededSigner, Signature
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.plan.signers import who_has_to_sign
from ipc_desktop.ui.paper.paper import Paper
from ipc_desktop.ui.sitting import Failed, Sitting


@dataclass
class FakeWriter:
    """Remembers what it was handed; `slow` leaves futures open until `finish`, `trouble` makes them fail."""

    slow: bool = False
    trouble: Exception | None = None
    saved: list[tuple[Entry, ...]] = field(default_factory=list)
    drafts: dict[str, Entry] = field(default_factory=dict)
    unfinished: dict[str, dict[str, str]] = field(default_factory=dict)
    place: str = ""
    _open: list[Future[None]] = field(default_factory=list)

    def save(self, case: str, entries: Sequence[Entry], author: str) -> Future[None]:
        if not self.trouble:
            self.saved.append(tuple(entries))
            for entry in entries:
                self.drafts.pop(entry.id, None)
        return self._future()

    def keep_drafts(self, case: str, entries: Sequence[Entry], place: str) -> Future[None]:
        if not self.trouble:
            self.drafts.update({entry.id: entry for entry in entries})
            self.place = place
        return self._future()

    def discard_drafts(self, case: str, entry_ids: Sequence[str]) -> Future[None]:
        for entry_id in () if self.trouble else entry_ids:
            self.drafts.pop(entry_id, None)
        return self._future()

    def keep_unfinished(self, case: str, page: str, written: Mapping[str, str]) -> Future[None]:
        if not self.trouble:
            self.unfinished[page] = dict(written)
        return self._future()

    def finish(self) -> None:
        for future in self._open:
            future.set_result(None)
        self._open.clear()

    def _future(self) -> Future[None]:
        future: Future[None] = Future()
        if self.slow:
            self._open.append(future)
        elif self.trouble:
            future.set_exception(self.trouble)
        else:
            future.set_result(None)
        return future


NO_PLAN = Plan("a-case")


class QuietDesk:
    """A desk that takes every wish and never answers."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def lock_version(self, reason: ChangeReason, done: Callable[[Plan], None], failed: Failed) -> None: ...

    def read_version(self, version_id: str, done: Callable[[Plan], None], failed: Failed) -> None: ...

    def look_for_changes(self, version_id: str, done: Callable[[bool], None]) -> None: ...

    def withdraw_version(self, version_id: str, done: Callable[[Plan], None], failed: Failed) -> None: ...

    def sign(self, signature: Signature, done: Callable[[Plan], None], failed: Failed) -> None: ...

    def set_pages(
        self, paper: Paper, done: Callable[[bytes], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None: ...

    def save_pdf(
        self, paper: Paper, done: Callable[[str], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None: ...

    def save_file(self, form: Format, paper: Paper, done: Callable[[str], None], failed: Failed) -> None: ...

    def print_pages(
        self, paper: Paper, done: Callable[[str], None], failed: Failed, told: Callable[[str], None] | None = None
    ) -> None: ...

    def stop_papers(self) -> None: ...

    def choose_table(self, done: Callable[[bytes], None], failed: Failed, endings: Sequence[str] = ()) -> None: ...

    def keep_account(self, ending: str, done: Callable[[str], None], failed: Failed) -> None: ...

    def choose_photo(self, done: Callable[[bytes], None], failed: Failed) -> None: ...

    def keep_photo(self, media_id: str, photo: bytes, done: Callable[[str], None], failed: Failed) -> None: ...

    def signers(self) -> tuple[NeededSigner, ...]:
        return who_has_to_sign(self.plan, dt.date(2027, 1, 12))

    def version_is_sound(self, version_id: str) -> bool:
        return True


def quiet_sitting(language: str = "en", plan: Plan = NO_PLAN) -> Sitting:
    """A sitting on 12 January 2027 whose ids are new but the same in every run."""
    numbers = itertools.count(1)
    return Sitting(
        new_id=lambda: f"01922222-0000-7000-8000-{next(numbers):012d}",
        now=lambda: dt.datetime(2027, 1, 12, 10, 30, tzinfo=dt.UTC),
        today=lambda: dt.date(2027, 1, 12),
        worker_id="00000000-0000-7000-8000-000000000007",
        worker_name="Joanne",
        language=language,
        practice=True,
        desk=QuietDesk(plan),
    )


def sample_plan(name: str = "maud-thistlewick") -> Plan:
    """A made-up family's plan from the samples."""
    return read_plan_file((RESOURCES / "samples" / f"{name}.plan.json").read_bytes()).plan
