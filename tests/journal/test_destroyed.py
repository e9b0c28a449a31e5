"""Stories of words that must go: none of them is left in any file, and that they went can be told."""

from __future__ import annotations

import os
import random
import re
import uuid
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from ipc_desktop.journal import files
from ipc_desktop.journal.database import empty_the_log
from ipc_desktop.journal.errors import RefusedError, StoreError
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from tests.journal.made_up import begun_case, only_outcome, opened_again, outcome, person
from tests.journal.test_agreeing import agreed
from tests.journal.test_journal import reworded, rows

SECRET = "Zebrafinch at the lighthouse"
_SALT, _IV, _RESERVED = 16, 16, 80
"""SQLCipher 4's page: the file begins with a salt, each page ends with its IV and its HMAC."""


def decrypted_pages(store: Store) -> bytes:
    """Every byte of the database and its log decrypted, free pages and slack included, read behind SQLite's back."""
    store.writer.flush()
    page_bytes = int(str(rows(store, "PRAGMA cipher_page_size")[0][0]))
    raw = (store.folder / "store.db").read_bytes()
    log = (store.folder / "store.db-wal").read_bytes()[32:]
    pages = [raw[start : start + page_bytes] for start in range(0, len(raw), page_bytes)]
    frames = [log[start + 24 : start + 24 + page_bytes] for start in range(0, len(log), page_bytes + 24)]
    plain = bytearray()
    for page in [pages[0][_SALT:], *pages[1:], *frames]:
        iv = page[-_RESERVED : -_RESERVED + _IV]
        decryptor = Cipher(algorithms.AES(store._key), modes.CBC(iv)).decryptor()
        plain += decryptor.update(page[:-_RESERVED]) + decryptor.finalize()
    return bytes(plain)


def forms(words: str) -> list[bytes]:
    """How words may lie in a file."""
    return [words.encode(), words.encode("utf-16-le"), words.encode("utf-16-be"), words.casefold().encode()]


def files_with(folder: Path, *words: str) -> list[str]:
    """Files below a folder in which any of these words can be read."""
    looked_for = [form for word in words for form in forms(word)]
    found = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in found if any(form in path.read_bytes() for form in looked_for)]


def keys_of(store: Store, entry: str) -> list[bytes]:
    """The wrapped keys of an entry as they lie in the database."""
    found = rows(store, "SELECT wrapped FROM entry_key WHERE entry = ?", entry)
    return [wrapped for (wrapped,) in found if isinstance(wrapped, bytes)]


def test_no_file_of_the_data_folder_holds_a_readable_word(store: Store) -> None:
    case = begun_case(store)
    store.writer.keep_drafts(case, [outcome(SECRET)], "outcome")
    store.writer.keep_file(case, agreed(store, case).id, b"%PDF " + SECRET.encode(), "application/pdf").result()
    store.writer.flush()
    data = store.folder.parent.parent
    words = (SECRET, "Begum-Vale", "Idris", "9434765919", "LS1 4AP", "swim on Tuesdays", "CREATE TABLE", "outcome")
    assert files_with(data, *words) == []
    store.close()
    assert files_with(data, *words, "SQLite format") == []


def test_words_do_lie_in_the_decrypted_pages_before_so_the_search_can_find_them(store: Store) -> None:
    case = begun_case(store)
    store.writer.keep_drafts(case, [outcome(SECRET)], "outcome")
    assert SECRET.encode() in decrypted_pages(store)


def test_a_destroyed_entry_is_in_no_page_and_its_keys_neither(store: Store) -> None:
    case = begun_case(store)
    drafts = [outcome(f"{SECRET} {number} " + "long " * number) for number in range(120)]
    for draft in drafts:  # pages split and fill, so that stale copies of rows come about
        store.writer.keep_drafts(case, [draft], "outcome")
        store.writer.save(case, [draft], "sam")
    target = drafts[60]
    store.writer.save(case, [msgspec.structs.replace(target, visibility="professionals")], "sam")
    store.writer.keep_drafts(
        case, [msgspec.structs.replace(target, statement=Words(SECRET + " typed over"))], "outcome"
    )
    store.writer.flush()
    wrapped = keys_of(store, target.id)
    assert len(wrapped) == 2
    kept = [d for d in drafts if d is not target]
    store.writer.discard_drafts(case, [one.id for one in drafts if one is not target]).result()
    store.writer.destroy_entry(case, target.id, "sam", "wrong_family").result()
    pages = decrypted_pages(store)
    assert SECRET.encode() not in pages
    assert not any(key in pages for key in wrapped)
    assert store.journal.verify(case) == ()
    assert target.id not in store.journal.plan(case).entries
    assert store.journal.history(case, target.id) == ()
    assert {one.id for one in kept} <= store.journal.plan(case).entries.keys()
    (first, second) = store.journal.destructions(case)
    assert (first.entry, first.who, first.why) == (target.id, "sam", "wrong_family")
    assert first.keys == second.keys


def test_copies_that_splitting_pages_left_behind_go_with_it(store: Store) -> None:
    # SQLite's secure_delete leaves such a copy about once in a thousand drafts: this many bring one about.
    chance, case, drafts = random.Random(0), begun_case(store), dict[str, str]()
    for step in range(3000):
        known = chance.choice([*drafts, ""]) if chance.random() < 0.45 else ""
        if known and chance.random() < 0.5:
            store.writer.discard_drafts(case, [known])
            del drafts[known]
            continue
        entry, mark = known or str(uuid.UUID(int=chance.getrandbits(128))), f"ZEB{step:05}W"
        words = Words(mark + "y" * chance.randrange(900))
        store.writer.keep_drafts(case, [Outcome(id=entry, statement=words)], "outcome")
        drafts[entry] = mark
    destroyed = chance.choice([*drafts])
    store.writer.destroy_entry(case, destroyed, "sam", "asked_to").result()
    del drafts[destroyed]
    assert set(re.findall(rb"ZEB\d{5}W", decrypted_pages(store))) == {mark.encode() for mark in drafts.values()}


def test_papers_that_show_a_destroyed_entry_go_too_and_others_stay(store: Store) -> None:
    case = begun_case(store)
    version = agreed(store, case)
    entry = reworded(store, case, "I want to swim on Fridays")
    second = store.writer.lock_version(case, "sam", "en", "1").result()
    other = store.writer.lock_version(begun_case(store), "sam", "en", "1").result()
    of_first = store.writer.keep_file(case, version.id, b"first paper", "application/pdf").result()
    store.writer.keep_file(case, second.id, b"second paper", "application/pdf").result()
    store.writer.keep_file(case, other.id, b"unrelated", "image/png").result()
    assert store.files.read(case, of_first) == b"first paper"
    store.writer.destroy_entry(case, entry, "sam", "asked_to").result()
    assert len(list((store.folder / "files").iterdir())) == 1
    assert store.files.of_entry(case, version.id) == ()
    with pytest.raises(StoreError):
        store.files.read(case, of_first)
    plan = store.journal.version_plan(case, version.id)
    assert (entry in plan.entries, plan.person.called) == (False, "Idi")


def test_a_destroyed_case_leaves_only_that_it_was_destroyed(store: Store) -> None:
    case, other = begun_case(store), begun_case(store)
    store.writer.save(case, [person(case, "Zebrafinch", "Lighthouse", "9000000009")], "sam")
    store.writer.keep_drafts(case, [outcome(SECRET)], "outcome")
    store.writer.destroy_entry(case, only_outcome(store.journal.plan(case)).id, "sam", "asked_to").result()
    agreed(store, case)
    store.writer.keep_file(case, "", b"photo", "image/png").result()
    keys = [key for (key,) in rows(store, "SELECT key FROM audience_key WHERE case_id = ?", case)]
    assert keys
    store.writer.destroy_case(case, "sam", "erasure").result()
    pages = decrypted_pages(store)
    assert not any(isinstance(key, bytes) and key in pages for key in keys)
    for words in (SECRET, "Zebrafinch", "zebrafinch", "Lighthouse", "9000000009"):
        assert words.encode() not in pages
    assert (len(store.journal.plan(case)), store.journal.drafts(case), store.journal.place(case)) == (0, (), "")
    assert [row.case for row in store.caseload.find()] == [other]
    assert list((store.folder / "files").iterdir()) == []
    assert store.journal.verify(case) == ()
    assert store.journal.verify(other) == ()
    (left,) = store.journal.destructions(case)
    assert (left.entry, left.who, left.why) == ("", "sam", "erasure")
    with pytest.raises(RefusedError, match="case_destroyed"):
        store.writer.import_case(Plan(case)).result()
    again = opened_again(store)
    assert [row.case for row in again.caseload.find()] == [other]
    again.close()


def test_half_written_words_go_with_any_destroyed_entry_for_they_may_be_its_own(store: Store) -> None:
    case, other = begun_case(store), begun_case(store)
    for one in (case, other):
        store.writer.keep_unfinished(one, "outcome", {"what": f"{SECRET} {one}"})
    store.writer.destroy_entry(case, only_outcome(store.journal.plan(case)).id, "sam", "asked_to").result()
    assert f"{SECRET} {case}".encode() not in decrypted_pages(store)
    assert (store.journal.unfinished(case), list(store.journal.unfinished(other))) == ({}, ["outcome"])


def test_the_same_heading_may_be_said_anew_after_it_was_destroyed(store: Store) -> None:
    case = begun_case(store)
    entry = only_outcome(store.journal.plan(case))
    store.writer.destroy_entry(case, entry.id, "sam", "asked_to").result()
    store.writer.save(case, [msgspec.structs.replace(entry, statement=Words("Something else"))], "sam").result()
    assert len(store.journal.history(case, entry.id)) == 1
    assert store.journal.verify(case) == ()


def test_a_file_is_the_same_when_read_and_noticed_when_altered(store: Store) -> None:
    case = begun_case(store)
    data = os.urandom(300_000)
    kept = store.writer.keep_file(case, new_id(), data, "image/png").result()
    assert store.files.read(case, kept) == data
    (path,) = (store.folder / "files").iterdir()
    assert kept not in path.name
    sealed = bytearray(path.read_bytes())
    sealed[1000] ^= 1
    path.write_bytes(sealed)
    with pytest.raises(StoreError, match="damaged"):
        store.files.read(case, kept)


def test_files_that_nobody_owns_are_cleared_away_at_the_next_start(store: Store) -> None:
    case = begun_case(store)
    kept = store.writer.keep_file(case, new_id(), b"photo", "image/png").result()
    (store.folder / "files" / "half.new").write_bytes(b"half a photo")
    again = opened_again(store)
    assert len(list((again.folder / "files").iterdir())) == 1
    assert again.files.read(case, kept) == b"photo"
    again.close()


def test_destroying_that_was_cut_off_is_finished_at_the_next_start(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(*_: object) -> None:
        raise StoreError("disk_trouble")

    case = begun_case(store)
    entry = outcome(SECRET)
    store.writer.save(case, [entry], "sam").result()
    store.writer.keep_drafts(case, [entry], "outcome").result()
    store.writer.keep_file(case, entry.id, SECRET.encode(), "text/plain").result()
    with monkeypatch.context() as patch:
        patch.setattr(files, "remove", cut_off)
        with pytest.raises(StoreError):
            store.writer.destroy_entry(case, entry.id, "sam", "asked_to").result()
    assert len(list((store.folder / "files").iterdir())) == 1
    again = opened_again(store)
    assert list((again.folder / "files").iterdir()) == []
    assert SECRET.encode() not in decrypted_pages(again)
    assert len(again.journal.destructions(case)) == 1
    again.close()


def test_emptying_the_log_leaves_nothing_in_it(store: Store) -> None:
    begun_case(store)
    store.writer.flush()
    empty_the_log(store.writer._connection)
    assert (store.folder / "store.db-wal").stat().st_size == 0
