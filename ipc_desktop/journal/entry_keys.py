"""The keys of a case: one per audience and epoch, each wrapping a key per entry; without its key nobody reads it."""

from __future__ import annotations

import os

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
        "SELECT id, key FROM audience_key WHERE case_id = ? AND audience = ? ORDER BY epoch DESC LIMIT 1",
        (case, audience),
    ).fetchone()
    if row:
        return row[0], row[1]
    key_id, key = new_id(), os.urandom(KEY_BYTES)
    connection.execute("INSERT INTO audience_key VALUES (?, ?, ?, 1, ?)", (key_id, case, audience, key))
    return key_id, key
