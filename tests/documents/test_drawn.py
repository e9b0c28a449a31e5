"""Stories of drawings on paper: each stands by its own words, is told to who cannot see it, and breaks no rule."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from ipc_desktop.documents.blocks import Drawn
from ipc_desktop.documents.contents import make_document
from ipc_desktop.documents.drawn import circle, money_by_source, steps, weeks
from ipc_desktop.documents.plain_text import as_text
from ipc_desktop.documents.typesetter import set_pdf
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.sums import sums
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import WeekSlot
from tests.bench.made_up import sample_plan
from tests.documents.tagged_pdf import TaggedPdf
from tests.documents.test_typesetter import broken_rules, of_blocks, poppler

TODAY = dt.date(2027, 1, 11)


@pytest.mark.parametrize(("language", "size_pt"), [("en", 16), ("en", 28), ("ar-XB", 18)])
def test_every_drawing_of_a_plan_is_told_and_breaks_no_rule(language: str, size_pt: int) -> None:
    document = make_document("plan", sample_plan("maud-thistlewick"), language=language, today=TODAY)
    told = [block.alternative for block in document.blocks if isinstance(block, Drawn)]
    pdf = set_pdf(document, size_pt)
    read = TaggedPdf(pdf)
    assert len(told) > 5
    assert [e.alternative for e in read.elements() if e.tag == "Figure" and e.alternative in told] == told
    assert broken_rules(pdf) == []
    assert min(read.sizes_pt()) >= size_pt
    assert all(words in as_text(document) for words in told)


def test_the_words_beside_the_rows_are_seen_and_said_once(tmp_path: Path) -> None:
    (drawn,) = (block for block in money_by_source(sums(sample_plan("joel-hartsease"))) if isinstance(block, Drawn))
    pdf = set_pdf(of_blocks(drawn), 18)
    assert [element.text for element in TaggedPdf(pdf).texts()] == ["A plan"]
    seen = poppler(pdf, tmp_path)
    assert len(drawn.rows) > 1
    assert all(row in seen and row in drawn.alternative for row in drawn.rows)


def test_an_empty_plan_has_no_drawings() -> None:
    plan = Plan("case")
    assert [*circle(plan), *weeks(plan), *money_by_source(sums(plan)), *steps(Outcome(id="o"))] == []


def test_each_kind_of_week_that_has_something_in_it_is_drawn_by_itself() -> None:
    usual = WeekSlot(id="s1", what=Words("Swim"), weekday=1, start_minute=540, end_minute=600)
    slots = [usual, msgspec.structs.replace(usual, id="s2", mode="in_hospital")]
    assert sum(isinstance(block, Drawn) for block in weeks(Plan.of_entries("case", slots))) == 2


def test_a_goal_beyond_the_stairs_is_told_in_words_alone() -> None:
    assert list(steps(Outcome(id="o", where_i_am=12))) == []
    assert list(steps(Outcome(id="o", where_i_want_to_be=3))) == []
    assert len(list(steps(Outcome(id="o", where_i_am=0, where_i_want_to_be=10)))) == 1
