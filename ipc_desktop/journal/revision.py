"""A revision: one saved state of one entry, its canonical bytes, hash and signature; the same on every laptop."""

from __future__ import annotations

import functools
import hashlib
import hmac
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

import msgspec
import rfc8785
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from ipc_desktop.plan.entry import Visibility

Audience = Literal["table", "professionals", "restricted"]

AUDIENCE_OF: dict[Visibility, Audience] = {
    "table": "table",
    "professionals": "professionals",
    # Not yet on the table: only the narrowest circle may hold the key of what somebody said in confidence.
    "private": "restricted",
    "restricted": "restricted",
}

FIRST_PREV_HASH = bytes(32)
MOST_PLACES = 0xFFFFFFFF
"""So many revisions a feed has room for. No other number that comes from elsewhere may be larger, for it is kept."""
NONCE_BYTES = 12
_REVISION, _SEALED, _KEY = b"ipc-desktop/revision/v1\0", b"ipc-desktop/sealed/v1\0", b"ipc-desktop/revision-key/v1\0"
"""What was hashed, signed or sealed stands before the bytes, so that nothing can pass for something else."""
_SORTED = msgspec.json.Encoder(order="sorted")


class Sealed(msgspec.Struct, frozen=True):
    """What is sealed under the entry's key; `wall_time` is for showing only and decides nothing."""

    entry: str
    kind: str
    schema: Annotated[int, msgspec.Meta(ge=0, le=MOST_PLACES)]
    author: str
    wall_time: str
    fields: dict[str, Any]


@dataclass(frozen=True)
class Revision:
    """One revision as it is kept and as it travels: the clear part, and the sealed bytes of the rest."""

    id: str
    case: str
    audience: Audience
    device: str
    seq: int
    prev_hash: bytes
    parents: tuple[str, ...]
    key_id: str
    sealed_hash: bytes
    signature: bytes = b""
    sealed: bytes = field(default=b"", repr=False)

    @functools.cached_property
    def clear_bytes(self) -> bytes:
        """The canonical bytes (RFC 8785) of the clear part without its signature: what is signed and hashed."""
        clear: dict[str, Any] = {
            "id": self.id,
            "case": self.case,
            "audience": self.audience,
            "device": self.device,
            "seq": self.seq,
            "prev_hash": self.prev_hash.hex(),
            "parents": list(self.parents),
            "key_id": self.key_id,
            "sealed_hash": self.sealed_hash.hex(),
        }
        return _REVISION + canonical_of_plain(clear)

    @property
    def hash(self) -> bytes:
        """SHA-256 of the clear part: the `prev_hash` of the next revision of the same feed."""
        return hashlib.sha256(self.clear_bytes).digest()

    @functools.cached_property
    def is_signed(self) -> bool:
        """Whether its device signed it. Whoever asks first verifies: 33 µs, in which Python works on elsewhere."""
        return is_signed_by(self.device, self.signature, self.clear_bytes)


def revision_key(entry_key: bytes, revision_id: str) -> bytes:
    """The key of one revision, from its entry's key: a plan file may show it and gives away no other."""
    return hmac.digest(entry_key, _KEY + revision_id.encode(), "sha256")


def canonical_of_plain(value: dict[str, Any]) -> bytes:
    """The canonical bytes (RFC 8785) of an object without fractions, keys all ASCII, in a hundredth of the time."""
    return _SORTED.encode(value)


def seal(words: Sealed, entry_key: bytes, revision_id: str, *, plain: bool = False) -> bytes:
    """The sealed bytes of what a revision says: a nonce, then ChaCha20-Poly1305 bound to the revision's id.

    `plain` says that its fields are those of a known kind, which has no fractions and ASCII names.
    """
    value: dict[str, Any] = {
        "entry": words.entry,
        "kind": words.kind,
        "schema": words.schema,
        "author": words.author,
        "wall_time": words.wall_time,
        "fields": words.fields,
    }
    canonical = canonical_of_plain(value) if plain else rfc8785.dumps(value)
    nonce = os.urandom(NONCE_BYTES)
    key = revision_key(entry_key, revision_id)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, canonical, _SEALED + revision_id.encode())


def unseal(sealed: bytes, entry_key: bytes, revision_id: str) -> Sealed | None:
    """What a revision says, or None when the entry's key, revision and bytes do not belong together."""
    return unseal_one(sealed, revision_key(entry_key, revision_id), revision_id)


def unseal_one(sealed: bytes, key: bytes, revision_id: str) -> Sealed | None:
    """What a revision says, opened with its own key alone (as plan files carry it); None when they do not fit."""
    try:
        canonical = ChaCha20Poly1305(key).decrypt(
            sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _SEALED + revision_id.encode()
        )
        return msgspec.json.decode(canonical, type=Sealed)
    except (InvalidTag, ValueError):
        return None


def hash_of_sealed(sealed: bytes) -> bytes:
    """The `sealed_hash` of sealed bytes (SHA-256)."""
    return hashlib.sha256(sealed).digest()


class Device:
    """The store's own signing key (Ed25519); `name` is the hex of its public half, the device of its revisions."""

    def __init__(self, private: bytes) -> None:
        self._key = SigningKey(private)
        self.name = self._key.verify_key.encode().hex()

    def sign(self, data: bytes) -> bytes:
        """The device's signature of these bytes."""
        return self._key.sign(data).signature


def is_signed_by(device: str, signature: bytes, data: bytes) -> bool:
    """Whether a device (hex of its public key) signed these bytes."""
    try:
        _public_key(device).verify(data, signature)
    except (BadSignatureError, ValueError):
        return False
    return True


def verify_ahead(revisions: Iterable[Revision]) -> None:
    """Verifies these signatures now, so that whoever asks for `is_signed` later, on another thread, finds that done."""
    for revision in revisions:
        _ = revision.is_signed


@functools.lru_cache(maxsize=64)
def _public_key(device: str) -> VerifyKey:
    return VerifyKey(bytes.fromhex(device))


RevisionFault = Literal["seq", "chain", "hash", "signature"]


def revision_faults(revision: Revision, seq: int, prev_hash: bytes) -> tuple[RevisionFault, ...]:
    """What does not fit in a revision that should be the next of its feed: "seq", "chain", "hash", "signature"."""
    faults: dict[RevisionFault, bool] = {
        "seq": revision.seq != seq,
        "chain": revision.prev_hash != prev_hash,
        "hash": hash_of_sealed(revision.sealed) != revision.sealed_hash,
        "signature": not revision.is_signed,
    }
    return tuple(name for name, wrong in faults.items() if wrong)
