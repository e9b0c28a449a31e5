"""The same runs on the stand-in in memory and on the real server end alike: so what the stand-in shows holds there."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

import msgspec
import pytest

from ipc_desktop.journal.ids import new_id
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.records import AUDIENCES
from ipc_desktop.sync.team_server import TeamServer
from tests.journal.made_up import begun_case
from tests.sync import proxy
from tests.sync.laptops import Laptop, settle
from tests.sync.memory_server import Fate, MemoryServer
from tests.sync.proxy import Proxy
from tests.sync.trial_server import TrialServer

LAPTOPS = 3
STEPS = 14
S = TypeVar("S", bound=TeamServer)
_CUTS: dict[Fate, proxy.Fate] = {"lost_before": proxy.never_arrives, "lost_after": proxy.answer_lost}


class Step(NamedTuple):
    """One thing that happens: on which laptop, what, with which words or number; how the first request fares."""

    laptop: int
    what: str
    words: str
    number: int
    fate: Fate


class Ends(NamedTuple):
    """How a run ends: the goals that each laptop shows, and how much is open."""

    goals: tuple[tuple[tuple[str, int, bool], ...], ...]
    open_still: tuple[int, ...]
    revisions: int


def run_of(seed: int) -> list[Step]:
    """A run that comes out alike each time."""
    chance = random.Random(seed)
    whats = ("says", "says", "weighs", "takes_out", "adds", "decides", "exchanges", "exchanges", "exchanges")
    fates: tuple[Fate, ...] = ("whole", "whole", "whole", "lost_before", "lost_after")
    return [
        Step(
            chance.randrange(LAPTOPS),
            chance.choice(whats),
            chance.choice(("sing", "swim", "dance")),
            chance.randrange(1, 10),
            chance.choice(fates),
        )
        for _ in range(STEPS)
    ]


class Memory:
    """Three laptops at the stand-in."""

    def __init__(self, folder: pytest.TempPathFactory) -> None:
        self.server = MemoryServer()
        self.laptops = [Laptop(folder.mktemp("memory"), self.server) for _ in range(LAPTOPS)]

    def let_all_in(self, case: str) -> None:
        """Whoever has the keys may come in."""

    def fares(self, fate: Fate) -> None:
        self.server.fates = [fate] if fate != "whole" else []


class Real:
    """Three laptops at the real server, behind a proxy."""

    def __init__(self, folder: pytest.TempPathFactory, server: TrialServer, way: Proxy) -> None:
        self._way = way
        self.laptops: list[Laptop[KintoServer]] = []
        for number in range(LAPTOPS):
            near = server.new_laptop(f"replayed-{number}")
            near.web.address = f"http://127.0.0.1:{way.port}/v1"
            self.laptops.append(Laptop(folder.mktemp("real"), near))

    def let_all_in(self, case: str) -> None:
        first, *others = self.laptops
        for other in others:
            first.server.let_in(case, other.server.account, AUDIENCES)

    def fares(self, fate: Fate) -> None:
        self._way.fates = [_on_words_or_news(_CUTS[fate])] if fate in _CUTS else []


def _on_words_or_news(cut: proxy.Fate) -> proxy.Fate:
    """Cuts the first request that the stand-in knows too; places are made there without any."""

    def fate(way: proxy.Way) -> None:
        head, _, body = way.request.partition(b"\r\n\r\n")
        is_append, is_news = b"/records/" in body, b"/collections/news-" in head
        if is_append or is_news:
            cut(way)
            return
        way.pass_on(fate)
        proxy.whole(way)

    return fate


def begin(laptops: Sequence[Laptop[S]], let_all_in: Memory | Real) -> str:
    """A new case that all of them have."""
    first, *others = laptops
    case = begun_case(first.store)
    first.store.writer.keys_to_give(case).result()
    first.round()
    let_all_in.let_all_in(case)
    for other in others:
        other.gets(case, first)
    settle(laptops)
    return case


def goals_of(laptop: Laptop[S], case: str) -> list[Outcome]:
    return sorted(laptop.store.journal.plan(case).all(Outcome), key=lambda goal: goal.id)


def take(laptop: Laptop[S], case: str, step: Step) -> None:
    goals = goals_of(laptop, case)
    goal = goals[step.number % len(goals)] if goals else Outcome(id=new_id())
    writer = laptop.store.writer
    if step.what == "says" and goals:
        goal = msgspec.structs.replace(goal, statement=Words(step.words))
    elif step.what == "weighs" and goals:
        goal = msgspec.structs.replace(goal, importance=step.number)
    elif step.what == "takes_out" and goals:
        goal = msgspec.structs.replace(goal, retired=not goal.retired)
    elif step.what == "adds":
        goal = Outcome(id=new_id(), statement=Words(step.words))
    elif step.what == "decides":
        for conflict in laptop.store.journal.conflicts(case)[:1]:
            heads = [head.revision for head in conflict.heads]
            writer.decide(case, conflict.heads[0].entry, heads, "sam").result()
        return
    elif step.what == "exchanges":
        laptop.tries_a_round()
        return
    writer.save(case, [goal], author="sam").result()


def ends(laptops: Sequence[Laptop[S]], case: str) -> Ends:
    settle(laptops)
    goals = [[(goal.statement.text, goal.importance, goal.retired) for goal in goals_of(one, case)] for one in laptops]
    assert all(one.store.journal.verify(case) == () for one in laptops)
    return Ends(
        tuple(tuple(shown) for shown in goals),
        tuple(len(one.store.journal.conflicts(case)) for one in laptops),
        len(laptops[0].holds(case)),
    )


def replay(team: Memory | Real, laptops: Sequence[Laptop[S]], run: Sequence[Step]) -> Ends:
    case = begin(laptops, team)
    for step in run:
        team.fares(step.fate if step.what == "exchanges" else "whole")
        take(laptops[step.laptop], case, step)
        team.fares("whole")
    return ends(laptops, case)


@pytest.fixture(scope="module")
def teams(server: TrialServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Memory, Real]]:
    with Proxy(server.port) as way:
        memory, real = Memory(tmp_path_factory), Real(tmp_path_factory, server, way)
        yield memory, real
        stores = [*(one.store for one in memory.laptops), *(one.store for one in real.laptops)]
        for store in stores:
            store.close()


def assert_they_end_alike(teams: tuple[Memory, Real], seeds: Sequence[int]) -> None:
    memory, real = teams
    for seed in seeds:
        run = run_of(seed)
        assert replay(memory, memory.laptops, run) == replay(real, real.laptops, run), seed


def test_a_sample_of_runs_ends_alike_on_both(teams: tuple[Memory, Real]) -> None:
    assert_they_end_alike(teams, range(3))


@pytest.mark.slow
def test_two_hundred_runs_end_alike_on_both(teams: tuple[Memory, Real]) -> None:
    assert_they_end_alike(teams, range(3, 203))
