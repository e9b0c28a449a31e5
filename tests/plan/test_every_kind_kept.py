"""Every kind of entry goes from page to journal, out in a plan file, and into another store, byte for byte."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from ipc_desktop.journal.agreeing import APPEND_ONLY
from ipc_desktop.journal.ids import new_id
from ipc_desktop.journal.store import Store, practice_store
from ipc_desktop.plan.entry import Entry, kind_of
from ipc_desktop.plan.fields import from_fields
from ipc_desktop.plan.kinds import KINDS
from ipc_desktop.plan.permissions import KEPT_BACK
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.planfile import write_plan_file
from ipc_desktop.plan.planfile.reading import read_leniently
from tests.plan.entries import CASE, example

LONGEST_S = 60
TAKEN_IN = sorted(set(KINDS) - set(APPEND_ONLY))


@dataclass(frozen=True)
class Journey:
    """What one entry of every kind is at each stage, by kind: as a page made it, in a store, in a file, in another."""

    made: dict[str, Entry]
    kept: dict[str, Entry]
    file: dict[str, Any]
    taken_in: dict[str, Entry]
    file_again: dict[str, Any]


def full(kind: str) -> Entry:
    fields = {**example(KINDS[kind]), "part_of": "", "retired": False, "visibility": "table"}
    return from_fields(kind, KINDS[kind].SCHEMA, new_id(), fields)


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    made = [practice_store(tmp_path_factory.mktemp(name)) for name in ("here", "there")]
    yield made[0], made[1]
    for store in made:
        store.close()


@pytest.fixture(scope="module")
def journey(stores: tuple[Store, Store]) -> Journey:
    here, there = stores
    made = {kind: full(kind) for kind in TAKEN_IN}
    here.writer.new_case((), case=CASE).result(LONGEST_S)
    here.writer.save(CASE, made.values(), "somebody").result(LONGEST_S)
    kept = here.journal.plan(CASE)
    file = write_plan_file(kept, here.journal.carried_revisions(CASE))
    read, faults = read_leniently(file)
    assert not faults
    there.writer.import_case(read.plan).result(LONGEST_S)
    taken_in = there.journal.plan(CASE)
    return Journey(made, by_kind(kept), written(file), by_kind(taken_in), written(write_plan_file(taken_in)))


def by_kind(plan: Plan) -> dict[str, Entry]:
    return {kind_of(entry): entry for entry in plan}


def written(file: bytes) -> dict[str, Any]:
    return {entry["kind"]: entry for entry in json.loads(file)["entries"]}


@pytest.mark.parametrize("kind", TAKEN_IN)
def test_an_entry_is_in_the_journal_as_the_page_made_it(kind: str, journey: Journey) -> None:
    assert journey.kept[kind] == journey.made[kind]


@pytest.mark.parametrize("kind", sorted(set(TAKEN_IN) - KEPT_BACK))
def test_an_entry_comes_out_of_a_file_and_into_another_store_the_same(kind: str, journey: Journey) -> None:
    assert journey.taken_in[kind] == journey.made[kind]
    assert json.dumps(journey.file_again[kind]) == json.dumps(journey.file[kind])


@pytest.mark.parametrize("kind", sorted(KEPT_BACK))
def test_what_is_for_its_author_or_the_worker_alone_stays_in_this_store(kind: str, journey: Journey) -> None:
    assert kind in journey.kept
    assert kind not in journey.file
    assert kind not in journey.taken_in


def test_what_stays_here_is_sealed_for_the_worker_however_it_was_made(stores: tuple[Store, Store]) -> None:
    here, _there = stores
    for_families = here.journal.carried_revisions(CASE)
    assert for_families
    assert not {revision.opened.kind for revision in for_families if revision.opened} & KEPT_BACK


def test_no_revision_in_a_file_tells_what_stays_here(stores: tuple[Store, Store], journey: Journey) -> None:
    here, _there = stores
    file = json.loads(write_plan_file(here.journal.plan(CASE), here.journal.carried_revisions(CASE)))
    told = {revision["opened"]["kind"] for revision in file["revisions"] if "opened" in revision}
    assert set(journey.file) <= told
    assert not told & KEPT_BACK
