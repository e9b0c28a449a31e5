"""A funder's answer as a file: what it says stands as if a worker had written it down, or nothing of it does."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.plan.money.answer_file import FORMAT, AnswerFileError, entries_of, read_answer_file
from ipc_desktop.plan.money.funders import LineAnswer, not_yet
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.plan import Plan
from tests.plan.money.lines import CASE, line, plan_of, source

PLAN = plan_of(source("council_adult"), source("nhs"), line("coach", payer="council_adult"), line("clock"))


def file(**fields: Any) -> bytes:
    said = {
        "format": FORMAT,
        "case": CASE,
        "source": "council_adult",
        "answer": "part",
        "answered_on": "2027-01-20",
        "answered_by": "Piers Hall",
        "reasons": "All but one line.",
        "lines": [{"line": "coach", "answer": "returned", "reasons": "Show the weeks covered."}],
    }
    return json.dumps({**said, **fields}).encode()


def after(data: bytes) -> Plan:
    return PLAN.with_entries(entries_of(PLAN, read_answer_file(data, PLAN)))


def test_the_answer_and_its_reasons_stand_by_source_and_by_line() -> None:
    plan = after(file())
    council = next(one for one in plan.all(Allocation) if one.source == "council_adult")
    assert (council.funder_answer, council.answered_on, council.answered_by) == (
        "part",
        dt.date(2027, 1, 20),
        "Piers Hall",
    )
    assert council.answer_reasons.text == "All but one line."
    (said,) = plan.all(LineAnswer)
    assert (said.spend, said.source, said.answer) == ("coach", "council_adult", "returned")
    assert said.reasons.text == "Show the weeks covered."
    assert next(one for one in plan.all(Allocation) if one.source == "nhs").funder_answer == "not_asked"


def test_taken_in_twice_it_says_nothing_twice_and_a_later_yes_counts() -> None:
    plan = after(file())
    again = file(answer="yes", answered_on="2027-02-02", lines=[{"line": "coach", "answer": "yes"}])
    plan = plan.with_entries(entries_of(plan, read_answer_file(again, plan)))
    assert len(plan.all(LineAnswer)) == 1
    assert "coach" not in not_yet(plan)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"format": "else"}, "not_an_answer"),
        ({"answer": "maybe"}, "not_an_answer"),
        ({"surprise": 1}, "not_an_answer"),
        ({"reasons": "x" * 20_001}, "not_an_answer"),
        ({"case": "another"}, "other_plan"),
        ({"source": "charity"}, "no_such_money"),
        ({"lines": [{"line": "clock", "answer": "yes"}]}, "no_such_line"),
        ({"lines": [{"line": "gone", "answer": "yes"}]}, "no_such_line"),
    ],
)
def test_what_is_no_answer_to_this_plan_is_taken_in_nowhere(fields: dict[str, Any], code: str) -> None:
    with pytest.raises(AnswerFileError) as found:
        read_answer_file(file(**fields), PLAN)
    assert found.value.code == code


@given(st.one_of(st.binary(max_size=60), st.just(b"[" * 100_000)))
def test_no_bytes_are_too_strange_to_be_answered(data: bytes) -> None:
    with pytest.raises(AnswerFileError):
        read_answer_file(data, PLAN)
