"""Stories of what is destroyed on one laptop while another, or a stick, still has it: it goes everywhere, for good."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipc_desktop.journal.heads import opened_key
from ipc_desktop.journal.revision import Sealed, unseal
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.sync.parcel import take_parcel, write_parcel
from tests.journal.made_up import only_outcome
from tests.journal.test_journal import rows
from tests.sync.laptops import Laptop, Two, assert_nothing_is_lost, settle, team
from tests.sync.memory_server import MemoryServer

APART = "Written apart, under a new key"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    """Sam, and Tess, whose next words have a key that Sam has not seen."""
    (sam, tess), case = team(tmp_path, MemoryServer(), 2)
    tess.store.writer.begin_epoch(case, "renewed").result()
    sam.store.writer.take_in((), (), tess.store.journal.audience_keys(case)).result()
    yield sam, tess, case
    for laptop in (sam, tess):
        laptop.store.close()


def readable_at(server: MemoryServer, reader: Laptop[MemoryServer], case: str) -> list[Sealed]:
    """What whoever holds the keys of a case can read of it at the server."""
    audience_keys = {key.id: key.key for key in reader.store.journal.audience_keys(case)}
    found = []
    for one in [one for feed in server.revisions.values() for one in feed.values()]:
        record = server.key_records.get(one.key_id)
        key = opened_key(record.id, audience_keys.get(record.audience_key), record.wrapped) if record else None
        words = unseal(one.sealed, key, one.id) if key else None
        found += [words] if words else []
    return found


@pytest.mark.parametrize("sent_first", [True, False])
def test_words_written_apart_go_with_their_entry_from_both_laptops_and_the_server(two: Two, sent_first: bool) -> None:
    sam, tess, case = two
    goal = only_outcome(sam.store.journal.plan(case)).id
    tess.says(case, APART)
    if sent_first:
        tess.round()
    sam.store.writer.destroy_entry(case, goal, "sam", "Not theirs").result()
    settle([sam, tess])
    for laptop in (sam, tess):
        assert laptop.store.journal.plan(case).all(Outcome) == ()
        assert laptop.store.journal.history(case, goal) == ()
        assert rows(laptop.store, f"SELECT * FROM entry_key WHERE entry = '{goal}'") == []
        assert {told.why for told in laptop.store.journal.destructions(case)} == {"Not theirs"}
    assert goal not in [words.entry for words in readable_at(sam.server, sam, case)]
    stored = {one.id for feed in sam.server.revisions.values() for one in feed.values()}
    assert_nothing_is_lost([sam, tess], case, stored, set(sam.holds(case)))


@pytest.mark.parametrize("sent_first", [True, False])
def test_words_written_apart_go_with_their_case_from_both_laptops_and_the_server(two: Two, sent_first: bool) -> None:
    sam, tess, case = two
    tess.says(case, APART)
    if sent_first:
        tess.round()
    sam.store.writer.destroy_case(case, "sam", "Not theirs").result()
    tess.store.writer.take_in((), (), sam.store.journal.audience_keys(case)).result()
    settle([sam, tess])
    assert {words.kind for words in readable_at(sam.server, sam, case)} <= {"destruction"}
    assert {words.kind for words in readable_at(sam.server, tess, case)} <= {"destruction"}
    for laptop in (sam, tess):
        assert len(laptop.store.journal.plan(case)) == 0
        assert laptop.store.journal.verify(case) == ()
        assert laptop.store.journal.waiting(case) == 0


def test_an_older_parcel_brings_nothing_back_that_was_destroyed(two: Two, tmp_path: Path) -> None:
    sam, tess, case = two
    goal = only_outcome(sam.store.journal.plan(case)).id
    version = sam.store.writer.lock_version(case, "sam", "en", "1").result()
    write_parcel(tess.store, tmp_path / "tess.parcel")
    sam.store.writer.destroy_entry(case, goal, "sam", "Not theirs").result()
    take_parcel(sam.store, tmp_path / "tess.parcel")
    assert sam.store.journal.version_plan(case, version.id).all(Outcome) == ()
    assert sam.store.journal.history(case, goal) == ()
    assert rows(sam.store, f"SELECT * FROM entry_key WHERE entry IN ('', '{goal}')") == []


def test_late_words_under_the_key_of_another_entry_leave_that_entry(two: Two) -> None:
    sam, tess, case = two
    goal = only_outcome(sam.store.journal.plan(case)).id
    sam.store.writer.destroy_entry(case, goal, "sam", "Not theirs").result()
    called = sam.store.journal.plan(case).person.called
    pen = tess.store.writer._pen
    person = tess.store.journal.plan(case).person.id

    def under_the_persons_key(_: object) -> None:
        pen._keys[case, "table", goal] = pen._key(case, "table", person, is_new=False)

    tess.store.writer.begin_epoch(case, "once more").result()
    tess.store.writer.within(under_the_persons_key).result()
    tess.says(case, APART)
    settle([sam, tess])
    assert sam.store.journal.plan(case).person.called == called
    assert sam.store.journal.plan(case).all(Outcome) == ()
