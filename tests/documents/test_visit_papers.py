"""The papers of a visit: what is sent before it, what is left on the table in large type, and lines for a pen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from ipc_desktop.documents.blocks import Document, Lines, Photo
from ipc_desktop.documents.contents import OF_A_VISIT, make_document, photos_for
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.typesetter import set_pdf
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import NOTHING_SAID
from ipc_desktop.plan.getting_ready import Pace
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Paper, Visit
from tests.documents.families import FARAH, IDRIS, SAM, TODAY, by, idris_plan, own
from tests.documents.tagged_pdf import TaggedPdf
from tests.documents.test_typesetter import broken_rules, poppler, squeezed

TOMORROW = TODAY + dt.timedelta(days=1)
FILE = "5a" * 32


def after_a_visit() -> Plan:
    """Idris's plan, with a visit held on that day, what was said at it, and what comes next."""
    plan = idris_plan().with_entries(replace(visit, retired=True) for visit in idris_plan().all(Visit))
    return plan.with_entries(
        (
            Visit(
                id="v-today",
                planned_on=TODAY,
                started_at="2027-01-12T10:02:00.000Z",
                present=(IDRIS, FARAH, SAM),
                what_we_did=by(SAM, "We talked about Fridays and the trains."),
            ),
            CaughtNote(id="c1", words=own("I want to drive a signal box."), caught_at="2027-01-12T10:20:00.000Z"),
            CaughtNote(id="c2", words=own("Said last week."), caught_at="2027-01-05T10:20:00.000Z"),
            Action(
                id="t1",
                what=by(SAM, "Ask the Rail Club about signal boxes."),
                who=SAM,
                due_on=TOMORROW,
                decided_at="v-today",
            ),
            Action(id="t2", what=by(FARAH, "Find the old photos."), who=FARAH, decided_at="v-today"),
            Paper(id="p1", part_of="v-today", document="profile", for_whom=FARAH, way="post"),
            Visit(
                id="v-next",
                planned_on=TODAY + dt.timedelta(days=7),
                planned_time="14:00",
                place="home",
                coming=(IDRIS, SAM),
                stones=("what_matters", "my_goals"),
            ),
        )
    )


def sams_number_missing() -> Plan:
    plan = after_a_visit()
    sam = plan.party(SAM)
    assert sam is not None
    return plan.with_entry(replace(sam, contact=""))


def paper(name: str, plan: Plan, *, language: str = "en", **photos: bytes) -> Document:
    return make_document(name, plan, language=language, today=TODAY, photos=photos)


def jpeg() -> bytes:
    """A small photo."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(kept, QByteArray(b"jpeg")).write(image)
    return bytes(kept.data().data())


def test_todays_sheet_says_what_was_told_who_does_what_and_whom_to_ring() -> None:
    text = as_text(paper("today", after_a_visit()))
    parts = [
        "Our visit on Tuesday 12 January 2027",
        "What you told me",
        "We talked about Fridays and the trains.",
        "I want to drive a signal box.",
        "What I will do, and by when",
        "by Wednesday 13 January 2027: Ask the Rail Club about signal boxes.",
        "One-page profile, for Farah. By post.",
        "What others will do",
        "Find the old photos.",
        "When we meet again",
        "Tuesday 19 January 2027",
        "2pm",
        "At home",
        "What has not changed",
        "Talking today has changed nothing that you get now.",
        "Whom to ring tonight",
        "ring 999",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)
    assert "Said last week." not in text


@pytest.mark.parametrize("name", ["today", "coming"])
def test_a_number_that_nobody_wrote_down_has_a_line_to_write_it_on(name: str) -> None:
    plan = sams_number_missing()
    assert "Please write the number of Sam Reed here:\n\n____" in as_text(paper(name, plan))
    assert "write the number" not in as_text(paper(name, after_a_visit()))


@pytest.mark.parametrize("name", ["emergency", "card", "profile"])
def test_a_short_paper_says_that_there_is_no_number_yet(name: str) -> None:
    plan = sams_number_missing()
    assert "Sam Reed, no number yet" in as_text(paper(name, plan))


def test_the_sheet_of_a_visit_can_still_be_printed_the_next_day() -> None:
    document = make_document("today", after_a_visit(), language="en", today=TOMORROW)
    assert "12 January 2027" in document.title
    assert "I want to drive a signal box." in as_text(document)


def test_private_words_and_notes_put_aside_are_on_no_sheet() -> None:
    plan = after_a_visit()
    note = plan.get(CaughtNote, "c1")
    assert note is not None
    for hidden in (replace(note, visibility="private"), replace(note, retired=True)):
        assert "signal box." not in as_text(paper("today", plan.with_entry(hidden)))


def test_the_blank_sheet_has_lines_for_a_pen_and_the_numbers_to_ring() -> None:
    document = paper("today_blank", after_a_visit())
    assert sum(block.count for block in document.blocks if isinstance(block, Lines)) >= 20
    text = as_text(document)
    assert "I want to drive a signal box." not in text
    assert "Sam Reed" in text


def test_who_is_coming_tells_when_who_and_what_will_happen() -> None:
    pace = Pace(id=after_a_visit().id_once(Pace), sitting_minutes=40, how_to_say_stop=own("I press the stop card."))
    text = as_text(paper("coming", after_a_visit().with_entry(pace)))
    for words in (
        "Tuesday 19 January 2027",
        "2pm",
        "Sam Reed",
        "We talk about what matters to you.",
        "We talk about what you want to do.",
        "40 minutes",
        "You can stop at any time.",
        "I press the stop card.",
    ):
        assert words in text, words
    assert "We look at the money together." not in text


def test_a_photo_is_there_for_whoever_said_yes_to_it() -> None:
    photo = Media(id="m1", part_of=SAM, file=FILE, caption=by(SAM, "Sam"), pictured=(SAM,), agreed_by=(SAM,))
    plan = after_a_visit().with_entry(photo)
    assert photos_for("coming", plan, TODAY) == (FILE,)
    blocks = make_document("coming", plan, language="en", today=TODAY, photos={FILE: jpeg()}).blocks
    assert [block.alternative for block in blocks if isinstance(block, Photo)] == ["Photo of Sam Reed"]
    unwilling = plan.with_entry(replace(photo, agreed_by=()))
    assert photos_for("coming", unwilling, TODAY) == ()
    nameless = plan.with_entry(replace(photo, caption=NOTHING_SAID))
    assert photos_for("coming", nameless, TODAY) == ()


@pytest.mark.parametrize("size_pt", [18, 28])
def test_a_photo_is_printed_and_told_to_who_cannot_see_it(size_pt: int) -> None:
    photo = Media(id="m1", part_of=SAM, file=FILE, caption=by(SAM, "Sam"), pictured=(SAM,), agreed_by=(SAM,))
    plan = after_a_visit().with_entry(photo)
    document = make_document("coming", plan, language="en", today=TODAY, photos={FILE: jpeg()})
    pdf = set_pdf(document, size_pt)
    assert b"/Image" in pdf
    assert broken_rules(pdf) == []
    assert "Photo of Sam Reed" in [element.alternative for element in TaggedPdf(pdf).elements()]


@pytest.mark.parametrize("language", ["en", "ar-XB"])
@pytest.mark.parametrize("name", sorted(OF_A_VISIT))
def test_the_pdf_carries_the_words_and_keeps_the_rules(name: str, language: str, tmp_path: Path) -> None:
    document = paper(name, after_a_visit(), language=language)
    pdf = set_pdf(document, 20)
    read = squeezed("".join(element.text for element in TaggedPdf(pdf).texts()))
    for words in ("I want to drive a signal box.", "Find the old photos."):
        assert (squeezed(words) in read) == (name == "today")
    assert broken_rules(pdf) == []
    assert "Sam Reed" in poppler(pdf, tmp_path, "-layout") or language != "en"
