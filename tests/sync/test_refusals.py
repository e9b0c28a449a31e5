"""Stories of the log: whatever an exchange does not accept leaves a line of codes there, and no word of a plan."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest

from ipc_desktop.journal.revision import Revision
from ipc_desktop.sync import refusals
from ipc_desktop.sync.team_server import TeamServerError, Trouble
from tests.journal.made_up import only_outcome
from tests.sync.laptops import Team, refusals_noted, settle, team
from tests.sync.memory_server import MemoryServer
from tests.sync.test_newer_apps import newer, writes

Feed = dict[int, Revision]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Team]:
    """Two laptops and a server that holds what the first one wrote, which the second has not fetched yet."""
    server = MemoryServer()
    laptops, case = team(tmp_path, server, 2)
    for words in ("I want to sing", "I want to sing on"):
        laptops[0].says(case, words)
    laptops[0].round()
    yield laptops, case, server
    for laptop in laptops:
        laptop.store.close()


def forge(feed: Feed, last: int) -> None:
    feed[last] = dataclasses.replace(feed[last], sealed=b"forged")


def damage_the_signature(feed: Feed, last: int) -> None:
    feed[last] = dataclasses.replace(feed[last], signature=bytes(64))


def replay(feed: Feed, last: int) -> None:
    feed[last] = dataclasses.replace(feed[last - 1], seq=last)


def show_before_its_time(feed: Feed, last: int) -> None:
    del feed[last - 1]


BAD: dict[str, tuple[Callable[[Feed, int], None], str]] = {
    "forged": (forge, "change hash 1"),
    "with a damaged signature": (damage_the_signature, "change signature 1"),
    "replayed in another place": (replay, "change chain 1"),
    "reordered": (show_before_its_time, "change hole 1"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_does_not_verify_leaves_one_line_and_the_rest_goes_on(two: Team, what: str) -> None:
    (first, second), case, server = two
    spoil, line = BAD[what]
    feed = server.revisions[case, "table", first.store.journal.device()]
    spoil(feed, max(feed))
    second.says(case, "I want to dance")
    done = second.round()
    assert (done.sent, done.seen) == (1, 1)
    assert refusals_noted(second.store) == [line]
    assert second.goal(case) != "I want to sing on"
    assert second.store.journal.verify(case) == ()


@pytest.mark.parametrize("trouble", get_args(Trouble))
def test_whatever_a_server_answers_instead_leaves_one_line_a_day(
    two: Team, trouble: Trouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answers(_since: str) -> None:
        raise TeamServerError(trouble)

    (_, second), _, server = two
    with monkeypatch.context() as patch:
        patch.setattr(server, "news", answers)
        assert not second.tries_a_round()
        assert not second.tries_a_round()
    assert refusals_noted(second.store) == [f"answer {trouble} 1"]
    assert second.tries_a_round()


def test_what_a_newer_app_wrote_leaves_a_line_and_is_kept(two: Team) -> None:
    (first, second), case, _ = two
    goal = only_outcome(first.store.journal.plan(case))
    writes(first, case, newer(goal))
    settle([first, second])
    assert refusals_noted(second.store) == ["entry newer 1"]
    assert second.store.journal.plan(case).entries[goal.id] == newer(goal)


def test_with_nothing_refused_there_is_no_log(two: Team) -> None:
    laptops = two[0]
    settle(laptops)
    assert [refusals_noted(laptop.store) for laptop in laptops] == [[], []]
    assert not (laptops[1].store.folder / refusals.FILE).exists()


def test_a_long_log_loses_its_older_half(two: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    store = two[0][0].store
    monkeypatch.setattr(refusals, "MOST_BYTES", 500)
    for number in range(1, 100):
        refusals.note(store, "change", "hash", number)
    assert (store.folder / refusals.FILE).stat().st_size <= 600
    assert refusals_noted(store)[-1] == "change hash 99"


def test_a_log_that_cannot_be_written_stops_nothing(two: Team) -> None:
    (first, second), case, server = two
    (second.store.folder / refusals.FILE).mkdir()
    feed = server.revisions[case, "table", first.store.journal.device()]
    forge(feed, max(feed))
    assert len(second.round().refused) == 1


def test_a_log_that_was_damaged_stops_no_exchange(two: Team) -> None:
    laptops, _, server = two
    (laptops[1].store.folder / refusals.FILE).write_bytes(b"\xff\x00 damaged\n")
    forge(next(feed for feed in server.revisions.values() if len(feed) > 3), 4)
    laptops[1].round()
    assert b"change hash 1" in (laptops[1].store.folder / refusals.FILE).read_bytes()
