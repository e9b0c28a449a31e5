"""Stories of files behind the words: they come whole or not at all, go on after a cut, and go when they must go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from ipc_desktop.journal.file_cards import PART_BYTES, Place
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import StoreError
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.media import Media
from ipc_desktop.sync.files import FileExchange
from ipc_desktop.sync.team_server import TeamServerError
from tests.journal.made_up import begun_case, only_outcome, opened_again
from tests.sync.laptops import Laptop, settle, team
from tests.sync.luggage import READABLE, add_photo, has, photo_bytes
from tests.sync.memory_server import Fate, MemoryServer

Two = tuple[Laptop[MemoryServer], Laptop[MemoryServer], str, MemoryServer]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    server = MemoryServer()
    (first, second), case = team(tmp_path, server, 2)
    yield first, second, case, server
    first.store.close()
    second.store.close()


def test_a_photo_comes_to_the_other_laptop_behind_the_words(two: Two) -> None:
    first, second, case, _ = two
    data = photo_bytes(3)
    file = add_photo(first.store, case, data)
    first.round()
    done = second.round()
    assert (done.files.came, done.cases) == (1, (case,))
    assert second.store.files.read(case, file) == data
    assert second.store.files.awaited(case) == frozenset()
    assert first.store.journal.verify(case) == second.store.journal.verify(case) == ()


def test_with_nothing_new_a_round_is_one_request_still(two: Two) -> None:
    first, second, case, server = two
    add_photo(first.store, case, photo_bytes(2))
    settle([first, second])
    for laptop in (first, second):
        before = server.requests
        laptop.round()
        assert server.requests - before == 1


def test_a_sealed_paper_comes_with_its_version(two: Two) -> None:
    first, second, case, _ = two
    version = first.store.writer.lock_version(case, "sam", "en", "1").result()
    paper = first.store.writer.keep_file(case, version.id, b"%PDF sealed", "application/pdf;points=18").result()
    settle([first, second])
    assert second.store.files.of_entry(case, version.id) == ((paper, "application/pdf;points=18"),)
    assert second.store.files.read(case, paper) == b"%PDF sealed"
    assert second.store.journal.version_is_sound(case, version.id)


def test_a_photo_that_never_came_into_the_plan_stays_at_home(two: Two) -> None:
    first, second, case, server = two
    first.store.writer.keep_file(case, new_id(), photo_bytes(1), "image/jpeg").result()
    settle([first, second])
    assert server.parts == {}


@pytest.mark.parametrize("fate", ["lost_before", "lost_after"])
@pytest.mark.parametrize("at", range(12))
def test_a_cut_at_any_request_is_gone_on_from_and_no_part_goes_twice(two: Two, fate: Fate, at: int) -> None:
    first, second, case, server = two
    settle([first, second])
    data = photo_bytes(3)
    file = add_photo(first.store, case, data)
    until_then: list[Fate] = ["whole"] * at
    server.fates = [*until_then, fate]
    for laptop in (first, second):
        laptop.tries_a_round()
    server.fates = []
    settle([first, second])
    assert second.store.files.read(case, file) == data
    assert len(server.parts_sent) <= 3 + 1, "only the part that was cut off may go twice"


def test_what_has_come_of_a_file_outlives_a_start_and_is_not_fetched_again(two: Two) -> None:
    first, second, case, server = two
    file = add_photo(first.store, case, photo_bytes(4))
    first.round()
    second.exchange()._pull()
    server.fates = ["whole", "whole", "whole", "lost_before"]
    assert not second.tries_a_round()
    assert not has(second.store, case, file)
    assert second.store.files.awaited(case) == {file}
    second.store = opened_again(second.store)
    second.round()
    assert has(second.store, case, file)
    assert len(server.parts_handed) == 4


def test_a_pause_keeps_what_has_come_and_going_on_fetches_the_rest(two: Two) -> None:
    first, second, case, server = two
    file = add_photo(first.store, case, photo_bytes(4))
    first.round()
    second.exchange()._pull()
    asked = iter([True, True, False])
    paused = FileExchange(second.store, server, goes_on=lambda: next(asked))
    assert paused.round().came == 0
    assert len(server.parts_handed) == 2
    assert second.round().files.came == 1
    assert has(second.store, case, file)
    assert len(server.parts_handed) == 4


def test_a_case_that_the_server_does_not_show_holds_up_no_other(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, case, server = two
    other = begun_case(first.store)
    first.round()
    second.gets(other, first)
    shut, fetched = add_photo(first.store, other, photo_bytes(1, 2)), add_photo(first.store, case, photo_bytes(1))
    first.round()
    part = MemoryServer.part

    def of_one_case(self: MemoryServer, place: Place, name: str) -> bytes | None:
        if place[0] == other:
            raise TeamServerError("revoked")
        return part(self, place, name)

    monkeypatch.setattr(MemoryServer, "part", of_one_case)
    assert second.round().files.came == 1
    assert has(second.store, case, fetched)
    assert second.store.files.awaited(other) == {shut}
    before = server.requests
    second.round()
    assert server.requests - before == 1


def test_what_came_before_a_cut_is_told(two: Two) -> None:
    first, second, case, server = two
    add_photo(first.store, case, photo_bytes(1))
    add_photo(first.store, case, photo_bytes(2, 2))
    first.round()
    second.exchange()._pull()
    server.fates = ["whole", "whole", "lost_before"]
    cut_off = second.exchange()
    with pytest.raises(TeamServerError):
        cut_off.round()
    assert cut_off.cases == (case,)


def test_half_a_part_that_a_power_cut_left_is_cut_off_and_fetched_anew(two: Two) -> None:
    first, second, case, server = two
    data = photo_bytes(3)
    file = add_photo(first.store, case, data)
    first.round()
    second.exchange()._pull()
    server.fates = ["whole", "whole", "whole", "lost_before"]
    assert not second.tries_a_round()
    (coming,) = (second.store.folder / "files").glob("*.coming")
    coming.write_bytes(coming.read_bytes()[: PART_BYTES + 7] + bytes(100))
    second.round()
    assert second.store.files.read(case, file) == data


def test_a_file_that_is_larger_than_allowed_waits_until_it_is(two: Two) -> None:
    first, second, case, server = two
    small, large = (add_photo(first.store, case, photo_bytes(parts, parts)) for parts in (1, 3))
    first.round()
    second.files_up_to = PART_BYTES
    second.round()
    assert has(second.store, case, small)
    assert second.store.files.awaited(case) == {large}
    before = server.requests
    second.round()
    assert server.requests - before == 1
    second.files_up_to = None
    second.round()
    assert has(second.store, case, large)


def test_a_forged_part_is_refused_told_and_put_right_by_who_has_the_file(two: Two) -> None:
    first, second, case, server = two
    data = photo_bytes(3)
    file = add_photo(first.store, case, data)
    settle([first])
    place, name = next(iter(server.parts))
    server.parts[place, name] = b"forged"
    assert second.round().files.damaged == 1
    assert not has(second.store, case, file)
    assert not any(path.read_bytes().count(b"forged") for path in (second.store.folder / "files").iterdir())
    settle([first, second])
    assert second.store.files.read(case, file) == data


def test_a_part_that_nobody_can_put_right_is_not_asked_for_without_end(two: Two) -> None:
    first, second, case, server = two
    add_photo(first.store, case, photo_bytes(1))
    settle([first])
    (key,) = server.parts
    server.parts[key] = b"forged"
    for _ in range(5):
        second.round()
    before = server.requests
    second.round()
    assert server.requests - before == 1


def test_a_server_that_was_emptied_gets_the_files_again(two: Two) -> None:
    first, second, case, server = two
    add_photo(first.store, case, photo_bytes(2))
    settle([first, second])
    lay_there = dict(server.parts)
    server.empty()
    settle([first, second])
    assert server.parts == lay_there


def test_a_destroyed_photo_is_gone_from_the_server_and_every_laptop(two: Two) -> None:
    first, second, case, server = two
    file = add_photo(first.store, case, photo_bytes(2))
    settle([first, second])
    (photo,) = second.store.journal.plan(case).all(Media)
    second.store.writer.destroy_entry(case, photo.id, "sam", "not theirs").result()
    settle([first, second])
    assert server.parts == {}
    for laptop in (first, second):
        with pytest.raises(StoreError, match="damaged"):
            laptop.store.files.read(case, file)
        assert list((laptop.store.folder / "files").iterdir()) == []
        assert laptop.store.files.awaited(case) == frozenset()
        assert laptop.store.journal.verify(case) == ()


def test_a_photo_destroyed_while_it_was_on_its_way_never_comes(two: Two) -> None:
    first, second, case, server = two
    add_photo(first.store, case, photo_bytes(3))
    first.round()
    second.exchange()._pull()
    server.fates = ["whole", "whole", "lost_before"]
    assert not second.tries_a_round()
    (photo,) = first.store.journal.plan(case).all(Media)
    first.store.writer.destroy_entry(case, photo.id, "sam", "not theirs").result()
    settle([first, second])
    assert server.parts == {}
    assert list((second.store.folder / "files").iterdir()) == []


def test_a_paper_that_shows_a_destroyed_goal_goes_wherever_it_was_made(two: Two) -> None:
    first, second, case, server = two
    version = first.store.writer.lock_version(case, "sam", "en", "1").result()
    settle([first, second])
    first.store.writer.keep_file(case, version.id, b"%PDF of the first", "application/pdf").result()
    first.round()
    second.store.writer.keep_file(case, version.id, b"%PDF of the second", "application/pdf").result()
    goal = only_outcome(first.store.journal.plan(case))
    first.store.writer.destroy_entry(case, goal.id, "sam", "not theirs").result()
    second.exchange().round()
    settle([first, second])
    for laptop in (first, second):
        assert laptop.store.files.of_entry(case, version.id) == ()
        assert laptop.store.files.awaited(case) == frozenset()
        assert list((laptop.store.folder / "files").iterdir()) == []
    assert server.parts == {}
    assert isinstance(first.store.journal.versions(case)[0], AgreedVersion)


def test_a_destroyed_case_takes_its_files_with_it(two: Two) -> None:
    first, second, case, server = two
    add_photo(first.store, case, photo_bytes(2))
    settle([first, second])
    first.store.writer.destroy_case(case, "sam", "wrong family").result()
    first.round()
    notice = first.store.journal.audience_keys(case)
    second.store.writer.take_in((), (), notice).result()
    settle([first, second])
    assert server.parts == {}
    for laptop in (first, second):
        assert list((laptop.store.folder / "files").iterdir()) == []


def test_what_is_put_on_the_table_later_comes_to_those_at_the_table(two: Two, tmp_path: Path) -> None:
    first, _, case, server = two
    file = add_photo(first.store, case, photo_bytes(1), "restricted")
    first.round()
    keys = [key for key in first.store.writer.keys_to_give(case).result() if key.audience == "table"]
    family = Laptop(tmp_path / "family", server)
    family.store.writer.take_in((), (), keys).result()
    family.exchange().take_case(case)
    family.round()
    assert family.store.files.awaited(case) == frozenset()
    (photo,) = first.store.journal.plan(case).all(Media)
    first.store.writer.save(case, [msgspec.structs.replace(photo, visibility="table")], author="sam").result()
    settle([first, family])
    assert has(family.store, case, file)
    family.store.close()


def test_nothing_of_a_photo_can_be_read_on_its_way(two: Two) -> None:
    first, _, case, server = two
    add_photo(first.store, case, photo_bytes(2))
    first.round()
    assert server.parts
    assert not any(READABLE in part for part in server.parts.values())
