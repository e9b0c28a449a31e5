"""An own photo is kept encrypted, is there at the next visit, and leaves the screen and memory with its case."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipc_desktop.plan.media import Media
from ipc_desktop.ui import photos
from ipc_desktop.ui.pages.pictures import Pictures
from ipc_desktop.ui.paper import destinations
from tests.ui.pages.small_desk import sheet
from tests.ui.shell.visit import Visit


def test_an_own_photo_comes_back_with_the_case_and_lies_on_the_disk_unreadable(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "rex.png"
    file.write_bytes(sheet(1))
    monkeypatch.setattr(destinations, "choose_photo_file", lambda _parent, _heading: str(file))
    wizard = visit.open_first()
    case = wizard.case.case
    wizard.show_page("pictures")
    page = wizard.page
    assert isinstance(page, Pictures)
    page.photo.add.click()
    visit.until(page.photo.card.isVisible)
    page.photo.name.set_text("Rex")
    page.photo.keep.click()
    visit.until(lambda: page.answers.title.text() == "Rex")
    (photo,) = wizard.plan_now().all(Media, part_of="")
    wizard.go_on()

    visit.leave()
    assert photo.id not in photos.photos(), "nothing of a family stays in memory"
    kept = [sealed.read_bytes() for sealed in visit.session.store.folder.glob("files/*")]
    assert kept
    assert all(b"JFIF" not in sealed for sealed in kept)

    visit.session.open_case(case)
    visit.until(lambda: photo.id in photos.photos())
    assert visit.wizard.plan_now().get(Media, photo.id) == photo
    visit.session.drop_case()


def test_nobody_choosing_a_photo_leaves_everything_as_it_is(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(destinations, "choose_photo_file", lambda _parent, _heading: "")
    wizard = visit.open_first()
    wizard.show_page("pictures")
    page = wizard.page
    assert isinstance(page, Pictures)
    page.photo.add.click()
    assert page.photo.add.isVisible()
    assert page.photo.trouble.isHidden()
    assert not page.photo.card.isVisible()
