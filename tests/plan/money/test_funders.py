"""What funders say, line by line: until every one of them said yes, a line is "not yet"."""

from __future__ import annotations

import datetime as dt

from ipc_desktop.plan.money.funders import LineAnswer, not_yet
from ipc_desktop.plan.money.spending import Funding
from ipc_desktop.wording.budget import not_yet_words
from tests.plan.money.lines import line, plan_of, source

SAID_YES = source("nhs", funder_answer="yes")
SPLIT = line("s", funding=(Funding("nhs", 26_000), Funding("education", 26_000)))


def test_one_funder_has_said_yes_but_not_yet_the_other() -> None:
    waiting = not_yet(plan_of(SAID_YES, source("education", funder_answer="waiting"), SPLIT))["s"]
    assert (waiting.sources, waiting.school) == (("education",), False)
    assert not_yet_words(waiting) == "Not yet: Education has not said yes."


def test_own_money_asks_nobody() -> None:
    assert not_yet(plan_of(source("own_contribution"), line("s", payer="own_contribution"))) == {}


def test_a_line_may_be_sent_back_while_the_rest_is_agreed() -> None:
    back = LineAnswer(id="1", spend="s", source="nhs", answer="returned")
    assert set(not_yet(plan_of(SAID_YES, line("s"), line("t"), back))) == {"s"}


def test_a_line_may_be_agreed_while_the_rest_waits() -> None:
    part = source("nhs", funder_answer="part")
    agreed = LineAnswer(id="1", spend="s", source="nhs", answer="yes")
    assert set(not_yet(plan_of(part, line("s"), line("t"), agreed))) == {"t"}


def test_the_newest_answer_on_a_line_counts() -> None:
    first = LineAnswer(id="2", spend="s", source="nhs", answer="returned", answered_on=dt.date(2027, 1, 8))
    then = LineAnswer(id="1", spend="s", source="nhs", answer="yes", answered_on=dt.date(2027, 1, 20))
    assert not_yet(plan_of(SAID_YES, line("s"), first, then)) == {}


def test_education_money_at_school_waits_for_the_school() -> None:
    said_yes = source("education", funder_answer="yes")
    at_school = line("s", payer="education", places=("school",), school_consent="asked")
    waiting = not_yet(plan_of(said_yes, at_school))["s"]
    assert not_yet_words(waiting) == "Not yet: the school has not said yes."
    agreed = line("s", payer="education", places=("school",), school_consent="yes")
    by_council = line("t", payer="education", places=("school",), way="notional")
    assert not_yet(plan_of(said_yes, agreed, by_council)) == {}
