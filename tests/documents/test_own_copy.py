"""Stories of the paper of an own copy: the same as that reader's paper, whatever computer makes it."""

from __future__ import annotations

from msgspec.structs import replace

from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.wish import Wish
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.own_copy import copy_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Section
from ipc_desktop.plan.taking_away import silence_for
from tests.documents.families import BEN, IDRIS, TODAY, agreed_plan, idris_plan, own
from tests.documents.test_readers import GOAL, MONEY_WORDS, shared_with, text_for


def copys_text(plan: Plan, reader: str) -> str:
    """What the paper says on the computer that holds nothing but the copy."""
    wish = Wish(copy_of=reader, silence=silence_for(plan, reader, TODAY))
    return as_text(make_document("plan", copy_for(plan, reader, TODAY), language="en", today=TODAY, wish=wish))


def without_standing(text: str) -> list[str]:
    """The lines of a paper but for where it stands: a copy holds no versions, and no answers to them."""
    return [
        line for line in text.splitlines() if "raft" not in line and not line.startswith(("Copy", "A copy to read"))
    ]


def test_a_copy_says_word_for_word_what_that_readers_paper_says() -> None:
    few: tuple[Section, ...] = ("who_i_am", "people", "goals")
    most: tuple[Section, ...] = ("who_i_am", "goals", "money", "health")
    for sections in (few, most):
        plan = shared_with(idris_plan(), BEN, *sections)
        assert without_standing(copys_text(plan, BEN)) == without_standing(text_for(plan, BEN))


def test_a_copy_never_holds_what_its_reader_may_not_see() -> None:
    text = copys_text(shared_with(idris_plan(), BEN, "who_i_am", "people", "goals"), BEN)
    assert GOAL in text
    assert [words for words in MONEY_WORDS if words in text] == []
    assert "Left out: " in text


def test_a_copy_never_calls_a_plan_a_draft_that_may_be_agreed() -> None:
    plan, _version = agreed_plan()
    text = copys_text(shared_with(plan, BEN, "who_i_am", "goals", "agreement"), BEN)
    assert "Draft" not in text
    assert "What was agreed stands on the signed paper." in text


def with_a_photo(plan: Plan) -> Plan:
    mine = (IDRIS,)
    return plan.with_entry(Media(id="m", part_of=IDRIS, file="f1", caption=own("Me"), pictured=mine, agreed_by=mine))


def test_a_copy_says_that_there_is_a_photo_and_where_it_is_kept() -> None:
    plan = shared_with(idris_plan(), BEN, "who_i_am", "people", "goals")
    assert "A photo of Idris is kept on the worker’s laptop." in copys_text(with_a_photo(plan), BEN)
    assert "photo of Idris" not in copys_text(plan, BEN)


def test_a_copy_says_nothing_of_a_photo_that_its_reader_may_not_see() -> None:
    kept_back = with_a_photo(shared_with(idris_plan(), BEN, "goals"))
    photo = next(entry for entry in kept_back if isinstance(entry, Media))
    for plan in (kept_back, kept_back.with_entry(replace(photo, visibility="professionals"))):
        text = copys_text(plan, BEN)
        assert GOAL in text
        assert "hoto of Idris" not in text
