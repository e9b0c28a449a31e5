"""Stories of bad times, each at a real Kinto on a real PostgreSQL: afterwards all is everywhere, once, and verified."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ipc_desktop.journal import ids
from ipc_desktop.journal.database import STORE_FILE, connect
from ipc_desktop.journal.errors import StoreError
from ipc_desktop.journal.store import unlock_store
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.records import AUDIENCES
from ipc_desktop.sync.team_server import TeamServerError
from ipc_desktop.sync.web import Answer, Web
from tests.journal.made_up import PASSPHRASE, begun_case
from tests.sync.laptops import Laptop, assert_nothing_is_lost, settle
from tests.sync.test_kinto import stored
from tests.sync.trial_server import TrialServer

Three = tuple[list[Laptop[KintoServer]], str]


class KilledError(BaseException):
    """The laptop's power fails: nothing in the app can answer to it."""


def laptops_of(folder: Path, server: TrialServer) -> list[Laptop[KintoServer]]:
    return [Laptop(folder / name, server.new_laptop(f"{folder.name}-{name}")) for name in ("first", "second", "third")]


def new_case(laptops: list[Laptop[KintoServer]]) -> str:
    """A case with an agreed version, which all of them hold."""
    case = begun_case(laptops[0].store)
    laptops[0].store.writer.keys_to_give(case).result()
    laptops[0].store.writer.lock_version(case, "sam", "en", "1").result()
    laptops[0].round()
    for other in laptops[1:]:
        laptops[0].server.let_in(case, other.server.account, AUDIENCES)
        other.gets(case, laptops[0])
    settle(laptops)
    return case


@pytest.fixture(scope="module")
def team(server: TrialServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Laptop[KintoServer]]]:
    laptops = laptops_of(tmp_path_factory.mktemp("times"), server)
    yield laptops
    for laptop in laptops:
        laptop.store.close()


@pytest.fixture
def three(team: list[Laptop[KintoServer]]) -> Three:
    """Three laptops that hold the same case, new for each story, and its id."""
    return team, new_case(team)


def assert_all_is_well(three: Three, server: TrialServer) -> None:
    """The invariant, after everybody exchanged without a fault."""
    laptops, case = three
    settle(laptops)
    written = set().union(*(laptop.holds(case) for laptop in laptops))
    assert_nothing_is_lost(laptops, case, stored(server, case), written)


def starts_again(laptop: Laptop[KintoServer]) -> None:
    laptop.store.close()
    laptop.store = unlock_store(laptop.store.folder, PASSPHRASE)


@pytest.mark.parametrize("at", range(6))
def test_a_laptop_killed_at_any_request_of_a_round_goes_on_where_it_was(
    three: Three, server: TrialServer, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    laptops, case = three
    laptops[0].says(case, "I want to sing")
    laptops[1].says(case, "I want to dance")
    laptops[1].round()
    asked, ask = 0, Web.ask

    def killed(web: Web, *about: Any, **more: Any) -> Answer:
        nonlocal asked
        asked += 1
        answer = ask(web, *about, **more)
        if asked == at + 1:
            raise KilledError
        return answer

    with monkeypatch.context() as patch:
        patch.setattr(Web, "ask", killed)
        try:
            laptops[0].round()
        except KilledError:
            starts_again(laptops[0])
    assert_all_is_well(three, server)
    assert len(laptops[2].store.journal.conflicts(case)) == 1


@pytest.mark.parametrize("at", [0, 2, *(pytest.param(at, marks=pytest.mark.slow) for at in (1, 3, 4))])
def test_a_server_and_a_database_that_stop_at_any_request_lose_nothing(
    three: Three, server: TrialServer, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    laptops, case = three
    laptops[0].says(case, "I want to sing")
    asked, ask = 0, Web.ask

    def stops_before(web: Web, *about: Any, **more: Any) -> Answer:
        nonlocal asked
        asked += 1
        if asked == at + 1:
            server.crash_database()
            server.kill_kinto()
        return ask(web, *about, **more)

    with monkeypatch.context() as patch:
        patch.setattr(Web, "ask", stops_before)
        came_through = laptops[0].tries_a_round()
    if asked > at:
        assert not came_through
        server.start_database()
        server.start_kinto()
    assert_all_is_well(three, server)


def test_one_bad_item_in_a_batch_holds_all_of_it_back_and_nothing_counts_as_sent(
    three: Three, server: TrialServer
) -> None:
    laptops, case = three
    for number in range(3):
        laptops[0].says(case, f"I want to sing {number}")
    (parcel,) = laptops[0].store.journal.unsent(100)
    place = f"/buckets/team/collections/words-{case}-table/records/{parcel.revisions[1].id}"
    laptops[1].server.web.ask("PUT", place, body={"data": {"seq": 99, "device": "somebody else's"}})
    for _ in range(2):
        with pytest.raises(TeamServerError, match="reused"):
            laptops[0].round()
    assert laptops[0].store.journal.unsent(100) == (parcel,)
    server.sql(f"DELETE FROM objects WHERE id = '{parcel.revisions[1].id}'")
    assert_all_is_well(three, server)


def test_laptops_that_write_at_the_same_moment_hide_nothing_from_a_third(three: Three, server: TrialServer) -> None:
    laptops, case = three

    def writes(laptop: Laptop[KintoServer]) -> None:
        for number in range(6):
            laptop.says(case, f"Said the {number}th time")
            laptop.round()

    busy = [threading.Thread(target=writes, args=(laptop,)) for laptop in laptops[:2]]
    for one in busy:
        one.start()
    while any(one.is_alive() for one in busy):
        laptops[2].round()
    laptops[2].round()
    assert set(laptops[2].holds(case)) == stored(server, case), "whatever became visible late was read all the same"
    assert_all_is_well(three, server)


def test_three_answers_stand_side_by_side_and_two_who_decide_differently_are_told(
    three: Three, server: TrialServer
) -> None:
    laptops, case = three
    for number, laptop in enumerate(laptops):
        laptop.says(case, f"I want to sing {number}")
    settle(laptops)
    for laptop in laptops:
        (conflict,) = laptop.store.journal.conflicts(case)
        assert len(conflict.heads) == 3
    for laptop, choice in zip(laptops[:2], (0, 1), strict=True):
        (conflict,) = laptop.store.journal.conflicts(case)
        heads = [head.revision for head in conflict.heads]
        laptop.store.writer.decide(case, conflict.heads[choice].entry, heads, "sam").result()
    settle(laptops)
    for laptop in laptops:
        (conflict,) = laptop.store.journal.conflicts(case)
        assert len(conflict.heads) == 2, "both decisions stand, and nobody's was overwritten"
    heads = [head.revision for head in conflict.heads]
    laptops[2].store.writer.decide(case, conflict.heads[0].entry, heads, "sam").result()
    assert_all_is_well(three, server)
    assert [laptop.store.journal.conflicts(case) for laptop in laptops] == [()] * 3


def test_what_arrives_after_signing_is_a_draft_and_the_signed_version_stands(three: Three, server: TrialServer) -> None:
    laptops, case = three
    (version,) = laptops[0].store.journal.versions(case)
    laptops[1].says(case, "Said elsewhere, after it was signed")
    settle(laptops)
    assert {laptop.goal(case) for laptop in laptops} == {"Said elsewhere, after it was signed"}
    for laptop in laptops:
        agreed = laptop.store.journal.version_plan(case, version.id)
        assert "Said elsewhere, after it was signed" not in {str(entry) for entry in agreed}
        assert laptop.store.journal.version_is_sound(case, version.id)
    assert_all_is_well(three, server)


def test_clocks_a_year_off_and_stepping_back_decide_nothing(
    three: Three, server: TrialServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptops, case = three
    for at in ("2036-05-01T10:00:00.000Z", "2019-05-01T10:00:00.000Z", "2036-04-30T10:00:00.000Z"):
        with monkeypatch.context() as patch:
            patch.setattr(ids, "now", lambda at=at: at)
            patch.setattr("ipc_desktop.journal.pen.now", lambda at=at: at)
            laptops[0].says(case, f"Said when the clock told {at}")
        laptops[0].round()
    laptops[1].round()
    assert laptops[1].goal(case) == "Said when the clock told 2036-04-30T10:00:00.000Z"
    laptops[1].says(case, "Said after all of them, by a clock that is right")
    assert_all_is_well(three, server)
    assert {laptop.goal(case) for laptop in laptops} == {"Said after all of them, by a clock that is right"}


def test_a_cloned_laptop_is_an_alarm_and_overwrites_nothing(server: TrialServer, tmp_path: Path) -> None:
    laptops = laptops_of(tmp_path, server)
    case, first = new_case(laptops), laptops[0]
    first.store.close()
    shutil.copytree(first.store.folder, tmp_path / "clone")
    first.store = unlock_store(first.store.folder, PASSPHRASE)
    first.says(case, "Said on the laptop")
    settle(laptops)
    before = stored(server, case)
    first.store.close()
    shutil.rmtree(first.store.folder)
    shutil.copytree(tmp_path / "clone", first.store.folder)
    first.store = unlock_store(first.store.folder, PASSPHRASE)
    first.says(case, "Said on the clone")
    with pytest.raises(TeamServerError, match="reused"):
        first.round()
    settle(laptops[1:])
    assert before < stored(server, case), "both are kept"
    assert first.goal(case) == "Said on the clone"
    assert {laptop.goal(case) for laptop in laptops[1:]} == {"Said on the laptop"}
    for laptop in laptops[1:]:
        assert laptop.store.journal.verify(case) == ()
    for laptop in laptops:
        laptop.store.close()


def test_a_full_disk_while_taking_in_is_told_and_gone_on_from(three: Three, server: TrialServer) -> None:
    laptops, case = three
    laptops[0].says(case, "I want to sing. " * 4_000)
    laptops[0].round()
    connection = laptops[1].store.writer._connection
    laptops[1].store.writer.flush()
    connection.execute(f"PRAGMA max_page_count={connection.execute('PRAGMA page_count').fetchone()[0]}")
    before = set(laptops[1].holds(case))
    with pytest.raises(StoreError, match="disk_full"):
        laptops[1].round()
    assert set(laptops[1].holds(case)) == before
    connection.execute("PRAGMA max_page_count=4294967294")
    assert_all_is_well(three, server)


def test_a_database_that_another_program_holds_is_told_and_gone_on_from(
    three: Three, server: TrialServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptops, case = three
    laptops[0].says(case, "I want to sing")
    laptops[0].round()
    store = laptops[1].store
    store.writer._connection.execute("PRAGMA busy_timeout=1")
    other = connect(store.folder / STORE_FILE, store._key)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError):
        laptops[1].round()
    other.execute("ROLLBACK")
    other.close()
    assert_all_is_well(three, server)


def test_one_damaged_row_is_refused_and_the_others_still_come(three: Three, server: TrialServer) -> None:
    laptops, case = three
    laptops[0].says(case, "I want to sing")
    laptops[0].round()
    own = next(own for own in laptops[0].store.journal.own_feeds() if own.feed[:2] == (case, "table"))
    (last,) = laptops[0].store.journal.part_of_feed(own.feed, own.last - 1, 1).revisions
    server.sql(f"CREATE TABLE kept AS SELECT * FROM objects WHERE id = '{last.id}'")
    server.sql(f"""UPDATE objects SET data = jsonb_set(data, '{{sealed}}', '"c2VhbGVk"') WHERE id = '{last.id}'""")
    laptops[2].says(case, "I want to dance")
    laptops[2].round()
    done = laptops[1].round()
    assert [refused.fault for refused in done.refused] == ["hash"]
    assert laptops[1].goal(case) == "I want to dance"
    assert (case, "hash") in [(one.case, one.fault) for one in laptops[1].store.journal.kept_apart()]
    server.sql(f"UPDATE objects SET data = kept.data FROM kept WHERE objects.id = kept.id AND kept.id = '{last.id}'")
    server.sql("DROP TABLE kept")
    laptops[0].says(case, "I want to sing on")
    assert_all_is_well(three, server)


def test_a_server_from_an_older_backup_gets_back_what_a_laptop_wrote_that_is_no_more(
    three: Three, server: TrialServer
) -> None:
    laptops, case = three
    gone = laptops[0]
    server.back_up()
    gone.says(case, "Said on a laptop that broke")
    settle(laptops)
    written = set(gone.holds(case))
    server.restore()
    assert stored(server, case) < written
    laptops[1].says(case, "Said after the server came back")
    settle(laptops[1:])
    assert written < stored(server, case)
    assert laptops[1].store.journal.unsent(9) == ()
    assert {own.feed[2] for own in laptops[1].store.journal.own_feeds()} == {laptops[1].store.journal.device()}
    assert_all_is_well(three, server)
