"""The keys of a case: one per audience and epoch, each wrapping a key per entry; without its key nobody reads it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.errors import StoreError
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.revision import NONCE_BYTES, Audience

KEY_BYTES = 32
_WRAP = b"ipc-desktop/entry-key/v1\0"


Key = tuple[str, bytes]
"""A key and the id it goes by."""


@dataclass(frozen=True)
class EntryKey:
    """A key of an entry as it travels: wrapped under an audience's key of its case; which entry, its words tell."""

    id: str
    case: str
    audience_key: str
    wrapped: bytes = field(repr=False)


@dataclass(frozen=True)
class AudienceKey:
    """The key of one audience of a case from one epoch on, as it is given to another device, sealed for it alone."""

    id: str
    case: str
    audience: Audience
    epoch: int
    key: bytes = field(repr=False)


def keep_entry_keys(connection: Connection, case: str, keys: Iterable[EntryKey]) -> None:
    """Keeps keys of a case that came from elsewhere, unless they are here; their entries are not known yet.

    Nobody signed them: one that its audience's key does not open is not kept, and gives way to one that it does. But
    no key gives way that its own case's keys open, whichever case the one that came names.
    """
    held = _keys_by_id(connection, case)
    for key in keys:
        is_sound = _opens(held, key)
        if key.audience_key in held and not is_sound:
            continue
        row = key.id, key.case, key.audience_key, key.wrapped
        is_new = connection.execute("INSERT OR IGNORE INTO entry_key VALUES (?, ?, '', ?, ?)", row).rowcount
        if is_sound and not is_new:
            (here,) = entry_keys(connection, [key.id])
            if here != key and not _opens(_keys_by_id(connection, here.case), here):
                connection.execute("REPLACE INTO entry_key VALUES (?, ?, '', ?, ?)", row)


def _keys_by_id(connection: Connection, case: str) -> Mapping[str, bytes]:
    return {key.id: key.key for key in audience_keys(connection, case)}


def _opens(held: Mapping[str, bytes], key: EntryKey) -> bool:
    """Whether the key of its audience is held, and opens it."""
    try:
        return key.audience_key in held and bool(unwrap(key.wrapped, held[key.audience_key], key.id))
    except (InvalidTag, ValueError):
        return False


def keep_audience_key(connection: Connection, key: AudienceKey) -> None:
    """Keeps a key that this store was given, unless it is here."""
    connection.execute(
        "INSERT OR IGNORE INTO audience_key VALUES (?, ?, ?, ?, ?)",
        (key.id, key.case, key.audience, key.epoch, key.key),
    )


def audience_keys(connection: Connection, case: str) -> tuple[AudienceKey, ...]:
    """All keys of a case's audiences that are here, of every epoch."""
    rows = connection.execute(
        "SELECT id, case_id, audience, epoch, key FROM audience_key WHERE case_id = ? ORDER BY audience, epoch, id",
        (case,),
    )
    return tuple(AudienceKey(*row) for row in rows)


def entry_keys(connection: Connection, ids: Iterable[str]) -> tuple[EntryKey, ...]:
    """These keys, as far as they are here."""
    rows = connection.execute(
        "SELECT id, case_id, audience_key, wrapped FROM entry_key WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return tuple(EntryKey(*row) for row in rows)


def key_in_use(connection: Connection, case: str, audience: Key, entry: str) -> Key | None:
    """The key that an entry's heads are sealed under, if it is one of this audience key's."""
    audience_id, audience_key = audience
    row = connection.execute(
        "SELECT k.id, k.wrapped FROM head h JOIN revision r ON r.number = h.revision"
        " JOIN entry_key k ON k.id = r.key_id WHERE h.case_id = ? AND h.entry = ? AND k.audience_key = ?",
        (case, entry, audience_id),
    ).fetchone()
    return (row[0], _unwrapped_to_write(row[1], audience_key, row[0])) if row else None


def new_key(connection: Connection, case: str, audience: Key, entry: str) -> Key:
    """A new key for an entry: for its first revision, after it moved to another audience, or in another epoch."""
    audience_id, audience_key = audience
    key_id, key = new_id(), os.urandom(KEY_BYTES)
    connection.execute(
        "INSERT INTO entry_key VALUES (?, ?, ?, ?, ?)",
        (key_id, case, entry, audience_id, _wrap(key, audience_key, key_id)),
    )
    return key_id, key


def unwrap(wrapped: bytes, audience_key: bytes, key_id: str) -> bytes:
    """The key of an entry; cryptography's InvalidTag means that the database was altered."""
    return ChaCha20Poly1305(audience_key).decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], _WRAP + key_id.encode())


def _unwrapped_to_write(wrapped: bytes, audience_key: bytes, key_id: str) -> bytes:
    try:
        return unwrap(wrapped, audience_key, key_id)
    except InvalidTag:
        raise StoreError("damaged") from None


def _wrap(key: bytes, audience_key: bytes, key_id: str) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + ChaCha20Poly1305(audience_key).encrypt(nonce, key, _WRAP + key_id.encode())


def newest_audience_key(connection: Connection, case: str, audience: Audience) -> Key:
    """The key of an audience's newest epoch; the first one is made now."""
    row = connection.execute(
        "SELECT id, key FROM audience_key WHERE case_id = ? AND audience = ? ORDER BY epoch DESC, id DESC LIMIT 1",
        (case, audience),
    ).fetchone()
    if row:
        return row[0], row[1]
    return new_audience_key(connection, case, audience, 1)


def new_audience_key(connection: Connection, case: str, audience: Audience, epoch: int) -> Key:
    """Begins an epoch of an audience; after the first, its key is owed to all who have the case already."""
    key_id, key = new_id(), os.urandom(KEY_BYTES)
    connection.execute("INSERT INTO audience_key VALUES (?, ?, ?, ?, ?)", (key_id, case, audience, epoch, key))
    if epoch > 1:
        connection.execute("INSERT INTO key_to_give VALUES (?)", (key_id,))
    return key_id, key


def begin_epoch(connection: Connection, case: str) -> None:
    """Begins an epoch of every audience of a case whose keys are here: what is written from now on, they open."""
    rows = connection.execute(
        "SELECT audience, max(epoch) FROM audience_key WHERE case_id = ? GROUP BY audience", (case,)
    ).fetchall()
    for audience, epoch in rows:
        new_audience_key(connection, case, audience, epoch + 1)
