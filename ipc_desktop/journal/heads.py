"""Reads entries out of the journal: the heads of a case, single revisions, all unsealed with the keys held here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.entry_keys import unwrap
from ipc_desktop.journal.errors import StoreError
from ipc_desktop.journal.revision import Device, Revision, Sealed, unseal
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.fields import WrongFieldsError, from_fields, not_understood
from ipc_desktop.plan.merge import Merged, Saved, merged


@dataclass(frozen=True)
class Opened:
    """A revision and what it says; `words` is None when its key was destroyed or is not held by this store."""

    revision: Revision
    words: Sealed | None

    def entry(self) -> Entry:
        """The entry as this revision saved it. Raises StoreError "damaged" when there is nothing to read.

        Fields that make no entry of their kind are kept and not understood, as if a newer app had written them: what
        one laptop sends must not keep the others from the rest of a case.
        """
        if self.words is None:
            raise StoreError("damaged")
        try:
            return from_fields(self.words.kind, self.words.schema, self.words.entry, self.words.fields)
        except WrongFieldsError:
            return not_understood(self.words.kind, self.words.schema, self.words.entry, self.words.fields)


def head_revisions(connection: Connection, case: str, kinds: tuple[str, ...] = ()) -> Iterator[Opened]:
    """The heads of a case, of all kinds or some."""
    rows = connection.execute(
        "SELECT v.* FROM head h CROSS JOIN revision_with_key v ON v.number = h.revision"
        " WHERE h.case_id = ?1 AND (?2 = '' OR h.kind IN (SELECT value FROM json_each(?2))) ORDER BY h.entry, v.id",
        (case, json.dumps(kinds) if kinds else ""),
    )
    return map(_opened, rows)


def head_ids(connection: Connection, case: str) -> dict[str, tuple[str, ...]]:
    """The ids of the heads of each entry of a case, by the entry's id."""
    rows = connection.execute(
        "SELECT h.entry, group_concat(r.id, ' ') FROM head h JOIN revision r ON r.number = h.revision"
        " WHERE h.case_id = ? GROUP BY h.entry",
        (case,),
    )
    return {entry: tuple(heads.split()) for entry, heads in rows}


def head_entries(connection: Connection, case: str, kinds: tuple[str, ...] = ()) -> dict[str, Entry]:
    """The entries of a case by their ids; of several heads, what they come to (see `several_heads`).

    One that cannot be opened does not keep the others from being shown: `Journal.verify` names it.
    """
    found, several = dict[str, Entry](), set[str]()
    for head in head_revisions(connection, case, kinds):
        if head.words:
            entry = head.entry()
            if entry.id in found:
                several.add(entry.id)
            found[entry.id] = entry
    if several:
        found |= {entry_id: many.entry for entry_id, many in several_heads(connection, case, several).items()}
    return found


def several_heads(connection: Connection, case: str, entries: Iterable[str] = ()) -> dict[str, Merged]:
    """Entries of a case that have more than one head, all or some, and what `plan.merge` makes of each."""
    rows = connection.execute(
        "SELECT h.entry, group_concat(r.id, ' ') FROM head h JOIN revision r ON r.number = h.revision"
        " WHERE h.case_id = ?1 AND (?2 = '' OR h.entry IN (SELECT value FROM json_each(?2)))"
        " GROUP BY h.entry HAVING count(*) > 1",
        (case, json.dumps(list(entries)) if entries else ""),
    ).fetchall()
    if not rows:
        return {}
    parents, mine = parents_by_id(connection, case), device_name(connection)
    return {entry: _merged(connection, case, heads.split(), parents, mine) for entry, heads in rows}


def _merged(
    connection: Connection, case: str, heads: Sequence[str], parents: Mapping[str, tuple[str, ...]], device: str
) -> Merged:
    line = revisions_by_id(connection, case, ancestry(heads, parents)).values()
    readable = [opened for opened in line if opened.words]
    mine = [o.revision.id for o in readable if o.revision.id in heads and o.revision.device == device]
    saved = (Saved(o.revision.id, o.revision.parents, o.entry()) for o in readable)
    return merged(saved, max(mine, default=""))


def ancestry(heads: Iterable[str], parents: Mapping[str, tuple[str, ...]]) -> set[str]:
    """These revisions and all that they came after, by their ids."""
    line, coming = set[str](), set(heads)
    while coming:
        line |= coming
        coming = {parent for child in coming for parent in parents.get(child, ())} - line
    return line


def device_name(connection: Connection) -> str:
    """The device that this store writes as."""
    (private,) = connection.execute("SELECT value FROM store_fact WHERE name = 'device_key'").fetchone()
    return Device(private).name


def revisions_by_id(connection: Connection, case: str, ids: Iterable[str]) -> dict[str, Opened]:
    """These revisions of a case by their ids, as far as they are here, in the order they were made in."""
    rows = connection.execute(
        "SELECT v.* FROM feed f CROSS JOIN revision_with_key v ON v.number BETWEEN f.first_number AND f.last_number"
        " WHERE f.case_id = ? AND v.id IN (SELECT value FROM json_each(?)) ORDER BY v.id",
        (case, json.dumps(list(ids))),
    )
    return {row[0]: _opened(row) for row in rows}


def parents_by_id(connection: Connection, case: str) -> dict[str, tuple[str, ...]]:
    """Which revisions each revision of a case came after, by their ids; nothing is opened for it."""
    rows = connection.execute(
        "SELECT r.id, r.parents FROM feed f CROSS JOIN revision r ON r.number BETWEEN f.first_number AND f.last_number"
        " WHERE f.case_id = ?",
        (case,),
    )
    return {revision_id: tuple(parents.split()) for revision_id, parents in rows}


def last_revision(connection: Connection, feed: int) -> Revision | None:
    """The revision at the end of a feed, None when it has none yet."""
    row = connection.execute(
        "SELECT v.* FROM feed f CROSS JOIN revision_with_key v ON v.number BETWEEN f.first_number AND f.last_number"
        " WHERE f.number = ? ORDER BY v.number DESC LIMIT 1",
        (feed,),
    ).fetchone()
    return revision_of(row) if row else None


def all_revisions(connection: Connection, case: str) -> Iterator[Opened]:
    """Every revision of a case, feed by feed in their order."""
    rows = connection.execute(
        "SELECT v.* FROM feed f CROSS JOIN revision_with_key v ON v.number BETWEEN f.first_number AND f.last_number"
        " WHERE f.case_id = ? ORDER BY v.number",
        (case,),
    )
    return map(_opened, rows)


def waiting_revisions(connection: Connection, case: str) -> list[tuple[int, Opened]]:
    """Revisions of others that are here and not shown yet, with their numbers, in the order they were made in."""
    rows = connection.execute(
        "SELECT v.* FROM waiting w CROSS JOIN revision_with_key v ON v.number = w.revision"
        " WHERE w.case_id = ? ORDER BY v.id",
        (case,),
    )
    return [(row[13], _opened(row)) for row in rows]


def _opened(row: Sequence[Any]) -> Opened:
    revision, key = revision_of(row), entry_key_of(row)
    return Opened(revision, unseal(revision.sealed, key, revision.id) if key else None)


def entry_key_of(row: Sequence[Any]) -> bytes | None:
    """The entry's key in a row of the view revision_with_key; None when it was destroyed, altered or is not here."""
    return opened_key(row[7], row[11], row[12])


def opened_key(key_id: str, audience_key: bytes | None, wrapped: bytes | None) -> bytes | None:
    """The key of an entry out of its wrapping; None when either is not here, or was altered."""
    if wrapped is None or audience_key is None:
        return None
    try:
        return unwrap(wrapped, audience_key, key_id)
    except InvalidTag:
        return None


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
