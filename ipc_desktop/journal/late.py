"""Words that people look at first, of shut-out laptops and of strangers': what they would change, what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated, Literal

import msgspec

from ipc_desktop.journal import outbox, shut_out
from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.heads import Opened, last_revision, opened_key, revision_of, revisions_by_id
from ipc_desktop.journal.ids import new_id, now
from ipc_desktop.journal.pen import Pen
from ipc_desktop.journal.revision import (
    FIRST_PREV_HASH,
    MOST_PLACES,
    Audience,
    Revision,
    Sealed,
    revision_faults,
    unseal,
)

KIND, SCHEMA = "late_words", 1
Verdict = Literal["taken_in", "left_aside", "vouched"]
"""People let it count, or not; or a laptop vouches by itself for what was written before it was in the team."""


class Places(msgspec.Struct, frozen=True):
    """Places of a device's feed for one audience of a case: from the first to the last of them.

    `hash` (hex) is that of the last, which names all before it; "" where an older app left it out.
    """

    audience: Audience
    first: Annotated[int, msgspec.Meta(ge=1, le=MOST_PLACES)]
    last: Annotated[int, msgspec.Meta(ge=1, le=MOST_PLACES)]
    hash: str = ""


class _Fields(msgspec.Struct, frozen=True):
    device: str
    places: tuple[Places, ...]
    verdict: Verdict
    reason: str


@dataclass(frozen=True)
class Late:
    """That words came late: whether they were taken in, by whom (an author), when (UTC instant) and why."""

    verdict: Verdict
    who: str
    at: str
    reason: str


@dataclass(frozen=True)
class Brought:
    """What a laptop brought for one case, feed by feed: what can be read of it, and what it lies in.

    `unreadable` are those whose key is not here, or that do not follow soundly on what is. `decided` is what was last
    said about all of it. The laptop was shut out of the team, or it `is_stranger`, whom nobody ever let in.
    """

    device: str
    case: str
    words: tuple[Opened, ...]
    ends: tuple[Revision, ...]
    """The last sound revision of each audience: what a lead lets count."""
    places: tuple[Places, ...]
    unreadable: int = 0
    decided: Late | None = None
    is_stranger: bool = False


def brought(connection: Connection) -> tuple[Brought, ...]:
    """All that shut-out laptops brought and that was not taken in, by laptop and case."""
    kept = sorted(shut_out.kept_apart(connection), key=lambda one: (one.device, one.case, one.audience, one.seq))
    by_case = groupby(kept, key=lambda one: (one.device, one.case))
    return tuple(_brought(connection, device, case, tuple(some)) for (device, case), some in by_case)


def decide(pen: Pen, what: Brought, verdict: Verdict, reason: str, author: str) -> None:
    """Writes down, in the case itself, what was decided and why. To be called inside a transaction.

    What a stranger's laptop wrote may have come by a stick: whoever lets it count sends it, as shut-out ones' words.
    """
    fields = msgspec.to_builtins(_Fields(what.device, what.places, verdict, reason))
    number, _ = pen.write(what.case, "professionals", Sealed(new_id(), KIND, SCHEMA, author, now(), fields), ())
    _keep(pen.connection, what.case, number, what.device, what.places)
    if what.is_stranger and verdict == "taken_in":
        feeds = {(what.case, one.audience, what.device): one.first - 1 for one in what.places}
        outbox.send_for_others(pen.connection, feeds)


def vouch(pen: Pen, case: str, device: str, places: Sequence[Places]) -> None:
    """Writes into a case that this laptop knows who wrote these places; whoever reads the case is told."""
    fields = msgspec.to_builtins(_Fields(device, tuple(places), "vouched", ""))
    number, _ = pen.write(case, "table", Sealed(new_id(), KIND, SCHEMA, "", now(), fields), ())
    _keep(pen.connection, case, number, device, places)


def let_count(connection: Connection, case: str, device: str) -> Iterator[tuple[str, Places]]:
    """Places of a device's feeds that people let count, or a laptop vouched for, and on which device they said so.

    What was said about other words in the same places counts for nothing.
    """
    rows = connection.execute(
        "SELECT DISTINCT r.id FROM late l JOIN revision r ON r.number = l.revision"
        " WHERE l.case_id = ? AND l.device = ?",
        (case, device),
    ).fetchall()
    for opened in revisions_by_id(connection, case, (row[0] for row in rows)).values() if rows else ():
        fields = _fields(opened)
        for place in fields.places if fields and fields.verdict != "left_aside" else ():
            is_here = place == places_to(connection, case, place.audience, device, place.last, first=place.first)
            if place.hash and is_here:
                yield opened.revision.device, place


def places_to(
    connection: Connection, case: str, audience: Audience, device: str, last: int, *, first: int = 1
) -> Places:
    """The places of a feed up to one, as it is here."""
    row = connection.execute(
        "SELECT v.* FROM feed f CROSS JOIN revision_with_key v ON v.number = f.first_number + ?"
        " WHERE f.case_id = ? AND f.audience = ? AND f.device = ? AND v.number <= f.last_number",
        (last, case, audience, device),
    ).fetchone()
    return Places(audience, first, last, revision_of(row).hash.hex() if row else "")


def note(connection: Connection, number: int, opened: Opened) -> None:
    """Keeps what was decided on another laptop."""
    fields = _fields(opened)
    if fields is not None:
        _keep(connection, opened.revision.case, number, fields.device, fields.places)


def late_of(connection: Connection, case: str, revisions: Iterable[Revision]) -> Mapping[str, Late]:
    """What was last decided about those of these revisions that came late, by their ids."""
    rows = connection.execute(
        "SELECT l.audience, l.device, l.first, l.last, r.id FROM late l JOIN revision r ON r.number = l.revision"
        " WHERE l.case_id = ? ORDER BY r.id",
        (case,),
    ).fetchall()
    if not rows:
        return {}
    opened = revisions_by_id(connection, case, (row[4] for row in rows))
    found: dict[str, Late] = {}
    for one in revisions:
        for audience, device, first, last, decision in rows:
            fields = _fields(opened[decision])
            words = opened[decision].words
            if not (fields and words) or fields.verdict == "vouched":
                continue
            if (audience, device) == (one.audience, one.device) and first <= one.seq <= last:
                found[one.id] = Late(fields.verdict, words.author, words.wall_time, fields.reason)
    return found


def _brought(connection: Connection, device: str, case: str, kept: tuple[Revision, ...]) -> Brought:
    words, ends, places = list[Opened](), list[Revision](), list[Places]()
    for audience, feed in groupby(kept, key=lambda one: one.audience):
        fitting = _sound(connection, tuple(feed))
        if fitting:
            ends.append(fitting[-1])
            places.append(Places(audience, fitting[0].seq, fitting[-1].seq, fitting[-1].hash.hex()))
            words += (opened for one in fitting if (opened := _opened(connection, one)).words)
    newest = late_of(connection, case, ends)
    decided = newest.get(ends[-1].id) if ends else None
    words.sort(key=lambda opened: opened.revision.id)
    return Brought(device, case, tuple(words), tuple(ends), tuple(places), len(kept) - len(words), decided)


def _sound(connection: Connection, kept: tuple[Revision, ...]) -> list[Revision]:
    """Those that follow one another, from what is here of their feed on, signed by their device."""
    first = kept[0]
    row = connection.execute(
        "SELECT number FROM feed WHERE case_id = ? AND audience = ? AND device = ?",
        (first.case, first.audience, first.device),
    ).fetchone()
    last = last_revision(connection, row[0]) if row else None
    seq, before = (last.seq, last.hash) if last else (0, FIRST_PREV_HASH)
    fitting: list[Revision] = []
    for revision in kept:
        if revision_faults(revision, seq + 1, before):
            break
        fitting.append(revision)
        seq, before = revision.seq, revision.hash
    return fitting


def _opened(connection: Connection, revision: Revision) -> Opened:
    """A revision that is kept apart, opened with the keys that are here."""
    row = connection.execute(
        "SELECT a.key, k.wrapped FROM entry_key k JOIN audience_key a ON a.id = k.audience_key WHERE k.id = ?",
        (revision.key_id,),
    ).fetchone()
    key = opened_key(revision.key_id, *row) if row else None
    return Opened(revision, unseal(revision.sealed, key, revision.id) if key else None)


def _fields(opened: Opened) -> _Fields | None:
    try:
        return msgspec.convert(opened.words.fields, _Fields) if opened.words else None
    except msgspec.ValidationError:
        return None


def _keep(connection: Connection, case: str, number: int, device: str, places: Iterable[Places]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO late VALUES (?, ?, ?, ?, ?, ?)",
        [(case, one.audience, device, one.first, one.last, number) for one in places],
    )
