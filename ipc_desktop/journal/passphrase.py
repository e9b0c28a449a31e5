"""How hard a passphrase is to guess, judged by zxcvbn, not by rules on what it must contain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

STRONG_ENOUGH = 3
"""zxcvbn's score 3 of 4: safe against guessing on a stolen laptop behind a slow key derivation."""

_LONGEST_JUDGED = 72
"""zxcvbn's time grows steeply with length; what comes after only makes a passphrase stronger."""


@dataclass(frozen=True)
class Strength:
    """`score` from 0 (at once guessed) to 4; `seconds` that a thief with fast hardware would need, about."""

    score: int
    seconds: float

    @property
    def is_enough(self) -> bool:
        """Whether a store may be kept behind this passphrase."""
        return self.score >= STRONG_ENOUGH


def strength(passphrase: str, names: Iterable[str] = ()) -> Strength:
    """How strong a passphrase is for somebody with these names, which thieves try first."""
    from zxcvbn import zxcvbn

    known = [part for name in names for part in name.split()]
    if not passphrase:
        return Strength(0, 0.0)
    found = zxcvbn(passphrase[:_LONGEST_JUDGED], user_inputs=known)
    return Strength(int(found["score"]), float(found["crack_times_seconds"]["offline_slow_hashing_1e4_per_second"]))
