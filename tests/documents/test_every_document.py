"""What every document has, whichever it is: kind words for nothing, fixed words to translate, levels in order."""

from __future__ import annotations

import datetime as dt

import pytest

from ipc_desktop.documents.blocks import Heading, Items, Note
from ipc_desktop.documents.contents import DOCUMENTS
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.readers import for_the_table
from ipc_desktop.plan.conversation import PageState
from ipc_desktop.plan.person import Person
from tests.documents.families import EMPTY, agreed_plan, idris_plan
from tests.documents.test_contents import chapters, document_of


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_of_an_empty_plan_is_kind_and_short(name: str) -> None:
    document = document_of(EMPTY, name)
    kind = {
        "coming": "We will tell you before the day.",
        "today_blank": "When we meet again",
        "emergency": "Nobody is named yet.",
        "card": "Nobody is named yet.",
        "easy_read": "You can change this plan at any time.",
        "changes": "No plan was agreed before this one.",
        "resources": "You can ask how each figure was worked out.",
        "budget": "Nothing is planned yet.",
        "direct_payment": "You need not take it.",
        "blank_pack": "You can leave out any question.",
        "information": "Together you make one plan.",
        "jargon": "Somebody used a word you do not know?",
    }
    assert document.title
    assert kind.get(name, "Nothing is written here yet.") in as_text(document)


@pytest.mark.parametrize("language", ["en-XA", "ar-XB"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_fixed_words_can_be_translated(name: str, language: str) -> None:
    plan, version = agreed_plan()
    english = document_of(plan, name, version=version)
    document = document_of(plan, name, version=version, language=language)
    fixed = {block.text for block in english.blocks if isinstance(block, Heading | Note)} - {
        "Idris",
        "Farah",
        "Yusuf",
        "Sam Reed",
        "Rail Club",
    }
    left = {block.text for block in document.blocks if isinstance(block, Heading | Note)}
    assert fixed & left == set()
    items = [item for block in english.blocks if isinstance(block, Items) for item in block.items]
    labels = {item.label for item in items if item.label} - {"Sam Reed:"}
    translated = {item.label for block in document.blocks if isinstance(block, Items) for item in block.items}
    assert labels & translated == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_heading_levels_have_no_gaps(name: str) -> None:
    plan, version = agreed_plan()
    level = 0
    for block in document_of(plan, name, version=version).blocks:
        if isinstance(block, Heading):
            assert block.level <= level + 1
            level = block.level


def test_the_profile_opens_with_what_is_most_important() -> None:
    headings = [b.text for b in document_of(idris_plan(), "profile").blocks if isinstance(b, Heading)]
    assert headings[:2] == ["About Idris", "What is most important to me"]


def test_a_page_left_for_later_is_listed_as_open_with_its_reason() -> None:
    plan = idris_plan()
    assert plan.all(PageState)
    agreement = chapters(document_of(plan))["Agreement"]
    assert "Ways to manage it: We come back to this." in agreement


def test_somebody_without_a_name_is_still_addressed() -> None:
    plan = EMPTY.with_entry(Person(id=EMPTY.id_once(Person), known_as=" ", born_on=dt.date(1950, 1, 1)))
    assert document_of(plan).title == "This person’s plan"
    assert document_of(plan, "profile").title == "About this person"
    for name, title in (("emergency", "If something happens to this person"), ("profile", "About this person")):
        assert Heading(title, 1) in document_of(plan, name).blocks
    assert for_the_table(plan).person.born_on == dt.date(1950, 1, 1)


def test_telephone_numbers_keep_their_order_in_a_right_to_left_paper() -> None:
    text = as_text(document_of(idris_plan(), language="ar-XB"))
    for number in ("0113 496 0111", "0113 496 0999", "999 000 1014"):
        assert f"\u2068{number}\u2069" in text
        assert text.count(number) == text.count(f"\u2068{number}\u2069")
