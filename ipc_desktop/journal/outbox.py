"""What this store wrote and the team server has not shown back yet, and how far every feed has come here."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.entry_keys import EntryKey, entry_keys
from ipc_desktop.journal.facts import fact, keep_fact
from ipc_desktop.journal.heads import device_name, revision_of
from ipc_desktop.journal.ids import now
from ipc_desktop.journal.revision import Audience, Revision

Feed = tuple[str, Audience, str]
"""A case, an audience of it, and the device that writes."""

_LAST = "(SELECT max(r.seq) FROM revision r WHERE r.number BETWEEN f.first_number AND f.last_number)"
_OWN = f"""
    SELECT f.case_id, f.audience, {_LAST}, coalesce(s.taken, 0), coalesce(s.shown, 0), f.device
    FROM feed f LEFT JOIN sent s ON s.feed = f.number
    WHERE f.device = ? OR s.feed IS NOT NULL ORDER BY f.number
"""
_MOST_FEEDS = 40
"""Sent together: each adds a line of news, and a batch has an end."""
_DONE_FOR_OTHERS = f"""
    DELETE FROM sent WHERE feed IN (
        SELECT f.number FROM feed f JOIN sent s ON s.feed = f.number WHERE f.device != ? AND s.shown >= {_LAST})
"""
_NEWS, _LAST_ROUND = "news_read_to", "last_round_at"


@dataclass(frozen=True)
class OwnFeed:
    """A feed that this store sends: its last place, and those up to which the server took and showed it.

    They are its own, and those of laptops that cannot send any more (`send_for_others`).
    """

    feed: Feed
    last: int
    taken: int
    shown: int


@dataclass(frozen=True)
class Parcel:
    """Revisions of one feed, in their order and without a hole, and the keys that open them."""

    feed: Feed
    revisions: tuple[Revision, ...]
    keys: tuple[EntryKey, ...]


def own_feeds(connection: Connection) -> tuple[OwnFeed, ...]:
    """The feeds that this store sends and that hold anything."""
    rows = connection.execute(_OWN, (device_name(connection),))
    return tuple(
        OwnFeed((case, audience, device), last, taken, shown)
        for case, audience, last, taken, shown, device in rows
        if last
    )


def send_for_others(connection: Connection, feeds: Mapping[Feed, int]) -> None:
    """Sends these feeds too, after a place, until the server has shown all that is here of them: who wrote them may
    not be there any more."""
    connection.executemany(
        "INSERT INTO sent SELECT number, ?1, ?1 FROM feed WHERE case_id = ?2 AND audience = ?3 AND device = ?4"
        " ON CONFLICT DO UPDATE SET taken = min(taken, excluded.taken), shown = min(shown, excluded.shown)",
        [(after, *feed) for feed, after in feeds.items()],
    )


def unsent(connection: Connection, most: int, but: Collection[str] = ()) -> tuple[Parcel, ...]:
    """The oldest that the server has not taken, of all feeds together at most so many revisions; () when all is sent.

    Cases that are named in `but` are left out.

    A visit's words are for several audiences, so they lie in several feeds: they go together.
    """
    found: list[Parcel] = []
    for own in own_feeds(connection):
        if own.taken < own.last and own.feed[0] not in but and most > 0 and len(found) < _MOST_FEEDS:
            found.append(parcel(connection, own.feed, own.taken, most))
            most -= len(found[-1].revisions)
    return tuple(found)


def parcel(connection: Connection, feed: Feed, after: int, most: int) -> Parcel:
    """What a feed holds after a place, at most so many revisions."""
    rows = connection.execute(
        "SELECT v.* FROM feed f CROSS JOIN revision_with_key v ON v.number BETWEEN f.first_number + ? AND f.last_number"
        " WHERE f.case_id = ? AND f.audience = ? AND f.device = ? ORDER BY v.number LIMIT ?",
        (after + 1, *feed, most),
    )
    revisions = tuple(map(revision_of, rows))
    return Parcel(feed, revisions, entry_keys(connection, {revision.key_id for revision in revisions}))


def mark_sent(connection: Connection, feed: Feed, *, taken: int = 0, shown: int = 0) -> None:
    """Remembers how far the server took or showed one of this store's own feeds; never less than before."""
    connection.execute(
        "INSERT INTO sent SELECT number, ?, ? FROM feed WHERE case_id = ? AND audience = ? AND device = ?"
        " ON CONFLICT DO UPDATE SET taken = max(taken, excluded.taken), shown = max(shown, excluded.shown)",
        (taken, shown, *feed),
    )
    if shown:
        connection.execute(_DONE_FOR_OTHERS, (device_name(connection),))


def take_over(connection: Connection, device: str) -> None:
    """Sends what others wrote here and cannot send: a device in the team of whose store this is a copy ("" for none),
    and all that never were in the team. Into a case that was shut to it meanwhile it goes once that is given again."""
    connection.execute(
        "INSERT OR IGNORE INTO sent SELECT number, 0, 0 FROM feed"
        " WHERE device = ? OR device NOT IN (SELECT device FROM on_roll)",
        (device,),
    )


def offer_again(connection: Connection, news: Mapping[Feed, int]) -> None:
    """Lets a server that lost something be sent all own feeds again, and of others' what its news do not know of.

    Whoever wrote that may not be there any more. What this store sends for others may be news of its own, told before
    it knew that all before was lost: it is sent from its beginning too.
    """
    rows = connection.execute("SELECT f.case_id, f.audience, f.device FROM sent JOIN feed f ON f.number = feed")
    ours, own = {(case, audience, device) for case, audience, device in rows}, device_name(connection)
    told = {feed: 0 if feed[2] == own or feed in ours else news.get(feed, 0) for feed in ends(connection)}
    send_for_others(connection, {feed: told[feed] for feed, last in ends(connection).items() if told[feed] < last})


def send_again(connection: Connection, feed: Feed, after: int) -> None:
    """Forgets that a feed was sent beyond a place: the server lost it."""
    connection.execute(
        "UPDATE sent SET taken = min(taken, ?1), shown = min(shown, ?1) WHERE feed ="
        " (SELECT number FROM feed WHERE case_id = ?2 AND audience = ?3 AND device = ?4)",
        (after, *feed),
    )


def ends(connection: Connection) -> Mapping[Feed, int]:
    """How far each feed has come here."""
    rows = connection.execute(f"SELECT f.case_id, f.audience, f.device, {_LAST} FROM feed f")
    return {(case, audience, device): last or 0 for case, audience, device, last in rows}


def news_read_to(connection: Connection) -> str:
    """Up to which mark of the server its news were taken in; "" for none yet."""
    return (fact(connection, _NEWS) or b"").decode()


def end_round(connection: Connection, mark: str) -> None:
    """Keeps that mark, and when it was."""
    keep_fact(connection, _NEWS, mark.encode())
    keep_fact(connection, _LAST_ROUND, now().encode())


def last_round_at(connection: Connection) -> str:
    """When a round last came to its end (UTC instant); "" for never."""
    return (fact(connection, _LAST_ROUND) or b"").decode()


def cases_to_decide(connection: Connection) -> tuple[str, ...]:
    """Cases of which an entry has several heads: what people have to decide is among them."""
    rows = connection.execute("SELECT DISTINCT case_id FROM head GROUP BY case_id, entry HAVING count(*) > 1")
    return tuple(case for (case,) in rows)


def from_a_newer_app(connection: Connection, known: Mapping[str, int]) -> int:
    """How many entries are of kinds, or of schemas of kinds, that this app does not know yet."""
    row = connection.execute(
        "SELECT count(DISTINCT h.entry) FROM head h LEFT JOIN json_each(?) k ON k.key = h.kind"
        " WHERE k.key IS NULL OR h.schema > k.value",
        (json.dumps(dict(known)),),
    ).fetchone()
    return int(row[0])


@dataclass(frozen=True)
class KeptApart:
    """A revision that was not taken in because it did not fit, and why; it is kept for people to look at."""

    case: str
    audience: Audience
    device: str
    seq: int
    fault: str


def kept_apart(connection: Connection) -> tuple[KeptApart, ...]:
    """All that was not taken in and is kept."""
    rows = connection.execute(
        "SELECT case_id, audience, device, seq, fault FROM quarantine ORDER BY case_id, device, seq"
    )
    return tuple(KeptApart(*row) for row in rows)


def keys_awaited(connection: Connection, case: str, audience: Audience) -> tuple[str, ...]:
    """Keys that words lack which came to one audience of a case, and wait."""
    rows = connection.execute(
        "SELECT DISTINCT r.key_id FROM waiting w JOIN revision r ON r.number = w.revision"
        " JOIN feed f ON f.number = r.feed WHERE w.case_id = ? AND f.audience = ?"
        " AND NOT EXISTS (SELECT 1 FROM entry_key k JOIN audience_key a ON a.id = k.audience_key"
        " WHERE k.id = r.key_id)",
        (case, audience),
    )
    return tuple(key for (key,) in rows)


def unknown_keys(connection: Connection, ids: Iterable[str]) -> tuple[str, ...]:
    """Which of these keys are not here, or lie under an audience's key that is not: nobody can say yet if it fits."""
    wanted = dict.fromkeys(ids)
    held = {name for (name,) in connection.execute("SELECT id FROM audience_key")}
    here = {key.id for key in entry_keys(connection, wanted) if key.audience_key in held}
    return tuple(key for key in wanted if key not in here)
