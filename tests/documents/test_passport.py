"""Stories of papers for hospital, school and a visit without a laptop: the most urgent first, all in its place."""

from __future__ import annotations

import pytest

from ipc_desktop.documents.blocks import Heading, Lines
from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.about_me import SNOMED_CODES as ABOUT_ME
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.health import Allergy
from ipc_desktop.plan.needs import EhcSection, Need
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.staying_well import Contingency, StayingWellNote
from ipc_desktop.plan.what_matters import DayNote, PleaseNote
from ipc_desktop.plan.working import WorkingNote
from tests.documents.families import EMPTY, FARAH, TODAY, by, idris_plan, own


def text_of(name: str, *more: Entry, plan: Plan | None = None) -> str:
    whole = idris_plan() if plan is None else plan
    return as_text(make_document(name, whole.with_entries(more), language="en", today=TODAY))


def part(text: str, title: str, then: str) -> str:
    return text.partition(f"\n{title}\n")[2].partition(f"\n{then}\n")[0]


def test_the_passport_has_what_staff_must_know_first() -> None:
    text = text_of(
        "passport",
        Allergy(id="nuts", substance=by(FARAH, "Peanuts")),
        Contingency(id="ward", trouble="in_hospital", what_should_happen=own("Nana stays with me.")),
        DayNote(id="day", day="good", words=own("A train goes past.")),
        PleaseNote(id="please", do_or_not="do_not", words=own("Do not touch my ears.")),
    )
    titles = ("You must know this about me", "This is important to me", "What I like, and what I do not")
    assert [text.index(title) for title in titles] == sorted(text.index(title) for title in titles)
    must, important = part(text, *titles[:2]), part(text, *titles[1:])
    for words in ("Peanuts", "Nana stays with me.", "NHS number: 999 000 1014", "Out of hours: 0113 496 0999"):
        assert words in must
    assert "Do not touch my ears." in important
    assert "A train goes past." in text.partition(titles[2])[2]


def test_the_passport_names_a_language_so_that_a_stranger_can_find_an_interpreter() -> None:
    assert "Language we speak: Urdu (اردو)" in text_of("passport")
    needs = AccessNeeds(id=EMPTY.id_once(AccessNeeds), spoken_language="en", interpreter_needed=True)
    assert "Language we speak: English\nInterpreter: Yes, please bring one." in text_of("passport", needs)


def test_every_paper_tells_what_the_person_says_before_anybody_elses_words() -> None:
    told = [
        AboutMe(id=f"{n}-{heading}", heading=heading, words=words)
        for heading in ABOUT_ME
        for n, words in enumerate((by(FARAH, "Farah about this."), own("Idris about this.")))
    ]
    for paper in ("plan", "easy_read", "passport", "emergency", "card"):
        text = text_of(paper, *told)
        assert "Idris about this." in text, paper
        assert "Farah about this." not in text.partition("Idris about this.")[0], paper


def test_what_the_passport_does_not_know_it_asks_to_be_asked() -> None:
    text = text_of("passport", plan=EMPTY)
    assert "Allergies are not known. Please ask." in text
    assert "Nothing is written here yet. Please ask me." in text


def test_the_emergency_sheet_holds_staying_well_too() -> None:
    text = text_of("emergency", StayingWellNote(id="well", words=own("Trains on Fridays.")))
    assert "This keeps me well\n\nIdris, in own words:\nTrains on Fridays." in text


@pytest.mark.parametrize(
    ("section", "title", "then"),
    [
        ("B", "B. What I need to learn", "C. My health needs"),
        ("C", "C. My health needs", "D. What I need from social care"),
        ("D", "D. What I need from social care", "E. What I want to reach"),
    ],
)
def test_a_need_stands_in_its_section_of_the_contribution(section: EhcSection, title: str, then: str) -> None:
    text = text_of("education", Need(id="need", words=by(FARAH, "PLUM"), ehc_section=section))
    assert "PLUM" in part(text, title, then)


def test_the_contribution_keeps_what_the_young_person_says_apart_from_others() -> None:
    text = text_of("education")
    mine = part(text, "A. What I say, and what I hope for", "A. What my family and others say")
    theirs = part(text, "A. What my family and others say", "B. What I need to learn")
    assert "Friday trains with Nana." in mine
    assert "I have not slept a whole night since March." in theirs
    assert "Friday trains with Nana." not in theirs


def test_the_contribution_puts_goals_on_learning_first_and_leaves_a_carers_own_out() -> None:
    outcomes = part(text_of("education"), "E. What I want to reach", "F. Help with learning")
    assert outcomes.index("I learn to cook three dinners.") < outcomes.index("I go to the station")
    assert "I sleep two whole nights a week." not in outcomes


def test_money_stands_in_the_section_of_whoever_pays() -> None:
    text = text_of("education")
    assert "Two waking nights" in part(text, "G. Help from health", "H. Help from social care")
    assert "Cooking lessons" in part(text, "H. Help from social care", "J. Money that comes as a direct payment")


def test_the_contribution_says_that_the_council_writes_the_plan() -> None:
    assert "This is what we bring. The council writes the plan itself." in text_of("education")


def test_the_pack_asks_about_every_stone_and_leaves_room_below_each_question() -> None:
    blocks = make_document("blank_pack", idris_plan(), language="en", today=TODAY).blocks
    chapters = [block.text for block in blocks if isinstance(block, Heading) and block.number]
    assert chapters[:6] == ["Hello", "What matters", "How it’s going", "My people", "My goals", "Money"]
    assert sum(block.count for block in blocks if isinstance(block, Lines)) > 60


def test_the_pack_holds_nothing_of_what_was_said_already() -> None:
    text = text_of("blank_pack", WorkingNote(id="note", words=own("PLUM")))
    assert "PLUM" not in text
    assert "Friday trains with Nana." not in text
    assert "Name: Idris Malik" in text
    assert "Care co-ordinator: Sam Reed, 0113 496 0000" in text


def test_the_pack_can_be_printed_before_anybody_is_entered() -> None:
    text = text_of("blank_pack", plan=EMPTY)
    assert "Whose plan is it? When were they born?" in text
    assert "If somebody is in danger, ring 999." in text
