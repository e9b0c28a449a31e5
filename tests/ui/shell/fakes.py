"""Stand-ins for the journal: everything in memory, each future done when the test says so."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from ipc_desktop.plan.entry import Entry


@dataclass
class FakeWriter:
    """Remembers what it was handed; `slow` leaves futures open until `finish`, `trouble` makes them fail."""

    slow: bool = False
    trouble: Exception | None = None
    saved: list[tuple[Entry, ...]] = field(default_factory=list)
    drafts: dict[str, Entry] = field(default_factory=dict)
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
        for entry_id in entry_ids:
            self.drafts.pop(entry_id, None)
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
