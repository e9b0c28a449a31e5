"""Who may open a store: a slot for the worker's passphrase and one for the recovery code, each wrapping its key."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ipc_desktop.journal.errors import StoreError, store_error
from ipc_desktop.journal.recovery_code import read_recovery_code
from ipc_desktop.journal.safe_file import replace_file

FORMAT = 1
KEY_BYTES = 32
SLOTS, LAPTOP_KEY = "slots.json", "laptop.key"
_SALT_BYTES, _NONCE_BYTES = 16, 12

Slot = dict[str, Any]


@dataclass(frozen=True)
class Cost:
    """What one guess of a passphrase costs (Argon2id, RFC 9106): memory in KiB, passes over it, lanes."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    @property
    def is_honest(self) -> bool:
        """Whether a slot of ours may ask for it: Argon2 takes no less, and an altered slot must not take all memory."""
        return 1 <= self.lanes <= 64 and 1 <= self.passes <= 64 and 8 * self.lanes <= self.memory_kib <= 4 * 1024 * 1024


USUAL_COST = Cost()


@dataclass(frozen=True)
class Slots:
    """The slots of one store as they stand in slots.json."""

    worker_id: str
    worker_name: str
    passphrase: Slot
    recovery: Slot


def laptop_key(data: Path) -> bytes | None:
    """The laptop's own secret, or None when its file is missing or not what was written."""
    try:
        key = (data / LAPTOP_KEY).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise store_error(error) from None
    return key if len(key) == KEY_BYTES else None


def laptop_key_made(data: Path) -> bytes:
    """The laptop's own secret; made now when there is none."""
    key = laptop_key(data)
    if key is None:
        key = os.urandom(KEY_BYTES)
        replace_file(data / LAPTOP_KEY, key)
    return key


def passphrase_slot(worker_id: str, database_key: bytes, passphrase: str, laptop: bytes, cost: Cost) -> Slot:
    """A slot that opens with this passphrase on this laptop only."""
    salt = os.urandom(_SALT_BYTES)
    slot = {
        "memory_kib": cost.memory_kib,
        "passes": cost.passes,
        "lanes": cost.lanes,
        "salt": _text(salt),
        "laptop": _laptop_mark(laptop),
    }
    return _wrapped(
        slot, _passphrase_key(passphrase, salt, cost, laptop), database_key, _bound(worker_id, "passphrase")
    )


def open_passphrase_slot(slots: Slots, passphrase: str, laptop: bytes | None) -> bytes:
    """The database key. Raises StoreError: laptop_key_missing, wrong_passphrase; damaged for a slot without sense."""
    slot = slots.passphrase
    try:
        cost = Cost(int(slot["memory_kib"]), int(slot["passes"]), int(slot["lanes"]))
        salt, mark = _bytes(slot["salt"]), str(slot["laptop"])
    except (KeyError, TypeError, ValueError, OverflowError):
        raise StoreError("damaged") from None
    if not cost.is_honest or len(salt) != _SALT_BYTES:
        raise StoreError("damaged")
    if laptop is None or _laptop_mark(laptop) != mark:
        raise StoreError("laptop_key_missing")
    key = _passphrase_key(passphrase, salt, cost, laptop)
    opened = _unwrapped(slot, key, _bound(slots.worker_id, "passphrase"))
    if opened is None:
        raise StoreError("wrong_passphrase")
    return opened


def recovery_slot(worker_id: str, database_key: bytes, code: str) -> Slot:
    """A slot that opens with the recovery code on any laptop. The code is random, so no slow derivation is needed."""
    salt = os.urandom(_SALT_BYTES)
    return _wrapped(
        {"salt": _text(salt)},
        _recovery_key(read_recovery_code(code), salt),
        database_key,
        _bound(worker_id, "recovery"),
    )


def open_recovery_slot(slots: Slots, typed: str) -> bytes:
    """The database key. Raises StoreError "wrong_recovery_code", or "damaged" for a slot without sense."""
    code = read_recovery_code(typed)
    try:
        salt = _bytes(slots.recovery["salt"])
    except (KeyError, TypeError, ValueError):
        raise StoreError("damaged") from None
    opened = _unwrapped(slots.recovery, _recovery_key(code, salt), _bound(slots.worker_id, "recovery"))
    if opened is None:
        raise StoreError("wrong_recovery_code")
    return opened


def write_slots(folder: Path, slots: Slots) -> None:
    """Puts slots.json in its place, whole or not at all."""
    content = {
        "format": FORMAT,
        "worker_id": slots.worker_id,
        "worker_name": slots.worker_name,
        "passphrase": slots.passphrase,
        "recovery": slots.recovery,
    }
    replace_file(folder / SLOTS, json.dumps(content, indent=1, ensure_ascii=False).encode())


def read_slots(folder: Path) -> Slots:
    """The slots of a store. Raises StoreError: slots_missing, too_new, damaged."""
    try:
        content = json.loads((folder / SLOTS).read_bytes())
    except FileNotFoundError:
        raise StoreError("slots_missing") from None
    except OSError as error:
        raise store_error(error) from None
    except ValueError:
        raise StoreError("damaged") from None
    try:
        if content["format"] > FORMAT:
            raise StoreError("too_new")
        slots = Slots(
            str(content["worker_id"]),
            str(content["worker_name"]),
            dict(content["passphrase"]),
            dict(content["recovery"]),
        )
    except (KeyError, TypeError, ValueError):
        raise StoreError("damaged") from None
    return slots


def _passphrase_key(passphrase: str, salt: bytes, cost: Cost, laptop: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    words = unicodedata.normalize("NFC", passphrase).encode()  # é typed on another keyboard is the same é
    stretched = hash_secret_raw(words, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID)
    return _derived(stretched, laptop, b"ipc-desktop/passphrase-slot/v1")


def _recovery_key(code: str, salt: bytes) -> bytes:
    return _derived(code.encode(), salt, b"ipc-desktop/recovery-slot/v1")


def _derived(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(hashes.SHA256(), KEY_BYTES, salt, purpose).derive(secret)


def _laptop_mark(laptop: bytes) -> str:
    """Tells one laptop's secret from another's without giving it away."""
    return hashlib.sha256(b"ipc-desktop/laptop/v1\0" + laptop).hexdigest()[:16]


def _bound(worker_id: str, slot_name: str) -> bytes:
    """What a slot is bound to: put into another worker's file, or in another slot's place, it does not open."""
    return f"ipc-desktop/slot/v1\0{worker_id}\0{slot_name}".encode()


def _wrapped(slot: Slot, key: bytes, database_key: bytes, bound: bytes) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    nonce = os.urandom(_NONCE_BYTES)
    sealed = ChaCha20Poly1305(key).encrypt(nonce, database_key, bound)
    return {**slot, "nonce": _text(nonce), "wrapped": _text(sealed)}


def _unwrapped(slot: Slot, key: bytes, bound: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        return ChaCha20Poly1305(key).decrypt(_bytes(slot["nonce"]), _bytes(slot["wrapped"]), bound)
    except InvalidTag:
        return None
    except (KeyError, TypeError, ValueError):
        raise StoreError("damaged") from None


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
