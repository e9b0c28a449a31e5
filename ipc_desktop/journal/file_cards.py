"""A file's card: the revision by which other laptops know of a file: whose it is, its key, and its sealed parts.

A card is a revision of its own kind, sealed, signed and carried as all are, and no entry of the plan: it has no head.
It is written in each audience that its owner is shown to, when the files are first carried anywhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import msgspec

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.heads import Opened, head_revisions
from ipc_desktop.journal.ids import new_id, now
from ipc_desktop.journal.pen import Pen
from ipc_desktop.journal.revision import Audience, Sealed

KIND, SCHEMA = "file", 1
PART_BYTES = 256 * 1024
MOST_PARTS = 1_024
_HASH = re.compile(r"[0-9a-f]{64}")
_KEY_BYTES = 32
_COLUMNS = "case_id, audience, card, entry, content_hash, sealed_name, key, media_type, size, parts, damaged"
_IS_HERE = (
    "EXISTS (SELECT 1 FROM file f"
    " WHERE f.case_id = c.case_id AND f.content_hash = c.content_hash AND f.entry = c.entry)"
)
_LIES_HERE = "EXISTS (SELECT 1 FROM file f WHERE f.case_id = c.case_id AND f.sealed_name = c.sealed_name)"

Work = Callable[[Connection], None]
"""Something done inside a transaction."""

Place = tuple[str, Audience]
"""A case and one of its audiences: where parts of files lie together."""


@dataclass(frozen=True)
class FileCard:
    """A file that a revision tells of. `size` is in sealed bytes; `parts` are SHA-256 (hex) of its sealed parts."""

    case: str
    audience: Audience
    card: str
    entry: str
    content_hash: str
    sealed_name: str
    key: bytes = field(repr=False)
    media_type: str
    size: int
    parts: tuple[str, ...]
    damaged: int = 0
    """How often a part of it came that did not fit, one time after the other."""

    @property
    def place(self) -> Place:
        """Where its parts lie."""
        return self.case, self.audience


@dataclass(frozen=True)
class Uncarded:
    """A file that lies here, and an audience of its owner that no card tells of it yet."""

    case: str
    audience: Audience
    entry: str
    content_hash: str
    sealed_name: str
    key: bytes = field(repr=False)
    media_type: str


class _Fields(msgspec.Struct, frozen=True):
    """What the revision of a card holds."""

    entry: str
    content_hash: str
    sealed_name: str
    key: bytes
    media_type: str
    size: int
    parts: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        hashes = (self.content_hash, self.sealed_name, *self.parts)
        return (
            all(map(_HASH.fullmatch, hashes))
            and len(self.key) == _KEY_BYTES
            and 0 < len(self.parts) <= MOST_PARTS
            and len(self.parts) == -(-self.size // PART_BYTES)
        )


@dataclass(frozen=True)
class FilesStanding:
    """How many files are still to be sent, photos and others still to come, and came damaged so far."""

    to_send: int = 0
    photos_to_come: int = 0
    others_to_come: int = 0
    damaged: int = 0


def standing(connection: Connection) -> FilesStanding:
    """How it stands with the files of all cases."""
    coming = {(card.case, card.content_hash): card for card in lacking(connection)}.values()
    sending = {(card.case, card.content_hash) for card in lying_here(connection, unsent=True)}
    sending |= {(file.case, file.content_hash) for file in uncarded(connection)}
    photos = sum(card.media_type.startswith("image/") for card in coming)
    return FilesStanding(len(sending), photos, len(coming) - photos, sum(card.damaged > 0 for card in coming))


def uncarded(connection: Connection) -> tuple[Uncarded, ...]:
    """Files that the plan shows, and of which an audience does not know yet; those of no entry stay here alone."""
    rows = connection.execute(
        "SELECT DISTINCT x.case_id, f.audience, x.entry, x.content_hash, x.sealed_name, x.key, x.media_type"
        " FROM file x JOIN head h ON h.case_id = x.case_id AND h.entry = x.entry"
        " JOIN revision r ON r.number = h.revision JOIN feed f ON f.number = r.feed WHERE NOT EXISTS"
        " (SELECT 1 FROM file_card c WHERE c.case_id = x.case_id AND c.audience = f.audience"
        " AND c.entry = x.entry AND c.content_hash = x.content_hash)"
    )
    return tuple(Uncarded(*row) for row in rows)


def write_card(pen: Pen, file: Uncarded, size: int, parts: Sequence[str]) -> None:
    """Tells an audience of a file, unless it went meanwhile. To be called inside a transaction."""
    if file not in uncarded(pen.connection):
        return
    fields = _Fields(file.entry, file.content_hash, file.sealed_name, file.key, file.media_type, size, tuple(parts))
    card = new_id()
    pen.write(file.case, file.audience, Sealed(card, KIND, SCHEMA, "", now(), msgspec.to_builtins(fields)), ())
    _keep(pen.connection, file.case, file.audience, card, fields)


def note(connection: Connection, opened: Opened) -> None:
    """Keeps what a card of another laptop tells; one that is not sound tells nothing. Inside a transaction."""
    assert opened.words is not None
    try:
        fields = msgspec.convert(opened.words.fields, _Fields)
    except msgspec.ValidationError:
        return
    if fields.is_sound:
        _keep(connection, opened.revision.case, opened.revision.audience, opened.words.entry, fields)


def _keep(connection: Connection, case: str, audience: Audience, card: str, fields: _Fields) -> None:
    connection.execute(
        f"INSERT OR IGNORE INTO file_card({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        (
            case,
            audience,
            card,
            fields.entry,
            fields.content_hash,
            fields.sealed_name,
            fields.key,
            fields.media_type,
            fields.size,
            " ".join(fields.parts),
        ),
    )


# --- what is to be done ----------------------------------------------------------------------------------------------


def lying_here(connection: Connection, *, unsent: bool = False) -> tuple[FileCard, ...]:
    """Cards of the files that lie here, sealed as the card says; `unsent`: those the team's server may not have."""
    return _cards(connection, f"{_LIES_HERE} AND c.looked = 0" if unsent else _LIES_HERE)


def lacking(connection: Connection, case: str = "", *, unasked: bool = False) -> tuple[FileCard, ...]:
    """Cards of files that are not here, of all cases or one; `unasked`: those that the team's server may have."""
    which = f"NOT {_IS_HERE} AND ?1 IN ('', c.case_id)"
    return _cards(connection, f"{which} AND c.looked = 0" if unasked else which, case)


def is_lacking(connection: Connection, card: FileCard) -> bool:
    """Whether a file is told of still, and not here."""
    return bool(_cards(connection, f"c.card = ? AND NOT {_IS_HERE}", card.card))


def _cards(connection: Connection, which: str, *values: str) -> tuple[FileCard, ...]:
    columns = ", ".join(f"c.{name.strip()}" for name in _COLUMNS.split(","))
    rows = connection.execute(
        f"SELECT {columns} FROM file_card c WHERE {which} ORDER BY c.case_id, c.audience, c.size, c.card", values
    )
    found = ((*row[:9], tuple(row[9].split()), row[10]) for row in rows)
    return tuple(FileCard(*values) for values in found)


def keep_file(connection: Connection, card: FileCard) -> None:
    """A file that a card tells of lies here now. Inside a transaction."""
    connection.execute(
        "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?)",
        (card.case, card.content_hash, card.entry, card.sealed_name, card.key, card.media_type),
    )
    connection.execute(
        "UPDATE file_card SET looked = 0, damaged = 0 WHERE case_id = ? AND card = ?", (card.case, card.card)
    )


def looked_at(connection: Connection, card: FileCard, *, damaged: bool = False) -> None:
    """Nothing is to be done for a file before there is news; `damaged` says why it did not come."""
    connection.execute(
        "UPDATE file_card SET looked = 1, damaged = CASE WHEN ?3 THEN damaged + 1 ELSE 0 END"
        " WHERE case_id = ?1 AND card = ?2",
        (card.case, card.card, damaged),
    )


def look_again(connection: Connection, places: Iterable[Place], *, everywhere: bool = False) -> None:
    """Files moved in these places: what is lacking may have come. `everywhere`: the server lost what it had."""
    if everywhere:
        connection.execute("UPDATE file_card SET looked = 0")
    for place in places:
        connection.execute(
            f"UPDATE file_card AS c SET looked = 0 WHERE case_id = ? AND audience = ? AND NOT {_IS_HERE}", place
        )


# --- what was destroyed ----------------------------------------------------------------------------------------------


def showing(connection: Connection, case: str, keys: Iterable[str]) -> set[str]:
    """Agreed versions of a case that name a revision sealed under one of these keys: their papers show its words."""
    rows = connection.execute(
        "SELECT r.id FROM feed f CROSS JOIN revision r ON r.number BETWEEN f.first_number AND f.last_number"
        " WHERE f.case_id = ? AND r.key_id IN (SELECT value FROM json_each(?))",
        (case, json.dumps(list(keys))),
    )
    gone = {revision for (revision,) in rows}
    found = set()
    for version in head_revisions(connection, case, ("agreed_version",)) if gone else ():
        if version.words and any(line in gone for line in _named_in(version.words)):
            found.add(version.words.entry)
    return found


def _named_in(version: Sealed) -> Iterator[object]:
    """The revisions in a version's manifest, as far as there is one: a newer app may write it otherwise."""
    lines = version.fields.get("manifest")
    for line in lines if isinstance(lines, list) else ():
        if isinstance(line, dict) and isinstance(line.get("revision"), str):
            yield line["revision"]


def card_keys(connection: Connection, case: str, owners: Iterable[str]) -> list[tuple[str, Audience]]:
    """The keys of all cards of these owners' files, each with its audience."""
    return [
        (key, audience)
        for key, audience in connection.execute(
            "SELECT k.id, a.audience FROM file_card c JOIN entry_key k ON k.case_id = c.case_id AND k.entry = c.card"
            " JOIN audience_key a ON a.id = k.audience_key"
            " WHERE c.case_id = ? AND c.entry IN (SELECT value FROM json_each(?))",
            (case, json.dumps(list(owners))),
        )
    ]


def forget(connection: Connection, case: str, owners: Iterable[str]) -> list[str]:
    """Forgets the files of these owners and what tells of them; names of files to remove once that is committed."""
    wanted = json.dumps(list(owners))
    return _forget(connection, case, "entry IN (SELECT value FROM json_each(?2))", wanted)


def forget_all(connection: Connection, case: str) -> list[str]:
    """The same for a whole case."""
    return _forget(connection, case, "?2 = ''", "")


def _forget(connection: Connection, case: str, which: str, wanted: str) -> list[str]:
    names = [
        name
        for table in ("file", "file_card")
        for (name,) in connection.execute(
            f"SELECT sealed_name FROM {table} WHERE case_id = ?1 AND {which}", (case, wanted)
        )
    ]
    cards = connection.execute(
        f"SELECT audience, parts FROM file_card WHERE case_id = ?1 AND {which}", (case, wanted)
    ).fetchall()
    gone = [(case, audience, name) for audience, parts in cards for name in parts.split()]
    connection.executemany("INSERT OR IGNORE INTO part_gone(case_id, audience, name) VALUES (?, ?, ?)", gone)
    for table in ("file", "file_card"):
        connection.execute(f"DELETE FROM {table} WHERE case_id = ?1 AND {which}", (case, wanted))
    return list(dict.fromkeys(names))


def parts_gone(connection: Connection, *, untold: bool = False) -> dict[Place, tuple[str, ...]]:
    """Parts of destroyed files by where they lay; `untold`: those that the team's server may still have."""
    found: dict[Place, tuple[str, ...]] = {}
    rows = connection.execute(
        "SELECT case_id, audience, name FROM part_gone WHERE told = 0 OR NOT ? ORDER BY case_id, audience, name",
        (untold,),
    )
    for case, audience, name in rows:
        found[case, audience] = (*found.get((case, audience), ()), name)
    return found


def parts_were_removed(connection: Connection, place: Place, names: Iterable[str]) -> None:
    """The team's server has them no more."""
    connection.executemany(
        "UPDATE part_gone SET told = 1 WHERE case_id = ? AND audience = ? AND name = ?",
        [(*place, name) for name in names],
    )
