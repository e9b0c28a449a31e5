"""Destroys an entry or a case for good: its keys, drafts, files and all that was derived; the chain stays sound."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from ipc_desktop.journal import file_cards
from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.entry_keys import new_audience_key
from ipc_desktop.journal.facts import keep_fact
from ipc_desktop.journal.heads import Opened, revisions_by_id
from ipc_desktop.journal.ids import new_id, now
from ipc_desktop.journal.pen import Pen
from ipc_desktop.journal.revision import Audience, Sealed

KIND, SCHEMA = "destruction", 1
_CARRIED_ON = "done/keys-gone/"
"""How the fact begins that the server was told of a notice; its revision follows."""

_WITH_WORDS = ("entry_key", "audience_key", "draft", "place", "head", "file", "file_card", "caseload")
"""Tables that hold words or keys. A deleted row may leave bytes behind in pages that were split earlier, so they are
emptied, which overwrites their pages with zeros (secure_delete), and filled again."""

_REWRITE = (
    "CREATE TEMP TABLE kept AS SELECT * FROM main.TABLE_WITH_WORDS",
    "DELETE FROM main.TABLE_WITH_WORDS",
    "INSERT INTO main.TABLE_WITH_WORDS SELECT * FROM temp.kept",
    "DROP TABLE temp.kept",
)
_FORGET_ENTRY = (
    "DELETE FROM entry_key WHERE case_id = ? AND entry = ?",
    "DELETE FROM head WHERE case_id = ? AND entry = ?",
    "DELETE FROM draft WHERE case_id = ? AND entry = ?",
)
_FORGET_CASE = (
    "DELETE FROM entry_key WHERE case_id = @case AND id != @but_key",
    """
    DELETE FROM audience_key WHERE case_id = @case
        AND id NOT IN (SELECT audience_key FROM entry_key WHERE id = @but_key)
    """,
    "DELETE FROM head WHERE case_id = @case",
    "DELETE FROM destruction WHERE case_id = @case",
    "DELETE FROM draft WHERE case_id = @case",
    "DELETE FROM place WHERE case_id = @case",
    "DELETE FROM caseload WHERE case_id = @case",
)


class _Fields(msgspec.Struct, frozen=True):
    """What the revision of a destruction holds."""

    entry: str
    why: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Destruction:
    """That an entry (or the whole case: `entry` is "") was destroyed: by whom, when and why, and which keys went."""

    entry: str
    who: str
    why: str
    destroyed_at: str
    keys: tuple[str, ...]


def destroy_entry(pen: Pen, case: str, entry: str, who: str, why: str) -> list[str]:
    """Destroys all revisions of one entry, and the files that show them; gives the names of files to remove.

    To be called inside a transaction; the files are removed, and the log emptied, once it is committed.
    """
    connection = pen.connection
    keys = connection.execute(
        "SELECT k.id, a.audience FROM entry_key k JOIN audience_key a ON a.id = k.audience_key"
        " WHERE k.case_id = ? AND k.entry = ?",
        (case, entry),
    ).fetchall()
    owners = _whose_files_show(connection, case, entry, (key for key, _ in keys))
    keys += file_cards.card_keys(connection, case, owners)
    gone = {key for key, _ in keys}
    for audience in dict.fromkeys(audience for _, audience in keys):
        _record(pen, case, audience, Destruction(entry, who, why, now(), tuple(sorted(gone))))
    _forget_entry(connection, case, entry, gone)
    pen.forget()
    return file_cards.forget(connection, case, owners)


def destroy_case(pen: Pen, case: str, who: str, why: str) -> list[str]:
    """Destroys every word of a case; what is left is that it was destroyed. Like `destroy_entry` otherwise."""
    connection = pen.connection
    keys = connection.execute(
        "SELECT DISTINCT r.key_id FROM feed f"
        " CROSS JOIN revision r ON r.number BETWEEN f.first_number AND f.last_number WHERE f.case_id = ?",
        (case,),
    ).fetchall()
    epoch = connection.execute("SELECT coalesce(max(epoch), 0) FROM audience_key WHERE case_id = ?", (case,)).fetchone()
    files = _forget_case(connection, case, but_key="")
    pen.forget()
    # The notice of it is read by all who had the case: under a key of its own, which opens nothing else.
    new_audience_key(connection, case, "table", epoch[0] + 1)
    destruction = Destruction("", who, why, now(), tuple(sorted(key for (key,) in keys)))
    _record(pen, case, "table", destruction)
    return files


@dataclass(frozen=True)
class Unnamed:
    """Keys of words that were written apart while their entry was destroyed: no notice could name them."""

    case: str
    what: Destruction
    keys: tuple[tuple[str, Audience], ...]


def carry_out(connection: Connection, case: str, number: int, opened: Opened, unnamed: list[Unnamed]) -> list[str]:
    """Destroys here what a signed revision says was destroyed on another device; names of files to remove.

    A revision that is not a whole and signed notice destroys nothing. `unnamed` is added to, for `name_keys`. Like
    `destroy_entry` otherwise.
    """
    what = _destruction(opened)
    if what is None:
        return []
    if what.entry:
        unnamed += _unnamed(connection, case, what)
        owners = _whose_files_show(connection, case, what.entry, what.keys)
        _forget_entry(connection, case, what.entry, what.keys)
        files = file_cards.forget(connection, case, owners)
    else:
        files = _forget_case(connection, case, but_key=opened.revision.key_id)
    connection.execute("INSERT INTO destruction VALUES (?, ?, ?)", (case, what.entry, number))
    return files


def forget_late_words(connection: Connection, case: str, entry: str, key: str) -> list[Unnamed]:
    """Destroys words that came after their entry was destroyed, under a key that no notice names; for `name_keys`.

    A key that is another entry's stays: nobody said that its words shall go.
    """
    what = next((one for one in destructions(connection, case) if one.entry == entry), None)
    unnamed = _unnamed(connection, case, what) if what else []
    connection.execute("DELETE FROM entry_key WHERE id = ? AND entry = ?", (key, entry))
    return unnamed


def name_keys(pen: Pen, unnamed: Unnamed) -> None:
    """Writes another notice, of the same destruction, that names the keys which went with it: so they go everywhere,
    and nobody waits for them. To be called inside a transaction."""
    what = unnamed.what
    keys = tuple(sorted(key for key, _ in unnamed.keys))
    for audience in dict.fromkeys(audience for _, audience in unnamed.keys):
        _record(pen, unnamed.case, audience, Destruction(what.entry, what.who, what.why, now(), keys))


def _unnamed(connection: Connection, case: str, what: Destruction) -> list[Unnamed]:
    known = destroyed_keys(connection, case).union(what.keys)
    rows = connection.execute(
        "SELECT k.id, a.audience FROM entry_key k JOIN audience_key a ON a.id = k.audience_key"
        " WHERE k.case_id = ? AND k.entry = ?",
        (case, what.entry),
    )
    keys = tuple((key, audience) for key, audience in rows if key not in known)
    return [Unnamed(case, what, keys)] if keys else []


def rewrite_tables(connection: Connection) -> None:
    """Writes all tables with words and keys anew, over zeros, so that no page keeps a byte of what was deleted."""
    for table in _WITH_WORDS:
        for statement in _REWRITE:
            connection.execute(statement.replace("TABLE_WITH_WORDS", table))


def destructions(connection: Connection, case: str) -> tuple[Destruction, ...]:
    """What was destroyed in a case, oldest first, as far as it is signed."""
    rows = connection.execute(
        "SELECT r.id FROM destruction d JOIN revision r ON r.number = d.revision WHERE d.case_id = ? ORDER BY r.id",
        (case,),
    ).fetchall()
    if not rows:
        return ()
    opened = revisions_by_id(connection, case, (revision_id for (revision_id,) in rows)).values()
    return tuple(found for one in opened for found in [_destruction(one)] if found)


@dataclass(frozen=True)
class Notice:
    """A signed notice of a destruction, by its revision, and the keys that it takes away."""

    case: str
    revision: str
    keys: tuple[str, ...]


def notices_to_carry_on(connection: Connection) -> tuple[Notice, ...]:
    """Notices of which the team's server was not told yet that their keys have to go."""
    rows = connection.execute(
        "SELECT d.case_id, r.id FROM destruction d JOIN revision r ON r.number = d.revision"
        " WHERE NOT EXISTS (SELECT 1 FROM store_fact f WHERE f.name = ? || r.id) ORDER BY r.id",
        (_CARRIED_ON,),
    ).fetchall()
    found = []
    for case, revision in rows:
        what = _destruction(revisions_by_id(connection, case, (revision,))[revision])
        if what:
            unnamed = () if what.entry else _all_keys(connection, case).difference(what.keys)
            found.append(Notice(case, revision, (*what.keys, *sorted(unnamed))))
    return tuple(found)


def _all_keys(connection: Connection, case: str) -> frozenset[str]:
    """The keys of all that was ever written in a case, but for the notices of its end."""
    rows = connection.execute(
        "SELECT DISTINCT r.key_id FROM feed f"
        " CROSS JOIN revision r ON r.number BETWEEN f.first_number AND f.last_number WHERE f.case_id = ?1"
        " AND r.number NOT IN (SELECT revision FROM destruction WHERE case_id = ?1)",
        (case,),
    )
    return frozenset(key for (key,) in rows)


def carry_on_with_late(connection: Connection, case: str) -> None:
    """Words of a case came after its end: their keys have to go from the team's server too."""
    connection.execute(
        "DELETE FROM store_fact WHERE name IN (SELECT ? || r.id FROM destruction d JOIN revision r"
        " ON r.number = d.revision WHERE d.case_id = ? AND d.entry = '')",
        (_CARRIED_ON, case),
    )


def was_carried_on(connection: Connection, notice: Notice) -> None:
    """The team's server has its keys no more."""
    keep_fact(connection, f"{_CARRIED_ON}{notice.revision}", b"")


def carry_on_again(connection: Connection) -> None:
    """The team's server may have brought back what had to go there: keys, and parts of files."""
    connection.execute("DELETE FROM store_fact WHERE name GLOB ? || '*'", (_CARRIED_ON,))
    connection.execute("UPDATE part_gone SET told = 0")


def destroyed_keys(connection: Connection, case: str) -> frozenset[str]:
    """The ids of all keys of a case that signed destructions name; of a case that is destroyed, all."""
    known = destructions(connection, case)
    all_of_it = _all_keys(connection, case) if any(not one.entry for one in known) else frozenset[str]()
    return all_of_it.union(*(one.keys for one in known))


def _destruction(opened: Opened) -> Destruction | None:
    """What a revision says was destroyed; None unless its device signed just that."""
    revision, words = opened.revision, opened.words
    if not (words and words.kind == KIND and revision.is_signed):
        return None
    try:
        fields = msgspec.convert(words.fields, _Fields)
    except msgspec.ValidationError:
        return None
    return Destruction(fields.entry, words.author, fields.why, words.wall_time, fields.keys)


def _forget_entry(connection: Connection, case: str, entry: str, keys: Iterable[str]) -> None:
    for statement in _FORGET_ENTRY:
        connection.execute(statement, (case, entry))
    for key in keys:  # of its files too, and of revisions that wait still, and so nobody knew whose they were
        connection.execute("DELETE FROM entry_key WHERE id = ? AND case_id = ?", (key, case))
    # Nobody can tell whose half-written words these are: they go too.
    connection.execute("DELETE FROM draft WHERE case_id = ? AND entry GLOB 'unfinished/*'", (case,))


def _forget_case(connection: Connection, case: str, but_key: str) -> list[str]:
    """Takes away all that a case ever was, but for one entry's key; the names of its files."""
    files = file_cards.forget_all(connection, case)
    for statement in _FORGET_CASE:
        connection.execute(statement, {"case": case, "but_key": but_key})
    return files


def _record(pen: Pen, case: str, audience: Audience, what: Destruction) -> None:
    fields = {"entry": what.entry, "why": what.why, "keys": list(what.keys)}
    words = Sealed(new_id(), KIND, SCHEMA, what.who, what.destroyed_at, fields)
    number, _ = pen.write(case, audience, words, ())
    pen.connection.execute("INSERT INTO destruction VALUES (?, ?, ?)", (case, what.entry, number))


def forget_late_files(connection: Connection, case: str) -> list[str]:
    """Leaves out files, and cards of files, that came after what they show was destroyed; like `destroy_entry`."""
    owners: set[str] = set()
    for what in destructions(connection, case):
        if not what.entry:
            return file_cards.forget_all(connection, case)
        owners |= _whose_files_show(connection, case, what.entry, what.keys)
    return file_cards.forget(connection, case, owners) if owners else []


def _whose_files_show(connection: Connection, case: str, entry: str, keys: Iterable[str]) -> set[str]:
    """The owners of all files that show an entry: itself, and every agreed version that has it in its manifest."""
    return {entry} | file_cards.showing(connection, case, keys)
