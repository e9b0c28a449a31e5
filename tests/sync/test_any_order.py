"""Any order of writing, exchanging, cutting and losing ends in the same place: nothing lost, doubled or decided."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

import hypothesis.strategies as st
import msgspec
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from ipc_desktop.journal.file_cards import FilesStanding
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.late import Verdict
from ipc_desktop.journal.store import RefusedError, unlock_store
from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.outcomes import Outcome
from tests.journal.made_up import PASSPHRASE
from tests.sync.laptops import Laptop, assert_nothing_is_lost, settle, team
from tests.sync.luggage import add_photo
from tests.sync.memory_server import Fate, MemoryServer
from tests.sync.strangers import RollOfTeam, Stranger

LAPTOPS = 3
laptop_numbers = st.integers(0, LAPTOPS - 1)
fates = st.lists(st.sampled_from(["whole", "whole", "lost_before", "lost_after"]), max_size=6)


def _says_as_another(goal: Outcome, shown: Outcome | None, heads: Sequence[Entry], field: str) -> bool:
    """Whether a field was changed, without seeing it, to just what another head says: then nobody disagrees."""
    now = getattr(goal, field)
    return now != getattr(shown, field) and now in [getattr(head, field) for head in heads]


class Team(RuleBasedStateMachine):
    """Three laptops, one case, one server, and a stranger; what was ever written is remembered beside them."""

    steps: ClassVar[int] = 0

    @invariant()
    def counts_each_step(self) -> None:
        Team.steps += 1

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="ipc-desktop-team-"))
        self.server = MemoryServer()
        self.laptops, self.case = team(self.folder, self.server, LAPTOPS)
        self.written: set[str] = set()
        self.agreed: dict[str, str] = {}
        self.photos: dict[str, bytes] = {}
        stores = [laptop.store for laptop in self.laptops]
        roll = RollOfTeam(stores[0])
        for store in stores[1:]:
            roll.names(store)
        roll.is_seen_by(*stores)
        self.eve = Stranger(self.folder / "eve", stores[0], self.case)
        self.let_in = 0
        self._remember()

    def _remember(self) -> None:
        self.written.update(*(laptop.holds(self.case) for laptop in self.laptops))

    def _goals(self, laptop: Laptop[MemoryServer]) -> list[Outcome]:
        return sorted(laptop.store.journal.plan(self.case).all(Outcome), key=lambda goal: goal.id)

    def _save(self, laptop: Laptop[MemoryServer], goal: Outcome) -> None:
        shown = laptop.store.journal.plan(self.case).get(Outcome, goal.id)
        conflicts = laptop.store.journal.conflicts(self.case)
        laptop.store.writer.save(self.case, [goal], author="sam").result()
        for conflict in conflicts:
            heads = [head.entry for head in conflict.heads]
            if heads[0].id != goal.id or not any(_says_as_another(goal, shown, heads, f) for f in conflict.fields):
                assert heads[0].id in self._undecided(laptop), "only people who saw both decide"

    def _undecided(self, laptop: Laptop[MemoryServer]) -> set[str]:
        return {head.entry.id for one in laptop.store.journal.conflicts(self.case) for head in one.heads}

    @rule(number=laptop_numbers, which=st.integers(0, 9), words=st.sampled_from(["sing", "swim", "dance", ""]))
    def says(self, number: int, which: int, words: str) -> None:
        goals = self._goals(self.laptops[number])
        if goals:
            changed = msgspec.structs.replace(goals[which % len(goals)], statement=Words(words))
            self._save(self.laptops[number], changed)

    @rule(number=laptop_numbers, which=st.integers(0, 9), importance=st.integers(1, 10))
    def weighs(self, number: int, which: int, importance: int) -> None:
        goals = self._goals(self.laptops[number])
        if goals:
            self._save(self.laptops[number], msgspec.structs.replace(goals[which % len(goals)], importance=importance))

    @rule(number=laptop_numbers, which=st.integers(0, 9), retired=st.booleans())
    def takes_out(self, number: int, which: int, retired: bool) -> None:
        goals = self._goals(self.laptops[number])
        if goals:
            self._save(self.laptops[number], msgspec.structs.replace(goals[which % len(goals)], retired=retired))

    @rule(number=laptop_numbers)
    def adds(self, number: int) -> None:
        self._save(self.laptops[number], Outcome(id=new_id(), statement=Words("A new goal")))

    @rule(number=laptop_numbers, seed=st.integers(0, 9))
    def photographs(self, number: int, seed: int) -> None:
        photo = random.Random(seed).randbytes(500)
        self.photos[add_photo(self.laptops[number].store, self.case, photo)] = photo

    @rule(number=laptop_numbers)
    def decides(self, number: int) -> None:
        laptop = self.laptops[number]
        for conflict in laptop.store.journal.conflicts(self.case)[:1]:
            heads = [head.revision for head in conflict.heads]
            laptop.store.writer.decide(self.case, conflict.heads[0].entry, heads, "sam").result()

    @rule(number=laptop_numbers)
    def agrees(self, number: int) -> None:
        laptop = self.laptops[number]
        try:
            version = laptop.store.writer.lock_version(self.case, "sam", "en", "1").result()
        except RefusedError:
            assert laptop.store.journal.conflicts(self.case)
            return
        self.agreed[version.id] = version.manifest_hash

    @rule(words=st.sampled_from(["sing", "swim", "nothing at all"]))
    def a_stranger_writes(self, words: str) -> None:
        self.eve.says(words)
        self.eve.vouches_for_herself()
        self.server.append(self.eve.parcels())
        self.written.update(one.id for parcel in self.eve.parcels() for one in parcel.revisions)

    @rule(number=laptop_numbers, verdict=st.sampled_from(["taken_in", "left_aside"]))
    def people_look_at_what_a_stranger_wrote(self, number: int, verdict: Verdict) -> None:
        writer = self.laptops[number].store.writer
        for brought in self.laptops[number].store.journal.brought():
            writer.decide_late(brought, verdict, "As they said", "sam").result()
            if verdict == "taken_in":
                self.let_in = max(self.let_in, *(end.seq for end in brought.ends))

    @rule(number=laptop_numbers, what=fates)
    def exchanges(self, number: int, what: list[Fate]) -> None:
        self.server.fates = list(what)
        self.laptops[number].tries_a_round()
        self.server.fates = []

    @rule(number=laptop_numbers)
    def starts_again(self, number: int) -> None:
        laptop = self.laptops[number]
        laptop.store.close()
        laptop.store = unlock_store(laptop.store.folder, PASSPHRASE)

    @rule()
    def the_server_is_emptied(self) -> None:
        self._remember()
        for laptop in self.laptops:  # what only the server knows of a laptop that is away would be lost with it
            laptop.round()
        self.server.empty()

    def _strangers_words_after(self, seq: int) -> set[str]:
        return {one.id for parcel in self.eve.parcels() for one in parcel.revisions if one.seq > seq}

    def _strangers_words_that_wait(self, laptop: Laptop[MemoryServer]) -> set[str]:
        return {one.revision.id for brought in laptop.store.journal.brought() for one in brought.words}

    @override
    def teardown(self) -> None:
        if not hasattr(self, "server"):
            return
        for laptop in self.laptops:
            laptop.store.files_on_the_way.write_cards()
        self._remember()
        settle(self.laptops)
        stored = {revision.id for feed in self.server.revisions.values() for revision in feed.values()}
        assert_nothing_is_lost(self.laptops, self.case, stored, self.written)
        plans = [laptop.store.journal.plan(self.case) for laptop in self.laptops]
        open_still = self._undecided(self.laptops[0])
        for plan in plans:
            assert [e for e in plan if e.id not in open_still] == [e for e in plans[0] if e.id not in open_still]
        for laptop in self.laptops:
            assert self._strangers_words_that_wait(laptop) == self._strangers_words_after(self.let_in)
            assert {v.id: v.manifest_hash for v in laptop.store.journal.versions(self.case)} == self.agreed
            assert all(laptop.store.files.read(self.case, name) == photo for name, photo in self.photos.items())
            assert laptop.store.journal.files_standing() == FilesStanding()
            laptop.store.close()
        self.eve.store.close()
        shutil.rmtree(self.folder)


def run(times: int, steps: int) -> int:
    """So many runs of so many steps at most; how many steps that were."""
    before = Team.steps
    run_state_machine_as_test(
        Team,
        settings=settings(
            max_examples=times, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
    return Team.steps - before


def test_two_thousand_steps_in_any_order_lose_nothing() -> None:
    assert run(55, 50) >= 2_000


@pytest.mark.slow
def test_a_hundred_thousand_steps_in_any_order_lose_nothing() -> None:
    assert run(1_200, 100) >= 100_000
