"""What a store's writer does for the exchange with a team: its place there, who has which keys, how far it has come."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from typing import TypeVar, get_args

from ipc_desktop.journal import destroyed, holders, intake, late, outbox, strangers
from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.destroyed import Notice
from ipc_desktop.journal.entry_keys import AudienceKey, audience_keys, begin_epoch, newest_audience_key
from ipc_desktop.journal.facts import fact, keep_fact
from ipc_desktop.journal.holders import Holders
from ipc_desktop.journal.intake import TakenIn
from ipc_desktop.journal.late import Brought, Verdict
from ipc_desktop.journal.membership import Membership, keep_membership, keep_roll
from ipc_desktop.journal.outbox import Feed
from ipc_desktop.journal.pen import Pen
from ipc_desktop.journal.revision import Audience
from ipc_desktop.journal.shut_out import End, keep_ends

T = TypeVar("T")


class TeamRequests(ABC):
    """Each is one transaction of the writer's thread, and a future of it; see `Writer`."""

    _pen: Pen

    @abstractmethod
    def _ask(self, work: Callable[[Connection], T], *, shown: str = "") -> Future[T]:
        """Queues a transaction."""

    @abstractmethod
    def _ask_to_take_in(self, work: Callable[[Connection], TakenIn]) -> Future[TakenIn]:
        """Queues a transaction that takes something in."""

    def keys_to_give(self, case: str) -> Future[tuple[AudienceKey, ...]]:
        """All keys of a case, to be sealed for another device; those of audiences nobody has written for are made.

        Made later, and by two devices apart, they would not be the same.
        """

        def write(connection: Connection) -> tuple[AudienceKey, ...]:
            for audience in get_args(Audience):
                newest_audience_key(connection, case, audience)
            return audience_keys(connection, case)

        return self._ask(write)

    def begin_epoch(self, case: str, because: str) -> Future[None]:
        """Begins an epoch of a case's keys, once for each cause: older keys do not open what is written from now on."""

        def write(connection: Connection) -> None:
            if fact(connection, f"epoch/{because}/{case}") is None:
                begin_epoch(connection, case)
                keep_fact(connection, f"epoch/{because}/{case}", b"")
                self._pen.forget()

        return self._ask(write)

    def give(self, case: str, receiver: str, audiences: Iterable[Audience], author: str) -> Future[None]:
        """Writes into a case that this store gives it to a device, for these audiences; from then on it is owed keys.

        Keys of all audiences are made first: made later, and by two devices apart, they would not be the same.
        """
        to = tuple(audiences)

        def write(connection: Connection) -> None:
            for audience in get_args(Audience):
                newest_audience_key(connection, case, audience)
            holders.give(self._pen, case, receiver, to, author)
            strangers.vouch(self._pen, case)

        return self._ask(write)

    def take_gift(
        self, giver: str, keys: Iterable[AudienceKey], vouched: Holders, *, is_first: bool = True
    ) -> Future[bool]:
        """Takes keys of one case that a device gave to this store, and whom it names as the case's holders; False, and
        nothing is taken, when it has no right to give them: see `holders.take_gift`."""
        given = tuple(keys)

        def write(connection: Connection) -> bool:
            taken = holders.take_gift(connection, giver, given, vouched, is_first=is_first)
            if taken:
                self._pen.forget()
            return taken

        return self._ask(write)

    def decide_late(self, what: Brought, verdict: Verdict, reason: str, author: str) -> Future[TakenIn]:
        """Writes into a case what was decided about words that a laptop brought, and why; of one that nobody let into
        the team, what counts from now on is shown."""

        def write(connection: Connection) -> TakenIn:
            late.decide(self._pen, what, verdict, reason, author)
            return intake.take_in_released(connection)

        return self._ask_to_take_in(write)

    def keys_were_handed(self, keys: Iterable[AudienceKey], device: str) -> Future[None]:
        """Remembers that a device has these keys from this store."""
        handed = tuple(keys)
        return self._ask(lambda connection: holders.keys_were_handed(connection, handed, device))

    def keep_roll(
        self, lines: bytes, named: Iterable[str], shut_out: Iterable[str], ends: Iterable[End]
    ) -> Future[TakenIn]:
        """Keeps the team's roll, the devices that it names, and who is shut out of the team with where their feeds
        end; what was kept apart, or waited, and counts from now on is taken in."""
        known, gone, until = tuple(named), tuple(shut_out), tuple(ends)

        def write(connection: Connection) -> TakenIn:
            keep_roll(connection, lines, known)
            keep_ends(connection, gone, until)
            return intake.take_in_released(connection)

        return self._ask_to_take_in(write)

    def remember(self, what: str) -> Future[None]:
        """Remembers that something was done with the team; see `Journal.remembers`."""
        return self._ask(lambda connection: keep_fact(connection, f"done/{what}", b""))

    def signature_of(self, data: bytes) -> Future[bytes]:
        """This store's signature of bytes; what they are for stands at their beginning (see `journal.revision`)."""
        return self._ask(lambda _: self._pen.device.sign(data))

    def keep_membership(self, now: Membership) -> Future[None]:
        """Keeps this store's place in a team."""
        return self._ask(lambda connection: keep_membership(connection, now))

    def mark_sent(self, feed: Feed, *, taken: int = 0, shown: int = 0) -> Future[None]:
        """Remembers how far the team server took, or showed again, one of this store's own feeds."""
        return self._ask(lambda connection: outbox.mark_sent(connection, feed, taken=taken, shown=shown))

    def send_again(self, feed: Feed, after: int) -> Future[None]:
        """Forgets that one of this store's own feeds was sent beyond a place: the server has lost it."""
        return self._ask(lambda connection: outbox.send_again(connection, feed, after))

    def offer_again(self, news: Mapping[Feed, int]) -> Future[None]:
        """Sends all own feeds again to a server that lost something, and of others what its news do not know of."""
        told = dict(news)

        def write(connection: Connection) -> None:
            outbox.offer_again(connection, told)
            destroyed.carry_on_again(connection)

        return self._ask(write)

    def notice_was_carried_on(self, notice: Notice) -> Future[None]:
        """Remembers that the team's server has the keys no more that a notice of a destruction names."""
        return self._ask(lambda connection: destroyed.was_carried_on(connection, notice))

    def take_over(self, cases: Iterable[str], device: str = "") -> Future[None]:
        """Sends from now on what those laptops had not sent of whose stores this is a copy, and vouches for it in these
        cases; see `outbox.take_over`."""
        held = tuple(cases)

        def write(connection: Connection) -> None:
            outbox.take_over(connection, device)
            for case in held:
                strangers.vouch(self._pen, case)

        return self._ask(write)

    def end_round(self, mark: str) -> Future[None]:
        """Keeps up to which mark of the server its news were taken in, and that a round came to its end just now."""
        return self._ask(lambda connection: outbox.end_round(connection, mark))
