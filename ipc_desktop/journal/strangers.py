"""Words of laptops that nobody let into the team: they are kept and wait, until somebody looks or they become known.

Whoever kept an old key of a case, and has the help of the server's keeper, can write under the name of a new device.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from ipc_desktop.journal import destroyed, file_cards, holders, late, shut_out
from ipc_desktop.journal.database import Connection
from ipc_desktop.journal.heads import Opened, ancestry, device_name, waiting_revisions
from ipc_desktop.journal.late import Brought, Places
from ipc_desktop.journal.pen import Pen
from ipc_desktop.journal.revision import Audience, Revision

_NEVER_ANSWERED = frozenset({destroyed.KIND, file_cards.KIND, holders.KIND, late.KIND})
"""Nobody writes after these: where a line names such a one as its parent, its id was taken from something else."""
_IS_KNOWN = """
    WITH RECURSIVE vouching(device) AS (
        VALUES (?2)
        UNION SELECT g.giver FROM vouching v JOIN giving g ON g.receiver = v.device
        WHERE g.case_id = ?1 AND g.giver NOT IN (SELECT device FROM shut_out))
    SELECT NOT EXISTS (SELECT 1 FROM on_roll) OR EXISTS (SELECT 1 FROM vouching JOIN on_roll USING (device))
"""
_SHOWN_TO = """
    SELECT f.audience, f.device, coalesce(
        (SELECT (min(w.revision) & 0xffffffff) - 1 FROM waiting w
            WHERE w.revision BETWEEN f.first_number AND f.last_number),
        (SELECT max(r.seq) FROM revision r WHERE r.number BETWEEN f.first_number AND f.last_number), 0)
    FROM feed f WHERE f.case_id = ? AND f.device != ? ORDER BY f.audience, f.device
"""


def is_known(connection: Connection, case: str, device: str) -> bool:
    """Whether a device belongs, or once belonged, to the team, as its roll says.

    Where the newest lines of the roll have not come yet (by a stick), those to whom one that is on the roll gave the
    case are known too; but not on the word of one who was shut out. Without any roll everybody is known.
    """
    return bool(connection.execute(_IS_KNOWN, (case, device)).fetchone()[0])


def of_strangers(
    connection: Connection, case: str, rows: Sequence[Opened], answered: Collection[str]
) -> frozenset[str]:
    """Which of the revisions that wait in a case, by their ids, go on waiting because of who wrote them.

    Not those after which somebody known wrote: people there had them before their eyes. `answered` are the parents of
    all that is shown.
    """
    waiting = tuple(opened.revision for opened in rows)
    unknown = _unknown(connection, case, waiting)
    if not unknown:
        return frozenset()
    parents = {one.id: one.parents for one in waiting}
    heard = ancestry([*answered, *(one.id for one in waiting if one.device not in unknown)], parents)
    heard -= {opened.revision.id for opened in rows if opened.words and opened.words.kind in _NEVER_ANSWERED}
    let_in = {device: _let_in_to(connection, case, device) for device in unknown}
    return frozenset(
        one.id
        for one in waiting
        if one.device in unknown and one.id not in heard and one.seq > let_in[one.device].get(one.audience, 0)
    )


def vouch(pen: Pen, case: str) -> None:
    """Writes into a case that words of devices which are not on the roll are no stranger's, as far as they are shown.

    They are those of a store of which this one is a copy, or of a team that its worker was in before. To be called
    inside a transaction.
    """
    connection, shown = pen.connection, dict[str, list[Places]]()
    rows = connection.execute(_SHOWN_TO, (case, pen.device.name)).fetchall()
    for audience, device, last in rows:
        if is_known(connection, case, device) or _let_in_to(connection, case, device).get(audience, 0) >= last:
            continue
        shown.setdefault(device, []).append(late.places_to(connection, case, audience, device, last))
    for device, places in shown.items():
        late.vouch(pen, case, device, places)


def brought(connection: Connection) -> Iterator[Brought]:
    """All that waits because nobody let its device in, by device and case."""
    for (case,) in connection.execute("SELECT DISTINCT case_id FROM waiting ORDER BY case_id").fetchall():
        waiting = among(connection, case, [opened for _, opened in waiting_revisions(connection, case)])
        by_device = groupby(sorted(waiting, key=_place), key=lambda one: one.revision.device)
        for device, some in by_device:
            yield _brought(connection, case, device, tuple(some))


def among(connection: Connection, case: str, waiting: Sequence[Opened]) -> tuple[Opened, ...]:
    """Those that wait in a case and were written by devices that nobody let in."""
    unknown = _unknown(connection, case, (one.revision for one in waiting))
    return tuple(one for one in waiting if one.revision.device in unknown)


def _brought(connection: Connection, case: str, device: str, waiting: tuple[Opened, ...]) -> Brought:
    ends, places = list[Revision](), list[Places]()
    for audience, feed in groupby(waiting, key=lambda one: one.revision.audience):
        revisions = [one.revision for one in feed]
        ends.append(revisions[-1])
        places.append(Places(audience, revisions[0].seq, revisions[-1].seq, revisions[-1].hash.hex()))
    words = sorted((one for one in waiting if one.words), key=lambda one: one.revision.id)
    decided = late.late_of(connection, case, ends).get(ends[-1].id)
    unreadable = len(waiting) - len(words)
    return Brought(device, case, tuple(words), tuple(ends), tuple(places), unreadable, decided, is_stranger=True)


def _let_in_to(connection: Connection, case: str, device: str) -> Mapping[Audience, int]:
    """Up to which places of a device's feeds its words count though nobody let it in.

    Only on the word of who is known and was not shut out since: that may have been written for words that came behind.
    """
    found: dict[Audience, int] = {}
    for writer, place in late.let_count(connection, case, device):
        if writer == device_name(connection) or (
            is_known(connection, case, writer) and not shut_out.is_shut_out(connection, writer)
        ):
            found[place.audience] = max(place.last, found.get(place.audience, 0))
    return found


def _unknown(connection: Connection, case: str, waiting: Iterable[Revision]) -> frozenset[str]:
    devices = {one.device for one in waiting}
    return frozenset(device for device in devices if not is_known(connection, case, device))


def _place(opened: Opened) -> tuple[str, Audience, int]:
    return opened.revision.device, opened.revision.audience, opened.revision.seq
