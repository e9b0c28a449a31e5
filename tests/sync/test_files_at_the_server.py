"""Stories of files at a real Kinto on a real PostgreSQL, by a way that cuts them off: they go on where they were."""

from __future__ import annotations

import random
import tracemalloc
from collections import Counter
from collections.abc import Iterator

import pytest

from ipc_desktop.journal.file_cards import PART_BYTES
from ipc_desktop.journal.store import StoreError
from ipc_desktop.plan.media import Media
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.kinto_files import KintoFiles
from ipc_desktop.sync.records import AUDIENCES
from ipc_desktop.sync.team_server import TeamServerError
from tests.journal.made_up import begun_case, opened_again
from tests.sync import proxy
from tests.sync.laptops import Laptop, settle
from tests.sync.luggage import READABLE, add_photo, has, photo_bytes
from tests.sync.proxy import Fate, Proxy, Way
from tests.sync.trial_server import TrialServer

Pair = tuple[Laptop[KintoServer], Laptop[KintoServer], str]


@pytest.fixture(scope="module")
def bad_way(server: TrialServer) -> Iterator[Proxy]:
    with Proxy(server.port) as way:
        yield way


@pytest.fixture(scope="module")
def laptops(
    server: TrialServer, bad_way: Proxy, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Laptop[KintoServer], Laptop[KintoServer]]]:
    """Two laptops that come to the server by the bad way."""
    folder = tmp_path_factory.mktemp("files")
    first, second = (Laptop(folder / name, server.new_laptop(f"files-{name}")) for name in ("first", "second"))
    for laptop in (first, second):
        laptop.server.web.address = f"http://127.0.0.1:{bad_way.port}/v1"
    yield first, second
    for laptop in (first, second):
        laptop.store.close()


@pytest.fixture
def pair(laptops: tuple[Laptop[KintoServer], Laptop[KintoServer]], bad_way: Proxy) -> Pair:
    """The two with a new case that both hold."""
    first, second = laptops
    bad_way.fates.clear()
    case = begun_case(first.store)
    first.store.writer.keys_to_give(case).result()
    first.round()
    first.server.let_in(case, second.server.account, AUDIENCES)
    second.gets(case, first)
    settle([first, second])
    return first, second, case


def parts_stored(server: TrialServer, case: str) -> set[str]:
    where = f"resource_name = 'record' AND NOT deleted AND parent_id LIKE '%/files-{case}-%'"
    return set(server.sql(f"SELECT id FROM objects WHERE {where}"))


def keys_stored(server: TrialServer, case: str) -> set[str]:
    where = f"resource_name = 'record' AND NOT deleted AND parent_id LIKE '%/keys-{case}-%'"
    return set(server.sql(f"SELECT id FROM objects WHERE {where}"))


def part_asked_for(way: Way) -> str:
    """Which part a request sends or fetches; "" for another request."""
    line = way.request.partition(b"\r\n")[0].decode()
    method, path, _ = line.split(" ")
    is_part = "/files-" in path and "/records/" in path
    return f"{method} {path.rpartition('/')[2]}" if is_part else ""


class CutsAtParts:
    """Cuts the line now and then while a part goes by, and counts how often each came this way."""

    def __init__(self, way: Proxy, cut: Fate, every: int) -> None:
        self._way, self._cut, self._every = way, cut, every
        self.asked: Counter[str] = Counter()
        self.cut: Counter[str] = Counter()
        way.fates[:] = [self]

    def __call__(self, way: Way) -> None:
        self._way.fates.append(self)
        part = part_asked_for(way)
        if part:
            self.asked[part] += 1
            if sum(self.asked.values()) % self._every == 0:
                self.cut[part] += 1
                self._cut(way)
                return
        proxy.whole(way)


@pytest.mark.parametrize(
    "cut", [proxy.cut_midway, proxy.answer_lost, proxy.answer_halved], ids=lambda cut: cut.__name__
)
def test_a_file_is_resumed_and_only_parts_that_were_cut_off_go_twice(
    pair: Pair, bad_way: Proxy, server: TrialServer, cut: Fate
) -> None:
    first, second, case = pair
    data = photo_bytes(7, random.randrange(1_000))
    file = add_photo(first.store, case, data)
    line = CutsAtParts(bad_way, cut, every=3)
    for _ in range(40):
        ended = [laptop.tries_a_round() for laptop in (first, second)]
        if all(ended) and has(second.store, case, file):
            break
        first.store, second.store = opened_again(first.store), opened_again(second.store)
    assert second.store.files.read(case, file) == data
    assert len(line.cut) > 2
    assert sum(line.asked.values()) <= 2 * 7 + sum(line.cut.values())
    assert len(parts_stored(server, case)) == 7
    bad_way.fates.clear()
    settle([first, second])
    bad_way.carried.clear()
    first.round()
    (carried,) = bad_way.carried
    assert carried <= 1_000


def test_neither_the_way_nor_the_database_holds_a_readable_byte_of_a_file(
    pair: Pair, bad_way: Proxy, server: TrialServer
) -> None:
    first, second, case = pair
    seen: list[bytes] = []

    def listen(way: Way) -> None:
        bad_way.fates.append(listen)
        answer = way.ask()
        seen.extend((way.request, answer))
        way.answer(answer)

    bad_way.fates[:] = [listen]
    file = add_photo(first.store, case, READABLE * 20_000)
    settle([first, second])
    assert has(second.store, case, file)
    words = (READABLE[:20], READABLE.hex()[:40].encode(), file.encode(), b"image/jpeg")
    stored = "\n".join(server.sql("SELECT id || parent_id || data::text FROM objects")).encode()
    assert len(stored) > 20_000
    for place in (stored, b"".join(seen)):
        assert not any(word in place for word in words)


def test_sending_a_part_does_not_bring_all_of_it_back(pair: Pair, bad_way: Proxy) -> None:
    first, _, case = pair
    add_photo(first.store, case, photo_bytes(4))
    first.exchange()._push()
    heard: list[int] = []

    def only_how_it_went(way: Way) -> None:
        bad_way.fates.append(only_how_it_went)
        answer = way.ask()
        if part_asked_for(way).startswith("PUT"):
            assert len(answer) > PART_BYTES, "the server would send all of it"
            answer = answer[: answer.index(b"\r\n\r\n") + 4]
            heard.append(len(answer))
        way.answer(answer)

    bad_way.fates[:] = [only_how_it_went]
    assert first.round().files.sent == 1
    assert len(heard) == 4


def test_a_laptop_that_was_not_let_in_neither_reads_nor_adds_nor_removes_parts(pair: Pair, server: TrialServer) -> None:
    first, _, case = pair
    add_photo(first.store, case, photo_bytes(1))
    settle([first])
    (name,) = parts_stored(server, case)
    stranger = KintoFiles(server.new_laptop(f"stranger-{case}"))
    for tries in (
        lambda: stranger.part((case, "table"), name),
        lambda: stranger.keep_part((case, "table"), "0" * 64, b"anything"),
        lambda: stranger.remove_parts((case, "table"), [name]),
        lambda: stranger.there((case, "table"), [name]),
    ):
        with pytest.raises(TeamServerError, match="revoked"):
            tries()
    assert parts_stored(server, case) == {name}


def test_a_part_that_lies_there_is_left_as_it_is(pair: Pair, server: TrialServer) -> None:
    first, second, case = pair
    file = add_photo(first.store, case, photo_bytes(1))
    settle([first])
    (name,) = parts_stored(server, case)
    second.parts.keep_part((case, "table"), name, b"something else")
    second.round()
    assert has(second.store, case, file)


def test_a_forged_part_is_refused_and_put_right_by_who_has_the_file(pair: Pair, server: TrialServer) -> None:
    first, second, case = pair
    data = photo_bytes(2)
    file = add_photo(first.store, case, data)
    settle([first])
    name = min(parts_stored(server, case))
    server.sql(f"UPDATE objects SET data = data || '{{\"sealed\": \"Zm9yZ2Vk\"}}' WHERE id = '{name}'")
    assert second.round().files.damaged == 1
    assert not has(second.store, case, file)
    settle([first, second])
    assert second.store.files.read(case, file) == data


def test_a_destroyed_photo_is_gone_from_the_database_and_both_laptops(pair: Pair, server: TrialServer) -> None:
    first, second, case = pair
    file = add_photo(first.store, case, photo_bytes(2))
    settle([first, second])
    assert len(parts_stored(server, case)) == 2
    (photo,) = first.store.journal.plan(case).all(Media)
    first.store.writer.destroy_entry(case, photo.id, "sam", "not theirs").result()
    settle([first, second])
    assert parts_stored(server, case) == set()
    (notice,) = first.store.journal.destructions(case)
    assert len(notice.keys) == 2, "of the photo's words, and of its file"
    assert not set(notice.keys) & keys_stored(server, case)
    for laptop in (first, second):
        with pytest.raises(StoreError, match="damaged"):
            laptop.store.files.read(case, file)


def test_what_an_older_backup_brings_back_of_a_destroyed_photo_goes_again(pair: Pair, server: TrialServer) -> None:
    first, second, case = pair
    add_photo(first.store, case, photo_bytes(2))
    settle([first, second])
    server.back_up()
    (photo,) = first.store.journal.plan(case).all(Media)
    first.store.writer.destroy_entry(case, photo.id, "sam", "not theirs").result()
    settle([first, second])
    server.restore()
    assert parts_stored(server, case)
    (notice,) = first.store.journal.destructions(case)
    assert set(notice.keys) & keys_stored(server, case)
    settle([first, second])
    assert parts_stored(server, case) == set()
    assert not set(notice.keys) & keys_stored(server, case)


def test_a_server_brought_back_from_an_older_backup_gets_the_files_that_it_lacks(
    pair: Pair, server: TrialServer
) -> None:
    first, second, case = pair
    settle([first, second])
    server.back_up()
    add_photo(first.store, case, photo_bytes(2))
    settle([first, second])
    stored = parts_stored(server, case)
    server.restore()
    assert parts_stored(server, case) == set()
    settle([first, second])
    assert parts_stored(server, case) == stored


def test_a_large_file_takes_no_more_memory_than_some_parts(pair: Pair) -> None:
    first, second, case = pair
    file = add_photo(first.store, case, photo_bytes(40))
    tracemalloc.start()
    settle([first, second])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 12 * PART_BYTES
    assert has(second.store, case, file)
