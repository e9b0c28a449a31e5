"""Stories of a colleague's laptop that writes, signed and sealed as all are, what makes no sense: the rest goes on."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ipc_desktop.journal.ids import new_id, now
from ipc_desktop.journal.revision import Sealed
from ipc_desktop.plan.people import Party
from ipc_desktop.sync.parcel import take_parcel, write_parcel
from ipc_desktop.sync.records import UnreadableRecordError, record_of, revision_of
from ipc_desktop.sync.status import status
from tests.journal.made_up import only_outcome
from tests.sync.laptops import team
from tests.sync.memory_server import MemoryServer

FAR = 2**70
HASH, KEY = "a" * 64, "A" * 43 + "="
PLACES = [{"audience": "table", "first": 1, "last": FAR}]


def sealed(kind: str, fields: dict[str, Any], schema: int = 1, at: str = "") -> Sealed:
    return Sealed(new_id(), kind, schema, "tess", at or now(), fields)


SENSELESS = {
    "a schema that no number holds": sealed("outcome", {}, FAR),
    "a schema below all": sealed("outcome", {}, -1),
    "places beyond every feed": sealed(
        "late_words", {"device": "aa", "places": PLACES, "verdict": "taken_in", "reason": ""}
    ),
    "a file without an end": sealed(
        "file",
        {
            "entry": "e",
            "content_hash": HASH,
            "sealed_name": HASH,
            "key": KEY,
            "media_type": "",
            "size": FAR,
            "parts": [HASH],
        },
    ),
    "a manifest of numbers": sealed("agreed_version", {"manifest": [1, {"x": 1}, {"revision": [2]}]}),
    "a manifest that is none": sealed("agreed_version", {"manifest": 7}),
    "a destruction of nobody": sealed("destruction", {"entry": "nobody", "why": "", "keys": ["'"]}),
    "a giving to nobody": sealed("giving", {"receiver": "\0", "audiences": ["table"]}),
}


@pytest.mark.parametrize("what", SENSELESS)
def test_words_without_sense_keep_nobody_from_the_rest(tmp_path: Path, what: str) -> None:
    (sam, tess), case = team(tmp_path, MemoryServer(), 2)
    words = SENSELESS[what]
    tess.store.writer.within(lambda pen: pen.write(case, "table", words, (), plain=True)).result()
    goal = [entry.id for entry in tess.store.journal.plan(case) if entry.id != words.entry]
    tess.round()
    assert sam.round().taken == 1
    assert goal == [entry.id for entry in sam.store.journal.plan(case) if entry.id != words.entry]
    assert status(sam.store.journal).kept_apart == 0
    wanted = only_outcome(sam.store.journal.plan(case)).id if words.kind != "outcome" else goal[0]
    tess.store.writer.destroy_entry(case, wanted, "tess", "Not theirs").result()
    tess.round()
    sam.round()
    assert wanted not in sam.store.journal.plan(case).entries
    for laptop in (sam, tess):
        laptop.store.close()


@pytest.mark.parametrize("seq", [0, -1, 2**32, FAR])
def test_a_place_that_no_feed_has_is_not_read(tmp_path: Path, seq: int) -> None:
    (sam,), _ = team(tmp_path, MemoryServer(), 1)
    own = sam.store.journal.own_feeds()[0]
    (first,) = sam.store.journal.part_of_feed(own.feed, 0, 1).revisions
    record = msgspec.to_builtins(record_of(first))
    assert revision_of(record) == first
    with pytest.raises(UnreadableRecordError):
        revision_of({**record, "seq": seq})
    sam.store.close()


def test_a_key_that_somebody_put_in_anothers_place_gives_way_to_the_right_one(tmp_path: Path) -> None:
    """Whoever keeps the server can write into its keys, which nobody signs."""
    server = MemoryServer()
    (sam, tess), case = team(tmp_path, server, 2)
    before = set(server.key_records)
    tess.store.writer.begin_epoch(case, "renewed").result()
    late = tess.store.journal.audience_keys(case)
    tess.says(case, "Said under a new key")
    tess.round()
    (new,) = set(server.key_records) - before
    right = server.key_records[new]
    server.key_records[new] = dataclasses.replace(right, wrapped=bytes(60))
    sam.round()
    sam.store.writer.take_in((), (), late).result()
    assert sam.store.journal.waiting(case) == 1
    write_parcel(tess.store, tmp_path / "tess.parcel")
    take_parcel(sam.store, tmp_path / "tess.parcel")
    assert sam.goal(case) == "Said under a new key"
    tess.store.writer.begin_epoch(case, "once more").result()
    sam.store.writer.take_in((), (), tess.store.journal.audience_keys(case)).result()
    tess.says(case, "Said under another")
    tess.round()
    (newer,) = set(server.key_records) - before - {new}
    right = server.key_records[newer]
    server.key_records[newer] = dataclasses.replace(right, wrapped=bytes(60))
    sam.round()
    assert sam.store.journal.waiting(case) == 1
    server.key_records[newer] = right
    party = tess.store.journal.plan(case).all(Party)[0]
    tess.store.writer.save(case, [msgspec.structs.replace(party, name="Farah Vale")], author="tess").result()
    for laptop in (tess, sam):
        laptop.round()
    assert sam.goal(case) == "Said under another", "it is asked for again once anything moves there"
    assert sam.store.journal.verify(case) == ()
    for laptop in (sam, tess):
        laptop.store.close()
