"""Stories of the papers on money: what there is and from whom, what it is for, and what to do with a direct payment."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.documents.blocks import Heading, Items
from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.agreement import AgreedVersion, KeptCheck
from ipc_desktop.plan.community import Place
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.eligibility import Eligibility
from ipc_desktop.plan.money.funders import LineAnswer, ShortfallRequest
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from tests.documents.families import EMPTY, FARAH, SAM, TODAY, by, idris_plan
from tests.documents.test_contents import document_of


def text_of(name: str, plan: Plan) -> str:
    return as_text(make_document(name, plan, language="en", today=TODAY))


def test_the_statement_says_each_answer_with_its_reason_and_how_to_ask_again() -> None:
    plan = idris_plan()
    answer = Eligibility(
        id=plan.id_once(Eligibility, "education"),
        source="education",
        result="not_eligible",
        why=by(SAM, "Idris has no education, health and care plan."),
        instead=by(SAM, "College helps with travel."),
        how_to_ask_again=by(SAM, "Ring me when that changes."),
        told_on=dt.date(2027, 1, 5),
        told_by=SAM,
    )
    text = text_of("resources", plan.with_entry(answer))
    told = text.partition("What each of them answered")[2].partition("Where the money comes from")[0]
    for words in ("Education: No", "Told us by: Sam Reed", "Ring me when that changes."):
        assert words in told
    assert told in as_text(document_of(plan.with_entry(answer))), "the whole plan says it, too"


def test_the_statement_says_how_to_question_it_even_when_nothing_is_known() -> None:
    text = text_of("resources", EMPTY)
    assert "You can ask how each figure was worked out." in text
    assert "NHS\nHow it comes: Not known yet" in text


def test_without_a_budget_nothing_is_said_out_loud_and_what_somebody_pays_by_choice_stands_apart() -> None:
    no = Statement(id=EMPTY.id_once(Statement), possible="no")
    answer = Eligibility(id=EMPTY.id_once(Eligibility, "nhs"), source="nhs", result="not_eligible")
    place = Place(id=SAM, name="Camera club", cost_pence=300, times_a_year=30, paid_by_me=True)
    text = as_text(document_of(EMPTY.with_entries((no, answer, place))))
    assert "NHS\nHow it comes: Nothing from here\nIn a year: £0.00" in text
    assert "What I pay myself: £90.00 a year, from my own pocket. It is my choice, and in no budget." in text
    assert "You can ask again at any time, and at each review." in text


def test_a_plan_that_can_have_no_budget_does_not_go_on_asking_each_source() -> None:
    no = Statement(id=EMPTY.id_once(Statement), possible="no")
    text = as_text(document_of(EMPTY.with_entry(no)))
    assert text.count("How it comes: Nothing from here") == 3
    assert "How it comes: Not known yet" not in text
    asked = Eligibility(id=EMPTY.id_once(Eligibility, "nhs"), source="nhs", result="unknown_ask")
    assert "NHS\nHow it comes: Not known yet" in as_text(document_of(EMPTY.with_entries((no, asked))))


def test_what_was_said_about_questioning_it_stands_once() -> None:
    plan = idris_plan()
    statement = plan.once(Statement)
    said = msgspec.structs.replace(statement, how_to_challenge=by(SAM, "Write to my manager."))
    assert text_of("resources", plan.with_entry(said)).count("Write to my manager.") == 1


def test_the_budget_holds_choices_ways_and_whether_it_is_enough() -> None:
    text = text_of("budget", idris_plan())
    assert "Direct payment\n\nThe money comes to you, or to somebody you choose. You buy the support." in text
    assert "Lines in this budget: 1 and 4" in text
    assert "Goal 2: I sleep two whole nights a week." in text
    assert "Is it enough for you?\n\nAnswer: Not sure" in text
    assert "Nights worry me most." in text


def test_a_budget_that_nobody_was_asked_about_says_so() -> None:
    plan = idris_plan()
    silent = msgspec.structs.replace(plan.once(Statement), enough="", enough_words=msgspec.structs.replace(by(SAM, "")))
    assert "Is it enough for you?\n\nAnswer: Not answered yet" in text_of("budget", plan.with_entry(silent))


def test_every_paper_on_money_says_that_nothing_may_be_spent_yet() -> None:
    for name in ("resources", "budget", "direct_payment", "education"):
        document = make_document(name, idris_plan(), language="en", today=TODAY)
        assert document.notice == "Do not spend yet.", name
    for name in ("resources", "budget", "direct_payment"):
        assert "Do not spend or employ anyone yet." in text_of(name, idris_plan()), name
    plan = idris_plan()
    yes = [msgspec.structs.replace(one, funder_answer="yes") for one in plan.all(Allocation)]
    assert "Do not spend" not in text_of("budget", plan.with_entries(yes))


def test_the_checklist_begins_with_the_choice_and_has_a_box_for_each_thing_to_do() -> None:
    document = make_document("direct_payment", idris_plan(), language="en", today=TODAY)
    boxes = [item for block in document.blocks if isinstance(block, Items) and block.ticks for item in block.items]
    assert len(boxes) > 20
    assert all(len(item.words.text.split()) <= 15 for item in boxes)
    text = as_text(document)
    assert text.index("You need not take it.") < text.index("What it is for") < text.index("[ ] ")
    assert "Somebody to go to the station with me" in text
    assert "Two waking nights" not in text, "that line is managed in another way"


def test_the_checklist_never_says_that_a_holder_is_not_known_yet_who_is_not_for_the_table() -> None:
    farah = idris_plan().get(Party, FARAH)
    assert farah is not None
    hidden = idris_plan().with_entry(msgspec.structs.replace(farah, visibility="professionals"))
    line = text_of("direct_payment", hidden).partition("Somebody to go to the station with me")[2].partition("£")[0]
    assert "Who looks after the money: Somebody" in line


def test_the_papers_begin_with_their_names() -> None:
    for name, title in (("resources", "Statement of resources"), ("budget", "The budget")):
        first = make_document(name, idris_plan(), language="en", today=TODAY).blocks[0]
        assert first == Heading(title, 1)


def test_each_line_says_what_it_waits_for_and_what_the_rules_say_of_it() -> None:
    plan = idris_plan()
    line = plan.all(PlannedSpend)[0]
    text = as_text(document_of(plan))
    assert "Not yet: Not yet: " not in text
    assert "has not said yes." in text
    yes = [msgspec.structs.replace(one, funder_answer="yes") for one in plan.all(Allocation)]
    assert "has not said yes." not in as_text(document_of(plan.with_entries(yes)))
    wine = msgspec.structs.replace(line, title=by(SAM, "A case of wine"))
    assert "alcohol" in as_text(document_of(plan.with_entry(wine)))


def test_a_decision_against_the_wish_stands_with_its_reason_and_what_funders_say_of_a_line() -> None:
    plan = idris_plan()
    line = plan.all(PlannedSpend)[0]
    otherwise = msgspec.structs.replace(
        line, preferred_way="direct_payment", way="notional", way_because=by(SAM, "Until there is an account.")
    )
    back = LineAnswer(id=SAM, spend=line.id, source="nhs", answer="returned", reasons=by(SAM, "Show weeks covered."))
    asked = ShortfallRequest(id=EMPTY.me.id, source="nhs", amount_pence=112_120, reason=by(SAM, "A job coach."))
    text = as_text(document_of(plan.with_entries((otherwise, back, asked))))
    for words in ("Our wish was: Direct payment", "Until there is an account.", "Show weeks covered.", "£1,121.20"):
        assert words in text, words
    assert "What they say line by line" in text
    assert "Money that was asked for" in text


def test_a_version_tells_how_its_money_stood_when_it_was_closed_for_signing() -> None:
    plan = idris_plan()
    kept = (
        KeptCheck("S1", "pass", "within"),
        KeptCheck("S3", "fail", "goals_open"),
        KeptCheck("S5", "not_applicable", "nobody_employed"),
        KeptCheck("S6", "warn", "put_by_little", 5_000),
        KeptCheck("S7", "warn", "says_not_sure"),
    )
    version = AgreedVersion(id="v", number=1, manifest_hash="h", locked_at="2027-01-19T11:00:00.000Z", checks=kept)
    told = as_text(document_of(plan.with_entry(version), version=version))
    stood = told.partition("The money when this was closed for signing\n")[2].splitlines()
    assert [line.lstrip("•-– ") for line in stood if line][:4] == [
        "No source paid for more than it gave.",
        "A goal had nothing for it yet.",
        "£50.00 was put by. Areas usually ask for more.",
        "Idris was not sure that it is enough.",
    ]
    assert "when this was closed for signing" not in as_text(document_of(plan)), "a draft has no such day"


def test_two_sums_of_one_source_are_told_apart_and_a_part_of_a_year_says_so() -> None:
    first = Allocation(id=EMPTY.id_once(Allocation, "nhs"), source="nhs", unit_pence=4_250, funder_answer="yes")
    once = Allocation(id="once", source="nhs", unit_pence=60_000, frequency="one_off", funder_answer="waiting")
    part = Allocation(id="part", source="charity", unit_pence=2_500, frequency="monthly", times=9)
    text = text_of("resources", EMPTY.with_entries((first, once, part)))
    assert "NHS, £42.50 a week: Yes" in text
    assert "NHS, £600.00 once: Waiting for an answer" in text
    assert "How it comes: £25.00 a month, 9 times a year" in text
    assert "Charity: Not asked yet" in text


def test_a_line_of_money_without_a_name_is_called_something_on_every_paper() -> None:
    line = next(spend for spend in idris_plan().all(PlannedSpend) if spend.outcomes)
    plan = idris_plan().with_entry(msgspec.structs.replace(line, title=Words(""), way="direct_payment"))
    for paper in ("plan", "easy_read", "budget", "education", "direct_payment"):
        assert "Something without a name yet" in text_of(paper, plan), paper
    assert "Paid for, line 1: Something without a name yet" in text_of("plan", plan)
    alone = Plan.of_entries(plan.case, (one for one in plan if not isinstance(one, PlannedSpend) or one.id == line.id))
    assert "In the words of" not in text_of("direct_payment", alone), "nobody said it"
