"""Figures of a laptop that is given a whole caseload at once: 40 cases, 12,000 changes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import msgspec

from ipc_desktop import paths
from ipc_desktop.journal.outbox import OwnFeed
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.entry import Entry, Visibility, Words
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.sync import enrolment
from ipc_desktop.sync.records import key_record_of, record_of
from ipc_desktop.sync.roll import Line
from tests.bench.figure import Figure
from tests.bench.made_up import notes
from tests.sync.trial_server import Record, TrialServer

CASES, ENTRIES, TIMES_SAVED = 40, 150, 2
REVISIONS = CASES * ENTRIES * TIMES_SAVED


def filling_figures(server: TrialServer, sam: Store, tess: Store, line: Line) -> Iterator[Figure]:
    """How long the first fill takes beside plain requests for the same bytes, and what it holds in memory meanwhile.

    Closes the store that is filled: it is filled by a process of its own, which is weighed.
    """
    cases = [_case(sam) for _ in range(CASES)]
    _send_at_once(server, sam, cases)
    for case in cases:
        enrolment.give_case(sam, case, line)
    folder = tess.folder
    tess.close()
    command = [sys.executable, "-m", "tests.bench.children.first_fill", str(folder), *cases]
    said = subprocess.run(command, capture_output=True, check=True, cwd=paths.ROOT).stdout
    done = json.loads(said)
    assert done["taken"] >= REVISIONS, done
    yield Figure(f"first fill, {CASES} cases of {REVISIONS} changes", done["filled_s"], "s", 1.3, done["bare_s"])
    yield Figure("memory that grows while it is filled", done["grown_mb"], "MB", 8)


def _case(store: Store) -> str:
    """A case of which each entry was changed once, some of them not for everybody."""
    entries = [msgspec.structs.replace(note, visibility=_visibility(n)) for n, note in enumerate(notes(ENTRIES, "x"))]
    case = store.writer.new_case(entries).result()
    store.writer.save(case, map(_changed, entries), "sam").result()
    return case


def _visibility(number: int) -> Visibility:
    place = number % 20
    return "professionals" if place == 3 else "restricted" if place == 7 else "table"


def _changed(entry: Entry) -> Entry:
    assert isinstance(entry, WorkingNote)
    return msgspec.structs.replace(entry, words=Words(f"{entry.words.text} And it goes on.", said_by="x"))


def _send_at_once(server: TrialServer, store: Store, cases: list[str]) -> None:
    """Has it all at the server without sending it a hundred at a time, which is not what is measured here."""
    place = store.journal.membership()
    assert place is not None
    for case in cases:
        enrolment.server_of(place).make_case(case)
    feeds = [own for own in store.journal.own_feeds() if own.feed[0] in cases]
    server.keep_records(record for own in feeds for record in _records(store, own))
    for own in feeds:
        store.writer.mark_sent(own.feed, taken=own.last, shown=own.last).result()


def _records(store: Store, own: OwnFeed) -> Iterator[Record]:
    case, audience, _ = own.feed
    parcel = store.journal.part_of_feed(own.feed, 0, own.last)
    for one in parcel.revisions:
        yield Record(f"words-{case}-{audience}", one.id, msgspec.to_builtins(record_of(one)))
    for key in parcel.keys:
        yield Record(f"keys-{case}-{audience}", key.id, msgspec.to_builtins(key_record_of(key)))
