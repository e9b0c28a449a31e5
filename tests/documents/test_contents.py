"""What stands in a document: every word that is for the table, under its own heading, with who said it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest

from ipc_desktop.documents.blocks import Block, Document, Heading, Note, Said, Table, Text
from ipc_desktop.documents.blocks import Signature as SignatureBlock
from ipc_desktop.documents.contents import DOCUMENTS, make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.actions import Support
from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.entry import Entry, Unknown, Visibility, Words
from ipc_desktop.plan.kinds import KINDS
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.plan.signing import NOT_AGREED_ON
from ipc_desktop.plan.working import WorkingNote
from tests.documents.families import BEN, EMPTY, FARAH, SAM, TODAY, URDU, agreed_plan, by, idris_plan, own


def document_of(
    plan: Plan, name: str = "plan", *, language: str = "en", version: AgreedVersion | None = None
) -> Document:
    return make_document(name, plan, language=language, today=TODAY, version=version)


def words_in(value: object) -> Iterator[Words]:
    """All words anywhere in an entry."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from words_in(part)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from words_in(getattr(value, name))


def chapters(document: Document) -> dict[str, str]:
    """The text of each chapter by its title; what stands before the first under ""."""
    found, title = {"": list[Block]()}, ""
    for block in document.blocks:
        if isinstance(block, Heading) and block.number:
            title = block.text
            found[title] = []
        found[title].append(block)
    return {title: as_text(with_blocks(document, blocks)) for title, blocks in found.items()}


def with_blocks(document: Document, blocks: list[Block]) -> Document:
    return replace(document, blocks=tuple(blocks))


def test_every_word_that_was_said_is_in_the_plan() -> None:
    plan, version = agreed_plan()
    text = as_text(document_of(plan, version=version))
    said = [words for entry in plan for words in words_in(entry) if words]
    assert len(said) > 40
    assert [words.text for words in said if words.text not in text] == []


def test_no_word_of_any_kind_of_entry_is_left_off_the_paper() -> None:
    plan = idris_plan()
    kinds = [kind for kind in KINDS.values() if not issubclass(kind, (*NOT_AGREED_ON, Media, Sharing))]
    lost = []
    for kind in kinds:
        names = [field.name for field in msgspec.structs.fields(kind) if field.type is Words]
        said = {name: by(SAM, f"PLUM {name}.") for name in names}
        text = as_text(
            document_of(plan.with_entry(msgspec.structs.replace(kind(id=plan.id_once(kind, "new")), **said)))
        )
        lost += [f"{kind.__name__}.{name}" for name in names if f"PLUM {name}." not in text]
    assert len(kinds) > 30
    assert lost == []


def test_what_is_shared_to_keep_somebody_safe_is_on_no_paper() -> None:
    plan = idris_plan()
    decided = Sharing(id=plan.id_once(Sharing, BEN), party=BEN, sections=("money",), basis="consent", given_on=TODAY)
    against_danger = msgspec.structs.replace(
        decided, basis="safeguarding_override", override_reason=by(SAM, "PLUM"), sections=("visits",)
    )
    assert "Who may see what\n\nBen, friend from college\n\nMoney" in as_text(document_of(plan.with_entry(decided)))
    text = as_text(document_of(plan.with_entry(against_danger)))
    assert "Who may see what" not in text
    assert "PLUM" not in text


@pytest.mark.parametrize(
    ("chapter", "words"),
    [
        ("What matters", "Friday trains with Nana."),
        ("What matters", URDU),
        ("How it’s going", "I have not slept a whole night since March."),
        ("My people", "I am there every morning and every night."),
        ("My goals", "Because trains are my best thing."),
        ("My goals", "Nana waits at the café."),
        ("Money", "Two waking nights"),
        ("Money", "College pays for transport itself, so there is no money here."),
        ("If things go wrong", "Nana comes. Nobody else."),
        ("Agreement", "I want Ben, not a new carer."),
        ("Agreement", "We want to ask my brother first."),
    ],
)
def test_words_stand_in_the_chapter_they_belong_to(chapter: str, words: str) -> None:
    plan, version = agreed_plan()
    assert words in chapters(document_of(plan, version=version))[chapter]


def test_every_quote_says_whose_words_they_are() -> None:
    said = [block for block in document_of(idris_plan()).blocks if isinstance(block, Said)]
    who = {block.words.text: block.who for block in said}
    assert who["I want to go to the station without Mum."] == "Idris, in own words:"
    assert who[URDU] == "Farah, Mum:"
    assert all(block.who.strip(": ") for block in said)


def test_every_word_that_was_said_stands_with_its_voice() -> None:
    plan, version = agreed_plan()
    blocks = document_of(plan, version=version).blocks
    told = {(block.words.text, block.words.lang, block.who) for block in blocks if isinstance(block, Said)}
    for table in (block for block in blocks if isinstance(block, Table)):
        for row, details in table.with_details():
            who = [item.words.text for item in details if item.label == "Said by:"]
            told |= {(row[1].text, row[1].lang, f"{name}:") for name in who}
    asked = {signature.statement_shown for signature in plan.all(Signature)}
    said = {words for entry in plan for words in words_in(entry) if words} - asked
    assert len(said) > 35
    for words in said:
        party = plan.party(words.said_by)
        assert party is not None
        names = [who for text, lang, who in told if (text, lang) == (words.text, words.lang)]
        assert any(name.startswith(party.name) for name in names), words.text


def test_two_views_of_one_thing_stand_together_each_with_its_voice() -> None:
    views = (
        WorkingNote(id="x1", words=own("The night carer is kind."), keep_or_change="keep"),
        WorkingNote(id="x2", words=by(FARAH, "She comes too late."), side="not_working", same_thing_as="x1"),
    )
    blocks = list(document_of(idris_plan().with_entries(views)).blocks)
    at = blocks.index(Heading("Two views of one thing", 3))
    assert blocks[at + 1 : at + 3] == [
        Said("Idris, in own words:", Text("The night carer is kind.", "en"), "This is working, we want to keep it:"),
        Said("Farah, Mum:", Text("She comes too late.", "en"), "This is not working:"),
    ]
    assert as_text(with_blocks(document_of(idris_plan()), blocks)).count("She comes too late.") == 1


def test_views_of_one_thing_are_found_however_they_point_at_one_another() -> None:
    views = (
        WorkingNote(id="x1", words=own("One."), same_thing_as="x2"),
        WorkingNote(id="x2", words=by(FARAH, "Two."), same_thing_as="x1"),
        WorkingNote(id="x3", words=by(BEN, "Three."), same_thing_as="x2"),
        WorkingNote(id="x4", words=by(BEN, "Four."), same_thing_as="nothing"),
    )
    text = chapters(document_of(EMPTY.with_entries((*idris_plan(), *views))))["How it’s going"]
    together = text.partition("Several views of one thing")[2]
    assert [word for word in ("One.", "Two.", "Three.") if word not in together] == []
    assert "Four." not in together
    assert text.count("Four.") == 1


def test_what_is_working_is_told_apart_into_what_to_keep_and_what_to_change() -> None:
    text = chapters(document_of(idris_plan()))["How it’s going"]
    order = [
        "What is working",
        "College says mornings go well.",
        "We want to keep this",
        "I like the bus to college with Ben.",
        "What is not working",
        "I have not slept a whole night since March.",
        "We want to change this",
        "I want to go to the station without Mum.",
    ]
    assert sorted(order, key=text.index) == order


def test_when_help_comes_stands_with_the_help_and_not_with_the_next() -> None:
    walk, club = own("Nana walks me there."), own("The model club.")
    plan = idris_plan().with_entries(
        (
            Support(id="t1", order="y", way="unpaid", what=walk, when=own("Fridays"), outcomes=("o1",)),
            Support(id="t2", order="z", way="community", what=club, outcomes=("o1",)),
        )
    )
    text = as_text(document_of(plan))
    assert text.index("Nana walks me there.") < text.index("When: Fridays") < text.index("The model club.")
    between = text[text.index("When: Fridays") : text.index("The model club.")]
    assert "Kind of support:" in between


def test_a_summary_is_never_shown_as_a_quote() -> None:
    said = [block for block in document_of(idris_plan()).blocks if isinstance(block, Said)]
    (summary,) = [block for block in said if block.words.text.startswith("Two carers")]
    assert "in own words" not in summary.who
    assert "summary" in summary.who


def test_words_keep_the_language_they_were_said_in() -> None:
    (urdu,) = [b for b in document_of(idris_plan()).blocks if isinstance(b, Said) and b.words.text == URDU]
    assert urdu.words.lang == "ur"


@pytest.mark.parametrize("visibility", ["private", "professionals", "restricted"])
def test_what_is_not_for_the_table_is_never_printed_named_or_counted(visibility: Visibility) -> None:
    plan = idris_plan()
    secret = Party(id="p-x", name="Quillon", relationship="uncle", circle="closest", visibility=visibility)
    hidden: tuple[Entry, ...] = (
        secret,
        AboutMe(id="h1", words=own("Zarquon alpha."), visibility=visibility),
        WorkingNote(id="h2", words=own("Zarquon beta."), visibility=visibility),
        Outcome(id="h3", statement=own("Zarquon gamma."), visibility=visibility, order="aa"),
        Allocation(id="h4", source="charity", unit_pence=77_777, visibility=visibility),
        Unknown(id="h5", named_kind="new", schema=9, fields={}, visibility=visibility),
        WorkingNote(id="h6", words=own("Zarquon delta."), part_of="h2"),
    )
    open_plan = plan.with_entry(WorkingNote(id="w9", words=by("p-x", "The dog helps.")))
    with_secrets = open_plan.with_entries(hidden)
    for name in DOCUMENTS:
        text = as_text(document_of(with_secrets, name))
        assert "Zarquon" not in text
        assert "Quillon" not in text
        assert text == as_text(document_of(open_plan, name))


def test_a_retired_person_is_still_named_for_what_they_said() -> None:
    plan = idris_plan()
    ben = plan.get(Party, BEN)
    assert ben is not None
    plan = plan.with_entries((msgspec.structs.replace(ben, retired=True), WorkingNote(id="w9", words=by(BEN, "Good."))))
    document = document_of(plan)
    assert any(isinstance(block, Said) and block.who == "Ben, friend from college:" for block in document.blocks)
    assert "Ben, friend from college" not in chapters(document)["My people"]


# --- where it stands ---------------------------------------------------------------------------------------------


def test_a_draft_says_so_on_its_first_page_and_on_every_page() -> None:
    document = document_of(idris_plan())
    assert document.standing == "Draft"
    assert Note("Draft, not agreed yet.", boxed=True) in document.blocks


def test_an_agreed_plan_says_by_whom_and_when() -> None:
    plan, version = agreed_plan()
    document = document_of(plan, version=version)
    assert document.standing == "Version 1"
    notes = [block.text for block in document.blocks if isinstance(block, Note)]
    assert "Version 1. Agreed by Idris, Farah, Yusuf and Sam Reed on Tuesday 12 January 2027." in notes
    assert not any("Draft" in note for note in notes)


def test_a_version_that_was_taken_back_says_so_and_is_never_called_agreed() -> None:
    plan, version = agreed_plan()
    taken_back = msgspec.structs.replace(version, retired=True)
    text = as_text(document_of(plan.with_entry(taken_back), version=taken_back))
    assert "Version 1 was taken back." in text
    assert "Agreed by" not in text


def test_each_signature_tells_answer_way_and_day_and_disagreement_in_own_words() -> None:
    plan, version = agreed_plan()
    document = document_of(plan, version=version)
    signatures = [block for block in document.blocks if isinstance(block, SignatureBlock)]
    facts = [{item.label: item.words.text for item in signature.facts} for signature in signatures]
    assert facts[0]["Do you agree?"] == "Yes, but"
    assert facts[0]["How:"] == "Drawn"
    assert facts[0]["When:"] == "Tuesday 12 January 2027"
    assert facts[1]["Name written:"] == "Farah Malik"
    assert signatures[0].strokes
    assert signatures[0].alternative == "What Idris drew to sign"
    assert "What Idris does not agree with" in as_text(document)


def test_agreed_is_not_funded_until_every_funder_has_said_yes() -> None:
    plan = idris_plan()
    assert "Do not spend" in document_of(plan).notice
    assert "Do not spend" in document_of(plan, "profile").notice
    for allocation in plan.all(Allocation):
        plan = plan.with_entry(msgspec.structs.replace(allocation, funder_answer="yes"))
    assert document_of(plan).notice == ""
    assert "Do not spend" not in as_text(document_of(plan))


def test_whom_to_ring_stands_on_every_page() -> None:
    assert document_of(idris_plan()).contacts == ("Sam Reed 0113 496 0000", "Out of hours 0113 496 0999")


# --- money ------------------------------------------------------------------------------------------------------


def rows(document: Document, head: str) -> list[tuple[str, ...]]:
    tables = [block for block in document.blocks if isinstance(block, Table) and block.heads[1] == head]
    return [tuple(cell.text for cell in row) for table in tables for row in table.rows]


def test_nhs_council_and_education_always_have_a_row() -> None:
    plan = EMPTY.with_entry(Statement(id=EMPTY.id_once(Statement), possible="not_known", why=own("Not this year.")))
    assert [row[0] for row in rows(document_of(plan), "How it comes")] == [
        "NHS",
        "Council (adult social care)",
        "Education",
    ]
    assert {row[1] for row in rows(document_of(plan), "How it comes")} == {"Not known yet"}


def test_nothing_from_a_source_is_written_as_an_amount_with_its_reason() -> None:
    document = document_of(idris_plan())
    assert ("Education", "£0.00 a week", "£0.00") in rows(document, "How it comes")
    (reason,) = [b for b in document.blocks if isinstance(b, Said) and b.words.text.startswith("College pays")]
    assert (reason.who, reason.topic) == ("Sam Reed:", "Education:")


def test_term_time_money_counts_its_own_weeks() -> None:
    document = document_of(idris_plan())
    assert ("Council (children’s services)", "£120.00 a week, 39 weeks a year", "£4,680.00") in rows(
        document, "How it comes"
    )


def test_one_off_money_stands_apart_and_is_never_averaged() -> None:
    document = document_of(idris_plan())
    assert "Money that comes once\n\nOwn money: £300.00" in as_text(document)
    pans = as_text(document).partition("What: Pans and a good knife")[2].partition("\n\n")[0]
    assert "In a year: £125.00 once" in pans
    assert "week" not in pans


def test_sums_by_source_and_by_way_come_to_the_penny() -> None:
    document = document_of(idris_plan())
    assert ("NHS", "£18,616.00", "£104.00") in rows(document, "Planned")
    assert "Notional budget: £15,600.00" in as_text(document)
    assert "Planned in a year: £21,081.00" in as_text(document)


def test_a_line_says_its_goal_its_source_its_way_and_what_it_costs() -> None:
    line = as_text(document_of(idris_plan())).partition("Line: 3\n")[2].partition("Line: 4\n")[0]
    for words in (
        "What: Cooking lessons",
        "Said by: Idris, in own words",
        "Kind: Help with learning",
        "Goals: 3 and 1",
        "Amount: £60.00 a week, 39 weeks a year",
        "Paid by Council (children’s services): £2,340.00",
        "Way: Third party budget",
        "In a year: £2,340.00",
        "About a week: £45.00",
    ):
        assert words in line


def test_a_line_says_how_it_was_counted_who_holds_it_and_who_helps() -> None:
    text = as_text(document_of(idris_plan()))
    first, second = text.partition("Line: 1\n")[2].partition("Line: 2\n")[::2]
    assert "Counted: £14.50 an hour, for 4 hours" in first
    assert "Held by: Farah" in first
    assert "Direct payment. This is our wish. It is not decided yet." in first
    assert "Help comes from: Night Owls Care" in second


def test_where_one_voice_tells_all_the_lines_it_is_named_above_the_table() -> None:
    plan = idris_plan()
    spends = [msgspec.structs.replace(spend, title=by(SAM, "Help")) for spend in plan.all(PlannedSpend)]
    text = as_text(document_of(plan.with_entries(spends)))
    assert "What the money pays for\n\nIn the words of: Sam Reed\n\nLine: 1\nWhat: Help" in text
    assert "Said by:" not in text


def test_an_agreed_plan_does_not_say_that_nothing_was_told_first() -> None:
    plan, version = agreed_plan()
    assert "What we told you first" not in as_text(document_of(plan, version=version))
    assert "What we told you first" in as_text(document_of(plan))


def test_the_day_on_which_somebody_first_agreed_with_a_goal_is_called_that() -> None:
    goal = idris_plan().all(Outcome)[0]
    plan = idris_plan().with_entry(msgspec.structs.replace(goal, agreed_with=(SAM,), agreed_on=dt.date(2027, 1, 8)))
    assert "Agreed with: Sam Reed\nFirst agreed on: Friday 8 January 2027" in as_text(document_of(plan))
