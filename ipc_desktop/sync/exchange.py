"""One round of exchange: send, see that it arrived, take what is new. It can be cut anywhere and begun again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ipc_desktop.journal.entry_keys import EntryKey
from ipc_desktop.journal.intake import Refused
from ipc_desktop.journal.outbox import Feed
from ipc_desktop.journal.revision import Revision
from ipc_desktop.journal.store import Store
from ipc_desktop.sync.giving import Giving
from ipc_desktop.sync.records import News
from ipc_desktop.sync.team_server import NewsRead, TeamServer, TeamServerError

MOST_A_BATCH = 100


@dataclass(frozen=True)
class Round:
    """What a round did: revisions sent, shown again by the server, taken in; what was refused; cases that changed."""

    sent: int = 0
    seen: int = 0
    taken: int = 0
    refused: tuple[Refused, ...] = ()
    cases: tuple[str, ...] = ()


class Exchange:
    """Exchanges a store's cases with its team. Slow by nature: never on the window's thread.

    `told` is called after every step with the number of changes moved so far; `goes_on` is asked before every step,
    and a round that may not go on ends there, with all that it did kept. `giving` is left out by stores whose keys
    are given to them in another way.
    """

    def __init__(
        self,
        store: Store,
        server: TeamServer,
        giving: Giving | None = None,
        *,
        told: Callable[[int], None] = lambda _: None,
        goes_on: Callable[[], bool] = lambda: True,
    ) -> None:
        self._store, self._server, self._giving = store, server, giving
        self._told, self._goes_on = told, goes_on
        self._journal, self._writer = store.journal, store.writer
        self._sent = self._seen = self._taken = 0
        self._refused: list[Refused] = []
        self._cases: dict[str, None] = {}

    def round(self) -> Round:
        """Sends, reads back and takes in what there is. Raises TeamServerError and StoreError: nothing is lost."""
        self._push()
        self._pull()
        return Round(self._sent, self._seen, self._taken, tuple(self._refused), tuple(self._cases))

    # --- out -----------------------------------------------------------------------------------------------------

    def _push(self) -> None:
        while self._goes_on() and (parcel := self._journal.unsent(MOST_A_BATCH)):
            last = parcel.revisions[-1].seq
            self._server.append(parcel, News(*parcel.feed, last))
            self._writer.mark_sent(parcel.feed, taken=last).result()
            self._moved(sent=len(parcel.revisions))

    def _read_back(self, feed: Feed, shown: int, taken: int) -> None:
        """Sees with own eyes that the server has what it took; what it has not is sent again in the next round."""
        for some in self._server.feed(feed, shown):
            ours = self._journal.part_of_feed(feed, shown, len(some)).revisions
            if tuple(some) != ours:
                raise TeamServerError("reused")
            shown = some[-1].seq
            self._writer.mark_sent(feed, shown=shown).result()
            self._moved(seen=len(some))
        if shown < taken:
            self._writer.send_again(feed, shown).result()

    # --- in ------------------------------------------------------------------------------------------------------

    def _pull(self) -> None:
        read = self._server.news(self._journal.news_read_to())
        if read.started_again:
            for own in self._journal.own_feeds():
                self._writer.send_again(own.feed, 0).result()
        self._meet(read)
        held = self._journal.ends()
        newest: dict[Feed, int] = {}
        for news in read.news:
            newest[news.feed] = max(news.seq, newest.get(news.feed, 0))
        for feed, seq in newest.items():
            if not self._goes_on():
                return
            if feed[1] in self._journal.audiences(feed[0]) and seq > held.get(feed, 0):
                self._take_feed(feed, held.get(feed, 0))
        for own in self._journal.own_feeds():
            if own.shown < own.taken and self._goes_on():
                self._read_back(own.feed, own.shown, own.taken)
        self._writer.end_round(read.read_to).result()

    def _meet(self, read: NewsRead) -> None:
        """Takes what colleagues gave to this laptop, and hands on what is theirs; after somebody left, new keys."""
        if self._giving is None:
            return
        if read.has_post or read.started_again:
            for given, case in self._giving.take():
                self.take_case(case)
                self._giving.fetched(given)
        if read.roll_moved:
            self._giving.begin_epochs()
        self._giving.hand_on()

    def take_case(self, case: str) -> None:
        """Takes in all that this store may read of a case, as when the case was just given to it."""
        for audience in self._journal.audiences(case):
            for some in self._server.everything(case, audience):
                self._take(some)

    def _take_feed(self, feed: Feed, after: int) -> None:
        for some in self._server.feed(feed, after):
            self._take(some)

    def _take(self, some: Sequence[Revision]) -> None:
        taken = self._writer.take_in(some, self._keys_for(some)).result()
        self._refused += taken.refused
        self._cases |= dict.fromkeys(revision.case for revision in some)
        self._moved(taken=taken.taken)

    def _keys_for(self, some: Sequence[Revision]) -> Iterable[EntryKey]:
        first = some[0]
        unknown = self._journal.unknown_keys(revision.key_id for revision in some)
        return self._server.keys(first.case, first.audience, unknown) if unknown else ()

    def _moved(self, *, sent: int = 0, seen: int = 0, taken: int = 0) -> None:
        self._sent, self._seen, self._taken = self._sent + sent, self._seen + seen, self._taken + taken
        self._told(self._sent + self._seen + self._taken)
