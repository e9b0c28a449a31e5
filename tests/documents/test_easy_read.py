"""Stories of the plan in easy read: one idea a line, a picture for each, and nobody's words put into others."""

from __future__ import annotations

import msgspec
import pytest

from ipc_desktop import paths
from ipc_desktop.documents.blocks import Items, Note, Pictured, Said, Table, Text
from ipc_desktop.documents.contents import make_document
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.health import Allergy
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import RoutineStep
from ipc_desktop.plan.what_matters import ImportantThing
from tests.documents.families import FARAH, TODAY, by, idris_plan, own
from tests.documents.own_languages import SPOKEN, family_speaking, sentences_of


def lines(plan: Plan) -> list[Pictured]:
    blocks = make_document("easy_read", plan, language="en", today=TODAY).blocks
    assert not [block for block in blocks if isinstance(block, Said | Table)]
    return [block for block in blocks if isinstance(block, Pictured)]


def texts(plan: Plan) -> list[str]:
    return [line.words.text for line in lines(plan)]


def test_every_line_has_one_idea_and_a_picture_that_is_bundled() -> None:
    found = lines(idris_plan())
    assert len(found) > 40
    missing = {
        line.picture for line in found if not (paths.RESOURCES / f"pictures/colour/{line.picture}.svg").is_file()
    }
    assert missing == set()
    assert not [line.words.text for line in found if "\n" in line.words.text]


def test_what_somebody_said_is_cut_into_its_sentences_and_never_changed() -> None:
    assert {"Friday trains with Nana.", "Cooking.", "Quiet evenings.", "And my own room."} <= set(texts(idris_plan()))


@pytest.mark.parametrize("tag", SPOKEN)
def test_every_sentence_of_a_life_is_there_in_its_own_language(tag: str) -> None:
    found = [(line.words.text, line.words.lang) for line in lines(family_speaking(tag))]
    assert [one for one in sentences_of(tag) if (one, tag) not in found] == []


def test_sentences_end_where_each_script_ends_them() -> None:
    said = Words("چائے اچھی ہے۔ موسیقی بھی اچھی ہے۔", "ur", FARAH)
    plan = idris_plan().with_entry(ImportantThing(id="thing", words=said))
    assert {"چائے اچھی ہے۔", "موسیقی بھی اچھی ہے۔"} <= set(texts(plan))


def test_whoever_is_not_the_person_is_named_before_their_words() -> None:
    blocks = make_document("easy_read", idris_plan(), language="en", today=TODAY).blocks
    told = [block.words.text if isinstance(block, Pictured) else getattr(block, "text", "") for block in blocks]
    at = told.index("I have not slept a whole night since March.")
    assert told[at - 1] == "Farah says:"
    assert told[told.index("Friday trains with Nana.") - 1] == "What matters to me"


def test_what_was_agreed_on_together_is_said_by_all_and_not_by_somebody() -> None:
    agreed = Words("Payroll", captured_as="agreed_summary")
    plan = idris_plan().with_entry(PlannedSpend(id="payroll", order="z", title=agreed, unit_pence=450))
    notes = [
        block.text
        for block in make_document("easy_read", plan, language="en", today=TODAY).blocks
        if isinstance(block, Note)
    ]
    assert "We say:" in notes
    assert "Somebody says:" not in notes


def test_a_chosen_picture_stands_beside_the_words_it_was_chosen_for() -> None:
    plan = idris_plan().with_entry(ImportantThing(id="thing", words=own("My cat Leo."), picture="cat"))
    assert Pictured("cat", lines_of(plan, "My cat Leo.").words) in lines(plan)


def test_a_step_that_was_only_pointed_at_stands_in_the_day() -> None:
    plan = idris_plan().with_entry(RoutineStep(id="step", order="zz", picture="alarm-clock"))
    assert lines_of(plan, "Waking up").picture == "alarm-clock"
    whole = make_document("plan", plan, language="en", today=TODAY)
    facts = [item.words.text for block in whole.blocks if isinstance(block, Items) for item in block.items]
    assert "Waking up" in facts


def lines_of(plan: Plan, text: str) -> Pictured:
    return next(line for line in lines(plan) if line.words.text == text)


def test_a_danger_is_said_as_one() -> None:
    nuts = Allergy(id="nuts", substance=by(FARAH, "Peanuts"), reaction=by(FARAH, "He cannot breathe."))
    blocks = make_document("easy_read", idris_plan().with_entry(nuts), language="en", today=TODAY).blocks
    at = blocks.index(Note("This is dangerous for me:"))
    assert blocks[at + 1 : at + 3] == (Note("Farah says:"), Pictured("warning", Text("Peanuts", "en")))


def test_no_sentence_of_the_app_is_longer_than_ten_words() -> None:
    plan = idris_plan()
    said = {words for entry in plan for words in _words(entry)}
    ours = [text for text in texts(plan) if not any(text in one for one in said)]
    ours += [
        block.text
        for block in make_document("easy_read", plan, language="en", today=TODAY).blocks
        if isinstance(block, Note)
    ]
    assert [text for text in ours if len(text.split()) > 10] == []


def _words(entry: msgspec.Struct) -> list[str]:
    values = (getattr(entry, name) for name in entry.__struct_fields__)
    return [value.text for value in values if isinstance(value, Words)]
