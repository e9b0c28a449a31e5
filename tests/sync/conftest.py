"""Lends the stories of this room one real team server for them all, which takes seconds to start, and a stand-in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipc_desktop.sync import enrolment
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.team_server import TeamServerError
from tests.sync.laptops import Team, Two, team
from tests.sync.memory_server import MemoryServer
from tests.sync.trial_server import TrialServer
from tests.sync.workers import Worker


@pytest.fixture(scope="session")
def server() -> Iterator[TrialServer]:
    """A server at which a team meets already; whoever kills it starts it again."""
    with TrialServer() as running:
        yield running


@pytest.fixture(scope="session")
def open_server() -> Iterator[TrialServer]:
    """A server at which no team meets yet."""
    with TrialServer(with_team=False) as running:
        yield running


def _is_cut_off(*_: object) -> bool:
    raise TeamServerError("unreachable")


@pytest.fixture(scope="session")
def lead(open_server: TrialServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    """Who leads the team there; the first try to begin it was cut off."""
    worker = Worker(tmp_path_factory.mktemp("lead"), "Grace")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(KintoServer, "add_lines", _is_cut_off)
        with pytest.raises(TeamServerError, match="unreachable"):
            enrolment.begin_team(worker.store, open_server.address)
    enrolment.begin_team(worker.store, open_server.address)
    yield worker
    worker.store.close()


@pytest.fixture
def pair(open_server: TrialServer, lead: Worker, tmp_path: Path) -> Iterator[tuple[Worker, Worker]]:
    """Two workers of the team."""
    sam, tess = (Worker(tmp_path, name) for name in ("Sam", "Tess"))
    for worker in (sam, tess):
        worker.joins(open_server.address, lead)
    yield sam, tess
    for worker in (sam, tess):
        worker.store.close()


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    """Two laptops that look after one case, at a stand-in."""
    (sam, tess), case = team(tmp_path, MemoryServer(), 2)
    yield sam, tess, case
    for laptop in (sam, tess):
        laptop.store.close()


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Team]:
    """Three of them, begun alike."""
    server = MemoryServer()
    laptops, case = team(tmp_path, server, 3)
    yield laptops, case, server
    for laptop in laptops:
        laptop.store.close()
