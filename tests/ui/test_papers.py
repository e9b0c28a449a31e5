"""Stories of papers made from a store: of the plan as it stands, of a version agreed before, and without a photo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from ipc_desktop.documents.contents import photos_for
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.journal.store import Store, practice_store
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.papers import Paper, document_of, photos_kept
from tests.ui.shell.fakes import sample_plan

DAY = dt.date(2027, 1, 12)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = practice_store(tmp_path)
    opened.writer.import_case(sample_plan()).result()
    yield opened
    opened.close()


def called(store: Store, plan: Plan, name: str) -> None:
    person = replace(plan.person, id=plan.id_once(Person), known_as=name)
    store.writer.save(plan.case, (person,), "joanne").result()


def lock(store: Store, case: str) -> AgreedVersion:
    return store.writer.lock_version(case, "joanne", "en", "1").result()


def words_of(store: Store, case: str, version: str = "") -> str:
    return as_text(document_of(Paper("plan", 18, "en", DAY, version), store, store.journal.plan(case)))


def test_every_version_makes_the_paper_it_was_agreed_as(store: Store) -> None:
    plan = sample_plan()
    called(store, plan, "Maudie")
    first = lock(store, plan.case)
    called(store, plan, "Old Maud")
    second = lock(store, plan.case)
    called(store, plan, "Grandma Maud")
    papers = [words_of(store, plan.case, version) for version in (first.id, second.id, "")]
    for paper, name in zip(papers, ("Maudie", "Old Maud", "Grandma Maud"), strict=True):
        assert [other for other in ("Maudie", "Old Maud", "Grandma Maud") if f"{other}'s plan" in paper] == [name]


def test_a_photo_that_did_not_come_along_leaves_the_paper_whole(store: Store) -> None:
    plan = sample_plan()
    missing = "0" * 64
    photo = Media(id="photo", part_of=plan.me.id, file=missing, caption=Words("Me"))
    store.writer.save(plan.case, (photo,), "joanne").result()
    assert photos_for("plan", store.journal.plan(plan.case), DAY) == (missing,)
    assert photos_kept(store, plan.case, (missing,)) == {}
    assert "Maud" in words_of(store, plan.case)
