"""Stories of entry keys that nobody signed: one that does not fit takes the place of none that does."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from ipc_desktop.journal.entry_keys import AudienceKey, EntryKey
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store
from tests.journal.made_up import begun_case, made_store, only_outcome, outcome
from tests.sync.laptops import Two, settle


def key_of(store: Store, entry: str) -> str:
    found = store.writer.within(
        lambda pen: pen.connection.execute("SELECT id FROM entry_key WHERE entry = ?", (entry,)).fetchone()
    )
    return str(found.result()[0])


def forged(key: str, case: str, audience: AudienceKey) -> EntryKey:
    """A key that opens nothing, wrapped as somebody who has an audience's key would."""
    nonce = os.urandom(12)
    wrapped = ChaCha20Poly1305(audience.key).encrypt(
        nonce, os.urandom(32), b"ipc-desktop/entry-key/v1\0" + key.encode()
    )
    return EntryKey(key, case, audience.id, nonce + wrapped)


def garbage(key: str, case: str) -> EntryKey:
    """What names an audience's key that nobody has."""
    return EntryKey(key, case, "nobody's", os.urandom(60))


def test_whoever_has_one_case_takes_no_key_of_another(tmp_path: Path) -> None:
    store = made_store(tmp_path)[0]
    theirs, ours = begun_case(store), begun_case(store)
    goal = only_outcome(store.journal.plan(ours))
    held = store.journal.audience_keys(theirs)[0]
    store.writer.take_in((), [forged(key_of(store, goal.id), theirs, held)]).result()
    assert only_outcome(store.journal.plan(ours)) == goal
    assert store.journal.verify(ours) == ()
    store.close()


def test_a_key_that_first_came_under_another_case_goes_with_its_entry(two: Two) -> None:
    sam, tess, case = two
    goal = outcome("To be destroyed")
    sam.store.writer.save(case, [goal], author="sam").result()
    key = key_of(sam.store, goal.id)
    tess.store.writer.take_in((), [garbage(key, new_id())]).result()
    for feed, last in sam.store.journal.ends().items():  # as by a stick
        parcel = sam.store.journal.part_of_feed(feed, 0, last)
        tess.store.writer.take_in(parcel.revisions, parcel.keys).result()
    assert goal.id in tess.store.journal.plan(case).entries
    tess.store.writer.destroy_entry(case, goal.id, "tess", "because").result()
    left = tess.store.writer.within(
        lambda pen: pen.connection.execute("SELECT count(*) FROM entry_key WHERE id = ?", (key,)).fetchone()[0]
    )
    assert left.result() == 0


def test_garbage_under_a_key_that_nobody_has_is_asked_for_again(two: Two) -> None:
    sam, tess, case = two
    goal = outcome("A new goal")
    sam.store.writer.save(case, [goal], author="sam").result()
    sam.round()
    server = sam.server
    real = dict(server.key_records)
    server.key_records |= {key: garbage(key, case) for key in real}
    tess.round()
    assert goal.id not in tess.store.journal.plan(case).entries
    server.key_records |= real
    sam.store.writer.save(case, [outcome("Another goal")], author="sam").result()
    settle([sam, tess])
    assert goal.id in tess.store.journal.plan(case).entries
    assert tess.store.journal.waiting(case) == 0
