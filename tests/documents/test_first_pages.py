"""Stories of what stands first on paper: who this is, how to talk with them; and what was told before we began."""

import datetime as dt

import msgspec

from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.plan.access_needs import AccessNeed, AccessNeeds
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.getting_ready import Notice, Pace
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.plan import Plan
from tests.documents.families import EMPTY, FARAH, TODAY, idris_plan, own


def printed(plan: Plan) -> str:
    return as_text(make_document("plan", plan, language="en", today=TODAY))


def with_person(**said: object) -> Plan:
    plan = idris_plan()
    return plan.with_entry(msgspec.structs.replace(plan.person, **said))


def test_where_somebody_lives_and_how_they_like_to_be_reached_are_printed() -> None:
    text = printed(
        with_person(
            address="1 Sample Row\nLeeds",
            phone="0113 496 0001",
            email="idris@example.org",
            preferred_contact="text_message",
            gp_known="known",
            gp_practice="Sample Lane Surgery",
            school="Sample College",
        )
    )
    for words in ("1 Sample Row, Leeds", "0113", "idris@example.org", "By text message", "Sample Lane", "College"):
        assert words in text


def test_how_to_get_in_is_never_printed() -> None:
    assert "key safe" not in printed(with_person(getting_in="key safe 1234"))


def test_a_surgery_that_is_not_known_yet_is_printed_as_such() -> None:
    assert "GP practice: Not known yet" in printed(with_person(gp_known="unknown_yet"))


def test_what_somebody_needs_to_take_part_stands_in_their_words() -> None:
    need = AccessNeed(
        id="01933333-0000-7000-8000-000000000001",
        need_kind="environment",
        words=own("A quiet room."),
        if_not_met=own("I walk out."),
        met="not_met",
    )
    hers = AccessNeed(
        id="01933333-0000-7000-8000-000000000002",
        of_party=FARAH,
        need_kind="contact_method",
        words=Words("After six.", said_by=FARAH),
    )
    formats = msgspec.structs.replace(EMPTY.once(AccessNeeds), formats=("easy_read",), read_aloud="pages")
    text = printed(idris_plan().with_entries((need, hers, formats)))
    assert "The room, light and noise: A quiet room." in text
    assert "I walk out." in text
    assert "It is not there" in text
    assert "How to reach me, for Farah: After six." in text
    assert "Easy words and pictures" in text


def test_the_pace_is_printed_with_the_sign_for_stop() -> None:
    pace = Pace(
        id=EMPTY.id_once(Pace),
        sitting_minutes=45,
        break_every_minutes=20,
        best_time="evening",
        how_to_say_stop=own("I put my hand up."),
    )
    text = printed(idris_plan().with_entry(pace))
    for words in ("45 minutes", "20 minutes", "Evening", "How I say stop: I put my hand up."):
        assert words in text


def test_what_was_told_first_is_printed_with_its_day_and_its_answer() -> None:
    plan = idris_plan()
    notice = Notice(
        id=plan.id_once(Notice, "privacy"),
        given_on=dt.date(2027, 1, 4),
        given_to=(plan.me.id, FARAH),
        told_how="read_aloud",
        answer="ask_again",
        questions=own("Who reads it?"),
    )
    text = printed(plan.with_entry(notice))
    assert "What we told you first" in text
    for words in ("4 January 2027", "Idris and Farah", "It was read aloud", "Who reads it?"):
        assert words in text, words


def test_an_early_figure_is_printed_or_that_nobody_knows_yet() -> None:
    unknown = Statement(id=EMPTY.id_once(Statement), possible="not_known", first_figure="not_known")
    assert "First figure: Not known yet" in printed(EMPTY.with_entry(unknown))
    known = msgspec.structs.replace(
        unknown, possible="yes", first_figure="known", first_figure_pence=1_240_000, first_figure_words=own("About.")
    )
    text = printed(EMPTY.with_entry(known))
    assert "£12,400.00 a year" in text
    assert "About." in text
