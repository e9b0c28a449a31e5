"""Letters between the laptop that gave an own copy and the computer that holds it: sealed, signed, of two kinds."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Protocol, TypeVar

import msgspec

from ipc_desktop.journal.own_copies import HeldPlan
from ipc_desktop.journal.revision import canonical_of_plain, is_signed_by
from ipc_desktop.journal.sealed_box import open_box, seal_for
from ipc_desktop.plan.own_copy import Suggestion

T = TypeVar("T")
_LETTER, _ASKS, _GIVES = b"ipc-desktop/letter/v1\0", b"ipc-desktop/copy-asks/v1\0", b"ipc-desktop/copy-gives/v1\0"
"""What is signed or proved stands before the bytes: a letter passes for no gift of keys, an ask for no giving."""
_ROUNDS = 100_000
"""Who would find a number by trying them has to do so much for each of 10^20."""
_GROUPS, _DIGITS = 5, 4
MOST_AT_ONCE = 500
"""Suggestions in one letter; the rest waits for the next."""
_ID = Annotated[str, msgspec.Meta(pattern=r"^copy-[0-9a-f-]{36}$")]
_KEY = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]


class CopyAsk(msgspec.Struct, frozen=True):
    """That a computer would like to hold somebody's own copy: the name of the copy and its keys, and their proof.

    It says of whom, and for whom, to nobody: the worker who gives it knows that.
    """

    copy: _ID
    device: _KEY
    box: _KEY
    proof: _KEY


class Letter(msgspec.Struct, frozen=True):
    """Something on its way, for one box alone (base64), signed by the device that wrote it."""

    copy: _ID
    writer: _KEY
    reader: _KEY
    sealed: str
    signature: str = ""

    @property
    def id(self) -> str:
        """A name for it, the same wherever it lies."""
        return f"letter-{hashlib.sha256(self.signature.encode()).hexdigest()[:32]}"


class Told(msgspec.Struct, frozen=True):
    """What the giver's laptop tells: the plan, where and for whose box suggestions go, and the proof of its keys."""

    held: HeldPlan
    box: _KEY
    proof: _KEY
    post: str = ""


class Saying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that a copy can ever say: suggestions that the giver's laptop has not told to have."""

    suggestions: Annotated[tuple[Suggestion, ...], msgspec.Meta(max_length=MOST_AT_ONCE)]


class GiversPost(Protocol):
    """How the giver's laptop reaches the copies: a server, or a stick. Methods raise TeamServerError or ParcelError.

    `keeps`: what was told once lies there until something else is told; on a stick nobody knows which one comes.
    """

    keeps: bool

    def asks(self) -> Sequence[CopyAsk]:
        """Computers that ask for a copy, whoever they are."""

    def open_for(self, copy: str) -> str:
        """Makes room for a copy's letters, both ways; the name of where its suggestions go."""

    def tell(self, letter: Letter) -> None:
        """Puts a letter where its copy finds it, in the place of the one before."""

    def said(self, copies: Sequence[str]) -> Sequence[Letter]:
        """Letters of these copies that were not put away yet."""

    def put_away(self, letters: Sequence[Letter]) -> None:
        """They are taken in, or kept apart."""

    def close_for(self, copy: str) -> None:
        """From now on a copy may send nothing; the last letter to it stays there."""


class CopysPost(Protocol):
    """How a family's computer reaches the laptop that gave the copy, or is to give it."""

    def ask(self, ask: CopyAsk) -> None:
        """Puts the ask where the worker finds it; a second time changes nothing."""

    def told(self, copy: str) -> Letter | None:
        """The newest letter to this copy; None while there is none."""

    def say(self, letter: Letter, post: str) -> None:
        """Puts suggestions where the giver's laptop finds them."""


def new_number() -> str:
    """A number to be read out, "1234 5678 …": a secret that two sides then share, and whoever is between them does not.

    With it each proves its keys to the other. Digits and no words: they are read out alike in every language.
    """
    digits = "".join(secrets.choice("0123456789") for _ in range(_GROUPS * _DIGITS))
    return " ".join(digits[start : start + _DIGITS] for start in range(0, len(digits), _DIGITS))


def ask_with(number: str, copy: str, device: str, box: str) -> CopyAsk:
    """An ask that proves these keys (hex) to whoever knows the number."""
    return CopyAsk(copy, device, box, _proof(_ASKS, number, copy, device, box))


def is_asked_with(number: str, ask: CopyAsk) -> bool:
    """Whether whoever asks knows this number, however it is set apart."""
    return hmac.compare_digest(ask.proof, _proof(_ASKS, number, ask.copy, ask.device, ask.box))


def proof_of_giver(number: str, copy: str, device: str, box: str) -> str:
    """What proves the giver's keys (hex) to the computer that asked with this number."""
    return _proof(_GIVES, number, copy, device, box)


def _proof(purpose: bytes, number: str, copy: str, device: str, box: str) -> str:
    digits = "".join(sign for sign in number if sign.isdigit())
    key = hashlib.pbkdf2_hmac("sha256", digits.encode(), purpose + copy.encode(), _ROUNDS)
    return hmac.digest(key, canonical_of_plain({"copy": copy, "device": device, "box": box}), "sha256").hex()


def letter(
    says: Told | Saying, copy: str, writer: str, reader: str, box: str, sign: Callable[[bytes], bytes]
) -> Letter:
    """A letter from one device to another, which alone can open it."""
    sealed = base64.b64encode(seal_for(box, msgspec.json.encode(says))).decode()
    unsigned = Letter(copy, writer, reader, sealed)
    return msgspec.structs.replace(unsigned, signature=sign(_bytes(unsigned)).hex())


def told_in(letter: Letter, box: bytes) -> Told | None:
    """What the giver's laptop tells; None when it is not what it should be, or was altered."""
    return _opened(letter, box, Told)


def said_in(letter: Letter, box: bytes) -> Saying | None:
    """What a copy says; None when it is not what it should be, or was altered."""
    return _opened(letter, box, Saying)


def _opened(letter: Letter, box: bytes, kind: type[T]) -> T | None:
    try:
        if not is_signed_by(letter.writer, bytes.fromhex(letter.signature), _bytes(letter)):
            return None
        plain = open_box(box, base64.b64decode(letter.sealed, validate=True))
        return msgspec.json.decode(plain or b"", type=kind)
    except (binascii.Error, ValueError):
        return None


def _bytes(unsigned: Letter) -> bytes:
    clear: dict[str, Any] = msgspec.to_builtins(unsigned)
    del clear["signature"]
    return _LETTER + canonical_of_plain(clear)
