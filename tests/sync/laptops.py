"""Laptops of a team for the stories of this room: stores that hold the same case, and the invariant that must hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from ipc_desktop.journal.heads import all_revisions
from ipc_desktop.journal.revision import Revision
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.entry import Words
from ipc_desktop.sync.exchange import Exchange, Round
from ipc_desktop.sync.files import FileExchange, TeamParts
from ipc_desktop.sync.kinto import KintoServer
from ipc_desktop.sync.kinto_files import KintoFiles
from ipc_desktop.sync.refusals import FILE
from ipc_desktop.sync.team_server import TeamServer, TeamServerError
from tests.journal.made_up import begun_case, made_store, only_outcome
from tests.sync.memory_server import MemoryServer

S = TypeVar("S", bound=TeamServer)
_LINE = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]{12}Z ((answer|change|entry|letter|parcel) [a-z_]+ \d{1,5})")
"""All that may stand in a line of the log: no word, no name, no id, no address."""


class Laptop(Generic[S]):
    """A store and its exchange with one server."""

    def __init__(self, folder: Path, server: S) -> None:
        self.store: Store = made_store(folder)[0]
        self.server = server
        self.files_up_to: int | None = None
        self.parts: TeamParts = KintoFiles(server) if isinstance(server, KintoServer) else _kept_in_memory(server)

    def exchange(self) -> Exchange:
        return Exchange(self.store, self.server, files=FileExchange(self.store, self.parts, up_to=self.files_up_to))

    def round(self) -> Round:
        return self.exchange().round()

    def tries_a_round(self) -> bool:
        """A round that may be cut off; whether it came to its end."""
        try:
            self.round()
        except TeamServerError:
            return False
        return True

    def gets(self, case: str, giver: Laptop[S]) -> None:
        """Is given a case: its keys, then all that the server has of it."""
        self.store.writer.take_in((), (), giver.store.writer.keys_to_give(case).result()).result()
        self.exchange().take_case(case)

    def says(self, case: str, words: str) -> None:
        """Changes the words of the case's only goal."""
        goal = only_outcome(self.store.journal.plan(case))
        self.store.writer.save(case, [msgspec.structs.replace(goal, statement=Words(words))], author="sam").result()

    def goal(self, case: str) -> str:
        return only_outcome(self.store.journal.plan(case)).statement.text

    def holds(self, case: str) -> dict[str, Revision]:
        """Every revision of a case that lies here, by its id."""
        self.store.writer.flush()
        return {one.revision.id: one.revision for one in all_revisions(self.store.writer._connection, case)}


def _kept_in_memory(server: TeamServer) -> TeamParts:
    assert isinstance(server, MemoryServer)
    return server


Team = tuple[list[Laptop[MemoryServer]], str, MemoryServer]
"""Laptops, a case that all of them have, and the stand-in between them."""
Two = tuple[Laptop[MemoryServer], Laptop[MemoryServer], str]
"""Two laptops, and a case that both have."""


def team(folder: Path, server: S, how_many: int) -> tuple[list[Laptop[S]], str]:
    """Laptops that all hold one begun case, and its id."""
    first, *others = (Laptop(folder / f"laptop-{number}", server) for number in range(how_many))
    case = begun_case(first.store)
    first.store.writer.keys_to_give(case).result()
    first.round()
    for other in others:
        other.gets(case, first)
        other.round()
    first.round()
    return [first, *others], case


def refusals_noted(store: Store) -> list[str]:
    """What the log of a store says, without its instants; fails when there is anything in it but codes and counts."""
    file = store.folder / FILE
    lines = [_LINE.fullmatch(line) for line in file.read_text(encoding="ascii").splitlines()] if file.exists() else []
    assert all(lines), "a line of the log says more than codes and counts"
    return [line[1] for line in lines if line]


def settle(laptops: Sequence[Laptop[S]]) -> None:
    """Rounds without faults until nobody has anything new: one to send, one to take in, one to see it again."""
    for _ in range(3):
        for laptop in laptops:
            laptop.round()


def assert_nothing_is_lost(laptops: Sequence[Laptop[S]], case: str, stored: set[str], written: set[str]) -> None:
    """What was written, what the server stores and what every laptop holds are the same; all chains verify, every head
    is seen by all, and what was agreed is as it was."""
    assert stored == written
    for laptop in laptops:
        assert set(laptop.holds(case)) == written
        assert laptop.store.journal.verify(case) == ()
        assert laptop.store.journal.waiting(case) == 0
        assert all(own.shown == own.taken == own.last for own in laptop.store.journal.own_feeds())
    shown = [{c.id for c in laptop.store.journal.conflicts(case)} for laptop in laptops]
    assert all(conflicts == shown[0] for conflicts in shown)
    heads = [{name: set(ids) for name, ids in laptop.store.journal.heads(case).items()} for laptop in laptops]
    assert all(one == heads[0] for one in heads)
    for laptop in laptops:
        agreed = {version.id: version.manifest_hash for version in laptop.store.journal.versions(case)}
        assert agreed == {v.id: v.manifest_hash for v in laptops[0].store.journal.versions(case)}
        assert all(laptop.store.journal.version_is_sound(case, version) for version in agreed)
