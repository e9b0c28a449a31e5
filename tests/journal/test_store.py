"""Stories of a worker's store: made, opened, refused, found again."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ipc_desktop.journal import keys, tries
from ipc_desktop.journal.database import connect
from ipc_desktop.journal.passphrase import strength
from ipc_desktop.journal.recovery_code import ALPHABET, new_recovery_code, read_recovery_code
from ipc_desktop.journal.store import (
    Store,
    StoreError,
    create_store,
    practice_store,
    stores,
    unlock_store,
    unlock_with_recovery,
)
from tests.journal.made_up import CHEAP, PASSPHRASE, begun_case, made_store, only_outcome


def code_of(folder: Path, passphrase: str = PASSPHRASE) -> str:
    """The code with which unlocking fails; "" when it does not."""
    try:
        unlock_store(folder, passphrase).close()
    except StoreError as error:
        return error.code
    return ""


def test_a_worker_finds_the_case_again_after_unlocking(tmp_path: Path) -> None:
    store, _ = made_store(tmp_path)
    case = begun_case(store)
    store.close()
    (found,) = stores(tmp_path)
    again = unlock_store(found.path, PASSPHRASE)
    assert (found.worker_name, again.worker_name, again.worker_id) == ("Sam Carter", "Sam Carter", store.worker_id)
    assert only_outcome(again.journal.plan(case)).statement.text == "I want to swim on Tuesdays"
    assert not again.practice
    again.close()


def test_a_passphrase_typed_on_another_keyboard_is_the_same(tmp_path: Path) -> None:
    store, _ = create_store(tmp_path, "Zoë", "caf\u00e9 orchard ferry", cost=CHEAP)
    store.close()
    assert code_of(store.folder, "cafe\u0301 orchard ferry") == ""


def test_a_wrong_passphrase_slows_down_after_five_and_destroys_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _ = made_store(tmp_path)
    store.close()
    waits = []
    for _ in range(5):
        with pytest.raises(StoreError) as told:
            unlock_store(store.folder, "not this one")
        waits.append((told.value.code, told.value.wait_s))
    assert waits == [("wrong_passphrase", 0)] * 4 + [("wrong_passphrase", 10)]
    with pytest.raises(StoreError) as told:
        unlock_store(store.folder, PASSPHRASE)  # the sixth is not even looked at
    assert told.value.code == "wrong_passphrase"
    assert 0 < told.value.wait_s <= 10
    real = time.time()
    monkeypatch.setattr(time, "time", lambda: real + 11)
    with pytest.raises(StoreError) as told:
        unlock_store(store.folder, "nor this")
    assert told.value.wait_s == 20
    monkeypatch.setattr(time, "time", lambda: real + 40)
    unlock_store(store.folder, PASSPHRASE).close()
    assert tries.seconds_to_wait(store.folder) == 0


def test_a_clock_set_back_a_year_locks_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, _ = made_store(tmp_path)
    store.close()
    for _ in range(6):
        assert code_of(store.folder, "wrong") == "wrong_passphrase"
    real = time.time()
    monkeypatch.setattr(time, "time", lambda: real - 365 * 86400)
    assert tries.seconds_to_wait(store.folder) <= 10


def test_the_right_passphrase_makes_five_tries_free_again(tmp_path: Path) -> None:
    store, _ = made_store(tmp_path)
    store.close()
    for _ in range(2):
        assert [code_of(store.folder, "wrong") for _ in range(4)] == ["wrong_passphrase"] * 4
        assert code_of(store.folder) == ""


@pytest.mark.parametrize("content", ["", "{}", '{"wrong": "none", "last_s": 0}', '{"wrong": 1e999, "last_s": 0}'])
def test_whoever_spoils_the_count_of_tries_waits_all_the_same(tmp_path: Path, content: str) -> None:
    store, _ = made_store(tmp_path)
    store.close()
    (store.folder / "tries.json").write_text(content)
    assert tries.seconds_to_wait(store.folder) > 0


def test_waits_grow_to_a_quarter_of_an_hour_and_no_further() -> None:
    assert [tries.wait_after(wrong) for wrong in (0, 4, 5, 6, 7, 11, 12, 500)] == [0, 0, 10, 20, 40, 640, 900, 900]


def test_the_store_alone_without_the_laptop_does_not_open_by_passphrase(tmp_path: Path) -> None:
    store, _ = made_store(tmp_path)
    store.close()
    (tmp_path / keys.LAPTOP_KEY).unlink()
    assert code_of(store.folder) == "laptop_key_missing"
    (tmp_path / keys.LAPTOP_KEY).write_bytes(b"x" * 32)
    assert code_of(store.folder) == "laptop_key_missing"


def test_the_recovery_code_opens_it_and_makes_the_laptop_whole_again(tmp_path: Path) -> None:
    store, code = made_store(tmp_path)
    case = begun_case(store)
    store.close()
    (tmp_path / keys.LAPTOP_KEY).unlink()
    sloppy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    recovered, new_code = unlock_with_recovery(store.folder, sloppy, "another good passphrase", cost=CHEAP)
    assert len(recovered.journal.plan(case)) == 3
    recovered.close()
    assert code_of(store.folder, "another good passphrase") == ""
    assert code_of(store.folder, PASSPHRASE) == "wrong_passphrase"
    with pytest.raises(StoreError, match="wrong_recovery_code"):
        unlock_with_recovery(store.folder, code, "x", cost=CHEAP)
    unlock_with_recovery(store.folder, new_code, "x", cost=CHEAP)[0].close()


def test_every_single_slip_in_a_recovery_code_is_noticed() -> None:
    code = read_recovery_code(new_recovery_code())
    for place, right in enumerate(code):
        for wrong in ALPHABET.replace(right, ""):
            with pytest.raises(StoreError):
                read_recovery_code(code[:place] + wrong + code[place + 1 :])
    for typed in ("", code[:-1], code + "0", "é" * 28, "~" * 28):
        with pytest.raises(StoreError):
            read_recovery_code(typed)


def test_a_slot_moved_to_another_worker_does_not_open(tmp_path: Path) -> None:
    one, _ = made_store(tmp_path)
    two, _ = made_store(tmp_path)
    one.close()
    two.close()
    slots, others = keys.read_slots(two.folder), keys.read_slots(one.folder)
    moved = keys.Slots(slots.worker_id, slots.worker_name, others.passphrase, slots.recovery)
    keys.write_slots(two.folder, moved)
    assert code_of(two.folder) == "wrong_passphrase"


def test_two_workers_on_one_laptop_open_only_their_own(tmp_path: Path) -> None:
    one, _ = made_store(tmp_path)
    two, _ = create_store(tmp_path, "Ada Lowe", "a quite different phrase", cost=CHEAP)
    case = begun_case(one)
    assert [found.worker_name for found in stores(tmp_path)] == ["Ada Lowe", "Sam Carter"]
    two.writer.flush()
    assert two.caseload.count() == 0
    assert len(two.journal.plan(case)) == 0
    one.close()
    two.close()
    assert code_of(one.folder, "a quite different phrase") == "wrong_passphrase"


def test_a_second_start_is_told_kindly_and_the_first_goes_on(store: Store) -> None:
    assert code_of(store.folder) == "in_use"
    program = "import sys, pathlib; from ipc_desktop.journal.store import *\n"
    program += "try: unlock_store(pathlib.Path(sys.argv[1]), 'any')\nexcept StoreError as error: print(error.code)"
    told = subprocess.run([sys.executable, "-c", program, store.folder], capture_output=True, text=True, check=True)
    assert told.stdout == "in_use\n"
    assert begun_case(store)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": 1}', b'{"format": "x"}', b"\xff\xfe"])
def test_damaged_slots_are_said_to_be_damaged(tmp_path: Path, content: bytes) -> None:
    store, _ = made_store(tmp_path)
    store.close()
    (store.folder / keys.SLOTS).write_bytes(content)
    assert code_of(store.folder) == "damaged"
    assert [found.worker_name for found in stores(tmp_path)] == [""]


@pytest.mark.parametrize(
    "changes",
    [
        {"memory_kib": 2**31},
        {"memory_kib": 1},
        {"memory_kib": float("inf")},
        {"passes": 65},
        {"passes": 0},
        {"lanes": 65, "memory_kib": 8 * 65},
        {"lanes": 0},
        {"salt": "AAAA"},
    ],
)
def test_slots_that_ask_for_what_no_laptop_can_give_are_refused(tmp_path: Path, changes: dict[str, object]) -> None:
    store, _ = made_store(tmp_path)
    store.close()
    slots = json.loads((store.folder / keys.SLOTS).read_bytes())
    slots["passphrase"] |= changes
    (store.folder / keys.SLOTS).write_text(json.dumps(slots))
    assert code_of(store.folder) == "damaged"


def test_missing_slots_are_named_and_the_words_still_lie_there(tmp_path: Path) -> None:
    store, _ = made_store(tmp_path)
    store.close()
    (store.folder / keys.SLOTS).unlink()
    assert code_of(store.folder) == "slots_missing"
    assert [found.path for found in stores(tmp_path)] == [store.folder]
    assert (store.folder / "store.db").stat().st_size > 0


def test_the_store_of_a_newer_app_is_left_as_it_is(tmp_path: Path) -> None:
    store, _ = made_store(tmp_path)
    key = keys.open_passphrase_slot(keys.read_slots(store.folder), PASSPHRASE, keys.laptop_key(tmp_path))
    store.close()
    connection = connect(store.folder / "store.db", key)
    connection.execute("UPDATE alembic_version SET version_num = '0999'")
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()
    before = (store.folder / "store.db").read_bytes()
    assert code_of(store.folder) == "too_new"
    after = connect(store.folder / "store.db", key)
    assert after.execute("SELECT version_num FROM alembic_version").fetchone() == ("0999",)
    after.close()
    assert len((store.folder / "store.db").read_bytes()) == len(before)


def test_a_first_start_cut_off_midway_leaves_no_half_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(keys, "write_slots", cut_off)
        with pytest.raises(KeyboardInterrupt):
            made_store(tmp_path)
    assert stores(tmp_path) == ()
    made_store(tmp_path)[0].close()
    assert len(list((tmp_path / "workers").iterdir())) == 1


def test_practice_needs_no_passphrase_is_marked_and_never_listed(tmp_path: Path) -> None:
    practice = practice_store(tmp_path)
    case = begun_case(practice)
    assert practice.practice
    assert len(practice.journal.plan(case)) == 3
    assert stores(tmp_path) == ()
    practice.close()


def test_listing_stores_imports_nothing_heavy(tmp_path: Path) -> None:
    made_store(tmp_path)[0].close()
    program = (
        "import sys, pathlib; from ipc_desktop.journal.store import stores\n"
        "assert len(stores(pathlib.Path(sys.argv[1]))) == 1\n"
        "print(*{'sqlcipher3', 'cryptography', 'sqlalchemy', 'alembic', 'msgspec', 'argon2'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=True)
    assert told.stdout == "\n"


def test_opening_and_saving_never_import_sqlalchemy(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from tests.journal.made_up import made_store, begun_case\n"
        "store, _ = made_store(pathlib.Path(sys.argv[1])); begun_case(store); store.close()\n"
        "print(*{'sqlalchemy', 'alembic'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=True)
    assert told.stdout == "\n"


def test_only_this_user_may_read_the_keys(tmp_path: Path) -> None:
    store, _ = made_store(tmp_path)
    store.close()
    for path in (tmp_path / keys.LAPTOP_KEY, store.folder / keys.SLOTS):
        assert path.stat().st_mode & 0o077 == 0
    assert store.folder.stat().st_mode & 0o077 == 0


def test_a_passphrase_is_judged_by_how_hard_it_is_to_guess() -> None:
    assert not strength("Password1!").is_enough
    assert not strength("carter1", names=("Sam Carter",)).is_enough
    assert strength("lamp orchard ferry slow").is_enough
    assert strength("").score == 0
    began_s = time.thread_time()
    assert strength("lamp orchard ferry slow " * 500).is_enough
    assert time.thread_time() - began_s < 2, "a long one is judged by how it begins"


def test_a_copy_made_while_open_holds_the_same_and_opens_with_the_same_key(store: Store, tmp_path: Path) -> None:
    case = begun_case(store)
    target = tmp_path / "copy" / "store.db"
    target.parent.mkdir()
    store.back_up(target)
    assert [path.name for path in target.parent.iterdir()] == ["store.db"]
    assert b"SQLite format 3" not in target.read_bytes()
    store.close()
    target.replace(store.folder / "store.db")
    again = unlock_store(store.folder, PASSPHRASE)
    assert len(again.journal.plan(case)) == 3
    assert again.journal.verify(case) == ()
    again.close()
