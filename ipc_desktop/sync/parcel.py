"""The same exchange without any network: parcels in a folder on a stick, one for each laptop that writes there.

A parcel holds all that its laptop has of its cases, in parts. Each part is sealed under the newest key of its case and
audience: whoever was given the case opens it, and nobody else learns even whose it is. Taken in twice, it changes
nothing. Files lie beside the parcels, for all of them together (`files_on_stick`).
"""

from __future__ import annotations

import contextlib
import hmac
import os
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from ipc_desktop.journal.entry_keys import AudienceKey
from ipc_desktop.journal.intake import Refused
from ipc_desktop.journal.outbox import Feed, Parcel
from ipc_desktop.journal.store import Store
from ipc_desktop.sync.files_on_stick import leave_files, take_files
from ipc_desktop.sync.records import (
    KeyRecord,
    RevisionRecord,
    UnreadableRecordError,
    key_of,
    key_record_of,
    record_of,
    revision_of,
)
from ipc_desktop.sync.refusals import note, noting_refusals
from ipc_desktop.whole_files import UnwritableError

ENDING = ".parcel"
_BEGINS = b"ipc-desktop parcel 1\n"
_PURPOSE = b"ipc-desktop/parcel/v1\0"
_HEAD = struct.Struct(">36sI")
"""Before each part: the id of the key that opens it, and how many bytes follow."""
_NONCE_BYTES = 12
MOST_A_PART = 250
MOST_BYTES = 64 * 1024 * 1024
"""No part is longer; what says so is none of ours."""


class ParcelError(Exception):
    """A folder or file cannot be used: no parcel, cut off, or the folder cannot be written to."""

    def __init__(self, code: Literal["unreadable", "unwritable"]) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Carried:
    """What an exchange by a folder did: parcels read, changes taken in, parts for others, what did not fit, and how
    many files came whole."""

    read: int = 0
    taken: int = 0
    for_others: int = 0
    unreadable: int = 0
    refused: tuple[Refused, ...] = ()
    cases: tuple[str, ...] = ()
    files: int = 0

    @property
    def to_review(self) -> int:
        """How many changes came from a laptop that was shut out, and are kept apart for a lead."""
        return sum(one.fault == "shut_out" for one in self.refused)


class _Part(msgspec.Struct, frozen=True):
    revisions: list[RevisionRecord]
    keys: list[KeyRecord]


def exchange_by_folder(store: Store, folder: Path) -> Carried:
    """Takes in what other laptops left in a folder, then leaves this laptop's own parcel there; files behind words.

    Cut off anywhere it is simply done again. Raises ParcelError "unwritable" and StoreError.
    """
    store.files_on_the_way.write_cards()
    own = f"{store.journal.device()[:16]}{ENDING}"
    done = Carried()
    for file in sorted(folder.glob(f"*{ENDING}")):
        if file.name != own:
            done = _added(done, _take_file(store, file))
    came = take_files(store, folder)
    write_parcel(store, folder / own)
    try:
        leave_files(store, folder)
    except (OSError, UnwritableError):
        raise ParcelError("unwritable") from None
    return _added(done, Carried(cases=tuple(card.case for card in came), files=len(came)))


def write_parcel(store: Store, file: Path) -> None:
    """Writes a parcel whole or not at all. Raises ParcelError "unwritable"."""
    beside = file.with_name(f"{file.name}.new")
    try:
        with beside.open("wb") as writing:
            writing.write(_BEGINS)
            for part in _parts(store):
                writing.write(part)
            writing.flush()
            os.fsync(writing.fileno())
        beside.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)  # half a parcel would take the room of the next one
        raise ParcelError("unwritable") from None


def take_parcel(store: Store, file: Path) -> Carried:
    """Takes in one parcel, part by part, each for good. Raises ParcelError "unreadable"; what came before stays."""
    keys = {key.id: key for case in store.journal.cases() for key in store.journal.audience_keys(case)}
    taken, for_others, refused = 0, 0, list[Refused]()
    cases: dict[str, None] = {}
    try:
        with file.open("rb") as reading, noting_refusals(store, refused):
            for key_id, sealed in _sealed_parts(reading):
                part = _opened(keys.get(key_id), sealed)
                if part is None:
                    for_others += 1
                    continue
                came = store.writer.take_in(map(revision_of, _plain(part.revisions)), map(key_of, _plain(part.keys)))
                done = came.result()
                taken += done.taken
                refused += done.refused
                cases |= dict.fromkeys(record.case for record in part.revisions)
    except (OSError, UnreadableRecordError):
        note(store, "parcel", "unreadable")
        raise ParcelError("unreadable") from None
    return Carried(1, taken, for_others, 0, tuple(refused), tuple(cases))


def _take_file(store: Store, file: Path) -> Carried:
    try:
        return take_parcel(store, file)
    except ParcelError:
        return Carried(unreadable=1)


def _added(one: Carried, other: Carried) -> Carried:
    return Carried(
        one.read + other.read,
        one.taken + other.taken,
        one.for_others + other.for_others,
        one.unreadable + other.unreadable,
        one.refused + other.refused,
        tuple(dict.fromkeys((*one.cases, *other.cases))),
        one.files + other.files,
    )


# --- writing ----------------------------------------------------------------------------------------------------------


def _parts(store: Store) -> Iterator[bytes]:
    journal = store.journal
    newest: dict[tuple[str, str], AudienceKey] = {}
    for case in journal.cases():
        for key in journal.audience_keys(case):  # of the last epoch, the last one
            newest[key.case, key.audience] = key
    for feed, last in sorted(journal.ends().items()):
        audience = newest.get(feed[:2])
        if audience is not None:
            yield from (_sealed(audience, part) for part in _of_feed(store, feed, last))


def _of_feed(store: Store, feed: Feed, last: int) -> Iterator[Parcel]:
    after = 0
    while after < last:
        part = store.journal.part_of_feed(feed, after, MOST_A_PART)
        if not part.revisions:
            return
        yield part
        after = part.revisions[-1].seq


def _sealed(key: AudienceKey, part: Parcel) -> bytes:
    plain = msgspec.json.encode(_Part([*map(record_of, part.revisions)], [*map(key_record_of, part.keys)]))
    nonce = os.urandom(_NONCE_BYTES)
    sealed = nonce + _cipher(key).encrypt(nonce, plain, _PURPOSE + key.id.encode())
    return _HEAD.pack(key.id.encode(), len(sealed)) + sealed


def _cipher(key: AudienceKey) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(hmac.digest(key.key, _PURPOSE, "sha256"))


# --- reading ----------------------------------------------------------------------------------------------------------


def _sealed_parts(reading: BinaryIO) -> Iterator[tuple[str, bytes]]:
    if reading.read(len(_BEGINS)) != _BEGINS:
        raise UnreadableRecordError
    while head := reading.read(_HEAD.size):
        if len(head) != _HEAD.size:
            raise UnreadableRecordError
        key_id, length = _HEAD.unpack(head)
        sealed = reading.read(length) if length <= MOST_BYTES else b""
        if len(sealed) != length:
            raise UnreadableRecordError
        yield key_id.decode("ascii", "replace"), sealed


def _opened(key: AudienceKey | None, sealed: bytes) -> _Part | None:
    """What is in a part; None when it is for others. Raises UnreadableRecordError when it was altered."""
    if key is None:
        return None
    try:
        plain = _cipher(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _PURPOSE + key.id.encode())
        return msgspec.json.decode(plain, type=_Part)
    except (InvalidTag, ValueError):
        raise UnreadableRecordError from None


def _plain(records: Iterable[msgspec.Struct]) -> Iterator[object]:
    return (msgspec.to_builtins(record) for record in records)
