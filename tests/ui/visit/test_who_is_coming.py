"""People are known by a photo: beside the name on the screen, on the page sent before a visit, before a paper."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from ipc_desktop.documents.blocks import Photo
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.visit import Visit
from ipc_desktop.ui import photos
from ipc_desktop.ui.bricks.person_mark import PersonMark
from ipc_desktop.ui.paper import papers
from ipc_desktop.ui.paper.paper import Paper
from ipc_desktop.ui.screens.caseload import CaseloadScreen
from ipc_desktop.ui.screens.confirm import ConfirmScreen
from tests.ui.shell.visit import Visit as Window

MEDIA = "0198aaaa-0000-7000-8000-0000000000f1"
TEAL = QColor("teal")


def jpeg() -> bytes:
    """A photo that is teal all over."""
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(TEAL)
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(kept, QByteArray(b"jpeg")).write(image)
    return bytes(kept.data().data())


def test_the_workers_photo_stands_beside_the_name_and_on_the_page_that_is_sent(visit: Window) -> None:
    wizard = visit.open_first()
    store, case = visit.session.store, wizard.case.case
    today = dt.datetime.now(dt.UTC).astimezone().date()
    worker = next(party for party in wizard.case.plan.parties() if "care_coordinator" in party.roles)
    file = store.writer.keep_file(case, MEDIA, jpeg(), photos.MIME).result()
    yes = (worker.id,)
    media = Media(
        id=MEDIA,
        part_of=worker.id,
        file=file,
        caption=Words(worker.name),
        mime=photos.MIME,
        pictured=yes,
        agreed_by=yes,
    )
    planned = Visit(id="0198aaaa-0000-7000-8000-000000000001", planned_on=today, coming=yes)
    plan = wizard.plan_now().with_entries((media, planned))
    wizard.case.keep_page(plan, wizard.key)

    document = papers.document_of(Paper("coming", 18, "en", today), store, plan)
    (photo,) = [block for block in document.blocks if isinstance(block, Photo)]
    assert photo.jpeg == jpeg()
    assert worker.name in photo.alternative

    photos.photos().hold({worker.id: photos.shown(jpeg())})
    mark = PersonMark.of(worker, 60)
    mark.resize(60, 60)
    seen = mark.grab().toImage().pixelColor(30, 30)
    assert abs(seen.green() - TEAL.green()) < 12
    photos.photos().forget_all()


def test_whose_paper_it_is_shows_by_their_photo_where_there_is_one(visit: Window) -> None:
    wizard = visit.open_first()
    photos.photos().hold({wizard.case.plan.me.id: photos.shown(jpeg())})
    desk = wizard.sitting.desk
    desk.save_file("text", wizard.sitting.paper("plan", 18), lambda _name: None, lambda _words: None)
    visit.until(lambda: isinstance(wizard.side, ConfirmScreen))
    assert wizard.side is not None
    (mark,) = wizard.side.findChildren(PersonMark)
    seen = mark.grab().toImage().pixelColor(mark.rect().center())
    assert abs(seen.green() - TEAL.green()) < 12
    assert abs(seen.red() - TEAL.red()) < 12
    photos.photos().forget_all()


def test_who_is_opened_from_the_list_shows_by_their_photo_until_the_worker_goes_back(visit: Window) -> None:
    wizard = visit.open_first()
    store, case, me = visit.session.store, wizard.case.case, wizard.case.plan.me
    file = store.writer.keep_file(case, MEDIA, jpeg(), photos.MIME).result()
    media = Media(id=MEDIA, part_of=me.id, file=file, caption=Words("Maud"), pictured=(me.id,), agreed_by=(me.id,))
    wizard.case.keep_page(wizard.plan_now().with_entries((me, media)), wizard.key)
    visit.leave()
    home, office = visit.session.office.home, visit.session.office
    assert isinstance(home, CaseloadScreen)
    home.show_people()
    home.search.entry.setText("Maud")
    home.list.clicked.emit(home.rows.index(0))
    asked = office.side
    assert isinstance(asked, ConfirmScreen)
    (mark,) = asked.findChildren(PersonMark)
    visit.until(lambda: case in photos.photos())
    seen = mark.grab().toImage().pixelColor(mark.rect().center())
    assert abs(seen.green() - TEAL.green()) < 12
    assert abs(seen.red() - TEAL.red()) < 12
    office.close_side()
    assert case not in photos.photos()
