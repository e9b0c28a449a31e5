"""Files follow the words: sealed parts, one at a time, each named by its hash; cut off anywhere, they go on from there.

What a laptop lacks it knows from the cards that came with the words (`journal.file_cards`), and what it has to send
from its own. So nothing is asked for while there is nothing to be had.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, Protocol

from ipc_desktop.journal.file_cards import FileCard, Place
from ipc_desktop.journal.files_on_the_way import hash_of_part
from ipc_desktop.journal.store import Store
from ipc_desktop.sync.keys_gone import passed_over_where_shut_out
from ipc_desktop.sync.records import FileNews

Outcome = Literal["came", "awaited", "damaged", "wrong", "stopped"]
"""A file is here now; some of it lies nowhere yet; a part was not what it should be; all of it together was not; nobody
may go on."""

TELLS_OF_DAMAGE = 2
"""How often, one time after the other, the others are asked to look at a part that came damaged."""


class Parts(Protocol):
    """Where sealed parts of files lie. Every method raises the errors of that place."""

    def there(self, place: Place, names: Sequence[str]) -> frozenset[str]:
        """Which of these parts lie there."""

    def part(self, place: Place, name: str) -> bytes | None:
        """A part, whatever it holds; None when it is not there."""

    def keep_part(self, place: Place, name: str, sealed: bytes) -> None:
        """Keeps a part; one of that name is left as it is."""

    def remove_parts(self, place: Place, names: Sequence[str]) -> None:
        """Removes parts for good; those that are gone already are no fault."""


class TeamParts(Parts, Protocol):
    """The parts that a team's server keeps."""

    def tell_of_files(self, news: FileNews) -> None:
        """Tells all who read the news that files moved in a place."""


@dataclass(frozen=True)
class FilesMoved:
    """What came of an exchange of files: how many went out whole, how many came, and how many were no good."""

    sent: int = 0
    came: int = 0
    damaged: int = 0


NO_FILES = FilesMoved()


class FileCarrier:
    """Carries single files between a store and a place. `told` hears of the bytes carried so far."""

    def __init__(
        self,
        store: Store,
        parts: Parts,
        told: Callable[[int], None] = lambda _: None,
        goes_on: Callable[[], bool] = lambda: True,
    ) -> None:
        self._way, self._parts, self._told, self._goes_on = store.files_on_the_way, parts, told, goes_on
        self._carried = 0

    def send(self, place: Place, cards: Sequence[FileCard]) -> tuple[FileCard, ...]:
        """Sends what the place lacks of these files; those of which all lies there now, as the place itself shows."""
        names = [name for card in cards for name in card.parts]
        there = self._parts.there(place, names)
        lacking = [card for card in cards if not there.issuperset(card.parts)]
        for card in lacking:
            self._send(card, there)
        if lacking:
            there = self._parts.there(place, names)
        return tuple(card for card in cards if there.issuperset(card.parts))

    def _send(self, card: FileCard, there: frozenset[str]) -> None:
        for number, name in enumerate(card.parts):
            if name in there:
                continue
            data = self._way.part(card, number) if self._goes_on() else None
            if data is None:
                return
            self._parts.keep_part(card.place, name, data)
            self._count(data)

    def fetch(self, card: FileCard) -> Outcome:
        """Fetches what is missing of a file, and joins it once all is here."""
        for number in range(self._way.begun(card), len(card.parts)):
            if not self._goes_on():
                return "stopped"
            data = self._parts.part(card.place, card.parts[number])
            if data is None:
                return "awaited"
            if not self._way.take_part(card, number, data):
                return "damaged"
            self._count(data)
        return "came" if self._way.join(card) else "wrong"

    def _count(self, data: bytes) -> None:
        self._carried += len(data)
        self._told(self._carried)


class FileExchange:
    """Exchanges a store's files with its team's server, behind the words. Files of more bytes than `up_to` wait."""

    def __init__(
        self,
        store: Store,
        parts: TeamParts,
        *,
        up_to: int | None = None,
        told: Callable[[int], None] = lambda _: None,
        goes_on: Callable[[], bool] = lambda: True,
    ) -> None:
        self._way, self._parts, self._up_to, self._goes_on = store.files_on_the_way, parts, up_to, goes_on
        self._carrier = FileCarrier(store, parts, told, goes_on)
        self._doubted: tuple[FileNews, ...] = ()
        self._came: list[FileCard] = []

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases in which files came so far, of a round that is cut off too."""
        return tuple(dict.fromkeys(card.case for card in self._came))

    def write_cards(self) -> None:
        """Tells of new files, among the words; to be called before these are sent."""
        self._way.write_cards()

    def heard(self, news: Iterable[FileNews], *, started_again: bool) -> None:
        """Takes notice of what is told of files, so that it is remembered before the news count as read."""
        news = tuple(news)
        self._way.look_again({one.place for one in news}, everywhere=started_again)
        self._doubted = tuple(one for one in news if one.damaged)

    def round(self) -> FilesMoved:
        """Sends and fetches what there is, each place in its turn; raises what its places raise, and nothing is lost.

        Small files go first. What was destroyed is removed before all.
        """
        for place, names in self._way.parts_gone(untold=True).items():
            self._remove(place, names)
            self._way.parts_were_removed(place, names)
        for news in self._doubted:
            self._mend(news)
        unsent = self._fitting(self._way.lying_here(unsent=True))
        sent = sum(self._send(place, some) for place, some in by_place(unsent))
        damaged = 0
        for card in self._fitting(self._way.lacking(unasked=True)):
            outcome = self._fetch(card)
            if outcome == "stopped":
                break
            damaged += outcome in ("damaged", "wrong")
        return FilesMoved(sent, len(self._came), damaged)

    def _fitting(self, cards: Iterable[FileCard]) -> list[FileCard]:
        return [card for card in cards if self._up_to is None or card.size <= self._up_to]

    def _send(self, place: Place, cards: Sequence[FileCard]) -> int:
        if not self._goes_on():
            return 0
        whole: tuple[FileCard, ...] = ()
        with passed_over_where_shut_out():
            whole = self._carrier.send(place, cards)
        if whole:
            self._parts.tell_of_files(FileNews(*place))
        for card in whole:
            self._way.looked_at(card)
        return len(whole)

    def _fetch(self, card: FileCard) -> Outcome:
        outcome: Outcome = "awaited"
        with passed_over_where_shut_out():
            outcome = self._carrier.fetch(card)
        if outcome in ("came", "awaited"):
            self._way.looked_at(card)
            self._came += [card] if outcome == "came" else []
        elif outcome in ("damaged", "wrong"):
            if outcome == "damaged" and card.damaged < TELLS_OF_DAMAGE:
                self._parts.tell_of_files(FileNews(*card.place, card.parts[self._way.begun(card)]))
            self._way.looked_at(card, damaged=True)
        return outcome

    def _remove(self, place: Place, names: Sequence[str]) -> None:
        """Removes parts, where this laptop may: others that have the case do the same."""
        with passed_over_where_shut_out():
            self._parts.remove_parts(place, names)

    def _mend(self, news: FileNews) -> None:
        """Puts a part in the place of one that came to somebody damaged, if it is, and lies here as it should."""
        place, name = news.place, news.damaged
        card = next((one for one in self._way.lying_here() if one.place == place and name in one.parts), None)
        data = self._way.part(card, card.parts.index(name)) if card is not None else None
        if data is None:
            return
        with passed_over_where_shut_out():
            there = self._parts.part(place, name)
            if there is None or hash_of_part(there) != name:
                self._parts.remove_parts(place, [name])
                self._parts.keep_part(place, name, data)
                self._parts.tell_of_files(FileNews(*place))


def by_place(cards: Iterable[FileCard]) -> list[tuple[Place, list[FileCard]]]:
    """Cards that come place by place, as the store hands them over, together by their places."""
    return [(place, list(some)) for place, some in groupby(cards, lambda card: card.place)]
