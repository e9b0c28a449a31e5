"""One round of exchange: send, see that it arrived, take what is new. It can be cut anywhere and begun again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import NamedTuple

from ipc_desktop.journal.entry_keys import EntryKey
from ipc_desktop.journal.intake import Refused
from ipc_desktop.journal.journal import Journal
from ipc_desktop.journal.outbox import Feed, Parcel
from ipc_desktop.journal.revision import Revision, verify_ahead
from ipc_desktop.journal.store import Store
from ipc_desktop.sync.ahead import ahead, by_turns
from ipc_desktop.sync.files import NO_FILES, FileExchange, FilesMoved
from ipc_desktop.sync.giving import Giving
from ipc_desktop.sync.keys_gone import remove_destroyed_keys
from ipc_desktop.sync.records import Given
from ipc_desktop.sync.refusals import note, noting_refusals
from ipc_desktop.sync.team_server import ASKED_AT_ONCE, NewsRead, TeamServer, TeamServerError

MOST_A_BATCH = 100


@dataclass(frozen=True)
class Round:
    """What a round did: revisions sent, shown again by the server, taken in; what was refused; cases that changed; and
    what came of the files behind them."""

    sent: int = 0
    seen: int = 0
    taken: int = 0
    refused: tuple[Refused, ...] = ()
    cases: tuple[str, ...] = ()
    files: FilesMoved = NO_FILES
    begun_elsewhere: bool = False
    """A case stayed behind: another laptop began it at this server, and nobody gave it to this one."""


class Page(NamedTuple):
    """Revisions that came together, all of one case and audience, and those keys of theirs that are new here."""

    revisions: Sequence[Revision]
    keys: Sequence[EntryKey]


class Exchange:
    """Exchanges a store's cases with its team. Slow by nature: never on the window's thread.

    `told` is called after every step with the number of changes moved so far; `goes_on` is asked before every step,
    and a round that may not go on ends there, with all that it did kept. `giving` is left out by stores whose keys
    are given to them in another way, `files` where only words are exchanged.
    """

    def __init__(
        self,
        store: Store,
        server: TeamServer,
        giving: Giving | None = None,
        files: FileExchange | None = None,
        *,
        told: Callable[[int], None] = lambda _: None,
        goes_on: Callable[[], bool] = lambda: True,
    ) -> None:
        self._store, self._server, self._giving = store, server, giving
        self._files = files
        self._told, self._goes_on = told, goes_on
        self._journal, self._writer = store.journal, store.writer
        self._sent = self._seen = self._taken = self._gifts = 0
        self._refused: list[Refused] = []
        self._not_ours: list[str] = []
        self._cases: dict[str, None] = {}

    def round(self) -> Round:
        """Sends, reads back and takes in what there is. Raises TeamServerError and StoreError: nothing is lost."""
        with noting_refusals(self._store, self._refused):
            if self._files is not None:
                self._files.write_cards()
            self._push()
            self._pull()
            if self._goes_on():
                remove_destroyed_keys(self._store, self._server)
            files = self._files.round() if self._files is not None and self._goes_on() else NO_FILES
        if self._taken and (newer := self._journal.needs_newer()):
            note(self._store, "entry", "newer", newer)
        if self._not_ours:
            note(self._store, "answer", "begun_elsewhere", len(self._not_ours))
        refused, is_apart = tuple(self._refused), bool(self._not_ours)
        return Round(self._sent, self._seen, self._taken, refused, self.cases, files, is_apart)

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases in which something came so far, of a round that is cut off too."""
        with_files = self._files.cases if self._files is not None else ()
        return tuple(dict.fromkeys((*self._cases, *with_files)))

    # --- out -----------------------------------------------------------------------------------------------------

    def _push(self) -> None:
        while self._goes_on() and (parcels := self._journal.unsent(MOST_A_BATCH, self._not_ours)):
            for parcel in self._appended(parcels):
                self._writer.mark_sent(parcel.feed, taken=parcel.revisions[-1].seq).result()
                self._moved(sent=len(parcel.revisions))

    def _appended(self, parcels: Sequence[Parcel]) -> Sequence[Parcel]:
        """Those of the parcels that the server took: all, or of the first case alone when one may be in the way.

        A case that it takes from others only is left out for the rest of this round, so that the rest goes on.
        """
        case = parcels[0].feed[0]
        for some in dict.fromkeys((tuple(parcels), tuple(one for one in parcels if one.feed[0] == case))):
            try:
                self._server.append(some)
            except TeamServerError as error:
                if error.trouble != "revoked":
                    raise
            else:
                return some
        if not self._not_ours:
            self._server.roll()  # refused as well, if it is this laptop that may nothing any more
        self._not_ours.append(case)
        return ()

    def _read_back(self) -> None:
        """Sees with own eyes that the server has what it took; what it has not is sent again in the next round."""
        own, sent = self._journal.device(), self._journal.own_feeds()
        taken = {one.feed: one.taken for one in sent if one.shown < one.taken}
        shown = {one.feed: one.shown for one in sent if one.feed in taken}
        for feed, some in self._server.feeds(tuple(shown.items())):
            ours = self._journal.part_of_feed(feed, shown[feed], len(some)).revisions
            # Who wrote another's feed may have sent more meanwhile; in one of ours nobody has anything to say.
            if ours != tuple(some if feed[2] == own else some[: len(ours)]):
                raise TeamServerError("reused")
            if ours:
                shown[feed] = ours[-1].seq
                self._writer.mark_sent(feed, shown=shown[feed]).result()
                self._moved(seen=len(ours))
            if not self._goes_on():
                return
        for feed, seq in shown.items():
            if seq < taken[feed]:
                self._writer.send_again(feed, seq).result()

    # --- in ------------------------------------------------------------------------------------------------------

    def _pull(self) -> None:
        read = self._server.news(self._journal.news_read_to())
        if read.started_again:
            self._writer.offer_again(read.news_by_feed()).result()
        if not (self._meet(read) and self._take(self._moved_feeds(read))):
            return
        if self._goes_on():
            self._read_back()
        if self._files is not None:
            self._files.heard(read.files, started_again=read.started_again)
        self._owe_nothing(read)
        self._writer.end_round(read.read_to).result()

    def _meet(self, read: NewsRead) -> bool:
        """Sees who is in the team now, and takes what colleagues gave to this laptop.

        False when the round may not go on before all is taken.
        """
        if self._giving is None:
            return True
        if read.roll_moved or read.started_again:
            self._cases |= dict.fromkeys(self._giving.renew_roll().cases)
        is_due = read.has_post or read.started_again
        while is_due:
            before = self._gifts
            if not self._take(*self._given_cases(self._giving)):
                return False
            is_due = self._giving.put_off and self._gifts > before
        return True

    def _owe_nothing(self, read: NewsRead) -> None:
        """Gives colleagues the keys that signed lines promise them; after somebody left, new ones."""
        if self._giving is not None:
            if read.roll_moved or read.started_again or self._taken:
                self._giving.begin_epochs()
            self._giving.hand_on()

    def take_case(self, case: str) -> None:
        """Takes in all that this store may read of a case, as when the case was just given to it."""
        self._take(self._everything(case))

    def _take(self, *sources: Iterable[Page | Given]) -> bool:
        """Stores page after page, while the next ones come over the line; False when it may not go on before the end.

        A gift behind its pages says that they were all of it.
        """
        with closing(by_turns(sources)) as coming, closing(ahead(_verified(coming))) as steps:
            for step in steps:
                if isinstance(step, Page):
                    self._take_page(step)
                elif self._giving is not None:
                    self._giving.fetched(step)
                    self._gifts += 1
                if not self._goes_on():
                    return False
        return True

    def _take_page(self, page: Page) -> None:
        taken = self._writer.take_in(page.revisions, page.keys).result()
        self._refused += taken.refused
        self._cases |= dict.fromkeys(revision.case for revision in page.revisions)
        self._moved(taken=taken.taken)

    def _given_cases(self, giving: Giving) -> list[Iterator[Page | Given]]:
        """All of each case that was given to this laptop, in sources that may be asked at the same time."""
        gifts = tuple(giving.take())  # at once: each would wait until a page is stored
        return [self._given(gifts[first::ASKED_AT_ONCE]) for first in range(min(ASKED_AT_ONCE, len(gifts)))]

    # --- on the threads that are ahead: they ask the server and read the journal, nothing else -----------------------

    def _given(self, gifts: Iterable[tuple[Given, str]]) -> Iterator[Page | Given]:
        """All of each case that is given, and behind it the gift."""
        for given, case in gifts:
            try:
                yield from self._everything(case)
            except TeamServerError as error:
                if error.trouble not in ("revoked", "not_there"):
                    raise  # else the server does not show us that case: whatever the gift says, the rest goes on
            else:
                yield given

    def _everything(self, case: str) -> Iterator[Page]:
        keys = _KeysComing(self._journal, self._server)
        for some, here in self._server.everything(case, self._journal.audiences(case)):
            yield Page(some, keys.of(some, here))

    def _moved_feeds(self, read: NewsRead) -> Iterator[Page]:
        """Of the feeds that the news name, what comes after the place held here."""
        held = self._journal.ends()
        newest: dict[Feed, int] = {}
        for news in read.news:
            newest[news.feed] = max(news.seq, newest.get(news.feed, 0))
        moved = [
            (feed, held.get(feed, 0))
            for feed, seq in newest.items()
            if feed[0] not in self._not_ours and feed[1] in self._journal.audiences(feed[0]) and seq > held.get(feed, 0)
        ]
        keys = _KeysComing(self._journal, self._server)
        for _, some in self._server.feeds(moved):
            yield Page(some, keys.of(some))

    def _moved(self, *, sent: int = 0, seen: int = 0, taken: int = 0) -> None:
        self._sent, self._seen, self._taken = self._sent + sent, self._seen + seen, self._taken + taken
        self._told(self._sent + self._seen + self._taken)


def _verified(coming: Iterable[Page | Given]) -> Iterator[Page | Given]:
    """What comes, its signatures verified on this thread, so that whoever stores it need not wait for that."""
    for step in coming:
        if isinstance(step, Page):
            verify_ahead(step.revisions)
        yield step


class _KeysComing:
    """The keys of revisions on their way here; each is asked for and handed over once.

    What lies in the journal may be pages behind, so it alone cannot say what was asked for.
    """

    def __init__(self, journal: Journal, server: TeamServer) -> None:
        self._journal, self._server = journal, server
        self._ready: dict[str, EntryKey] = {}
        self._asked: set[str] = set()

    def of(self, some: Sequence[Revision], here: Iterable[EntryKey] = ()) -> Sequence[EntryKey]:
        """The keys of these revisions, all of one case and audience, that are new here; `here` came with them.

        With them come those that words lack which were taken in before.
        """
        first = some[0]
        self._ready |= {key.id: key for key in here}
        awaited = self._journal.keys_awaited(first.case, first.audience)
        unknown = self._journal.unknown_keys((*awaited, *(one.key_id for one in some)))
        new = [key for key in unknown if key not in self._asked]
        self._asked.update(new)
        missing = [key for key in new if key not in self._ready]
        if missing:
            self._ready |= {key.id: key for key in self._server.keys(first.case, first.audience, missing)}
        return [self._ready.pop(key) for key in new if key in self._ready]
