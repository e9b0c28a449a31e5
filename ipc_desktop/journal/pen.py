"""Appends revisions to the journal: the next link of a feed, sealed, hashed and signed, with the heads moved on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.entry_keys import Key, key_in_use, new_key, newest_audience_key
from ipc_desktop.journal.errors import RefusedError
from ipc_desktop.journal.heads import last_revision, several_heads
from ipc_desktop.journal.ids import new_id_after, now
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
from ipc_desktop.plan.fields import is_known, to_fields
from ipc_desktop.plan.permissions import kept_for

WRITTEN_ONCE = frozenset({"ledger_entry"})
"""Kinds whose entries have one revision and never another."""
_REMEMBERED = 5_000
_HEADS = """
    SELECT h.entry, r.number, r.id FROM head h JOIN revision r ON r.number = h.revision
    WHERE h.case_id = ? ORDER BY r.id
"""


class _End(NamedTuple):
    """The end of a feed: its number here, and `seq`, hash and id of its last revision."""

    feed: int
    seq: int
    hash: bytes
    id: str


class Pen:
    """What one device writes with: its key, and, once looked up, the end of each feed, key and heads of each entry.

    Only one pen writes to a store. All writing happens inside a transaction of the caller's; when that fails, or
    destroys keys, `forget` must follow, for what is remembered may not have come true.
    """

    def __init__(self, connection: Connection, device: Device) -> None:
        self.connection, self.device = connection, device
        self._ends: dict[tuple[str, Audience], _End] = {}
        self._audience_keys: dict[tuple[str, Audience], Key] = {}
        self._keys: dict[tuple[str, Audience, str], Key] = {}
        self._heads: dict[str, dict[str, dict[int, str]]] = {}
        self.shown: tuple[str, Mapping[str, tuple[str, ...]]] = "", {}
        """The case that somebody has open, and the heads of its entries that they see; another arrives unseen."""

    def forget(self) -> None:
        """Looks everything up afresh from now on."""
        self._ends.clear()
        self._audience_keys.clear()
        self._keys.clear()
        self._heads.clear()

    def write_entries(self, case: str, entries: Iterable[Entry], author: str, *, decided: Iterable[str] = ()) -> None:
        """Makes a revision of each entry, and takes its draft away.

        It comes after the heads that its draft was typed over, or those that are shown, or those of now. While they are
        in conflict it comes after the one that was shown, and the conflict stays: but where people `decided` between
        these heads (ids).
        Raises RefusedError "append_only" for a line of the account that is there already: it is taken back by another.
        """
        at, decided = now(), tuple(decided)
        for entry in entries:
            kind = kind_of(entry)
            words = Sealed(entry.id, kind, schema_of(entry), author, at, to_fields(entry))
            heads = self._heads_of(case).get(entry.id, {})
            if kind in WRITTEN_ONCE and heads and not decided:
                raise RefusedError("append_only")
            seen = self._seen(case, entry.id, heads)
            parents = decided or seen
            plain = is_known(entry) and not entry.more
            audience = AUDIENCE_OF[kept_for(entry)]
            number, revision_id = self.write(case, audience, words, parents, plain=plain)
            before = [head for head, head_id in heads.items() if head_id in parents]
            self._move_head(case, words, number, before)
            others = {head: head_id for head, head_id in heads.items() if head not in before}
            self._heads_of(case)[entry.id] = {**others, number: revision_id}
            if case == self.shown[0]:
                self.shown = case, {**self.shown[1], entry.id: (revision_id,)}

    def _seen(self, case: str, entry: str, heads: dict[int, str]) -> tuple[str, ...]:
        """The revisions that whoever writes an entry had before their eyes; its draft, which knows them, goes."""
        draft = self.connection.execute(
            "DELETE FROM draft WHERE case_id = ? AND entry = ? RETURNING base", (case, entry)
        ).fetchone()
        now = self.shown[1].get(entry, ()) if case == self.shown[0] else tuple(heads.values())
        seen = tuple(draft[0].split()) if draft else now
        if len(seen) > 1:
            many = several_heads(self.connection, case, (entry,)).get(entry)
            if many and many.conflict:
                return (many.shown,)
        return seen

    def write(
        self, case: str, audience: Audience, words: Sealed, parents: tuple[str, ...], *, plain: bool = False
    ) -> tuple[int, str]:
        """Appends one revision to this device's feed for a case and audience; its number here and its id."""
        feed, seq, prev_hash, last_id = self._end_of_feed(case, audience)
        key_id, key = self._key(case, audience, words.entry, is_new=not parents)
        revision_id = new_id_after(last_id)
        sealed = seal(words, key, revision_id, plain=plain)
        revision = Revision(
            id=revision_id,
            case=case,
            audience=audience,
            device=self.device.name,
            seq=seq + 1,
            prev_hash=prev_hash,
            parents=parents,
            key_id=key_id,
            sealed_hash=hash_of_sealed(sealed),
            sealed=sealed,
        )
        number = self._keep(feed, revision)
        self._ends[case, audience] = _End(feed, revision.seq, revision.hash, revision.id)
        return number, revision_id

    def _keep(self, feed: int, revision: Revision) -> int:
        row = (
            feed,
            revision.seq,
            revision.id,
            revision.prev_hash,
            " ".join(revision.parents),
            revision.key_id,
            revision.sealed_hash,
            self.device.sign(revision.clear_bytes),
            revision.sealed,
        )
        kept = self.connection.execute("INSERT INTO revision VALUES (? << 32 | ?, ?, ?, ?, ?, ?, ?, ?)", row)
        return int(kept.lastrowid)

    def _move_head(self, case: str, words: Sealed, number: int, before: list[int]) -> None:
        entry, kind, schema = words.entry, words.kind, words.schema
        if not before:
            self.connection.execute("INSERT INTO head VALUES (?, ?, ?, ?, ?)", (case, entry, kind, number, schema))
            return
        for head in before[1:]:
            self.connection.execute(
                "DELETE FROM head WHERE case_id = ? AND entry = ? AND revision = ?", (case, entry, head)
            )
        self.connection.execute(
            "UPDATE head SET kind = ?, revision = ?, schema = ? WHERE case_id = ? AND entry = ? AND revision = ?",
            (kind, number, schema, case, entry, before[0]),
        )

    def _heads_of(self, case: str) -> dict[str, dict[int, str]]:
        """Numbers and ids of the heads of each entry of a case, by their ids."""
        known = self._heads.get(case)
        if known is None:
            known = self._heads[case] = {}
            for entry, number, revision_id in self.connection.execute(_HEADS, (case,)):
                known.setdefault(entry, {})[number] = revision_id
        return known

    def _key(self, case: str, audience: Audience, entry: str, *, is_new: bool) -> Key:
        found = self._keys.get((case, audience, entry))
        if found:
            return found
        if len(self._keys) >= _REMEMBERED:
            self.forget()
        wrapping = self._audience_keys.get((case, audience))
        if wrapping is None:
            wrapping = self._audience_keys[case, audience] = newest_audience_key(self.connection, case, audience)
        known = None if is_new else key_in_use(self.connection, case, wrapping, entry)
        found = self._keys[case, audience, entry] = known or new_key(self.connection, case, wrapping, entry)
        return found

    def _end_of_feed(self, case: str, audience: Audience) -> _End:
        """Where a feed ends; one that has not begun yet is begun."""
        known = self._ends.get((case, audience))
        if known:
            return known
        names = (case, audience, self.device.name)
        row = self.connection.execute(
            "SELECT number FROM feed WHERE case_id = ? AND audience = ? AND device = ?", names
        ).fetchone()
        if not row:
            begun = self.connection.execute("INSERT INTO feed(case_id, audience, device) VALUES (?, ?, ?)", names)
            return _End(int(begun.lastrowid), 0, FIRST_PREV_HASH, "")
        last = last_revision(self.connection, row[0])
        return _End(row[0], last.seq, last.hash, last.id) if last else _End(row[0], 0, FIRST_PREV_HASH, "")
