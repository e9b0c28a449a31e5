"""Appends revisions to the journal: the next link of a feed, sealed, hashed and signed, with the heads moved on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.entry_keys import key_for_writing
from ipc_desktop.journal.ids import new_id, now
from ipc_desktop.journal.revision import (
    AUDIENCE_OF,
    FIRST_PREV_HASH,
    Audience,
    Device,
    Revision,
    Sealed,
    hash_of_sealed,
    seal,
)
from ipc_desktop.plan.entry import Entry, kind_of, schema_of
from ipc_desktop.plan.fields import to_fields


def append_entries(connection: Connection, device: Device, case: str, entries: Iterable[Entry], author: str) -> None:
    """Makes a revision of each entry, its parents all heads of that entry now, and takes its draft away.

    To be called inside a transaction.
    """
    at = now()
    for entry in entries:
        kind = kind_of(entry)
        words = Sealed(entry.id, kind, schema_of(entry), author, at, to_fields(entry))
        heads = connection.execute(
            "SELECT r.number, r.id FROM head h JOIN revision r ON r.number = h.revision"
            " WHERE h.case_id = ? AND h.entry = ? ORDER BY r.id",
            (case, entry.id),
        ).fetchall()
        number = append(
            connection, device, case, AUDIENCE_OF[entry.visibility], words, tuple(parent for _, parent in heads)
        )
        for head, _ in heads:
            connection.execute(
                "DELETE FROM head WHERE case_id = ? AND entry = ? AND revision = ?", (case, entry.id, head)
            )
        connection.execute("INSERT INTO head VALUES (?, ?, ?, ?)", (case, entry.id, kind, number))
        connection.execute("DELETE FROM draft WHERE case_id = ? AND entry = ?", (case, entry.id))


def append(
    connection: Connection, device: Device, case: str, audience: Audience, words: Sealed, parents: tuple[str, ...]
) -> int:
    """Appends one revision to this device's feed for a case and audience; the number under which it is kept here."""
    feed, seq, prev_hash = _end_of_feed(connection, case, audience, device.name)
    key_id, key = key_for_writing(connection, case, audience, words.entry)
    revision_id = new_id()
    sealed = seal(words, key, revision_id)
    unsigned = Revision(
        id=revision_id,
        case=case,
        audience=audience,
        device=device.name,
        seq=seq + 1,
        prev_hash=prev_hash,
        parents=parents,
        key_id=key_id,
        sealed_hash=hash_of_sealed(sealed),
    )
    signature = device.sign(unsigned.clear_bytes)
    return int(
        connection.execute(
            "INSERT INTO revision(id, feed, seq, prev_hash, parents, key_id, sealed_hash, signature, sealed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                revision_id,
                feed,
                seq + 1,
                prev_hash,
                " ".join(parents),
                key_id,
                unsigned.sealed_hash,
                signature,
                sealed,
            ),
        ).lastrowid
    )


def _end_of_feed(connection: Connection, case: str, audience: Audience, device: str) -> tuple[int, int, bytes]:
    """Number, last `seq` and last hash of a feed; a feed that has not begun yet is begun."""
    names = (case, audience, device)
    row = connection.execute(
        "SELECT number FROM feed WHERE case_id = ? AND audience = ? AND device = ?", names
    ).fetchone()
    if not row:
        return (
            connection.execute("INSERT INTO feed(case_id, audience, device) VALUES (?, ?, ?)", names).lastrowid,
            0,
            FIRST_PREV_HASH,
        )
    last = connection.execute(
        "SELECT * FROM revision_with_key WHERE feed = ? ORDER BY seq DESC LIMIT 1", row
    ).fetchone()
    if not last:
        return row[0], 0, FIRST_PREV_HASH
    revision = revision_of(last)
    return row[0], revision.seq, revision.hash


def revision_of(row: Sequence[Any]) -> Revision:
    """The revision in a row of the view revision_with_key."""
    revision_id, case, audience, device, seq, prev_hash, parents, key_id, sealed_hash, signature, sealed = row[:11]
    return Revision(
        revision_id,
        case,
        audience,
        device,
        seq,
        prev_hash,
        tuple(parents.split()),
        key_id,
        sealed_hash,
        signature,
        sealed,
    )
