"""May I have a budget? Short questions, an answer with its reason, and what else there is."""

from __future__ import annotations

import re
from itertools import product
from typing import get_args

import pytest

from ipc_desktop.plan.money.eligibility import YesNoNotSure
from ipc_desktop.plan.money.may_have_one import outcome, questions_so_far
from ipc_desktop.plan.money.sources import Source
from ipc_desktop.wording.rule_packs import rule_book

BOOK = rule_book()
ASKED: tuple[Source, ...] = ("nhs", "council_adult", "council_children", "education")


def answered(source: Source, *answers: YesNoNotSure) -> str:
    """The result after these answers to the questions in turn; empty while one is still open."""
    rules = BOOK.eligibility[source]
    given: dict[str, YesNoNotSure] = {}
    for answer in answers:
        question = questions_so_far(rules, given)[-1]
        assert question.key not in given, "asked on after the answer was clear"
        given[question.key] = answer
    found = outcome(rules, given)
    return found.result if found else ""


def test_continuing_care_is_a_right_and_ends_the_questions() -> None:
    assert answered("nhs", "yes") == "right_to_have"
    assert answered("nhs", "no", "yes") == "right_to_have"
    assert answered("nhs", "no", "no", "yes") == "right_to_have"
    assert answered("nhs", "no", "no", "no", "yes") == "may_be_offered"
    assert answered("nhs", "no", "no", "no", "no") == "not_available_here"
    assert answered("nhs", "no", "not_sure", "no") == ""
    assert answered("nhs", "no", "no", "no", "not_sure") == "unknown_ask"


def test_needs_that_the_council_meets_always_have_a_budget() -> None:
    assert answered("council_adult", "yes", "yes") == "right_to_have"
    assert answered("council_adult", "yes", "no") == "not_eligible"
    assert answered("council_adult", "not_sure") == "unknown_ask"


def test_an_education_plan_gives_a_right_to_ask_and_no_more() -> None:
    assert answered("education", "no") == "not_eligible"
    assert answered("education", "yes", "yes") == "may_be_offered"


def test_a_right_to_a_budget_is_told_apart_from_a_right_to_a_direct_payment() -> None:
    rights = [
        one for rules in BOOK.eligibility.values() for one in rules.outcomes.values() if one.result == "right_to_have"
    ]
    assert rights
    assert all("no right to a direct payment" in one.why for one in rights)


@pytest.mark.parametrize("source", ASKED)
def test_whatever_is_answered_there_is_a_result_a_reason_and_something_else(source: Source) -> None:
    rules = BOOK.eligibility[source]
    for answers in product(get_args(YesNoNotSure), repeat=len(rules.questions)):
        found = outcome(rules, dict(zip((one.key for one in rules.questions), answers, strict=True)))
        assert found is not None
        assert found.why
        assert found.instead or found.result in ("right_to_have", "may_be_offered")
    assert all(re.search(r"\?$", one.question) for one in rules.questions)
