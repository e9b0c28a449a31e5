"""Drafts: what is being typed, one row an entry, and the page where the conversation stands; no past is kept.

What is typed and makes no answer yet (half a date, a number with a slip) is kept too, one row a page, as it is typed:
it never becomes an entry, and so never a revision.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.errors import StoreError
from ipc_desktop.plan.entry import Entry, kind_of, schema_of
from ipc_desktop.plan.fields import Fields, WrongFieldsError, from_fields, to_fields

_UNFINISHED = "unfinished/"
"""Begins the row's name where the id of an entry would stand."""


class Draft(msgspec.Struct, frozen=True):
    """An entry as it is being typed."""

    kind: str
    schema: int
    fields: Fields


def keep(
    connection: Connection,
    case: str,
    entries: Iterable[Entry],
    place: str,
    shown: Mapping[str, tuple[str, ...]] | None = None,
) -> None:
    """Keeps entries as drafts, each with the heads it was typed over; `place` is the page's key, "" for as it was.

    `shown` are the heads that whoever types sees; without it they are those of now.
    """
    for entry in entries:
        content = msgspec.json.encode(Draft(kind_of(entry), schema_of(entry), to_fields(entry)))
        connection.execute(
            "INSERT INTO draft VALUES (?1, ?2, ?3, coalesce(?4, (SELECT coalesce(group_concat(r.id, ' '), '')"
            " FROM head h JOIN revision r ON r.number = h.revision WHERE h.case_id = ?1 AND h.entry = ?2)))"
            " ON CONFLICT DO UPDATE SET content = excluded.content",
            (case, entry.id, content, None if shown is None else " ".join(shown.get(entry.id, ()))),
        )
    if place:
        connection.execute(
            "INSERT INTO place VALUES (?, ?) ON CONFLICT DO UPDATE SET page = excluded.page", (case, place)
        )


def keep_unfinished(connection: Connection, case: str, page: str, written: Mapping[str, str]) -> None:
    """Keeps what is written on a page and makes no answer yet, by the page's own names; nothing written, no row."""
    row = _UNFINISHED + page
    if not written:
        discard(connection, case, (row,))
        return
    connection.execute(
        "INSERT INTO draft VALUES (?, ?, ?, '') ON CONFLICT DO UPDATE SET content = excluded.content",
        (case, row, msgspec.json.encode(dict(written))),
    )


def unfinished(connection: Connection, case: str) -> dict[str, dict[str, str]]:
    """What is written and makes no answer yet, by page. Raises StoreError "damaged"."""
    rows = connection.execute(
        "SELECT entry, content FROM draft WHERE case_id = ? AND entry GLOB ?", (case, _UNFINISHED + "*")
    ).fetchall()
    try:
        return {row.removeprefix(_UNFINISHED): msgspec.json.decode(text, type=dict[str, str]) for row, text in rows}
    except msgspec.MsgspecError:
        raise StoreError("damaged") from None


def discard(connection: Connection, case: str, entry_ids: Iterable[str]) -> None:
    """Throws drafts away."""
    for entry_id in entry_ids:
        connection.execute("DELETE FROM draft WHERE case_id = ? AND entry = ?", (case, entry_id))


def read(connection: Connection, case: str) -> tuple[Entry, ...]:
    """The drafts of a case. Raises StoreError "damaged" when one makes no entry."""
    rows = connection.execute(
        "SELECT entry, content FROM draft WHERE case_id = ? AND entry NOT GLOB ? ORDER BY entry",
        (case, _UNFINISHED + "*"),
    ).fetchall()
    try:
        drafts = [(entry_id, msgspec.json.decode(content, type=Draft)) for entry_id, content in rows]
        return tuple(from_fields(draft.kind, draft.schema, entry_id, draft.fields) for entry_id, draft in drafts)
    except (msgspec.MsgspecError, WrongFieldsError):
        raise StoreError("damaged") from None
