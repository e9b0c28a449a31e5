"""Stories of papers that are made while a photo is still on its way: said on them, told before, and never for good."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from msgspec import structs

from ipc_desktop.documents.blocks import Note, Photo
from ipc_desktop.documents.wish import Wish
from ipc_desktop.journal.store import Store, practice_store
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import current_version
from ipc_desktop.sync.files_on_stick import FOLDER
from ipc_desktop.sync.parcel import exchange_by_folder
from ipc_desktop.ui.paper.paper_work import paper_words
from ipc_desktop.ui.paper.papers import document_of, keep_sealed, make_file, make_paper
from ipc_desktop.ui.photos import MIME
from tests.documents.agreed_papers import agreed_by_all, paper
from tests.ui.shell.fakes import sample_plan
from tests.ui.visit.test_who_is_coming import jpeg

ON_ITS_WAY = "The photo of Maud is still on its way."
TOLD = "One photo is still on its way. The paper says so in its place."


@dataclass
class Laptop:
    """A colleague's laptop: the words of an agreed plan are here, its photo is on a stick that comes later."""

    store: Store
    case: str
    later: Path

    @property
    def plan(self) -> Plan:
        return self.store.journal.plan(self.case)

    def photo_comes(self) -> None:
        assert exchange_by_folder(self.store, self.later).files == 1


def a_photo(store: Store, plan: Plan) -> Media:
    file = store.writer.keep_file(plan.case, "photo", jpeg(), MIME).result()
    me = (plan.me.id,)
    return Media(id="photo", part_of=plan.me.id, file=file, caption=Words("Me"), pictured=me, agreed_by=me)


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    first, second = practice_store(tmp_path / "first"), practice_store(tmp_path / "second")
    plan = sample_plan()
    case = first.writer.import_case(plan).result()
    first.writer.save(case, (a_photo(first, plan),), "sam").result()
    agreed_by_all(first, case)
    second.writer.take_in((), (), first.writer.keys_to_give(case).result()).result()
    stick, later = tmp_path / "stick", tmp_path / "later"
    stick.mkdir()
    exchange_by_folder(first, stick)
    shutil.copytree(stick, later)
    shutil.rmtree(stick / FOLDER)
    exchange_by_folder(second, stick)
    yield Laptop(second, case, later)
    first.close()
    second.close()


@pytest.mark.parametrize("name", ["plan", "easy_read", "profile", "emergency", "passport"])
def test_a_paper_says_where_the_photo_is_until_it_has_come(laptop: Laptop, name: str) -> None:
    wanted = paper(document=name)
    document = document_of(wanted, laptop.store, laptop.plan)
    assert document.blocks[1] == Note(ON_ITS_WAY)
    laptop.photo_comes()
    document = document_of(wanted, laptop.store, laptop.plan)
    assert isinstance(document.blocks[1], Photo)
    assert Note(ON_ITS_WAY) not in document.blocks
    assert document.photos_to_come == 0


def test_before_printing_the_worker_is_told_that_a_photo_is_still_to_come(laptop: Laptop) -> None:
    made = make_paper(paper(document="profile"), laptop.store, laptop.plan, sealed=False)
    assert TOLD in paper_words(made, printed=paper().shape)
    laptop.photo_comes()
    made = make_paper(paper(document="profile"), laptop.store, laptop.plan, sealed=False)
    assert paper_words(made, printed=paper().shape) == ("There are 2 pages.",)


def test_a_paper_without_photos_says_nothing_of_one_that_is_still_to_come(laptop: Laptop) -> None:
    document = document_of(paper(document="actions"), laptop.store, laptop.plan)
    assert document.photos_to_come == 0
    assert Note(ON_ITS_WAY) not in document.blocks


def test_a_file_of_another_form_says_it_too(laptop: Laptop) -> None:
    made = make_file(paper(document="profile"), "html", laptop.store, laptop.plan)
    assert ON_ITS_WAY in made.content.decode()
    assert made.photos_to_come == 1


def test_a_reader_who_may_not_see_the_photo_is_not_told_of_it(laptop: Laptop) -> None:
    photo = laptop.plan.get(Media, "photo")
    assert photo is not None
    reader = next(party for party in laptop.plan.parties() if party.id != laptop.plan.me.id)
    kept_back = laptop.plan.with_entry(structs.replace(photo, visibility="private"))
    for wish in (Wish(), Wish(reader=reader.id)):
        document = document_of(replace(paper(document="profile"), wish=wish), laptop.store, kept_back)
        assert document.photos_to_come == 0
        assert "photo" not in str(document.blocks).lower()


def test_a_sealed_paper_without_its_photo_is_not_kept_so_the_next_one_has_it(laptop: Laptop) -> None:
    version = current_version(laptop.plan)
    assert version is not None
    early = keep_sealed(paper(), laptop.store, laptop.plan)
    assert early is not None
    assert laptop.store.files.of_entry(laptop.case, version.id) == ()
    laptop.photo_comes()
    whole = keep_sealed(paper(), laptop.store, laptop.plan)
    assert whole is not None
    assert whole != early
    ((name, _type),) = laptop.store.files.of_entry(laptop.case, version.id)
    assert laptop.store.files.read(laptop.case, name) == whole
