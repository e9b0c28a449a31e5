"""Stories of bad surroundings: a full disk, a folder nobody may write in, damage; always told, nothing destroyed."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from ipc_desktop.journal.database import reading, transaction
from ipc_desktop.journal.errors import StoreError, store_error
from ipc_desktop.journal.store import Store, create_store, unlock_store
from tests.journal.made_up import CHEAP, PASSPHRASE, begun_case, made_store, only_outcome, outcome
from tests.journal.test_journal import reworded
from tests.journal.test_kills import is_whole


@dataclass
class Disk:
    """A folder on a disk that can be filled, and given room again."""

    folder: Path
    fill: Callable[[], None]
    make_room: Callable[[], None]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A disk of 4 MB where one may be mounted; else this process may write no file beyond the largest there is."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if shutil.which("mount") and subprocess.run(mount, capture_output=True, check=False).returncode == 0:
        ballast = folder / "ballast"
        try:
            yield Disk(folder, lambda: _fill(ballast), ballast.unlink)
        finally:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
        return
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def limit() -> None:
        largest = max(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, before[1]))

    try:
        yield Disk(folder, limit, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, before))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return


@contextmanager
def somebody_who_may_not_write() -> Iterator[None]:
    """Root may write everywhere: then as the user "nobody", for a while."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def told(work: Callable[[], object]) -> str:
    """The code that the work fails with."""
    with pytest.raises(StoreError) as error:
        work()
    return error.value.code


def test_a_full_disk_is_told_keeps_what_was_saved_and_goes_on_once_there_is_room(disk: Disk) -> None:
    store, _ = made_store(disk.folder / "data")
    case = begun_case(store)
    disk.fill()
    codes = set()
    for number in range(40):
        saving = store.writer.save(case, [outcome(f"{number} " + "word " * 4000)], "sam")
        try:
            saving.result()
        except StoreError as error:
            codes.add(error.code)
    assert codes <= {"disk_full", "disk_trouble"}
    assert codes
    drafting = store.writer.keep_drafts(case, [outcome("word " * 4000)], "outcome")
    assert told(drafting.result) in codes
    before = store.journal.plan(case)
    assert "I want to swim on Tuesdays" in {e.statement.text for e in before if hasattr(e, "statement")}
    disk.make_room()
    store.writer.save(case, [outcome("There is room again")], "sam").result()
    assert len(store.journal.plan(case)) == len(before) + 1
    assert store.journal.verify(case) == ()
    assert is_whole(store)
    store.close()


def test_a_first_start_on_a_full_disk_leaves_no_half_store(disk: Disk) -> None:
    (disk.folder / "some").write_bytes(b"x")
    disk.fill()
    data = disk.folder / "data"
    assert told(lambda: create_store(data, "Sam", PASSPHRASE, cost=CHEAP)) in {"disk_full", "disk_trouble"}
    disk.make_room()
    store, _ = made_store(data)
    assert begun_case(store)
    store.close()


def test_a_database_that_may_not_grow_says_that_the_disk_is_full(store: Store) -> None:
    case = begun_case(store)
    store.writer.flush()
    connection = store.writer._connection
    connection.execute(f"PRAGMA max_page_count={connection.execute('PRAGMA page_count').fetchone()[0]}")
    big = outcome("word " * 20_000)
    assert told(store.writer.save(case, [big], "sam").result) == "disk_full"
    connection.execute("PRAGMA max_page_count=4294967294")
    store.writer.save(case, [big], "sam").result()
    assert store.journal.verify(case) == ()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of this machine can reach."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def test_a_folder_that_may_not_be_written_is_told_at_the_start(open_folder: Path) -> None:
    store, _ = made_store(open_folder)
    begun_case(store)
    store.close()
    paths = [open_folder, *open_folder.rglob("*")]
    modes = {path: path.stat().st_mode for path in paths}
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = {path: path.read_bytes() for path in paths if path.is_file()}
    with somebody_who_may_not_write():
        assert told(lambda: unlock_store(store.folder, PASSPHRASE)) == "read_only"
        assert told(lambda: create_store(open_folder, "Ada", PASSPHRASE, cost=CHEAP)) == "read_only"
    assert {path: path.read_bytes() for path in before} == before
    for path, mode in modes.items():
        path.chmod(mode)
    unlock_store(store.folder, PASSPHRASE).close()


def test_a_disk_that_turns_read_only_midway_is_told_and_may_turn_back(store: Store) -> None:
    case = begun_case(store)
    store.writer.flush()
    store.writer._connection.execute("PRAGMA query_only=ON")
    assert told(store.writer.save(case, [outcome("x")], "sam").result) == "read_only"
    assert told(store.writer.keep_drafts(case, [outcome("x")], "p").result) == "read_only"
    store.writer._connection.execute("PRAGMA query_only=OFF")
    store.writer.save(case, [outcome("x")], "sam").result()
    assert store.journal.verify(case) == ()


def test_one_flipped_bit_is_told_wherever_it_is_and_the_rest_stays_as_it_was(tmp_path: Path) -> None:
    store, _ = made_store(tmp_path)
    case = begun_case(store)
    entry = reworded(store, case, "I want to swim on Fridays")
    store.close()
    path = store.folder / "store.db"
    right = path.read_bytes()
    codes = []
    for place in range(100, len(right), 2048):
        path.write_bytes(right[:place] + bytes([right[place] ^ 1]) + right[place + 1 :])
        codes.append(what_opening_finds(store.folder, case, entry))
        assert all(len(left) == len(right) for left in [path.read_bytes()])
    assert set(codes) <= {"damaged", "as it was"}
    assert codes.count("damaged") > len(codes) // 4
    path.write_bytes(right)
    assert what_opening_finds(store.folder, case, entry) == "as it was"


def what_opening_finds(folder: Path, case: str, entry: str) -> str:
    """The code that opening and reading a case fails with, or "as it was"."""
    try:
        store = unlock_store(folder, PASSPHRASE)
    except StoreError as error:
        return error.code
    try:
        assert store.journal.verify(case) == ()
        assert len(store.journal.history(case, entry)) == 2
        assert only_outcome(store.journal.plan(case)).statement.text == "I want to swim on Fridays"
        assert store.caseload.find()[0].case == case
    except StoreError as error:
        return error.code
    finally:
        store.close()
    return "as it was"


@pytest.mark.parametrize("part", [0.0, 0.00001, 0.1, 0.5, 0.9])
def test_a_cut_off_database_is_never_taken_for_an_empty_one(tmp_path: Path, part: float) -> None:
    store, _ = made_store(tmp_path)
    case = begun_case(store)
    entry = reworded(store, case, "I want to swim on Fridays")
    store.close()
    path = store.folder / "store.db"
    cut = path.read_bytes()[: round(path.stat().st_size * part)]
    path.write_bytes(cut)
    assert what_opening_finds(store.folder, case, entry) == "damaged"
    assert path.read_bytes()[: len(cut)] == cut


def test_a_missing_database_is_not_made_anew(tmp_path: Path) -> None:
    store, _ = made_store(tmp_path)
    store.close()
    (store.folder / "store.db").unlink()
    assert told(lambda: unlock_store(store.folder, PASSPHRASE)) == "damaged"
    assert not (store.folder / "store.db").exists()


def test_our_own_mistakes_are_not_blamed_on_the_disk(store: Store) -> None:
    store.writer.flush()
    connection = store.writer._connection
    with pytest.raises(connection.ProgrammingError), transaction(connection):
        connection.execute("SELECT ?", ())
    with pytest.raises(connection.ProgrammingError), reading(connection):
        connection.execute("SELECT ?", ())
    assert not connection.in_transaction


def test_no_error_carries_a_word_of_anybody(store: Store) -> None:
    for error in (StoreError("damaged"), store_error(OSError(28, "No space", "/home/sam/Idris.db"))):
        assert str(error) == error.code
