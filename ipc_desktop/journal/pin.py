"""The worker's PIN, which takes the laptop back after it was handed over: kept derived, inside the encrypted store."""

from __future__ import annotations

import hmac
import os
from itertools import pairwise

import msgspec

from ipc_desktop.journal import keys
from ipc_desktop.journal.errors import StoreError

SHORTEST, LONGEST = 4, 8
"""Digits of a PIN. Whoever tries it is slowed down, and has an open laptop at most, never the store."""

_SALT_BYTES, _HASH_BYTES = 16, 32


class KeptPin(msgspec.Struct, frozen=True):
    """What is kept of a PIN: what Argon2id (RFC 9106) made of it, and at which cost."""

    salt: bytes
    memory_kib: int
    passes: int
    lanes: int
    derived: bytes


def as_pin(typed: str) -> str:
    """The digits of a PIN as they are kept, whatever script they were typed in; "" for what can be no PIN."""
    digits = "".join(typed.split())
    if not (digits.isdecimal() and SHORTEST <= len(digits) <= LONGEST):
        return ""
    return "".join(str(int(digit)) for digit in digits)


def is_easy(pin: str) -> bool:
    """Whether somebody who looks on would guess it at once: one digit only, two in turn, or one after the other."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return steps in ({0}, {1}, {9}) or pin[:2] * (len(pin) // 2) == pin


def kept(pin: str) -> bytes:
    """What the store keeps of a PIN; takes a moment, so it belongs off the window's thread."""
    cost, salt = keys.USUAL_COST, os.urandom(_SALT_BYTES)
    return msgspec.json.encode(
        KeptPin(salt, cost.memory_kib, cost.passes, cost.lanes, _derived(pin, salt, cost)),
    )


def fits(what_is_kept: bytes, pin: str) -> bool:
    """Whether this is the PIN; takes a moment. Raises StoreError "damaged" for what makes no sense."""
    try:
        known = msgspec.json.decode(what_is_kept, type=KeptPin)
    except msgspec.MsgspecError:
        raise StoreError("damaged") from None
    cost = keys.Cost(known.memory_kib, known.passes, known.lanes)
    if not cost.is_honest or len(known.salt) != _SALT_BYTES:
        raise StoreError("damaged")
    return hmac.compare_digest(_derived(pin, known.salt, cost), known.derived)


def _derived(pin: str, salt: bytes, cost: keys.Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(pin.encode(), salt, cost.passes, cost.memory_kib, cost.lanes, _HASH_BYTES, Type.ID)
