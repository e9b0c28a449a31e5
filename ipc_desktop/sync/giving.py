"""Gives a case to a colleague's laptop, takes what was given to this one, and hands on keys that came later."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from ipc_desktop.journal.entry_keys import AudienceKey
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.revision import Audience, canonical_of_plain, is_signed_by
from ipc_desktop.journal.sealed_box import open_box, seal_for
from ipc_desktop.journal.store import Store
from ipc_desktop.sync.records import AUDIENCES, Given
from ipc_desktop.sync.roll import Line, Roll
from ipc_desktop.sync.team_server import TeamServer

_GIVEN = b"ipc-desktop/given/v1\0"


class _Key(msgspec.Struct, frozen=True):
    """A key of an audience, as it lies in the sealed part."""

    id: str
    case: str
    audience: Audience
    epoch: int
    key: bytes


class Giving:
    """What one laptop of a team gives and takes. Its methods raise TeamServerError and StoreError."""

    def __init__(self, store: Store, server: TeamServer, place: Membership) -> None:
        self._store, self._server, self._place = store, server, place
        self._journal, self._writer = store.journal, store.writer

    def roll(self) -> Roll:
        """Who belongs to the team, as far as its lead signed it."""
        return Roll(self._server.roll(), self._place.team_key)

    def give_case(self, case: str, to: Line, audiences: Sequence[Audience] = AUDIENCES) -> None:
        """Lets a colleague's laptop read and write a case. What was written until now has to be with the server."""
        keys = self._writer.keys_to_give(case).result()
        self._server.let_in(case, to.account, audiences)
        self._give([key for key in keys if key.audience in audiences], to)

    def take(self) -> Iterator[tuple[Given, str]]:
        """Takes what this laptop was given, and hands over each gift with its case, whose words are to be fetched.

        What no member of the team signed is passed over. Whoever fetched them says so: `fetched`.
        """
        new = [given for given in self._server.post() if not self._journal.remembers(given.id)]
        roll = self.roll() if new else None
        for given in new:
            keys = self._opened(given) if roll and roll.by_device(given.giver) else ()
            if keys:
                self._writer.take_in((), (), keys).result()
                yield given, keys[0].case

    def fetched(self, given: Given) -> None:
        """Remembers that all that a gift opens is here."""
        self._writer.remember(given.id).result()

    def begin_epochs(self) -> None:
        """After somebody left: what is written from now on in their cases, under keys that they do not have."""
        here = {feed[0] for feed in self._journal.ends()}
        for line in self.roll().revoked.values():
            for case in here.intersection(line.cases):
                self._writer.begin_epoch(case, line.id).result()

    def hand_on(self) -> None:
        """Gives keys that were made here since to all who have their case."""
        waiting = self._journal.keys_to_give()
        roll = self.roll() if waiting else None
        for key in waiting:
            assert roll is not None
            for account in self._server.members(key.case, key.audience) - {self._place.account}:
                if account in roll.members:
                    self._give([key], roll.members[account])
            self._writer.keys_were_given([key]).result()

    def _give(self, keys: Iterable[AudienceKey], to: Line) -> None:
        sealed = seal_for(
            to.box, msgspec.json.encode([_Key(key.id, key.case, key.audience, key.epoch, key.key) for key in keys])
        )
        given = Given(new_id(), self._place.device, to.device, base64.b64encode(sealed).decode())
        signature = self._writer.signature_of(_bytes(given)).result()
        self._server.give(msgspec.structs.replace(given, signature=signature.hex()), to.account)

    def _opened(self, given: Given) -> tuple[AudienceKey, ...]:
        """The keys in a gift, all of one case; none when it is not for this laptop, or not from whom it says."""
        try:
            signature, sealed = bytes.fromhex(given.signature), base64.b64decode(given.sealed, validate=True)
        except (ValueError, binascii.Error):
            return ()
        if given.to != self._place.device or not is_signed_by(given.giver, signature, _bytes(given)):
            return ()
        opened = open_box(self._place.box, sealed)
        try:
            keys = msgspec.json.decode(opened or b"", type=tuple[_Key, ...])
        except msgspec.MsgspecError:
            return ()
        found = tuple(AudienceKey(key.id, key.case, key.audience, key.epoch, key.key) for key in keys)
        return found if len({key.case for key in found}) == 1 else ()


def _bytes(given: Given) -> bytes:
    clear: dict[str, Any] = msgspec.to_builtins(given)
    del clear["signature"]
    return _GIVEN + canonical_of_plain(clear)
