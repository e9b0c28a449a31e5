"""Who belongs to a team: laptops ask with their keys, the lead answers in signed lines, and anybody can check them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import Any, Literal

import msgspec

from ipc_desktop.journal.revision import Device, canonical_of_plain, is_signed_by

_ASK, _LINE, _COMPARE = b"ipc-desktop/ask/v1\0", b"ipc-desktop/roll/v1\0", b"ipc-desktop/compare/v1\0"
_GROUPS, _DIGITS = 5, 4
LONGEST_NAME = 80


class Ask(msgspec.Struct, frozen=True):
    """That a laptop would like to join: its account on the server, its keys (hex), whose it is; signed by itself."""

    account: str
    device: str
    box: str
    worker: str
    signature: str = ""


class Line(msgspec.Struct, frozen=True):
    """One line of the roll: a laptop belongs to the team, or no longer; signed under the team's key.

    `cases` are those that a laptop could read until it left: whoever has them begins a new epoch of their keys.
    """

    id: str
    account: str
    device: str
    box: str
    worker: str
    says: Literal["approved", "revoked"]
    cases: tuple[str, ...] = ()
    signature: str = ""


def signed_ask(ask: Ask, sign: Callable[[bytes], bytes]) -> Ask:
    """The ask, signed by the laptop that asks."""
    return msgspec.structs.replace(ask, signature=sign(_bytes(_ASK, ask)).hex())


def is_genuine_ask(ask: Ask) -> bool:
    """Whether the laptop that an ask names asked so."""
    return len(ask.worker) <= LONGEST_NAME and _is_signed(ask.device, ask.signature, _bytes(_ASK, ask))


def signed_line(line: Line, lead: Device) -> Line:
    """The line, signed under the team's key."""
    return msgspec.structs.replace(line, signature=lead.sign(_bytes(_LINE, line)).hex())


class Roll:
    """The lines of a team that are signed under its key; others are as good as not there. Who left stays away."""

    def __init__(self, lines: Iterable[Line], team_key: str) -> None:
        genuine = [line for line in lines if _is_signed(team_key, line.signature, _bytes(_LINE, line))]
        self.revoked = {line.account: line for line in genuine if line.says == "revoked"}
        approved = {line.account: line for line in genuine if line.says == "approved"}
        self.members = {account: line for account, line in approved.items() if account not in self.revoked}

    def by_device(self, device: str) -> Line | None:
        """The member whose laptop signs so."""
        return next((line for line in self.members.values() if line.device == device), None)


def number_to_compare(team_key: str, ask: Ask) -> str:
    """Twenty digits that come out alike on two laptops exactly if nobody stood between them: "1234 5678 …".

    The laptop makes its box after it has read the team's key: whoever would put other keys in between has to fix
    theirs first, and then to find one of 10^20, not any two alike.
    """
    told = canonical_of_plain({"team": team_key, "device": ask.device, "box": ask.box, "account": ask.account})
    number = int.from_bytes(hashlib.sha256(_COMPARE + told).digest(), "big") % 10 ** (_GROUPS * _DIGITS)
    digits = f"{number:0{_GROUPS * _DIGITS}}"
    return " ".join(digits[start : start + _DIGITS] for start in range(0, len(digits), _DIGITS))


def _bytes(purpose: bytes, signed: Ask | Line) -> bytes:
    clear: dict[str, Any] = msgspec.to_builtins(signed)
    del clear["signature"]
    return purpose + canonical_of_plain(clear)


def _is_signed(key: str, signature: str, data: bytes) -> bool:
    try:
        return is_signed_by(key, bytes.fromhex(signature), data)
    except ValueError:
        return False
