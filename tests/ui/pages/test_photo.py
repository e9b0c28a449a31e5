"""Stories of the page that asks for a photo of the person."""

from collections.abc import Callable
from typing import cast

import msgspec
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.media import Media
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui import photos
from ipc_desktop.ui.pages.photo import Photo
from ipc_desktop.ui.sitting import Desk
from tests.ui.pages.table import TODAY, empty_plan, family_plan, show, sitting


class PhotoDesk:
    """Hands over a small blue photo, and keeps it."""

    def choose_photo(self, done: Callable[[bytes], None], failed: Callable[[str], None]) -> None:
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(QColor("blue"))
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(image)
        done(bytes(buffer.data().data()))

    def keep_photo(
        self, media_id: str, photo: bytes, done: Callable[[str], None], failed: Callable[[str], None]
    ) -> None:
        done("3f" * 16)


def photo_page(qtbot: QtBot, plan: Plan) -> Photo:
    at_table = sitting()
    at_table.desk = cast(Desk, PhotoDesk())
    return show(qtbot, Photo(at_table), plan)


def test_a_photo_is_kept_with_the_persons_own_yes_and_taken_away_again(qtbot: QtBot) -> None:
    plan = family_plan()
    page = photo_page(qtbot, plan)
    page.form.add.click()
    page.form.keep.click()
    assert page.answer(plan) == plan, "not without a yes"
    assert [problem.text for problem in page.problems()] == ["Keep this photo first, or leave it out."]
    page.form.pictured.button(plan.me.id).click()
    page.form.keep.click()
    assert page.problems() == ()
    kept = page.answer(plan)
    (photo,) = kept.all(Media)
    assert (photo.part_of, photo.agreed_by, photo.may_be_shown) == (plan.me.id, (plan.me.id,), True)
    assert page.is_answered(kept)
    page.form.take_away.click()
    assert page.answer(kept).all(Media) == ()
    photos.photos().forget_all()


def test_going_on_keeps_a_photo_that_got_its_yes_and_asks_for_the_yes_otherwise(qtbot: QtBot) -> None:
    plan = family_plan()
    page = photo_page(qtbot, plan)
    assert not page.keeps_first(), "nothing was chosen"
    page.form.add.click()
    assert page.keeps_first()
    assert page.form.pictured.error, "the yes is still missing"
    page.form.pictured.button(plan.me.id).click()
    assert page.keeps_first()
    assert page.is_answered(page.answer(plan))
    assert not page.keeps_first(), "now the way is free"
    photos.photos().forget_all()


def test_a_photo_is_asked_for_once_there_is_a_name(qtbot: QtBot) -> None:
    assert not Photo.applies(empty_plan(), TODAY)
    named = msgspec.structs.replace(empty_plan().person, known_as="Mia")
    assert Photo.applies(empty_plan().with_entry(named), TODAY)
