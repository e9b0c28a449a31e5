"""What matters and how it is going on paper: each word under its own heading, and silence called silence."""

from __future__ import annotations

from msgspec.structs import replace

from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.communication import CommunicationRow
from ipc_desktop.plan.health import Allergy, HealthSafety
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.risks import Risk
from ipc_desktop.plan.routine import RoutineStep
from ipc_desktop.plan.strengths import Rulers, Strength, WellbeingScores
from ipc_desktop.plan.what_matters import DayNote, ImportantThing, PleaseNote
from tests.documents.families import FARAH, TODAY, by, idris_plan, own


def paper(plan: Plan) -> str:
    return as_text(make_document("plan", plan, language="en", today=TODAY))


def in_order(text: str, *parts: str) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_good_and_bad_days_and_please_do_not_stand_under_their_own_headings() -> None:
    plan = idris_plan().with_entries(
        (
            DayNote(id="d1", words=own("Trains first"), time="morning"),
            DayNote(id="d2", words=own("No sleep"), day="bad"),
            PleaseNote(id="p1", words=by(FARAH, "Touch his arm"), why=by(FARAH, "He jumps"), do_or_not="do_not"),
        )
    )
    text = paper(plan)
    assert in_order(text, "Good days and bad days", "A good day", "Morning: Trains first", "A bad day", "No sleep")
    assert in_order(text, "Please do not", "Touch his arm", "Why does it matter?", "He jumps")


def test_what_words_are_about_stands_before_them_and_never_alone_after_them() -> None:
    plan = idris_plan().with_entries(
        (
            RoutineStep(id="s1", words=own("Porridge"), time="morning"),
            RoutineStep(id="s2", words=own("Wash"), time="evening", helped_by=FARAH),
            RoutineStep(id="s3", time="night", helped_by=FARAH),
            ImportantThing(id="t1", words=own("The bridge"), sort="place"),
            ImportantThing(id="t2", words=own("My cap"), sort="other"),
            Strength(id="t3", words=own("Maps"), sort="good_at"),
        )
    )
    text = paper(plan)
    assert in_order(text, "A place: The bridge", "Morning: Porridge", "Evening: Wash\n\nWho helps? Farah\n\nNight\n")
    assert "in own words: My cap" in text.replace("\n", " ")
    assert "I am good at this: Maps" in text
    assert "Something else" not in text


def test_a_row_of_the_chart_and_a_risk_keep_their_questions() -> None:
    plan = idris_plan().with_entries(
        (
            CommunicationRow(id="c1", when_this_happens=own("It is loud"), i_do_this=own("I hum")),
            Risk(id="r1", what_i_want=own("The bus alone"), what_we_agreed=by(FARAH, "Three weeks together")),
        )
    )
    text = paper(plan)
    assert in_order(text, "When this happens", "It is loud", "I do this", "I hum")
    assert in_order(text, "What do you want to do?", "The bus alone", "What did we agree?", "Three weeks together")


def test_what_nobody_asked_about_allergies_is_printed_as_not_asked() -> None:
    text = paper(idris_plan())
    assert "Allergies: Not asked yet" in text
    assert "None known" not in text


def test_none_known_is_printed_with_who_said_it() -> None:
    plan = idris_plan()
    said = replace(plan.once(HealthSafety), allergies="none_known", allergies_said_by=FARAH, allergies_asked_on=TODAY)
    text = paper(plan.with_entry(said))
    assert in_order(text, "Allergies: None known", "Said by: Farah")


def test_an_allergy_is_printed_with_what_happens_and_how_bad_it_is() -> None:
    allergy = Allergy(id="a1", substance=own("Peanuts"), reaction=own("My throat closes"), severity="life_threatening")
    text = paper(idris_plan().with_entry(allergy))
    assert in_order(text, "Peanuts", "What happens then?", "My throat closes", "It can kill: ring 999")


def test_answers_on_wellbeing_are_printed_only_while_being_asked_is_welcome() -> None:
    plan = idris_plan()
    scores = replace(plan.once(WellbeingScores), may_ask="yes", happiness=3)
    assert "Happy yesterday: 3 of 10" in paper(plan.with_entry(scores))
    later = paper(plan.with_entry(replace(scores, may_ask="no")))
    assert "Happy yesterday" not in later
    assert "No, do not ask me" in later


def test_the_style_of_support_is_printed_with_who_chose_it_and_why() -> None:
    plan = idris_plan()
    chosen = replace(
        plan.once(Rulers), knowledge=9, chosen_style="together", chosen_by=FARAH, chosen_why=own("I get tired")
    )
    text = paper(plan.with_entry(chosen))
    assert in_order(text, "9 of 10", "We do it together, in tiny steps", "Chosen by: Farah", "I get tired")
