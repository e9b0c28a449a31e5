"""The recovery code: 135 random bits that a team keeps on paper, read out and typed back with forgiveness."""

from __future__ import annotations

import secrets

from ipc_desktop.journal.errors import StoreError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: without I, L, O and U, which people mistake for others (crockford.com/base32.html)."""

RANDOM_CHARACTERS = 27
GROUP = 4
_FORGIVEN = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})


def new_recovery_code() -> str:
    """A new code as people read it: seven groups of four characters, the last of them a check character."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM_CHARACTERS))
    code = body + _check_character(body)
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def read_recovery_code(typed: str) -> str:
    """The 28 characters that were meant; case, spaces and hyphens do not matter, O is read as 0, I and L as 1.

    Raises StoreError "wrong_recovery_code" when a character is missing, wrong or swapped.
    """
    code = "".join(c for c in typed.upper() if c.isalnum()).translate(_FORGIVEN)
    body, check = code[:-1], code[-1:]
    fits = len(body) == RANDOM_CHARACTERS and set(code) <= set(ALPHABET)
    if not fits or _check_character(body) != check:
        raise StoreError("wrong_recovery_code")
    return code


def _check_character(body: str) -> str:
    """Luhn's check for 32 characters: finds every single wrong character and nearly every swap of neighbours."""
    size, total = len(ALPHABET), 0
    for place, character in enumerate(reversed(body)):
        value = ALPHABET.index(character) * (2 if place % 2 == 0 else 1)
        total += value // size + value % size
    return ALPHABET[-total % size]
