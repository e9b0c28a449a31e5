"""Stories of days without any network: laptops exchange by a stick, both ways, as often as they like."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipc_desktop.sync.parcel import ENDING, ParcelError, exchange_by_folder, take_parcel, write_parcel
from tests.journal.made_up import begun_case
from tests.sync.laptops import Laptop, team
from tests.sync.memory_server import MemoryServer

Two = tuple[Laptop[MemoryServer], Laptop[MemoryServer], str]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    (first, second), case = team(tmp_path, MemoryServer(), 2)
    yield first, second, case
    first.store.close()
    second.store.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_what_two_wrote_apart_is_on_both_after_the_stick_went_there_and_back(two: Two, stick: Path) -> None:
    first, second, case = two
    first.says(case, "I want to sing")
    second.says(case, "I want to dance")
    assert exchange_by_folder(first.store, stick).read == 0
    assert exchange_by_folder(second.store, stick).taken == 1
    assert exchange_by_folder(first.store, stick).taken == 1
    assert set(first.holds(case)) == set(second.holds(case))
    assert len(first.store.journal.conflicts(case)) == len(second.store.journal.conflicts(case)) == 1
    again = exchange_by_folder(second.store, stick)
    assert (again.read, again.taken, again.refused) == (1, 0, ())


def test_afterwards_the_server_hears_all_of_it_once(two: Two, stick: Path) -> None:
    first, second, case = two
    first.says(case, "I want to sing")
    exchange_by_folder(first.store, stick)
    exchange_by_folder(second.store, stick)
    for _ in range(3):
        first.round()
        second.round()
    assert set(first.holds(case)) == set(second.holds(case))
    assert first.store.journal.verify(case) == second.store.journal.verify(case) == ()
    assert first.store.journal.conflicts(case) == ()


def test_a_stick_that_is_found_tells_nothing(two: Two, stick: Path) -> None:
    first, second, case = two
    first.says(case, "I want to sing in Halifax")
    private = begun_case(first.store)
    exchange_by_folder(first.store, stick)
    (parcel,) = stick.glob(f"*{ENDING}")
    data = parcel.read_bytes()
    for word in (b"sing", b"Halifax", b"Idris", case.encode(), private.encode()):
        assert word not in data
    done = exchange_by_folder(second.store, stick)
    assert done.for_others == 1, "what was not given to them stays shut"
    assert len(second.store.journal.plan(private)) == 0


@pytest.mark.parametrize("hurt", ["cut", "altered", "foreign", "empty"])
def test_a_parcel_that_was_hurt_is_told_and_nothing_of_it_is_believed(two: Two, stick: Path, hurt: str) -> None:
    first, second, case = two
    first.says(case, "I want to sing")
    write_parcel(first.store, stick / f"a{ENDING}")
    data = (stick / f"a{ENDING}").read_bytes()
    hurts = {
        "cut": data[:-7],
        "altered": data[:-7] + bytes([data[-7] ^ 1]) + data[-6:],
        "foreign": b"PK" + data,
        "empty": b"",
    }
    (stick / f"a{ENDING}").write_bytes(hurts[hurt])
    with pytest.raises(ParcelError, match="unreadable"):
        take_parcel(second.store, stick / f"a{ENDING}")
    assert second.goal(case) == "I want to swim on Tuesdays"
    assert exchange_by_folder(second.store, stick).unreadable == 1
    write_parcel(first.store, stick / f"a{ENDING}")
    assert exchange_by_folder(second.store, stick).taken == 1


def test_a_stick_that_is_full_or_away_is_told(two: Two, tmp_path: Path) -> None:
    with pytest.raises(ParcelError, match="unwritable"):
        exchange_by_folder(two[0].store, tmp_path / "away")
