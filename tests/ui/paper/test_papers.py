"""Stories of papers made from a store: of the plan as it stands, of a version agreed before, and without a photo."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from ipc_desktop.documents.blocks import Photo
from ipc_desktop.documents.contents import photos_for
from ipc_desktop.documents.formats import Format
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.wish import Wish
from ipc_desktop.journal.store import Store, practice_store
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.paper.paper import Paper
from ipc_desktop.ui.paper.papers import document_of, keep_sealed, make_file, make_paper, photos_kept
from ipc_desktop.ui.photos import shown
from tests.documents.agreed_papers import agreed_plan
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
        assert [other for other in ("Maudie", "Old Maud", "Grandma Maud") if f"{other}’s plan" in paper] == [name]


def test_a_funders_yes_makes_no_draft_of_what_was_agreed_but_a_change_does(store: Store) -> None:
    plan = sample_plan()
    lock(store, plan.case)
    asked = next(one for one in plan.all(Allocation) if one.funder_answer != "yes")
    store.writer.save(plan.case, (replace(asked, funder_answer="yes", answered_on=DAY),), "joanne").result()
    assert "Draft, not agreed yet." not in words_of(store, plan.case)
    called(store, plan, "Old Maud")
    assert "Draft, not agreed yet." in words_of(store, plan.case)


def test_a_photo_that_did_not_come_along_leaves_the_paper_whole(store: Store) -> None:
    plan = sample_plan()
    missing = "0" * 64
    photo = Media(id="photo", part_of=plan.me.id, file=missing, caption=Words("Me"))
    store.writer.save(plan.case, (photo,), "joanne").result()
    assert photos_for("plan", store.journal.plan(plan.case), DAY) == (missing,)
    assert photos_kept(store, plan.case, (missing,)) == {}
    assert "Maud" in words_of(store, plan.case)


def my_photo(plan: Plan, file: str) -> Media:
    return Media(id="photo", part_of=plan.me.id, file=file, caption=Words("Me"))


def photo_of(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 90, 120))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"jpeg")).write(image)
    return bytes(buffer.data().data())


@pytest.mark.parametrize(("size_pt", "dots"), [(14, 408), (28, 817)])
def test_a_huge_photo_is_printed_as_fine_as_paper_shows_and_no_finer(store: Store, size_pt: int, dots: int) -> None:
    plan, huge = sample_plan(), photo_of(4_000, 3_000)
    name = store.writer.keep_file(plan.case, "photo", huge, "image/jpeg").result()
    store.writer.save(plan.case, (my_photo(plan, name),), "jo").result()
    document = document_of(Paper("profile", size_pt, "en", DAY), store, store.journal.plan(plan.case))
    (photo,) = (block for block in document.blocks if isinstance(block, Photo))
    image = shown(photo.jpeg)
    assert min(image.width(), image.height()) == dots
    assert len(photo.jpeg) < len(huge)


@pytest.mark.qt_log_ignore("JPEG datastream")
@pytest.mark.parametrize("broken", [b"", b"no photo", b"\xff\xd8\xff\xe0 and then nothing"])
def test_a_photo_that_is_broken_leaves_the_paper_whole(store: Store, broken: bytes) -> None:
    plan = sample_plan()
    name = store.writer.keep_file(plan.case, "photo", broken, "image/jpeg").result()
    store.writer.save(plan.case, (my_photo(plan, name),), "jo").result()
    made = make_paper(Paper("profile", 18, "en", DAY), store, store.journal.plan(plan.case), sealed=False)
    assert made.pages == 1


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    opened = practice_store(tmp_path / "empty")
    yield opened
    opened.close()


def test_a_paper_on_what_changed_compares_with_what_was_agreed_last(empty: Store) -> None:
    plan = agreed_plan(empty)
    paper = Paper("changes", 18, "en", DAY)
    assert "Nothing has changed." in as_text(document_of(paper, empty, plan))
    called(empty, plan, "Maudie")
    now = as_text(document_of(paper, empty, empty.journal.plan(plan.case)))
    assert "Likes to be called" in now
    assert "Before: Maud" in now
    assert "Now: Maudie" in now


def test_a_plan_that_nobody_agreed_to_has_nothing_to_be_compared_with(store: Store) -> None:
    plan = store.journal.plan(sample_plan().case)
    assert "No plan was agreed before this one." in as_text(document_of(Paper("changes", 18, "en", DAY), store, plan))


def test_a_paper_for_one_reader_is_never_the_sealed_one(empty: Store) -> None:
    plan = agreed_plan(empty)
    reader = next(party for party in plan.parties() if party.id != plan.me.id)
    paper = Paper("plan", 18, "en", DAY, wish=Wish(reader=reader.id))
    assert keep_sealed(paper, empty, plan) is None
    assert f"This paper is for {reader.name}." in as_text(document_of(paper, empty, plan))
    with pikepdf.open(io.BytesIO(make_paper(paper, empty, plan, sealed=True).pdf)) as pdf:
        assert not pdf.attachments


@pytest.mark.parametrize(("form", "begins"), [("html", b"<!DOCTYPE html>"), ("text", b"Maud"), ("braille", b" ")])
def test_a_paper_is_taken_along_in_other_forms(store: Store, form: Format, begins: bytes) -> None:
    made = make_file(Paper("plan", 18, "en", DAY), form, store, store.journal.plan(sample_plan().case))
    assert made.content.startswith(begins)
    assert made.photos_to_come == 0
    assert len(made.content) > 5_000
