"""Stories of days without any network: laptops exchange by a stick, both ways, as often as they like."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from ipc_desktop.plan.media import Media
from ipc_desktop.sync.files_on_stick import StickParts
from ipc_desktop.sync.parcel import ENDING, ParcelError, exchange_by_folder, take_parcel, write_parcel
from tests.journal.made_up import begun_case
from tests.sync.laptops import Two, refusals_noted
from tests.sync.luggage import READABLE, add_photo, has, photo_bytes


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
    assert refusals_noted(second.store) == ["parcel unreadable 1"]
    write_parcel(first.store, stick / f"a{ENDING}")
    assert exchange_by_folder(second.store, stick).taken == 1


def test_a_stick_that_is_full_or_away_is_told(two: Two, tmp_path: Path) -> None:
    with pytest.raises(ParcelError, match="unwritable"):
        exchange_by_folder(two[0].store, tmp_path / "away")


def test_a_stick_that_is_full_keeps_no_half_of_a_parcel(two: Two, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("ipc_desktop.sync.parcel.os.fsync", full)
    with pytest.raises(ParcelError, match="unwritable"):
        write_parcel(two[0].store, stick / f"a{ENDING}")
    assert list(stick.iterdir()) == []


def test_a_photo_comes_along_on_the_stick_and_a_second_time_changes_nothing(two: Two, stick: Path) -> None:
    first, second, case = two
    data = photo_bytes(3)
    file = add_photo(first.store, case, data)
    exchange_by_folder(first.store, stick)
    done = exchange_by_folder(second.store, stick)
    assert (done.files, done.cases) == (1, (case,))
    assert second.store.files.read(case, file) == data
    lay_there = {path: path.stat().st_mtime_ns for path in parts_on(stick)}
    assert len(lay_there) == 3
    assert exchange_by_folder(second.store, stick).files == exchange_by_folder(first.store, stick).files == 0
    assert {path: path.stat().st_mtime_ns for path in parts_on(stick)} == lay_there
    assert not any(READABLE in path.read_bytes() for path in lay_there)


def test_whoever_got_a_photo_by_the_stick_brings_it_to_the_server(two: Two, stick: Path) -> None:
    first, second, case = two
    add_photo(first.store, case, photo_bytes(2))
    exchange_by_folder(first.store, stick)
    exchange_by_folder(second.store, stick)
    assert second.round().files.sent == 1
    assert len(second.server.parts) == 2


@pytest.mark.parametrize("hurt", ["missing", "cut", "altered", "much too long"])
def test_a_photo_that_came_in_part_is_gone_on_with_from_the_next_stick(two: Two, stick: Path, hurt: str) -> None:
    first, second, case = two
    file = add_photo(first.store, case, photo_bytes(4))
    exchange_by_folder(first.store, stick)
    (card,) = first.store.files_on_the_way.lying_here()
    (part,) = stick.glob(f"*/*/{card.parts[2]}.part")
    data = part.read_bytes()
    hurts = {"cut": data[:-1], "altered": data[:-1] + bytes([data[-1] ^ 1]), "much too long": data * 2}
    part.unlink() if hurt == "missing" else part.write_bytes(hurts[hurt])
    exchange_by_folder(second.store, stick)
    assert second.store.files_on_the_way.begun(card) == 2
    assert second.store.files.awaited(case) == {file}
    exchange_by_folder(first.store, stick)
    assert exchange_by_folder(second.store, stick).files == 1
    assert has(second.store, case, file)


def test_a_photo_that_was_destroyed_goes_from_the_stick_too(two: Two, stick: Path) -> None:
    first, second, case = two
    add_photo(first.store, case, photo_bytes(2))
    exchange_by_folder(first.store, stick)
    exchange_by_folder(second.store, stick)
    (photo,) = first.store.journal.plan(case).all(Media)
    first.store.writer.destroy_entry(case, photo.id, "sam", "not theirs").result()
    exchange_by_folder(first.store, stick)
    exchange_by_folder(second.store, stick)
    assert parts_on(stick) == []
    assert list((second.store.folder / "files").iterdir()) == []


def test_a_stick_that_is_full_takes_the_words_and_says_so(
    two: Two, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, case = two
    first.says(case, "I want to sing")
    file = add_photo(first.store, case, photo_bytes(2))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(StickParts, "keep_part", full)
        with pytest.raises(ParcelError, match="unwritable"):
            exchange_by_folder(first.store, stick)
    exchange_by_folder(second.store, stick)
    assert second.goal(case) == "I want to sing"
    assert second.store.files.awaited(case) == {file}


def parts_on(stick: Path) -> list[Path]:
    """The parts of files that lie on the stick."""
    return sorted(stick.glob("*/*/*.part"))
