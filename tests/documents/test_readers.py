"""Stories of a paper for one reader: nothing on it that they may not see, and no hint where a hint gives it away."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ipc_desktop.documents.blocks import Heading
from ipc_desktop.documents.contents import DOCUMENTS, FOR_ONE_READER, make_document
from ipc_desktop.documents.html import as_html
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.wish import Wish
from ipc_desktop.plan.health import HealthSafety
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import SECTIONS, Section, Sharing, not_told
from tests.documents.families import BEN, FARAH, TODAY, agreed_plan, idris_plan

MONEY_WORDS = ("Two waking nights", "£18,720.00", "Nights worry me most.")
GOAL = "I go to the station with a friend on Fridays."
HEALTH = "Allergies"


def shared_with(plan: Plan, party: str, *sections: Section) -> Plan:
    """The person decided on these sections for somebody."""
    decision = Sharing(
        id=plan.id_once(Sharing, party),
        party=party,
        sections=sections,
        basis="consent",
        given_by=plan.me.id,
        given_on=TODAY,
    )
    return plan.with_entry(decision)


def text_for(plan: Plan, reader: str, name: str = "plan") -> str:
    return as_text(make_document(name, plan, language="en", today=TODAY, wish=Wish(reader=reader)))


def test_a_reader_gets_what_was_decided_for_them_and_no_more() -> None:
    plan = shared_with(idris_plan(), BEN, "who_i_am", "people", "goals")
    text = text_for(plan, BEN)
    assert GOAL in text
    assert [words for words in MONEY_WORDS if words in text] == []
    assert "Friday trains with Nana." not in text


def test_the_paper_says_whose_it_is_and_what_is_left_out() -> None:
    text = text_for(shared_with(idris_plan(), BEN, "who_i_am", "people", "goals"), BEN)
    assert "This paper is for Ben. It holds what Ben may see." in text
    left_out = next(line for line in text.splitlines() if line.startswith("Left out:"))
    assert "Money" in left_out
    assert "My goals" not in left_out


def test_what_somebody_must_not_be_told_is_not_even_named() -> None:
    plan = shared_with(idris_plan(), BEN, *(part for part in SECTIONS if part != "health"))
    secret = replace(not_told("secret", party=BEN), sections=("money",))
    text = text_for(plan.with_entry(secret), BEN)
    assert "Left out" not in text or "Money" not in text.partition("Left out:")[2].partition("\n")[0]
    assert [words for words in MONEY_WORDS if words in text] == []


def test_of_what_is_left_out_the_paper_never_says_that_there_is_nothing() -> None:
    plan = shared_with(idris_plan(), BEN, "who_i_am", "people", "goals")
    plan = plan.with_entry(HealthSafety(id=plan.id_once(HealthSafety), allergies="listed"))
    for name in FOR_ONE_READER:
        text = text_for(plan, BEN, name)
        for silence in (
            "Nothing is written",
            "Not asked yet",
            "are not known",
            "Nothing is planned",
            "Nobody is named",
        ):
            assert silence not in text, f"{name}: {silence}"
    document = make_document("plan", plan, language="en", today=TODAY, wish=Wish(reader=BEN))
    chapters = [block for block in document.blocks if isinstance(block, Heading) and block.number]
    assert [chapter.number for chapter in chapters] == list(range(1, len(chapters) + 1)), "no gap tells of a part"
    assert "Money" not in [chapter.text for chapter in chapters]
    assert "Allergies and medicines are not on this paper. Please ask." in text_for(plan, BEN, "emergency")
    assert "There is nothing on this paper for this reader." in text_for(plan, BEN, "resources")


def test_who_sees_what_money_is_for_but_not_where_it_comes_from_gets_no_wrong_sums() -> None:
    plan = idris_plan()
    spend = next(spend for spend in plan.all(PlannedSpend) if spend.title.text == "Cooking lessons")
    plan = plan.with_entry(replace(spend, holder=BEN, way="third_party"))
    plan = shared_with(plan, BEN, "money")
    text = text_for(plan, BEN)
    assert "Cooking lessons" in text
    assert "Two waking nights" not in text
    assert "A budget is possible" not in text
    assert "Short:" not in text


def test_who_sees_what_money_is_for_but_no_figures_is_not_told_in_easy_read_that_nobody_knows_them() -> None:
    text = text_for(idris_plan(), FARAH, "easy_read")
    assert "Two waking nights" in text
    assert "We do not know yet if I can have a budget." not in text
    assert "Nobody has said yet if it is enough." not in text


def test_words_of_somebody_who_is_not_named_here_have_a_voice_that_reads_well_in_a_table() -> None:
    text = text_for(shared_with(idris_plan(), BEN, "money"), BEN)
    assert "Said by: Somebody here" in text
    assert "Said by: Said by" not in text


def test_easy_read_without_a_name_does_not_make_one_up() -> None:
    assert "My name is Idris." in text_for(idris_plan(), "", "easy_read")
    assert "My name is" not in text_for(shared_with(idris_plan(), BEN, "goals"), BEN, "easy_read")


def test_what_is_for_everybody_is_made_for_no_single_reader() -> None:
    for name in set(DOCUMENTS) - FOR_ONE_READER:
        with pytest.raises(ValueError, match="everybody"):
            text_for(idris_plan(), BEN, name)


def test_who_must_not_be_told_anything_learns_of_no_section() -> None:
    plan = shared_with(idris_plan(), BEN, *SECTIONS).with_entry(not_told("secret", party=BEN))
    text = text_for(plan, BEN)
    assert "Left out" not in text
    assert GOAL not in text


def test_everybody_at_the_table_gets_the_whole_plan() -> None:
    assert "This paper is for" not in text_for(idris_plan(), "")


def test_a_part_of_an_agreed_plan_does_not_say_who_agreed() -> None:
    plan, version = agreed_plan()
    plan = shared_with(plan, BEN, "who_i_am", "goals")
    wish = Wish(reader=BEN)
    document = make_document("plan", plan, language="en", today=TODAY, version=version, wish=wish)
    text = as_text(document)
    assert document.standing == "Version 1"
    assert "This is a part of version 1." in text
    assert "Draft" not in text
    assert "Agreed by" not in text


def test_money_that_no_funder_agreed_to_is_said_only_where_money_is_seen() -> None:
    wish = Wish(reader=BEN)
    without = shared_with(idris_plan(), BEN, "who_i_am", "goals")
    assert make_document("plan", without, language="en", today=TODAY, wish=wish).notice == ""
    everybody = make_document("plan", without, language="en", today=TODAY)
    assert everybody.notice == "Do not spend yet."


def test_no_paper_for_one_reader_holds_a_word_that_they_may_not_see_in_any_form() -> None:
    plan = shared_with(idris_plan(), BEN, "who_i_am", "goals")
    for name in FOR_ONE_READER:
        document = make_document(name, plan, language="en", today=TODAY, wish=Wish(reader=BEN))
        for form in (as_text(document), as_html(document, 18)):
            assert [words for words in (*MONEY_WORDS, "I have not slept a whole night") if words in form] == [], name
        assert document.attachments == ()
