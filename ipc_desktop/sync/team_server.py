"""What the exchange asks of a team server, whichever it is: take what is new, tell the news, hand over a feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, Protocol

from ipc_desktop.journal.entry_keys import EntryKey
from ipc_desktop.journal.outbox import Feed, Parcel
from ipc_desktop.journal.revision import Audience, Revision
from ipc_desktop.sync.records import FileNews, Given, News
from ipc_desktop.sync.roll import Line

Trouble = Literal[
    "unreachable",  # no network, no such place, cut off on the way
    "address",  # no address of a team server
    "certificate",  # it is not whom it should be
    "log_in_page",  # something else answers in its place: a hotel's page, a proxy
    "not_known_here",  # the laptop's name or password is not accepted
    "revoked",  # this laptop may not any more
    "not_there",  # the place asked for does not exist
    "busy",  # it asks for patience
    "broken",  # it fails
    "too_large",  # more than anybody should answer, or than it takes
    "not_understood",  # an answer that is none of ours
    "reused",  # it holds something else in a place of ours
    "begun_elsewhere",  # it has a case from another laptop that began it too
    "other_roll",  # it shows other lines of the roll than before
]
ASKED_AT_ONCE = 2
"""Questions that are at the server at a time when there is much to fetch: it need not wait while an answer is read."""


class TeamServerError(Exception):
    """The team server did not do what was asked. `trouble` says why; `wait_s` how long it asks to be left alone."""

    def __init__(self, trouble: Trouble, wait_s: int = 0) -> None:
        super().__init__(trouble)
        self.trouble: Trouble = trouble
        self.wait_s = wait_s


class NewsRead(NamedTuple):
    """News since a mark, oldest first; `read_to` is the new mark, which only the server understands."""

    news: tuple[News, ...]
    read_to: str
    started_again: bool = False
    """The server's news begin before the mark that it once gave: it was emptied, or holds an older copy."""
    has_post: bool = False
    """Something was given to this laptop."""
    files: tuple[FileNews, ...] = ()
    """Places in which parts of files came, or of which somebody doubts one."""
    roll_moved: bool = False
    """Somebody joined the team, left it, or leads it now."""

    def news_by_feed(self) -> dict[Feed, int]:
        """How far each feed that is named has come."""
        newest: dict[Feed, int] = {}
        for news in self.news:
            newest[news.feed] = max(news.seq, newest.get(news.feed, 0))
        return newest


class TeamServer(Protocol):
    """Where laptops of a team meet. Every method raises TeamServerError, and may then have done its work or not."""

    def append(self, parcels: Sequence[Parcel]) -> None:
        """Keeps keys, revisions and the news of them, all or nothing; what it has already counts as kept.

        The news is told even when nothing else is new: the server may have lost what it once told of.
        """

    def news(self, since: str) -> NewsRead:
        """What feeds have moved since a mark ("" for all there is)."""

    def feeds(self, asked: Sequence[tuple[Feed, int]]) -> Iterator[tuple[Feed, Sequence[Revision]]]:
        """The revisions of feeds, each after a place, in their order, some at a time; with the feed that was asked."""

    def everything(
        self, case: str, audiences: Iterable[Audience]
    ) -> Iterator[tuple[Sequence[Revision], Sequence[EntryKey]]]:
        """All revisions that these audiences of a case may see, some of one audience at a time, each feed in its order.

        With the first come all keys of their entries, as far as they were not destroyed.
        """

    def keys(self, case: str, audience: Audience, ids: Iterable[str]) -> Sequence[EntryKey]:
        """These keys, as far as they were not destroyed."""

    def destroy_keys(self, case: str, audience: Audience, ids: Iterable[str]) -> None:
        """Deletes keys of destroyed entries for good; those that are gone already are no fault."""

    # --- the team ----------------------------------------------------------------------------------------------------

    def roll(self) -> Sequence[Line]:
        """All lines of the roll, whoever wrote them: `Roll` says which of them hold."""

    def add_lines(self, lines: Sequence[Line]) -> bool:
        """Writes lines into the roll, each in its place, and all hear of it; False when another stands there already.

        For leads alone.
        """

    def post(self) -> Sequence[Given]:
        """What was ever given to this laptop."""

    def give(self, given: Given, account: str) -> None:
        """Puts something into another laptop's post, and tells it so."""

    def let_in(self, case: str, account: str, audiences: Iterable[Audience]) -> None:
        """Lets another laptop read and add to a case, for these audiences."""
