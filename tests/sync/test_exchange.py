"""Stories of an exchange between laptops: all arrives once, nothing is lost by a cut, nobody decides in silence."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from ipc_desktop.journal.store import unlock_store
from ipc_desktop.sync.exchange import Exchange
from ipc_desktop.sync.team_server import TeamServerError
from tests.journal.made_up import PASSPHRASE, only_outcome
from tests.sync.laptops import Team, assert_nothing_is_lost, settle
from tests.sync.memory_server import Fate, MemoryServer


def stored(server: MemoryServer) -> set[str]:
    return {revision.id for feed in server.revisions.values() for revision in feed.values()}


def test_what_one_wrote_reaches_all_and_is_seen_again(three: Team) -> None:
    laptops, case, server = three
    laptops[0].says(case, "I want to sing")
    settle(laptops)
    assert [laptop.goal(case) for laptop in laptops] == ["I want to sing"] * 3
    assert_nothing_is_lost(laptops, case, stored(server), set(laptops[0].holds(case)))


def test_with_nothing_new_a_round_is_one_request(three: Team) -> None:
    laptops, _, server = three
    settle(laptops)
    before = server.requests
    laptops[1].round()
    assert server.requests - before == 1


@pytest.mark.parametrize("fate", ["lost_before", "lost_after"])
@pytest.mark.parametrize("at", range(5))
def test_a_cut_at_any_step_loses_nothing_and_doubles_nothing(three: Team, fate: Fate, at: int) -> None:
    laptops, case, server = three
    laptops[0].says(case, "I want to sing")
    laptops[1].says(case, "I want to dance")
    until_then: list[Fate] = ["whole"] * at
    server.fates = [*until_then, fate]
    for laptop in laptops:
        laptop.tries_a_round()
    settle(laptops)
    written = set().union(*(laptop.holds(case) for laptop in laptops))
    assert_nothing_is_lost(laptops, case, stored(server), written)
    assert len(laptops[2].store.journal.conflicts(case)) == 1


def test_a_round_that_is_paused_between_two_pages_goes_on_in_the_next(three: Team) -> None:
    laptops, case, server = three
    for number in range(20):
        laptops[0].says(case, f"I want to sing {number}")
    laptops[0].round()
    moved: list[int] = []
    paused = Exchange(laptops[1].store, server, told=moved.append, goes_on=lambda: not moved).round()
    assert 0 < paused.taken < 20
    settle(laptops)
    assert_nothing_is_lost(laptops, case, stored(server), set(laptops[0].holds(case)))


def test_a_server_that_was_emptied_is_filled_again_by_those_who_wrote(three: Team) -> None:
    laptops, case, server = three
    laptops[1].says(case, "I want to dance")
    settle(laptops)
    written = set(laptops[0].holds(case))
    server.empty()
    settle(laptops)
    assert_nothing_is_lost(laptops, case, stored(server), written)


def test_a_server_that_lost_the_end_of_a_feed_is_sent_it_again(three: Team) -> None:
    laptops, case, server = three
    laptops[0].says(case, "I want to sing")
    laptops[0].exchange()._push()
    feed = next(own.feed for own in laptops[0].store.journal.own_feeds() if own.feed[1] == "table")
    server.revisions[feed].popitem()
    settle(laptops)
    assert_nothing_is_lost(laptops, case, stored(server), set(laptops[0].holds(case)))


def test_a_forged_revision_is_refused_and_the_rest_goes_on(three: Team) -> None:
    laptops, case, server = three
    laptops[0].says(case, "I want to sing")
    laptops[1].says(case, "I want to dance")
    laptops[0].round()
    laptops[1].exchange()._push()
    feed = next(own.feed for own in laptops[0].store.journal.own_feeds() if own.feed[1] == "table")
    last = max(server.revisions[feed])
    server.revisions[feed][last] = dataclasses.replace(server.revisions[feed][last], sealed=b"forged")
    done = laptops[2].round()
    assert [refused.fault for refused in done.refused] == ["hash"]
    assert laptops[2].goal(case) == "I want to dance"


def test_a_store_brought_back_from_a_copy_is_an_alarm_and_overwrites_nothing(three: Team, tmp_path: Path) -> None:
    laptops, case, server = three
    settle(laptops)
    first = laptops[0]
    first.store.close()
    shutil.copytree(first.store.folder, tmp_path / "copy")
    first.store = unlock_store(first.store.folder, PASSPHRASE)
    first.says(case, "Said after the copy was made")
    settle(laptops)
    before = stored(server)
    first.store.close()
    shutil.rmtree(first.store.folder)
    shutil.copytree(tmp_path / "copy", first.store.folder)
    first.store = unlock_store(first.store.folder, PASSPHRASE)
    first.says(case, "Said on the copy")
    with pytest.raises(TeamServerError, match="reused"):
        first.round()
    assert stored(server) == before
    assert first.goal(case) == "Said on the copy"
    assert laptops[1].goal(case) == "Said after the copy was made"


def test_a_destroyed_goal_is_gone_everywhere(three: Team) -> None:
    laptops, case, server = three
    goal = only_outcome(laptops[0].store.journal.plan(case))
    laptops[0].store.writer.destroy_entry(case, goal.id, "sam", "wrong family").result()
    laptops[1].says(case, "Written meanwhile")
    settle(laptops)
    for laptop in laptops:
        assert laptop.store.journal.plan(case).all(type(goal)) == ()
        assert laptop.store.journal.verify(case) == ()
    (notice,) = laptops[0].store.journal.destructions(case)
    assert notice.keys
    assert not set(notice.keys) & set(server.key_records), "and so no backup of the server made from now on"
    before = server.requests
    laptops[1].round()
    assert server.requests - before == 1


def test_who_sends_for_another_is_not_alarmed_when_they_send_more_meanwhile(three: Team) -> None:
    laptops, case, server = three
    first, second, _ = laptops
    first.says(case, "I want to sing")
    settle(laptops)
    server.empty()
    second.round()  # sees that the server lost it, and is going to offer what the first one wrote
    first.says(case, "I want to sing on")
    first.round()
    first.round()
    second.exchange()._push()
    second.exchange()._read_back()
    settle(laptops)
    assert_nothing_is_lost(laptops, case, stored(server), set(first.holds(case)))
