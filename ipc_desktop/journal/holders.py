"""Who was given a case: signed lines of those who hold it, sealed in the case itself, and the keys they are owed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import msgspec

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.entry_keys import AudienceKey, audience_keys, keep_audience_key
from ipc_desktop.journal.heads import Opened, device_name
from ipc_desktop.journal.ids import new_id, now
from ipc_desktop.journal.pen import Pen
from ipc_desktop.journal.revision import Audience, Sealed

KIND, SCHEMA = "giving", 1
Holders = Mapping[Audience, Collection[str]]
"""The devices that hold a case, by audience."""

_KEEP = "INSERT OR IGNORE INTO giving VALUES (?, ?, ?, ?)"
_OWED = """
    SELECT DISTINCT a.id, a.case_id, a.audience, a.epoch, a.key, g.receiver
    FROM giving g JOIN audience_key a ON a.case_id = g.case_id AND a.audience = g.audience
    WHERE g.receiver != ?1 AND (g.giver = ?1 OR a.id IN (SELECT audience_key FROM key_to_give))
        AND NOT EXISTS (SELECT 1 FROM key_handed h WHERE h.audience_key = a.id AND h.device = g.receiver)
    ORDER BY a.case_id, a.audience, a.epoch, a.id
"""


class _Fields(msgspec.Struct, frozen=True):
    """What the revision of a giving holds: the device that gets the case, and for which audiences."""

    receiver: str
    audiences: tuple[Audience, ...]


def begun_twice(case: str) -> str:
    """What is remembered of a case that was begun here, and given by who began it too; see `Writer.remember`."""
    return f"begun-twice/{case}"


def give(pen: Pen, case: str, receiver: str, audiences: Iterable[Audience], author: str) -> None:
    """Writes into a case that this store gives it to a device; a second time changes nothing.

    The line lies where every holder reads it. Only who holds the case's key can seal such a line, and only lines of
    those who were given the case themselves count: see `holders`. To be called inside a transaction.
    """
    connection, own = pen.connection, pen.device.name
    held = holders(connection, case)
    new = [audience for audience in audiences if not _gave(connection, case, audience, own, receiver)]
    if not new:
        return
    for audience in {key.audience for key in audience_keys(connection, case)}:
        if own not in held.get(audience, ()):
            connection.execute(_KEEP, (case, audience, "", own))
    connection.executemany(_KEEP, [(case, audience, own, receiver) for audience in new])
    pen.write(
        case, "table", Sealed(new_id(), KIND, SCHEMA, author, now(), {"receiver": receiver, "audiences": new}), ()
    )


def note(connection: Connection, opened: Opened) -> None:
    """Keeps what another device's line says; whether it counts is asked when it matters."""
    try:
        fields = msgspec.convert(opened.words.fields if opened.words else {}, _Fields)
    except msgspec.ValidationError:
        return
    revision = opened.revision
    for audience in fields.audiences:
        connection.execute(_KEEP, (revision.case, audience, revision.device, fields.receiver))


def take_gift(
    connection: Connection, giver: str, keys: Iterable[AudienceKey], vouched: Holders, *, is_first: bool
) -> bool:
    """Keeps keys of one case that a device gave; False, and nothing is kept, when it has no right to give them.

    Holders of a case give its keys. Whoever gives a case of which no word is here yet (`is_first`: and of which no
    other gift is on its way) is believed, and with them whom they name as its holders: from those on, lines lead
    further.
    """
    given = tuple(keys)
    case, held = given[0].case, holders(connection, given[0].case)
    if any(giver not in held.get(key.audience, ()) for key in given):
        if not is_first or _is_here(connection, case):
            return False
        for table in ("audience_key", "giving"):  # whatever was given before did not open a word of it
            connection.execute(f"DELETE FROM {table} WHERE case_id = ?", (case,))
        trusted = {**vouched, **{key.audience: {giver, *vouched.get(key.audience, ())} for key in given}}
        rows = [(case, audience, "", device) for audience, devices in trusted.items() for device in devices]
        connection.executemany(_KEEP, rows)
    for key in given:
        keep_audience_key(connection, key)
    return True


def _is_here(connection: Connection, case: str) -> bool:
    """Whether any word of a case is here, or was here until it was destroyed."""
    found = connection.execute(
        "SELECT 1 FROM head WHERE case_id = ?1 UNION ALL SELECT 1 FROM destruction WHERE case_id = ?1 LIMIT 1", (case,)
    ).fetchone()
    return found is not None


def holders(connection: Connection, case: str) -> Holders:
    """The devices that were given a case, each by one that held it; the list on the team's server decides nothing."""
    given: dict[Audience, dict[str, set[str]]] = {}
    for audience, giver, receiver in connection.execute(
        "SELECT audience, giver, receiver FROM giving WHERE case_id = ?", (case,)
    ):
        given.setdefault(audience, {}).setdefault(giver, set()).add(receiver)
    return {audience: _reached(lines) for audience, lines in given.items()}


def owed_keys(connection: Connection) -> tuple[tuple[AudienceKey, str], ...]:
    """Keys that this store owes to devices, and has not handed to them: of cases it gave, and those it made itself."""
    rows = connection.execute(_OWED, (device_name(connection),)).fetchall()
    held = {case: holders(connection, case) for case in dict.fromkeys(row[1] for row in rows)}
    return tuple((AudienceKey(*row[:5]), row[5]) for row in rows if row[5] in held[row[1]].get(row[2], ()))


def keys_were_handed(connection: Connection, keys: Iterable[AudienceKey], device: str) -> None:
    """A device has these keys from this store now."""
    connection.executemany("INSERT OR IGNORE INTO key_handed VALUES (?, ?)", [(key.id, device) for key in keys])


def cases_held_by(connection: Connection, device: str) -> tuple[str, ...]:
    """The cases of which a device was given anything, or says so: rather a new key too many than one too few."""
    rows = connection.execute("SELECT DISTINCT case_id FROM giving WHERE ?1 IN (giver, receiver)", (device,))
    return tuple(case for (case,) in rows)


def _gave(connection: Connection, case: str, audience: Audience, giver: str, receiver: str) -> bool:
    row = (case, audience, giver, receiver)
    found = connection.execute(
        "SELECT 1 FROM giving WHERE case_id = ? AND audience = ? AND giver = ? AND receiver = ?", row
    ).fetchone()
    return found is not None


def _reached(lines: Mapping[str, set[str]]) -> frozenset[str]:
    """Whom lines lead to, from those who are trusted on."""
    reached, coming = set[str](), set(lines.get("", ()))
    while coming:
        reached |= coming
        coming = {receiver for giver in coming for receiver in lines.get(giver, ())} - reached
    return frozenset(reached)
