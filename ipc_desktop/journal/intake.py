"""Takes in what other devices wrote, verified, feed by feed; it is shown once its parents and its key are here.

What nobody knows who wrote is taken in too, and waits until people look at it (`strangers`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from ipc_desktop.journal import destroyed, file_cards, holders, late, outbox, shut_out, strangers
from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.destroyed import Unnamed
from ipc_desktop.journal.entry_keys import EntryKey, keep_entry_keys
from ipc_desktop.journal.heads import Opened, last_revision, parents_by_id, waiting_revisions
from ipc_desktop.journal.revision import FIRST_PREV_HASH, Audience, Revision, RevisionFault, revision_faults

Fault = Literal["hole", "reused", "id", "shut_out"] | RevisionFault
"""Places before it are missing; its place is taken by another; its id is; its device had left the team, and a lead
looks at it first; else what `revision_faults` says."""

_ALL_AUDIENCES = 3


@dataclass(frozen=True)
class Refused:
    """A revision that was not taken in, and why; nothing after it in its feed was either. All but holes are kept."""

    case: str
    audience: Audience
    device: str
    seq: int
    fault: Fault


@dataclass(frozen=True)
class TakenIn:
    """What came of taking in: how many revisions were new, what was refused, whether anything was destroyed.

    Keys that went with what was destroyed are `unnamed` still: whoever calls names them (`destroyed.name_keys`).
    """

    taken: int = 0
    refused: tuple[Refused, ...] = ()
    destroyed: bool = False
    files: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    unnamed: tuple[Unnamed, ...] = ()


def take_in(connection: Connection, revisions: Iterable[Revision], keys: Iterable[EntryKey]) -> TakenIn:
    """Keeps revisions, in any order, and keys that are new here; to be called inside a transaction.

    What is here already is passed over. Whoever calls lets the pen forget, and draws the cases' rows anew.
    """
    revisions = sorted(revisions, key=lambda revision: (_feed_of(revision), revision.seq))
    keys = tuple(keys)
    for case in dict.fromkeys(key.case for key in keys):
        gone = destroyed.destroyed_keys(connection, case)  # a colleague who has not heard of it may bring one again
        keep_entry_keys(connection, case, [key for key in keys if key.case == case and key.id not in gone])
    taken, refused, moved = 0, list[Refused](), dict[str, None]()
    for names, feed in groupby(revisions, key=_feed_of):
        how_many, fault = _take_feed(connection, tuple(feed))
        taken += how_many
        moved |= {names[0]: None} if how_many else {}
        refused += fault
    cases = dict.fromkeys([revision.case for revision in revisions] + [key.case for key in keys])
    return _settled(connection, cases, TakenIn(taken, tuple(refused), cases=tuple(moved)))


def _settled(connection: Connection, cases: Iterable[str], came: TakenIn) -> TakenIn:
    """What came of taking in, once in these cases all is shown that waits for nothing any more."""
    gone = [some for case in cases for some in [_settle(connection, case)] if some is not None and some.carried_out]
    files = tuple(name for some in gone for name in some.files)
    unnamed = tuple(one for some in gone for one in some.unnamed)
    return replace(came, destroyed=bool(gone), files=files, unnamed=unnamed)


def take_in_released(connection: Connection) -> TakenIn:
    """Takes in what was kept apart because its device had been shut out, as far as a lead let it count since; and
    shows what waited because nobody knew who wrote it, as far as somebody does now."""
    taken = _taken_from_apart(connection)
    waiting = [case for (case,) in connection.execute("SELECT DISTINCT case_id FROM waiting").fetchall()]
    shown = _settled(connection, waiting, TakenIn())
    return replace(
        taken,
        destroyed=taken.destroyed or shown.destroyed,
        files=taken.files + shown.files,
        cases=tuple(dict.fromkeys((*taken.cases, *waiting))),
        unnamed=taken.unnamed + shown.unnamed,
    )


def _taken_from_apart(connection: Connection) -> TakenIn:
    released = [
        revision
        for revision in shut_out.kept_apart(connection)
        if shut_out.fits(revision, shut_out.end_of(connection, *_feed_of(revision)))
    ]
    if not released:
        return TakenIn()
    shut_out.no_longer_apart(connection, released)
    taken = take_in(connection, released, ())
    outbox.send_for_others(connection, {_feed_of(one): one.seq - 1 for one in reversed(released)})
    return taken


def waiting(connection: Connection, case: str) -> int:
    """How many changes of others are here and not shown, because something before them or their key has not come.

    What waits because nobody knows who wrote it is for people to look at.
    """
    gone = destroyed.destroyed_keys(connection, case)
    rows = [opened for _, opened in waiting_revisions(connection, case) if opened.revision.key_id not in gone]
    return len(rows) - len(strangers.among(connection, case, rows))


def _feed_of(revision: Revision) -> tuple[str, Audience, str]:
    return revision.case, revision.audience, revision.device


def _take_feed(connection: Connection, revisions: Sequence[Revision]) -> tuple[int, list[Refused]]:
    """Takes in some of one feed, in the order of their places; how many were new, and the fault that ended it."""
    feed = _number_of_feed(connection, revisions[0])
    last = last_revision(connection, feed)
    seq, before = (last.seq, last.hash) if last else (0, FIRST_PREV_HASH)
    end = shut_out.end_of(connection, *_feed_of(revisions[0]))
    ids = _ids_here(connection, revisions)
    taken = 0
    for place, revision in enumerate(revisions):
        if revision.seq <= seq:
            if _is_here(connection, feed, revision):
                continue
            return taken, [_refused(connection, revision, "reused")]
        if not shut_out.fits(revision, end):
            return taken, [_refused(connection, later, "shut_out") for later in revisions[place:]]
        fault = _fault(revision, seq, before, ids)
        if fault:
            return taken, [_refused(connection, revision, fault)]
        _keep(connection, feed, revision)
        ids.add(revision.id)
        seq, before, taken = revision.seq, revision.hash, taken + 1
    return taken, []


def _number_of_feed(connection: Connection, revision: Revision) -> int:
    names = (revision.case, revision.audience, revision.device)
    connection.execute("INSERT OR IGNORE INTO feed(case_id, audience, device) VALUES (?, ?, ?)", names)
    row = connection.execute("SELECT number FROM feed WHERE case_id = ? AND audience = ? AND device = ?", names)
    return int(row.fetchone()[0])


def _is_here(connection: Connection, feed: int, revision: Revision) -> bool:
    row = connection.execute(
        "SELECT id, sealed_hash, signature FROM revision WHERE number = ? << 32 | ?", (feed, revision.seq)
    ).fetchone()
    return row is not None and tuple(row) == (revision.id, revision.sealed_hash, revision.signature)


def _ids_here(connection: Connection, revisions: Sequence[Revision]) -> set[str]:
    """Which ids of these revisions, all of one case, are taken; asked once for all, for no index holds them."""
    rows = connection.execute(
        "SELECT r.id FROM feed f CROSS JOIN revision r ON r.number BETWEEN f.first_number AND f.last_number"
        " WHERE f.case_id = ? AND r.id IN (SELECT value FROM json_each(?))",
        (revisions[0].case, json.dumps([revision.id for revision in revisions])),
    )
    return {name for (name,) in rows}


def _fault(revision: Revision, seq: int, before: bytes, ids: Set[str]) -> Fault | None:
    if revision.seq > seq + 1:
        return "hole"
    for fault in revision_faults(revision, seq + 1, before):
        return fault
    return "id" if revision.id in ids else None


def _keep(connection: Connection, feed: int, revision: Revision) -> None:
    kept = connection.execute(
        "INSERT INTO revision VALUES (? << 32 | ?, ?, ?, ?, ?, ?, ?, ?)",
        (feed, revision.seq, *_row(revision)),
    )
    connection.execute("INSERT INTO waiting VALUES (?, ?)", (int(kept.lastrowid), revision.case))


def _row(revision: Revision) -> tuple[str, bytes, str, str, bytes, bytes, bytes]:
    return (
        revision.id,
        revision.prev_hash,
        " ".join(revision.parents),
        revision.key_id,
        revision.sealed_hash,
        revision.signature,
        revision.sealed,
    )


def _refused(connection: Connection, revision: Revision, fault: Fault) -> Refused:
    """Names a fault; what is more than a hole is kept apart, one a place, so that nobody can fill the disk with it."""
    if fault != "hole":
        connection.execute(
            "INSERT OR IGNORE INTO quarantine VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*_feed_of(revision), revision.seq, fault, *_row(revision)),
        )
    return Refused(*_feed_of(revision), revision.seq, fault)


# --- what waits becomes what is shown --------------------------------------------------------------------------------


def _settle(connection: Connection, case: str) -> _Destructions | None:
    """Shows what waits for nothing any more; what was destroyed by that, None where nothing waited."""
    rows = waiting_revisions(connection, case)
    if not rows:
        return None
    parents = parents_by_id(connection, case)
    still = {opened.revision.id for _, opened in rows}
    has_child = {parent for child, named in parents.items() if child not in still for parent in named}
    waits_for_missing = _holds_all(connection, case)
    destructions = _Destructions(connection, case)
    moved = True
    while moved:
        moved, left = False, []
        apart = strangers.of_strangers(connection, case, [opened for _, opened in rows], has_child)
        for number, opened in rows:
            revision = opened.revision
            missing = any(p in still or (waits_for_missing and p not in parents) for p in revision.parents)
            is_shut = opened.words is None and revision.key_id not in destructions.keys
            if missing or is_shut or revision.id in apart:
                left.append((number, opened))
                continue
            _show(connection, destructions, number, opened, is_head=revision.id not in has_child)
            still.remove(revision.id)
            has_child.update(revision.parents)
            moved = True
        rows = left
    destructions.leave_out_late_files()
    return destructions


def _holds_all(connection: Connection, case: str) -> bool:
    """Whether this store is given every audience of a case: else a parent may lie where it never sees it."""
    row = connection.execute("SELECT count(DISTINCT audience) FROM audience_key WHERE case_id = ?", (case,)).fetchone()
    return bool(row[0] == _ALL_AUDIENCES)


class _Destructions:
    """What was destroyed in a case, and what has to go here when one more destruction arrives."""

    def __init__(self, connection: Connection, case: str) -> None:
        self._connection, self._case = connection, case
        self.files: list[str] = []
        self.unnamed: list[Unnamed] = []
        self.carried_out = False
        self._look_up()

    def covers(self, entry: str) -> bool:
        """Whether nothing of an entry may be shown any more, however late it arrives."""
        return entry in self._entries or "" in self._entries

    def carry_out(self, number: int, opened: Opened) -> None:
        """Destroys here what a signed revision says was destroyed elsewhere."""
        self.files += destroyed.carry_out(self._connection, self._case, number, opened, self.unnamed)
        self.carried_out = True
        self._look_up()

    def leave_out(self, entry: str, key: str) -> None:
        """Destroys words that came after their entry, or their case, was destroyed."""
        if "" in self._entries:
            destroyed.carry_on_with_late(self._connection, self._case)
        self.unnamed += destroyed.forget_late_words(self._connection, self._case, entry, key)
        self.carried_out = True

    def leave_out_late_files(self) -> None:
        """Lets go of files, and of what tells of them, that came after what they show was destroyed."""
        late = destroyed.forget_late_files(self._connection, self._case) if self._entries else []
        self.files += late
        self.carried_out |= bool(late)

    def _look_up(self) -> None:
        self.keys = destroyed.destroyed_keys(self._connection, self._case)
        self._entries = {one.entry for one in destroyed.destructions(self._connection, self._case)}


def _show(connection: Connection, destructions: _Destructions, number: int, opened: Opened, *, is_head: bool) -> None:
    revision, words = opened.revision, opened.words
    connection.execute("DELETE FROM waiting WHERE revision = ?", (number,))
    if words is None:
        return
    if words.kind == destroyed.KIND:
        destructions.carry_out(number, opened)
        return
    if words.kind == holders.KIND:
        holders.note(connection, opened)
        return
    if words.kind == late.KIND:
        late.note(connection, number, opened)
        return
    connection.execute("UPDATE entry_key SET entry = ? WHERE id = ? AND entry = ''", (words.entry, revision.key_id))
    if words.kind == file_cards.KIND:
        file_cards.note(connection, opened)
        return
    if destructions.covers(words.entry):
        destructions.leave_out(words.entry, revision.key_id)
        return
    for parent in revision.parents:
        connection.execute(
            "DELETE FROM head WHERE case_id = ?1 AND entry = ?2 AND revision IN"
            " (SELECT h.revision FROM head h JOIN revision r ON r.number = h.revision"
            " WHERE h.case_id = ?1 AND h.entry = ?2 AND r.id = ?3)",
            (revision.case, words.entry, parent),
        )
    if is_head:
        head = (revision.case, words.entry, words.kind, number, words.schema)
        connection.execute("INSERT INTO head VALUES (?, ?, ?, ?, ?)", head)
