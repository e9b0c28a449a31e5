"""Copies of a store: made while it is open, brought back beside others, and never what was destroyed since."""

from __future__ import annotations

import datetime as dt
import shutil
import threading
from pathlib import Path

import pytest

from ipc_desktop.journal import keys
from ipc_desktop.journal.copies import bring_back, make_copy
from ipc_desktop.journal.store import (
    Store,
    StoreError,
    create_store,
    stores,
    unlock_store,
    unlock_with_recovery,
)
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome

QUICK = keys.Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "lamp orchard ferry slow"
DAY = dt.date(2027, 1, 12)
GOAL, OTHER = "0198aaaa-0000-7000-8000-000000000001", "0198aaaa-0000-7000-8000-000000000002"


def begun(data: Path) -> tuple[Store, str, str]:
    """Joanne's open store with two goals and a photo in one case; her recovery code."""
    store, code = create_store(data, "Joanne", PASSPHRASE, cost=QUICK)
    goals = [Outcome(id=name, statement=Words(f"I go {name}")) for name in (GOAL, OTHER)]
    case = store.writer.new_case(goals, author="joanne").result()
    store.writer.keep_file(case, GOAL, b"a photo", "image/jpeg").result()
    return store, case, code


def brought_back(data: Path) -> Path:
    (folder,) = (one.path for one in stores(data) if one.brought_back_on)
    return folder


def test_a_copy_on_a_stick_holds_everything_and_opens_on_another_laptop(tmp_path: Path) -> None:
    stick, other = tmp_path / "stick", tmp_path / "other laptop"
    stick.mkdir()
    store, case, code = begun(tmp_path / "laptop")
    copy = make_copy(store, stick, DAY)
    assert make_copy(store, stick, DAY) != copy, "an earlier copy is never written over"
    store.close()
    lying_about = b"".join(file.read_bytes() for file in stick.rglob("*") if file.is_file())
    assert not [words for words in (b"I go", b"a photo") if words in lying_about], "a lost stick tells nothing"
    assert bring_back(copy, other, DAY) == 1
    folder = brought_back(other)
    with pytest.raises(StoreError, match="laptop_key_missing"):
        unlock_store(folder, PASSPHRASE)
    again, _code = unlock_with_recovery(folder, code, PASSPHRASE, cost=QUICK)
    assert set(again.journal.plan(case).entries) == {GOAL, OTHER}
    (photo,) = again.files.of_entry(case, GOAL)
    assert again.files.read(case, photo[0]) == b"a photo"
    again.close()


def test_a_folder_that_was_copied_by_hand_is_brought_back_too(tmp_path: Path) -> None:
    laptop, stick = tmp_path / "laptop", tmp_path / "stick"
    store, case, _code = begun(laptop)
    store.close()
    shutil.copytree(laptop, stick)
    shutil.rmtree(laptop / "workers")
    assert bring_back(stick, laptop, DAY) == 1
    again = unlock_store(brought_back(laptop), PASSPHRASE)
    assert set(again.journal.plan(case).entries) == {GOAL, OTHER}
    again.close()


def test_what_is_here_stays_as_it_is_and_the_copy_writes_as_another_device(tmp_path: Path) -> None:
    store, case, _code = begun(tmp_path / "laptop")
    copy = make_copy(store, tmp_path, DAY)
    store.writer.save(case, (Outcome(id=GOAL, statement=Words("I changed")),), "joanne").result()
    store.close()
    bring_back(copy, tmp_path / "laptop", DAY)
    here = next(one.path for one in stores(tmp_path / "laptop") if not one.brought_back_on)
    devices = []
    for folder, said in ((here, "I changed"), (brought_back(tmp_path / "laptop"), f"I go {GOAL}")):
        opened = unlock_store(folder, PASSPHRASE)
        goal = opened.journal.plan(case).get(Outcome, GOAL)
        assert goal is not None
        assert goal.statement.text == said
        opened.writer.save(case, (Outcome(id=OTHER, statement=Words("More")),), "joanne").result()
        devices.append(opened.journal.history(case, OTHER)[-1].device)
        assert opened.journal.verify(case) == ()
        opened.close()
    assert len(set(devices)) == 2
    again = unlock_store(brought_back(tmp_path / "laptop"), PASSPHRASE)
    assert again.journal.history(case, OTHER)[-1].device == devices[1]
    again.writer.save(case, (Outcome(id=OTHER, statement=Words("Still")),), "joanne").result()
    assert again.journal.history(case, OTHER)[-1].device == devices[1], "it stays that one"
    again.close()


def test_what_was_destroyed_since_does_not_come_back_with_a_copy(tmp_path: Path) -> None:
    store, case, _code = begun(tmp_path / "laptop")
    gone = store.writer.new_case([Outcome(id="theirs", statement=Words("Another family"))], author="joanne").result()
    copy = make_copy(store, tmp_path, DAY)
    store.writer.destroy_entry(case, GOAL, "joanne", "asked_to").result()
    store.writer.destroy_case(gone, "joanne", "wrong_family").result()
    store.close()
    bring_back(copy, tmp_path / "laptop", DAY)
    for _time in range(2):
        again = unlock_store(brought_back(tmp_path / "laptop"), PASSPHRASE)
        assert set(again.journal.plan(case).entries) == {OTHER}
        assert not again.journal.plan(gone).entries
        assert [what.entry for what in again.journal.destructions(case)] == [GOAL]
        assert [what.why for what in again.journal.destructions(gone)] == ["wrong_family"]
        assert again.journal.verify(case) == again.journal.verify(gone) == ()
        again.close()


def test_a_folder_without_a_copy_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "stick" / "photos").mkdir(parents=True)
    with pytest.raises(StoreError, match="no_copy"):
        bring_back(tmp_path / "stick", tmp_path / "laptop", DAY)
    damaged = tmp_path / "stick" / "copy"
    damaged.mkdir()
    for name in ("store.db", "slots.json"):
        (damaged / name).write_bytes(b"{")
    with pytest.raises(StoreError, match="damaged"):
        bring_back(tmp_path / "stick", tmp_path / "laptop", DAY)
    assert stores(tmp_path / "laptop") == ()


def test_a_copy_that_finds_no_room_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, _case, _code = begun(tmp_path / "laptop")
    stick = tmp_path / "stick"
    stick.mkdir()

    def full(*_files: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with pytest.raises(StoreError, match="disk_full"):
        make_copy(store, stick, DAY)
    store.close()
    assert list(stick.iterdir()) == []


def test_a_copy_that_cannot_be_cleared_of_what_was_destroyed_stays_shut_and_opens_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop, stick = tmp_path / "laptop", tmp_path / "stick"
    stick.mkdir()
    store, case, _code = begun(laptop)
    copy = make_copy(store, stick, DAY)
    store.writer.destroy_entry(case, GOAL, "joanne", "She asked for it").result()
    store.close()
    bring_back(copy, laptop, DAY)
    folder, before = brought_back(laptop), set(threading.enumerate())

    def full(*_about: object) -> None:
        raise StoreError("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr("ipc_desktop.journal.since_copied.destroy_what_went_since", full)
        with pytest.raises(StoreError, match="disk_full"):
            unlock_store(folder, PASSPHRASE)
    begun_since = [one.name for one in threading.enumerate() if one not in before]
    assert not [name for name in begun_since if name.startswith("writer")], "nobody writes there any more"
    again = unlock_store(folder, PASSPHRASE)
    assert set(again.journal.plan(case).entries) == {OTHER}
    again.close()
