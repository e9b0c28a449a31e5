"""Every question about an item asks for a field that there is, in a way that fits what the field holds."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ipc_desktop.plan.entry import Words, schema_of
from ipc_desktop.plan.fields import from_fields, to_fields
from ipc_desktop.plan.kinds import KINDS
from ipc_desktop.wording.choices import CHOICES
from ipc_desktop.wording.question import Question
from ipc_desktop.wording.questions import QUESTIONS

ALL = [(kind, question) for kind, questions in QUESTIONS.items() for question in questions]
MOST_WORDS = 15


@pytest.mark.parametrize(("kind", "question"), ALL, ids=[f"{kind}-{question.field}" for kind, question in ALL])
def test_a_question_fits_its_field(kind: str, question: Question) -> None:
    nothing = getattr(KINDS[kind](id=""), question.field)
    assert (question.asks == "words") == isinstance(nothing, Words)
    assert (question.asks in ("people", "goals", "choices")) == isinstance(nothing, tuple)
    assert (question.asks in ("choice", "choices")) == bool(question.choices)
    if question.choices:
        assert set(question.codes) <= set(CHOICES[question.choices])
        assert len(question.codes) > 1


@pytest.mark.parametrize(("kind", "question"), ALL, ids=[f"{kind}-{question.field}" for kind, question in ALL])
def test_a_question_is_short(kind: str, question: Question) -> None:
    assert 0 < len(question.words.split()) <= MOST_WORDS
    assert len(question.hint.split()) <= MOST_WORDS or "." in question.hint


def test_a_box_that_is_emptied_again_leaves_an_entry_that_can_be_read() -> None:
    may_be_empty = [(kind, question) for kind, question in ALL if question.asks in ("number", "money", "date")]
    assert may_be_empty
    for kind, question in may_be_empty:
        emptied = msgspec.structs.replace(KINDS[kind](id="x"), **{question.field: None})
        assert from_fields(kind, schema_of(emptied), "x", to_fields(emptied)) == emptied, f"{kind}.{question.field}"


def test_an_answer_is_told_in_words() -> None:
    severity = next(question for question in QUESTIONS["allergy"] if question.field == "severity")
    until = next(question for question in QUESTIONS["delegated_task"] if question.field == "until")
    agreed_by = next(question for question in QUESTIONS["risk"] if question.field == "agreed_by")
    names = {"a": "Farah", "b": "Yusuf"}
    assert severity.told("life_threatening", str) == "It can kill: ring 999"
    assert until.told(dt.date(2027, 6, 3), str) == "Thursday 3 June 2027"
    assert agreed_by.told(("a", "b"), names.__getitem__) == "Farah and Yusuf"
    assert agreed_by.told(("x", "a", "y"), lambda one: names.get(one, "Somebody")) == "Somebody and Farah", "uncounted"
    assert severity.told("", str) == until.told(None, str) == agreed_by.told((), str) == ""
