"""The emergency sheet: what a stranger needs on a bad day, with nothing taken for granted."""

from __future__ import annotations

import msgspec

from ipc_desktop.documents.blocks import Photo
from ipc_desktop.documents.contents import make_document, photos_for
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.health import Allergy, Equipment, HealthSafety
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import WeekSlot
from ipc_desktop.plan.staying_well import Contingency, OtherPlan, StayingWellNote
from tests.documents.families import EMPTY, FARAH, IDRIS, NANA, TODAY, ZOYA, idris_plan, own


def sheet(plan: Plan, name: str = "emergency") -> str:
    return as_text(make_document(name, plan, language="en", today=TODAY))


def test_silence_about_allergies_is_never_taken_for_none() -> None:
    assert "Allergies are not known. Please ask." in sheet(EMPTY)
    safety = HealthSafety(id=EMPTY.id_once(HealthSafety), allergies="none_known")
    assert "Please ask" not in sheet(EMPTY.with_entry(safety))
    assert "Allergies: None known" in sheet(EMPTY.with_entry(safety))


def test_an_allergy_says_what_happens_and_what_to_do() -> None:
    nuts = Allergy(id="n", substance=own("Nuts"), reaction=own("Cannot breathe"), what_to_do=own("Use the pen"))
    text = sheet(EMPTY.with_entry(nuts))
    assert "Please ask" not in text
    assert text.index("Nuts") < text.index("Cannot breathe") < text.index("Use the pen")


def test_whoever_is_named_in_a_trouble_is_rung_first() -> None:
    plan = idris_plan()
    zoya = plan.get(Party, ZOYA)
    assert zoya is not None
    plan = plan.with_entries(
        (
            msgspec.structs.replace(zoya, roles=("next_of_kin",), contact="0113 496 0017"),
            Contingency(id="c", trouble="lost", what_should_happen=own("Stay there"), who_to_contact=(FARAH,)),
        )
    )
    text = sheet(plan)
    assert text.index("Ring Farah") < text.index("Ring Zoya")
    assert "0113 496 0017" in text.replace("\u2066", "").replace("\u2069", "")
    assert "If somebody is in danger, ring 999." in text


def test_nobody_is_told_to_ring_who_was_taken_out_of_the_plan() -> None:
    nana = idris_plan().get(Party, NANA)
    assert nana is not None
    plan = idris_plan().with_entry(msgspec.structs.replace(nana, contact="0113 496 0018"))
    gone = plan.with_entry(msgspec.structs.replace(nana, contact="0113 496 0018", retired=True))
    for paper in ("emergency", "plan"):
        assert "Ring Yusuf" in sheet(plan, paper), paper
        assert "Ring Yusuf" not in sheet(gone, paper), paper


def test_no_paper_says_that_somebody_steps_in_who_was_taken_out_of_the_plan() -> None:
    plan = idris_plan()
    nana = plan.get(Party, NANA)
    assert nana is not None
    plan = plan.with_entries(
        (
            msgspec.structs.replace(nana, contact="0113 496 0018"),
            Contingency(
                id="ward", trouble="in_hospital", trigger=own("Ward"), who_steps_in=NANA, who_to_contact=(NANA,)
            ),
            Equipment(id="chair", what=own("My chair"), looked_after_by=NANA),
        )
    )
    gone = plan.with_entry(msgspec.structs.replace(nana, contact="0113 496 0018", retired=True))
    for paper in ("emergency", "plan", "passport"):
        assert "Who steps in? Yusuf" in sheet(plan, paper), paper
        assert "Who steps in?" not in sheet(gone, paper), paper
        assert "0113 496 0018" not in sheet(gone, paper), paper
        assert "Who looks after it? Yusuf" not in sheet(gone, paper), paper


def test_the_passport_gives_the_number_beside_whom_to_ring_in_hospital() -> None:
    ward = Contingency(id="ward", trouble="in_hospital", what_should_happen=own("Nana stays"), who_to_contact=(FARAH,))
    text = sheet(idris_plan().with_entry(ward), "passport").replace("\u2066", "").replace("\u2069", "")
    assert "Ring Farah: 0113 496 0111" in text.partition("When I am in hospital")[2]


def test_every_trouble_stands_on_the_sheet_and_in_the_plan_with_all_that_is_said() -> None:
    said: tuple[Entry, ...] = (
        Contingency(
            id="c",
            order="z0",
            trouble="worker_absent",
            trigger=own("Ben does not come"),
            who_steps_in=NANA,
            within_minutes=20,
            key_holder=FARAH,
            not_needed_because=own("Mum is at home"),
        ),
        StayingWellNote(id="s", sort="early_sign", words=own("I hum"), how_bad="amber"),
        OtherPlan(id="o", other_kind="health_passport", name="My blue book", where=own("In the hall")),
    )
    plan = idris_plan().with_entries(said)
    for paper in ("emergency", "plan"):
        text = sheet(plan, paper)
        for words in ("Ben does not come", "20 minutes", "Mum is at home", "I hum", "Amber: take care", "In the hall"):
            assert words in text, (paper, words)


def test_the_week_stands_in_the_plan_by_the_clock() -> None:
    slots = (
        WeekSlot(id="w1", weekday=2, start_minute=840, what=own("Swimming"), with_whom=(FARAH,)),
        WeekSlot(id="w2", weekday=2, start_minute=570, end_minute=600, what=own("College")),
    )
    text = sheet(EMPTY.with_entries((*slots, *(e for e in idris_plan() if isinstance(e, Party)))), "plan")
    assert "9:30am to 10am" in text
    assert text.index("Tuesday") < text.index("College") < text.index("Swimming")


def test_the_persons_photo_stands_under_the_title_with_words_for_it() -> None:
    mine = (IDRIS,)
    photo = Media(id="m", part_of=IDRIS, sort="photo", file="f1", caption=own("Me"), pictured=mine, agreed_by=mine)
    plan = idris_plan().with_entry(photo)
    for name in ("plan", "profile", "emergency"):
        assert photos_for(name, plan, TODAY) == ("f1",)
        made = make_document(name, plan, language="en", today=TODAY, photos={"f1": b"jpeg"})
        assert made.blocks[1] == Photo(b"jpeg", "Photo of Idris")
    assert photos_for("actions", plan, TODAY) == ()
    hidden = plan.with_entry(msgspec.structs.replace(photo, agreed_by=()))
    assert photos_for("plan", hidden, TODAY) == ()
