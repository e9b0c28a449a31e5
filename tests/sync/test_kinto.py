"""Stories of laptops that meet at a real Kinto on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from ipc_desktop.journal.outbox import Feed
from ipc_desktop.journal.revision import Revision
from ipc_desktop.plan.entry import Visibility
from ipc_desktop.sync.kinto import BUCKET, KintoServer
from ipc_desktop.sync.kinto_files import KintoFiles
from ipc_desktop.sync.kinto_team import make_account
from ipc_desktop.sync.team_server import TeamServerError
from ipc_desktop.wording.team import team_trouble_words
from tests.journal.made_up import begun_case, outcome
from tests.sync.laptops import Laptop, assert_nothing_is_lost, refusals_noted, settle
from tests.sync.proxy import Proxy
from tests.sync.trial_server import TrialServer

ACCOUNT = "resource_name = 'account'"
FORGET_WHO_CAME = "DELETE FROM cache"
"""Kinto remembers for half a minute whose password was right."""
Pair = tuple[Laptop[KintoServer], Laptop[KintoServer], str]


@pytest.fixture
def pair(server: TrialServer, tmp_path: Path) -> Iterator[Pair]:
    """Two laptops that hold the same case, and its id."""
    first, second = (
        Laptop(tmp_path / name, server.new_laptop(f"{name}-{tmp_path.name}")) for name in ("first", "second")
    )
    case = begun_case(first.store)
    first.store.writer.keys_to_give(case).result()
    first.round()
    first.server.let_in(case, second.server.account, ("table", "professionals", "restricted"))
    second.gets(case, first)
    yield first, second, case
    first.store.close()
    second.store.close()


def stored(server: TrialServer, case: str) -> set[str]:
    where = f"resource_name = 'record' AND parent_id LIKE '%/words-{case}-%'"
    return set(server.sql(f"SELECT id FROM objects WHERE {where}"))


def give_another_password(server: TrialServer, account: str, password: str) -> None:
    """Does what an organisation does with a password that is old; the server keeps a hash of it."""
    make_account(server.address, f"{account}-new", password)
    new = f"SELECT data->'password' FROM objects WHERE {ACCOUNT} AND id = '{account}-new'"
    server.sql(
        f"UPDATE objects SET data = jsonb_set(data, '{{password}}', ({new})) WHERE {ACCOUNT} AND id = '{account}';"
        f" {FORGET_WHO_CAME}"
    )


def test_what_one_wrote_is_on_the_other_and_on_the_server(pair: Pair, server: TrialServer) -> None:
    first, second, case = pair
    first.says(case, "I want to sing")
    second.says(case, "I want to dance")
    settle([first, second])
    written = set(first.holds(case)) | set(second.holds(case))
    assert_nothing_is_lost([first, second], case, stored(server, case), written)
    assert len(first.store.journal.conflicts(case)) == 1


@pytest.mark.parametrize(("cases", "laptops"), [(10, 2), (10_000, 200)])
def test_with_nothing_new_a_round_costs_the_same_however_many_there_are(
    pair: Pair, server: TrialServer, cases: int, laptops: int
) -> None:
    first, news = pair[0], pair[0].server._news_name()
    crowd = f"FROM generate_series(1, {cases}) n"
    line = f"jsonb_build_object('case', 'crowd-' || n, 'audience', 'table', 'device', n % {laptops}, 'seq', 1)"
    for what in (
        f"SELECT 'laptop-crowd-' || n, '', 'account', '{{}}'::jsonb, false FROM generate_series(1, {laptops}) n",
        f"SELECT 'words-crowd-' || n || '-table', '{BUCKET}', 'collection', '{{}}'::jsonb, false {crowd}",
        f"SELECT 'one', '{BUCKET}/collections/words-crowd-' || n || '-table', 'record', {line}, false {crowd}",
        f"SELECT 'crowd-' || n, '{BUCKET}/collections/{news}', 'record', {line}, false {crowd}",
    ):
        server.sql(f"INSERT INTO objects(id, parent_id, resource_name, data, deleted) {what}")
    with Proxy(server.port) as way:
        first.server.web.address = f"http://127.0.0.1:{way.port}/v1"
        for _ in range(3):
            first.round()
        way.carried.clear()
        first.round()
        (carried,) = way.carried
    server.sql("DELETE FROM objects WHERE id LIKE '%crowd-%' OR parent_id LIKE '%crowd-%'")
    assert carried <= 1_000


def test_nothing_readable_lies_on_the_server(pair: Pair, server: TrialServer) -> None:
    first, _, case = pair
    first.says(case, "I want to sing in Halifax")
    assert first.round().sent == 1
    rows = server.sql("SELECT data::text FROM objects")
    for row in rows:
        assert not any(word in row for word in ("sing in", "Halifax", "Begum-Vale", "9434765919", "outcome"))


def test_a_laptop_that_was_not_let_in_reads_and_writes_nothing(pair: Pair, server: TrialServer) -> None:
    first, _, case = pair
    stranger = server.new_laptop(f"stranger-{case}")
    with pytest.raises(TeamServerError, match="revoked"):
        list(stranger.everything(case, ["table"]))
    own = next(own for own in first.store.journal.own_feeds() if own.feed[1] == "table")
    parcel = first.store.journal.part_of_feed(own.feed, 1, 5)
    with pytest.raises(TeamServerError, match="revoked"):
        stranger.append([parcel])


def test_nobody_changes_or_deletes_what_was_written(pair: Pair) -> None:
    first, second, case = pair
    one = next(iter(first.holds(case).values()))
    path = f"/buckets/team/collections/words-{case}-table/records/{one.id}"
    for laptop in (first, second):
        for method in ("PUT", "PATCH", "DELETE"):
            with pytest.raises(TeamServerError, match="revoked"):
                laptop.server.web.ask(method, path, body={"data": {"seq": 7}})


def test_a_server_brought_back_from_an_older_backup_is_sent_what_it_lacks(pair: Pair, server: TrialServer) -> None:
    first, second, case = pair
    settle([first, second])
    server.back_up()
    first.says(case, "Said after the backup")
    settle([first, second])
    second.says(case, "Said later still")
    settle([first, second])
    written = set(first.holds(case)) | set(second.holds(case))
    server.restore()
    assert stored(server, case) < written
    first.says(case, "Said after it came back")
    for _ in range(2):
        first.round()  # so that the server's clock is past all that the other one read there
    settle([first, second])
    written |= set(first.holds(case))
    assert_nothing_is_lost([first, second], case, stored(server, case), written)


def test_a_server_that_lost_everything_takes_nothing_away_from_the_laptops(pair: Pair, server: TrialServer) -> None:
    first, second, case = pair
    settle([first, second])
    held = set(first.holds(case))
    server.back_up()
    server.sql("DELETE FROM objects WHERE parent_id LIKE '%/words-%' OR parent_id LIKE '%/news-%'")
    first.says(case, "Said to an empty server")
    settle([first, second])
    assert held < set(first.holds(case))
    assert set(first.holds(case)) == set(second.holds(case)) == stored(server, case)
    server.restore()


def test_a_password_that_expired_is_said_plainly_and_holds_up_nobody_else(pair: Pair, server: TrialServer) -> None:
    first, second, case = pair
    settle([first, second])
    account = first.server.account
    give_another_password(server, account, "another one")
    first.says(case, "I want to sing")
    with pytest.raises(TeamServerError, match="not_known_here") as found:
        first.round()
    assert "does not know this laptop" in team_trouble_words(found.value.trouble)[0]
    assert refusals_noted(first.store) == ["answer not_known_here 1"]
    second.says(case, "I want to dance")
    settle([second])
    written = set(first.holds(case)) | set(second.holds(case))
    first.server = server.as_account(account, "another one")
    first.parts = KintoFiles(first.server)
    settle([first, second])
    assert_nothing_is_lost([first, second], case, stored(server, case), written)


def test_an_account_that_is_gone_is_said_plainly_and_nothing_is_lost(pair: Pair, server: TrialServer) -> None:
    first, _, case = pair
    server.sql(f"DELETE FROM objects WHERE {ACCOUNT} AND id = '{first.server.account}'; {FORGET_WHO_CAME}")
    first.says(case, "I want to sing")
    with pytest.raises(TeamServerError, match="not_known_here"):
        first.round()
    assert first.goal(case) == "I want to sing"
    assert first.store.journal.unsent(5), "it waits here"


def test_what_a_server_shows_in_any_order_ends_the_same(
    pair: Pair, server: TrialServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, case = pair
    settle([first, second])
    for number in range(30):
        first.says(case, f"I want to sing {number}")
    seen_by: tuple[Visibility, ...] = ("table", "professionals", "restricted")
    goals = [outcome(f"Said at the visit {number}", seen_by[number % 3]) for number in range(30)]
    first.store.writer.save(case, goals, "sam").result()
    first.round()
    whole = second.server.feeds

    def shuffled(asked: Sequence[tuple[Feed, int]]) -> Iterator[tuple[Feed, Sequence[Revision]]]:
        """Feeds from the last one on, and what is in each page the other way round: children before their parents."""
        for feed, some in reversed(list(whole(asked))):
            yield feed, some[::-1]

    monkeypatch.setattr(second.server, "feeds", shuffled)
    second.round()
    monkeypatch.undo()
    settle([first, second])
    assert second.store.journal.plan(case) == first.store.journal.plan(case)
    assert_nothing_is_lost([first, second], case, stored(server, case), set(first.holds(case)))
