"""Stories of a bad network before a real Kinto: whatever happens on the way, nothing is lost or comes double."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from ipc_desktop.plan.entry import Visibility
from ipc_desktop.sync import web
from ipc_desktop.sync.exchange import MOST_A_BATCH
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.records import AUDIENCES
from ipc_desktop.sync.refusals import FILE
from ipc_desktop.sync.team_server import TeamServerError
from ipc_desktop.wording.team import team_trouble_words
from tests.journal.made_up import begun_case, outcome
from tests.sync import proxy
from tests.sync.laptops import Laptop, assert_nothing_is_lost, refusals_noted, settle
from tests.sync.proxy import Fate, Proxy
from tests.sync.test_kinto import stored
from tests.sync.trial_server import TrialServer

Pair = tuple[Laptop[KintoServer], Laptop[KintoServer], str]
CUTS = (proxy.never_arrives, proxy.cut_midway, proxy.answer_lost, proxy.answer_halved, proxy.done_twice)
LOG_IN = b"<!DOCTYPE html><title>Welcome to our hotel</title>"
ELSE_ANSWERS: dict[str, tuple[Fate, str]] = {
    "a page of HTML": (proxy.answers("200 OK", LOG_IN, kind="text/html"), "log in first"),
    "the way to a log-in page": (
        proxy.answers("302 Found", b"", kind="text/html", headers="Location: http://log.in/\r\n"),
        "log in first",
    ),
    "401": (proxy.answers("401 Unauthorized"), "does not know this laptop"),
    "403": (proxy.answers("403 Forbidden"), "does not let this laptop in"),
    "404": (proxy.answers("404 Not Found"), "no team at this address"),
    "409": (proxy.answers("409 Conflict"), "much to do"),
    "413": (proxy.answers("413 Content Too Large"), "more than it should"),
    "429": (proxy.answers("429 Too Many Requests", headers="Retry-After: 30\r\n"), "much to do"),
    "500": (proxy.answers("500 Internal Server Error"), "trouble of its own"),
    "503": (proxy.answers("503 Service Unavailable", headers="Retry-After: 30\r\n"), "much to do"),
    "half a number": (proxy.answers("200 OK", b'{"data": 12'), "no way to the team’s server"),
    "JSON of somebody else": (proxy.answers("200 OK", b'{"weather": "rain"}'), "that we do not know"),
    "a list where none should be": (proxy.answers("200 OK", b"[1, 2]"), "that we do not know"),
}


@pytest.fixture(scope="module")
def bad_way(server: TrialServer) -> Iterator[Proxy]:
    with Proxy(server.port) as way:
        yield way


@pytest.fixture(scope="module")
def far_pair(server: TrialServer, bad_way: Proxy, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """Two laptops that hold the same case and come to the server by the bad way."""
    folder = tmp_path_factory.mktemp("far")
    first, second = (Laptop(folder / name, server.new_laptop(f"far-{name}")) for name in ("first", "second"))
    case = begun_case(first.store)
    first.store.writer.keys_to_give(case).result()
    first.round()
    first.server.let_in(case, second.server.account, AUDIENCES)
    second.gets(case, first)
    for laptop in (first, second):
        laptop.server.web.address = f"http://127.0.0.1:{bad_way.port}/v1"
    yield first, second, case
    for laptop in (first, second):
        laptop.store.close()


@pytest.fixture
def pair(far_pair: Pair, bad_way: Proxy) -> Pair:
    """The two when all is sent and received, and nothing was refused yet."""
    bad_way.fates.clear()
    settle(far_pair[:2])
    for laptop in far_pair[:2]:
        (laptop.store.folder / FILE).unlink(missing_ok=True)
    return far_pair


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.__name__)
def test_a_cut_at_any_request_loses_nothing_and_doubles_nothing(
    pair: Pair, bad_way: Proxy, server: TrialServer, cut: Fate
) -> None:
    first, second, case = pair
    for at in range(4):
        first.says(case, f"I want to sing {at}")
        second.says(case, f"I want to dance {at}")
        bad_way.fates = [*[proxy.whole] * at, cut]
        for laptop in (first, second):
            laptop.tries_a_round()
        bad_way.fates.clear()
    settle([first, second])
    written = set(first.holds(case)) | set(second.holds(case))
    assert_nothing_is_lost([first, second], case, stored(server, case), written)


@pytest.mark.parametrize("what", ELSE_ANSWERS)
def test_what_else_answers_is_told_in_plain_words_and_nothing_is_taken_in(
    pair: Pair, bad_way: Proxy, server: TrialServer, what: str
) -> None:
    fate, words = ELSE_ANSWERS[what]
    first, second, case = pair
    first.says(case, f"I want to sing, {what}")
    before = set(first.holds(case))
    bad_way.fates = [fate] * 3
    with pytest.raises(TeamServerError) as found:
        first.round()
    assert words in " ".join(team_trouble_words(found.value.trouble))
    assert refusals_noted(first.store) == [f"answer {found.value.trouble} 1"]
    assert set(first.holds(case)) == before
    assert first.store.journal.unsent(5), "what was not answered for is not sent"
    bad_way.fates.clear()
    settle([first, second])
    assert_nothing_is_lost([first, second], case, stored(server, case), before)


def test_a_visit_of_sixty_changes_takes_four_requests_at_most(pair: Pair, bad_way: Proxy) -> None:
    first = pair[0]
    case = begun_case(first.store)
    audiences: tuple[Visibility, ...] = ("table", "professionals", "restricted")
    first.store.writer.save(case, [outcome("Before the visit", seen_by) for seen_by in audiences], "sam").result()
    first.round()
    goals = [outcome(f"Said at the visit {number}", audiences[number % 3]) for number in range(60)]
    first.store.writer.save(case, goals, "sam").result()
    bad_way.carried.clear()
    done = first.round()
    assert (done.sent, done.seen) == (60, 60)
    assert len(bad_way.carried) <= 4


def test_with_nothing_new_a_round_is_one_small_request(pair: Pair, bad_way: Proxy) -> None:
    first, _, _ = pair
    first.round()
    bad_way.carried.clear()
    first.round()
    (carried,) = bad_way.carried
    assert carried <= 1_000


@pytest.mark.parametrize(
    ("waiting", "bytes_a_second"), [(300, 5_000_000), pytest.param(10_000, 50_000, marks=pytest.mark.slow)]
)
def test_what_waits_gets_over_a_slow_line_that_is_cut_and_only_cut_batches_go_twice(
    pair: Pair, bad_way: Proxy, server: TrialServer, waiting: int, bytes_a_second: int
) -> None:
    first = pair[0]
    case = begun_case(first.store)
    first.round()
    goals = [outcome(f"Goal {number}") for number in range(waiting)]
    first.store.writer.save(case, goals, author="sam").result()
    line, chance, sent, cut = proxy.Line(bytes_a_second), random.Random(7), 0, 0

    def fate(way: proxy.Way) -> None:
        nonlocal sent, cut
        bad_way.fates.append(fate)
        sent += way.request.count(f"/words-{case}-table/records/".encode())
        if sent and (cut == 0 or chance.random() < 0.05):
            cut += 1
            line.cut(way)
        else:
            line.whole(way)

    bad_way.fates = [fate]
    for _ in range(waiting):
        if first.tries_a_round() and all(own.shown == own.last for own in first.store.journal.own_feeds()):
            break
    assert cut
    assert sent <= waiting + cut * MOST_A_BATCH
    assert set(first.holds(case)) == stored(server, case)


def test_an_answer_without_end_is_cut_off(pair: Pair, bad_way: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _, case = pair
    monkeypatch.setattr(web, "MOST_BYTES", 1_000_000)
    bad_way.fates = [proxy.endless]
    with pytest.raises(TeamServerError, match="too_large"):
        first.round()
    assert refusals_noted(first.store) == ["answer too_large 1"]
    bad_way.fates.clear()
    first.says(case, "I want to sing on")
    assert first.round().sent == 1


def test_a_server_killed_and_a_database_crashed_midway_lose_nothing(pair: Pair, server: TrialServer) -> None:
    first, second, case = pair
    first.says(case, "I want to sing")
    server.crash_database()
    assert not first.tries_a_round()
    server.kill_kinto()
    server.start_database()
    server.start_kinto()
    second.says(case, "I want to dance")
    settle([first, second])
    written = set(first.holds(case)) | set(second.holds(case))
    assert_nothing_is_lost([first, second], case, stored(server, case), written)
