"""A team server that lives in this process and fails when told to: what Kinto does with our records, in memory.

Who belongs to the team it does not know: laptops are given their keys by hand there (`Laptop.gets`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from ipc_desktop.journal.entry_keys import EntryKey
from ipc_desktop.journal.file_cards import Place
from ipc_desktop.journal.outbox import Feed, Parcel
from ipc_desktop.journal.revision import Audience, Revision
from ipc_desktop.sync.records import FileNews, Given, News
from ipc_desktop.sync.roll import Line
from ipc_desktop.sync.team_server import NewsRead, TeamServerError

Fate = Literal["whole", "lost_before", "lost_after"]
"""What becomes of one request: it arrives and is answered, never arrives, or is done and its answer never arrives."""

MOST_A_PAGE = 7


class MemoryServer:
    """Create-only feeds, deletable keys, news in the order of their commits. `fates` are used up one a request."""

    def __init__(self) -> None:
        self.revisions: dict[Feed, dict[int, Revision]] = {}
        self.key_records: dict[str, EntryKey] = {}
        self.told: list[News | FileNews] = []
        self.parts: dict[tuple[Place, str], bytes] = {}
        self.parts_sent: list[str] = []
        self.parts_handed: list[str] = []
        """The names of parts in the order they were sent in, or handed over; one that came twice stands there twice."""
        self.fates: list[Fate] = []
        self.requests = 0
        self.age = 0
        """How often it was emptied: a mark of an earlier age is not understood."""

    def empty(self) -> None:
        """Loses everything, as a server does whose disk broke."""
        self.revisions, self.key_records, self.told, self.parts = {}, {}, [], {}
        self.age += 1

    def append(self, parcels: Sequence[Parcel]) -> None:
        fate = self._fate()
        coming = [(self.revisions.setdefault(parcel.feed, {}), one) for parcel in parcels for one in parcel.revisions]
        if any(feed.get(revision.seq, revision) != revision for feed, revision in coming):
            raise TeamServerError("reused")
        for feed, revision in coming:
            feed[revision.seq] = revision
        for parcel in parcels:
            self.key_records |= {key.id: key for key in parcel.keys}
            self.told.append(News(*parcel.feed, parcel.revisions[-1].seq))
        self._answer(fate)

    def news(self, since: str) -> NewsRead:
        fate = self._fate()
        age, place = (int(part) for part in since.split(":")) if since else (self.age, 0)
        again = age != self.age
        told = tuple(self.told[0 if again else place :])
        self._answer(fate)
        return NewsRead(
            tuple(one for one in told if isinstance(one, News)),
            f"{self.age}:{len(self.told)}",
            again,
            files=tuple(one for one in told if isinstance(one, FileNews)),
        )

    def feeds(self, asked: Sequence[tuple[Feed, int]]) -> Iterator[tuple[Feed, Sequence[Revision]]]:
        for feed, after in asked:
            for some in self._feed(feed, after):
                yield feed, some

    def _feed(self, feed: Feed, after: int) -> Iterator[Sequence[Revision]]:
        found = [revision for seq, revision in sorted(self.revisions.get(feed, {}).items()) if seq > after]
        yield from self._pages(found)

    def everything(
        self, case: str, audiences: Iterable[Audience]
    ) -> Iterator[tuple[Sequence[Revision], Sequence[EntryKey]]]:
        feeds = [feed for audience in audiences for feed in sorted(self.revisions) if feed[:2] == (case, audience)]
        wanted = {revision.key_id for feed in feeds for revision in self.revisions[feed].values()}
        keys = [key for key in self.key_records.values() if key.id in wanted]
        for feed in feeds:
            for some in self._feed(feed, 0):
                yield some, keys
                keys = []

    def _pages(self, found: Sequence[Revision]) -> Iterator[Sequence[Revision]]:
        for start in range(0, len(found), MOST_A_PAGE):
            self._answer(self._fate())
            yield found[start : start + MOST_A_PAGE]

    def keys(self, case: str, audience: Audience, ids: Iterable[str]) -> Sequence[EntryKey]:
        self._answer(self._fate())
        return [self.key_records[key] for key in ids if key in self.key_records]

    def destroy_keys(self, case: str, audience: Audience, ids: Iterable[str]) -> None:
        fate = self._fate()
        for key in ids:
            self.key_records.pop(key, None)
        self._answer(fate)

    # --- files -------------------------------------------------------------------------------------------------------

    def there(self, place: Place, names: Sequence[str]) -> frozenset[str]:
        self._answer(self._fate())
        return frozenset(name for name in names if (place, name) in self.parts)

    def part(self, place: Place, name: str) -> bytes | None:
        self._answer(self._fate())
        self.parts_handed.append(name)
        return self.parts.get((place, name))

    def keep_part(self, place: Place, name: str, sealed: bytes) -> None:
        self.parts_sent.append(name)
        fate = self._fate()
        self.parts.setdefault((place, name), sealed)
        self._answer(fate)

    def remove_parts(self, place: Place, names: Sequence[str]) -> None:
        fate = self._fate()
        for name in names:
            self.parts.pop((place, name), None)
        self._answer(fate)

    def tell_of_files(self, news: FileNews) -> None:
        fate = self._fate()
        self.told.append(news)
        self._answer(fate)

    def _fate(self) -> Fate:
        self.requests += 1
        fate = self.fates.pop(0) if self.fates else "whole"
        if fate == "lost_before":
            raise TeamServerError("unreachable")
        return fate

    def _answer(self, fate: Fate) -> None:
        if fate == "lost_after":
            raise TeamServerError("unreachable")

    # --- the team ----------------------------------------------------------------------------------------------------

    def roll(self) -> Sequence[Line]:
        return ()

    def add_lines(self, lines: Sequence[Line]) -> bool:
        raise TeamServerError("not_there")

    def post(self) -> Sequence[Given]:
        return ()

    def give(self, given: Given, account: str) -> None:
        raise TeamServerError("not_there")

    def let_in(self, case: str, account: str, audiences: Iterable[Audience]) -> None:
        raise TeamServerError("not_there")

    def members(self, case: str, audience: Audience) -> frozenset[str]:
        return frozenset()
