"""Hands the keys of a case to whom a signed line gave it, takes what was given to this laptop, and renews keys."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from ipc_desktop.journal.entry_keys import AudienceKey
from ipc_desktop.journal.holders import begun_twice
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.intake import TakenIn
from ipc_desktop.journal.membership import Membership
from ipc_desktop.journal.revision import Audience, canonical_of_plain, is_signed_by
from ipc_desktop.journal.sealed_box import open_box, seal_for
from ipc_desktop.journal.store import Store
from ipc_desktop.sync.kept_roll import kept_roll, read_roll, renew_roll
from ipc_desktop.sync.keys_gone import passed_over_where_shut_out
from ipc_desktop.sync.records import Given
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


class _Gift(msgspec.Struct, frozen=True):
    """What is sealed for whom a case is given to: keys of it, and the devices that hold it, as the giver knows."""

    keys: tuple[_Key, ...]
    holders: Mapping[Audience, tuple[str, ...]]


class Giving:
    """What one laptop of a team gives and takes. Its methods raise TeamServerError and StoreError."""

    def __init__(self, store: Store, server: TeamServer, place: Membership) -> None:
        self._store, self._server, self._place = store, server, place
        self._journal, self._writer = store.journal, store.writer
        self.put_off = False

    def read_roll(self) -> Roll:
        """Who belongs to the team, as far as its leads signed it, as it is now."""
        return read_roll(self._store, self._place, self._server)

    def renew_roll(self) -> TakenIn:
        """The same, and what was kept apart here and counts from now on: a lead let it."""
        return renew_roll(self._store, self._place, self._server)[1]

    def take(self) -> Iterator[tuple[Given, str]]:
        """Takes what this laptop was given, and hands over each gift with its case, whose words are to be fetched.

        What no member of the team signed is passed over, and keys of a case that is here already from somebody who
        does not hold it: what is written under those would be written for them. Of a case that is not here yet, whom
        to believe is known once words of it opened: until then other gifts of it are `put_off`. Whoever fetched the
        words says so: `fetched`.
        """
        new = [given for given in self._server.post() if not self._journal.remembers(given.id)]
        roll = self.read_roll() if new else None
        self.put_off, begun = False, set[str]()
        for given in new:
            gift = self._opened(given) if roll and roll.by_device(given.giver) else None
            if gift:
                keys = [AudienceKey(key.id, key.case, key.audience, key.epoch, key.key) for key in gift.keys]
                case = keys[0].case
                if self._writer.take_gift(given.giver, keys, gift.holders, is_first=case not in begun).result():
                    begun.add(case)
                    yield given, case
                elif case in begun:
                    self.put_off = True
                elif not self._journal.holders(case):  # begun here, by the same plan file as there
                    self._writer.remember(begun_twice(case)).result()

    def fetched(self, given: Given) -> None:
        """Remembers that all that a gift opens is here."""
        self._writer.remember(given.id).result()

    def begin_epochs(self) -> None:
        """After somebody left: what is written from now on in their cases, under keys that they do not have."""
        for line in kept_roll(self._store, self._place).shut_out():
            for case in self._journal.cases_held_by(line.device):
                self._writer.begin_epoch(case, f"{line.account}-revoked").result()

    def hand_on(self) -> None:
        """Hands keys to those whom a signed line gave their case, and who are in the team; what the team's server
        names as readers of a case decides nothing."""
        owed: dict[tuple[str, str], list[AudienceKey]] = {}
        for key, device in self._journal.owed_keys():
            owed.setdefault((key.case, device), []).append(key)
        roll = kept_roll(self._store, self._place) if owed else None
        for (case, device), keys in owed.items():
            to = roll.by_device(device) if roll else None
            if to:
                with passed_over_where_shut_out():  # as when another laptop began the case there too
                    self._server.let_in(case, to.account, dict.fromkeys(key.audience for key in keys))
                    self._give(case, keys, to)
                    self._writer.keys_were_handed(keys, device).result()

    def _give(self, case: str, keys: Iterable[AudienceKey], to: Line) -> None:
        holders = {audience: tuple(sorted(devices)) for audience, devices in self._journal.holders(case).items()}
        gift = _Gift(tuple(_Key(key.id, key.case, key.audience, key.epoch, key.key) for key in keys), holders)
        sealed = seal_for(to.box, msgspec.json.encode(gift))
        given = Given(new_id(), self._place.device, to.device, base64.b64encode(sealed).decode())
        signature = self._writer.signature_of(_bytes(given)).result()
        self._server.give(msgspec.structs.replace(given, signature=signature.hex()), to.account)

    def _opened(self, given: Given) -> _Gift | None:
        """What is in a gift, all of one case; None when it is not for this laptop, or not from whom it says."""
        try:
            signature, sealed = bytes.fromhex(given.signature), base64.b64decode(given.sealed, validate=True)
        except (ValueError, binascii.Error):
            return None
        if given.to != self._place.device or not is_signed_by(given.giver, signature, _bytes(given)):
            return None
        try:
            gift = msgspec.json.decode(open_box(self._place.box, sealed) or b"", type=_Gift)
        except msgspec.MsgspecError:
            return None
        return gift if len({key.case for key in gift.keys}) == 1 else None


def _bytes(given: Given) -> bytes:
    clear: dict[str, Any] = msgspec.to_builtins(given)
    del clear["signature"]
    return _GIVEN + canonical_of_plain(clear)
