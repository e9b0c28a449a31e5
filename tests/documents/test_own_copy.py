"""Stories of the paper of an own copy: the same as that reader's paper, whatever computer makes it."""

from __future__ import annotations

from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.wish import Wish
from ipc_desktop.plan.own_copy import copy_for
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Section
from ipc_desktop.plan.taking_away import silence_for
from tests.documents.families import BEN, TODAY, agreed_plan, idris_plan
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
