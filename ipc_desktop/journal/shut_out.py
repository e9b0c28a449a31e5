"""Devices that were shut out of the team: up to where their words count, and what they bring later, kept apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.heads import revision_of
from ipc_desktop.journal.revision import Audience, Revision

NOTHING = 0, b""


class End(NamedTuple):
    """The last place of a feed that counts: its number and the hash of its revision, which names all before it."""

    device: str
    case: str
    audience: Audience
    seq: int
    hash: bytes


def keep_ends(connection: Connection, devices: Iterable[str], ends: Iterable[End]) -> None:
    """Keeps who is shut out, and where their feeds end, in the place of what was known before."""
    connection.execute("DELETE FROM shut_out")
    connection.executemany("INSERT INTO shut_out VALUES (?, '', '', 0, x'')", [(device,) for device in devices])
    connection.executemany("INSERT OR REPLACE INTO shut_out VALUES (?, ?, ?, ?, ?)", list(ends))


def is_shut_out(connection: Connection, device: str) -> bool:
    """Whether a device is in the team no more."""
    return connection.execute("SELECT 1 FROM shut_out WHERE device = ? LIMIT 1", (device,)).fetchone() is not None


def end_of(connection: Connection, case: str, audience: Audience, device: str) -> tuple[int, bytes] | None:
    """Up to which place, with which hash, a feed counts; None for one whose device is in the team."""
    rows = connection.execute(
        "SELECT case_id, seq, hash FROM shut_out WHERE device = ? AND (case_id = '' OR (case_id = ? AND audience = ?))",
        (device, case, audience),
    ).fetchall()
    if not rows:
        return None
    return next(((seq, bytes(digest)) for named, seq, digest in rows if named), NOTHING)


def fits(revision: Revision, end: tuple[int, bytes] | None) -> bool:
    """Whether a revision counts: it lies before the end of its feed, or is the very one that ends it."""
    return end is None or revision.seq < end[0] or (revision.seq, revision.hash) == end


def kept_apart(connection: Connection, device: str = "") -> tuple[Revision, ...]:
    """What was not taken in because its device (or this one) had been shut out, feed by feed in its order."""
    rows = connection.execute(
        "SELECT id, case_id, audience, device, seq, prev_hash, parents, key_id, sealed_hash, signature, sealed"
        " FROM quarantine WHERE fault = 'shut_out' AND (?1 = '' OR device = ?1)"
        " ORDER BY case_id, audience, device, seq",
        (device,),
    )
    return tuple(revision_of(row) for row in rows)


def no_longer_apart(connection: Connection, revisions: Iterable[Revision]) -> None:
    """Takes them out of those kept apart: a lead let them count."""
    connection.executemany(
        "DELETE FROM quarantine WHERE case_id = ? AND audience = ? AND device = ? AND seq = ?",
        [(one.case, one.audience, one.device, one.seq) for one in revisions],
    )
