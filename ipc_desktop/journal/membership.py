"""This store's place in a team: where its server is, as whom it comes there, and whose word it trusts on the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.facts import fact, keep_fact

_NAME, _ROLL = "team", "roll"


@dataclass(frozen=True)
class Membership:
    """A laptop's place in its team; it lies in the encrypted store and nowhere else.

    `device` is what this store wrote as when it asked to join: a copy of it writes as another, and asks anew.
    `team_key` is the public key (hex) under which the team's roll begins; `box` is the private half
    of what others seal keys with for this laptop; `lead_key` is the team's private key, on its lead's laptop alone.
    """

    address: str
    pin: str
    account: str
    password: str = field(repr=False)
    device: str
    box: bytes = field(repr=False)
    team_key: str
    approved: bool = False
    lead_key: bytes = field(default=b"", repr=False)
    leads: bool = False
    """Whether this laptop says who belongs to the team, as the roll last said."""


def membership(connection: Connection) -> Membership | None:
    """This store's place in a team; None while it has none."""
    kept = fact(connection, _NAME)
    return msgspec.json.decode(kept, type=Membership) if kept else None


def keep_membership(connection: Connection, now: Membership) -> None:
    """Keeps it, in the place of any before. To be called inside a transaction."""
    keep_fact(connection, _NAME, msgspec.json.encode(now))


def kept_roll(connection: Connection) -> bytes:
    """The lines of the team's roll as this store last saw them (JSON); b"" for none."""
    return fact(connection, _ROLL) or b""


def keep_roll(connection: Connection, lines: bytes, named: Iterable[str]) -> None:
    """Keeps them, and the devices named there: whoever shows fewer or others later is found out.

    To be called inside a transaction.
    """
    keep_fact(connection, _ROLL, lines)
    connection.execute("DELETE FROM on_roll")
    connection.executemany("INSERT OR IGNORE INTO on_roll VALUES (?)", [(device,) for device in named])
