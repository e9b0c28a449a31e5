"""One reader's paper beside the one for the table: what it holds more is on a short list, and is never a silence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

import pytest
from msgspec.structs import replace

from ipc_desktop.documents import contents
from ipc_desktop.documents.contents import FOR_ONE_READER, make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.wish import Wish
from ipc_desktop.plan.health import Medicine
from ipc_desktop.plan.money.sources import Allocation, Source
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import SECTIONS
from tests.bench.made_up import sample_plan
from tests.documents.families import BEN, FARAH, TODAY, idris_plan
from tests.documents.test_readers import shared_with

FAMILIES = ("maud-thistlewick", "nasreen-sabzwar", "joel-hartsease")
FUNDERS: tuple[Source, ...] = ("nhs", "council_adult", "council_children", "education")

FOR_WHOM = (
    r"This paper is for .+\. It holds what .+ may see\.",
    r"Left out: .+\.",
    r"Allergies and medicines are not on this paper\. Please ask\.",
    r"There is nothing on this paper for this reader\.",
)
"""What a paper for one reader says of itself, and of what is not on it."""
NOT_FUNDED = (r"Money not agreed yet(: .+)?\. Do not spend or employ anyone yet\.",)
"""That nothing may be spent stands there though a funder is not named, or not all are."""
WITHOUT_A_NUMBER = (r"Ring [^:]+", r"Care co-ordinator: [^,:]+", r"Please write the number of [^,:]+ here:", r"_+")
"""A name of which this reader does not see the number: never that there is none."""
WITHOUT_A_NAME = (
    r"About this person|If something happens to this person|This person(’s (plan|hospital passport))?",
    r"This person (says:|sees to it\.)",
    r"Somebody( says:| here:|, in own words:)?",
    r"(In the words of: )?(Agreed summary|From records|Worker’s note):?",
    r"(In the words of|Said by): (Somebody|Somebody here|This person)",
)
"""Whoever is not named to this reader, or is not known to them by more than a name."""
WITHOUT_THE_PLACE = (r"Also said", r"By law: .+", r"A circle with .+ in the middle\..*")
"""Words and roles that stand somewhere else where the rest is not seen; a circle of those who are seen."""
ALLOWED = re.compile("|".join((*FOR_WHOM, *NOT_FUNDED, *WITHOUT_A_NUMBER, *WITHOUT_A_NAME, *WITHOUT_THE_PLACE)))
_ANSWER = re.compile(r"(?P<asked>[^:?]+[:?]) (?P<names>.+)")


def readers_of(plan: Plan) -> Iterator[tuple[str, Plan]]:
    """Somebody of the family, to whom one part after the other is shown, and in each part they can have with money."""
    family = next(party for party in plan.parties() if party.id != plan.me.id and not party.is_paid)
    for section in SECTIONS:
        yield family.id, shared_with(plan, family.id, section)
    for source in FUNDERS:
        yield family.id, plan.with_entry(replace(family, approves=(source,)))
    for line in plan.all(PlannedSpend)[:1]:
        yield family.id, plan.with_entry(replace(line, holder=family.id, way="third_party"))
    yield family.id, plan.with_entry(replace(family, roles=("peer",)))


def text_for(plan: Plan, reader: str, name: str) -> str:
    return as_text(make_document(name, plan, language="en", today=TODAY, wish=Wish(reader=reader)))


def more_than_the_table(plan: Plan, reader: str, name: str) -> set[str]:
    """The lines of a reader's paper that the table's own does not have as often, and that are not allowed."""
    whole = text_for(plan, "", name).splitlines()
    asked = {found["asked"] for line in whole if (found := _ANSWER.fullmatch(line))}
    names = {party.name for party in plan.all(Party)} | {"Somebody", "This person"}
    more = Counter(text_for(plan, reader, name).splitlines()) - Counter(whole)
    return {
        line
        for line in more
        if line and line not in names and not ALLOWED.fullmatch(line) and not _names_fewer(line, asked, names)
    }


def _names_fewer(line: str, asked: Collection[str], names: Collection[str]) -> bool:
    """Whether this is an answer of the table's paper too, with some of its names left out."""
    found = _ANSWER.fullmatch(line)
    return found is not None and found["asked"] in asked and set(re.split(r", | and ", found["names"])) <= set(names)


@pytest.mark.parametrize("family", FAMILIES)
def test_no_paper_for_one_reader_says_a_thing_that_the_one_for_the_table_does_not(family: str) -> None:
    more = {
        (name, line)
        for reader, plan in readers_of(sample_plan(family))
        for name in FOR_ONE_READER
        for line in more_than_the_table(plan, reader, name)
    }
    assert more == set()


@pytest.mark.parametrize("name", ["passport", "resources"])
def test_that_comparison_finds_a_silence_that_is_told(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(contents, "of_a_part", tuple)
    plans = readers_of(sample_plan("maud-thistlewick"))
    assert any(more_than_the_table(plan, reader, name) for reader, plan in plans)


def test_who_sees_one_source_of_money_is_given_no_sums_of_a_part() -> None:
    farah = idris_plan().party(FARAH)
    assert farah is not None
    plan = idris_plan().with_entry(replace(farah, approves=("nhs",)))
    for name in ("plan", "resources", "budget"):
        assert "All money in a year" in text_for(plan, "", name), name
        text = text_for(plan, FARAH, name)
        for sum_of_a_part in ("All money in a year", "Planned, but nobody pays yet", "The rest is about"):
            assert sum_of_a_part not in text, (name, sum_of_a_part)
    text = text_for(plan, FARAH, "resources")
    assert "How it comes: £360.00 a week" in text
    assert "Council (children’s services)" not in text, "that it is not known yet would be untrue"


@pytest.mark.parametrize("name", ["plan", "easy_read", "budget", "actions"])
def test_who_sees_spending_and_no_source_reads_that_nothing_may_be_spent(name: str) -> None:
    words = "We must not spend money yet." if name == "easy_read" else "Do not spend or employ anyone yet."
    plan = idris_plan()
    line = plan.all(PlannedSpend)[0]
    plan = plan.with_entry(replace(line, holder=BEN, way="third_party"))
    plan = shared_with(plan, BEN, "money")
    text = text_for(plan, BEN, name)
    assert "Council (children’s services)" not in text
    assert words in text
    funded = plan.with_entries(replace(one, funder_answer="yes") for one in plan.all(Allocation))
    assert words not in text_for(funded, BEN, name)
    assert words not in text_for(shared_with(idris_plan(), BEN, "goals"), BEN, name), "no money stands there"


def test_a_contact_whose_number_is_kept_back_is_not_said_to_have_none() -> None:
    farah = idris_plan().party(FARAH)
    assert farah is not None
    plan = idris_plan().with_entry(replace(farah, approves=("nhs",)))
    text = text_for(plan, FARAH, "emergency")
    assert "0113 496 0000" not in text, "a funder reads a name alone"
    assert "Care co-ordinator: Sam Reed\n" in text
    assert "Ring Sam Reed\n" in text
    assert "o number yet" not in text


def test_medicines_that_a_reader_sees_are_not_said_to_be_asked_by_nobody() -> None:
    plan = idris_plan().with_entry(Medicine(id="m", name=idris_plan().all(PlannedSpend)[0].title))
    assert "Medicines: Not asked yet" in text_for(plan, "", "plan")
    assert "Not asked yet" not in text_for(shared_with(plan, BEN, "health"), BEN, "plan")
