"""Is it enough? Eight checks, as sentences; a no of the person is never hidden."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, get_args

import msgspec
import pytest

from ipc_desktop.plan.actions import Support
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.budget import budget, may_choose
from ipc_desktop.plan.money.employing import missing_companions
from ipc_desktop.plan.money.enough import Check, CheckCode, Why
from ipc_desktop.plan.money.spending import Funding
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.wording.budget import check_words
from ipc_desktop.wording.rule_packs import rule_book
from tests.plan.money.lines import CASE, line, plan_of, source

TODAY = dt.date(2027, 3, 1)
NHS = source("nhs", 1000)


def check(code: CheckCode, *entries: Entry, **of_statement: Any) -> tuple[str, str]:
    """How one check goes, and its sentence."""
    plan = plan_of(*entries, **of_statement)
    (found,) = (one for one in budget(plan, rule_book(), TODAY).checks if one.code == code)
    return found.result, check_words(plan, found)


def test_a_source_that_is_overspent_is_named_with_the_sum() -> None:
    assert check("S1", NHS, line("s", unit_pence=1100)) == ("fail", "£52.00 is missing from NHS.")
    assert check("S1", NHS, line("s"))[0] == "pass"


def test_a_line_that_nobody_pays_is_not_enough_either() -> None:
    assert check("S1", NHS, line("s", payer="")) == ("fail", "£520.00 is planned, and nobody pays for it yet.")


def test_an_eligible_need_without_anything_for_it_is_found() -> None:
    need = Need(id="n", words=Words("Somebody at night."), eligible="yes", met_by="authority")
    goal = Outcome(id="o", statement=Words("I sleep."), needs=("n",))
    other = Outcome(id="p", statement=Words("I go out."))
    assert check("S2", need, goal) == ("fail", "Nothing meets this need yet: Somebody at night.")
    assert check("S2", need, goal, Support(id="u", outcomes=("o",)))[0] == "pass"
    assert check("S2", need, other, line("s", outcomes=("p",), needs=("n",)))[0] == "pass"
    assert check("S2", need, other, line("s", outcomes=("p",)))[0] == "warn", "nobody said which goal meets it"
    assert check("S2", Need(id="n", eligible="yes", met_by="family"))[0] == "pass"


def test_a_goal_without_anything_for_it_is_found() -> None:
    goal = Outcome(id="o", statement=Words("I see my friends"))
    assert check("S3", goal) == ("fail", "Nothing is there for this goal yet: I see my friends.")
    assert check("S3", goal, line("s", outcomes=("o",)))[0] == "pass"
    assert check("S3", Outcome(id="o", status="dropped"))[0] == "not_applicable"


def test_a_goal_that_needs_money_wants_a_line_of_its_own() -> None:
    goal = Outcome(id="o", statement=Words("I see my friends"), needs_money="yes")
    lift = Support(id="u", outcomes=("o",))
    assert check("S3", goal, lift) == ("fail", "This goal needs money, and no line is for it yet: I see my friends.")
    assert check("S3", goal, lift, line("s", outcomes=("o",)))[0] == "pass"
    for said in ("", "no", "not_sure"):
        assert check("S3", msgspec.structs.replace(goal, needs_money=said), lift)[0] == "pass"
    later = msgspec.structs.replace(goal, status="on_hold")
    assert check("S3", later, lift)[0] == "not_applicable", "nobody wants it now"


def test_a_quote_older_than_a_year_is_asked_for_again_unless_it_is_an_estimate() -> None:
    year_ago = dt.date(2026, 3, 1)
    assert check("S4", NHS, line("s", quote_on=year_ago))[0] == "pass"
    assert check("S4", NHS, line("s", quote_on=year_ago - dt.timedelta(days=1))) == (
        "warn",
        "This quote is old. Please ask for a new one: Coffee.",
    )
    assert check("S4", NHS, line("s", quote_on=dt.date(2020, 1, 1), is_estimate=True)) == (
        "pass",
        "No quote has to be asked for again.",
    )
    assert check("S4", NHS, line("s"))[0] == "not_applicable"


def test_employing_somebody_brings_its_other_costs() -> None:
    helper = line("s", category="personal_assistant")
    assert check("S5", NHS, line("s"))[0] == "not_applicable"
    assert check("S5", NHS, line("s", category="personal_assistant", way="notional"))[0] == "not_applicable"
    assert missing_companions(plan_of(helper)) == (
        "insurance",
        "payroll",
        "pension",
        "holiday",
        "notice",
        "contingency",
    )
    payroll, put_by = line("p", category="payroll_insurance"), line("c", category="contingency")
    assert check("S5", helper, payroll, put_by) == ("warn", "Not in the plan yet: Pension and Holiday pay and cover.")
    costs = line("e", category="employment_costs", covers=("pension", "holiday"))
    assert check("S5", helper, payroll, put_by, costs)[0] == "pass"


def test_two_weeks_of_direct_payment_are_put_by_or_there_is_a_reason() -> None:
    def put_by(pence: int, **of_statement: Any) -> tuple[str, str]:
        bad_week = line("c", unit_pence=pence, frequency="annual", category="contingency")
        return check("S6", source("nhs"), line("s", unit_pence=5000), bad_week, **of_statement)

    assert put_by(10_000) == ("pass", "£100.00 is put by. Areas usually ask for £100.00.")
    assert put_by(9_999) == ("warn", "£99.99 is put by. Areas usually ask for £100.00.")
    assert put_by(0, no_contingency_because=Words("The agency stands in."))[0] == "pass"
    assert check("S6", NHS, line("s", way="notional"))[0] == "not_applicable"


@pytest.mark.parametrize(
    ("answer", "result", "says"),
    [("yes", "pass", "this is enough"), ("no", "fail", "not enough"), ("not_sure", "warn", "We look again")],
)
def test_the_persons_own_answer_stands_as_they_gave_it(answer: str, result: str, says: str) -> None:
    person = Person(id=Plan(CASE).id_once(Person), known_as="Maud")
    found, sentence = check("S7", NHS, person, line("s"), enough=answer)
    assert found == result
    assert says in sentence
    assert "Maud" in sentence


def test_a_no_fails_even_when_every_sum_holds() -> None:
    plan = plan_of(NHS, line("s", outcomes=("o",)), Outcome(id="o"), enough="no")
    failing = [each.code for each in budget(plan, rule_book(), TODAY).checks if each.result == "fail"]
    assert failing == ["S7"]


def test_sources_do_not_lend_to_each_other_unless_the_statement_pools_them() -> None:
    lending = (NHS, source("council_adult", 2000), line("s", unit_pence=1500))
    assert check("S8", *lending) == ("fail", "Other money may not pay the £260.00 missing from NHS.")
    assert check("S8", *lending, pooled=("nhs", "council_adult")) == (
        "pass",
        "Sources of one pool pay £260.00 for each other. Their statement allows it.",
    )
    assert check("S1", *lending, pooled=("nhs", "council_adult"))[0] == "pass"
    assert check("S8", NHS, source("education", 0), line("s"))[0] == "not_applicable"


def test_a_pool_carries_no_more_than_it_holds() -> None:
    dear = line("s", funding=(Funding("nhs", 152_000),), unit_pence=152_000, frequency="annual")
    plan = plan_of(NHS, source("council_adult", 1000), source("education", 9000), dear, pooled=("nhs", "council_adult"))
    total = budget(plan, rule_book(), TODAY).sums
    assert (total.pooled, total.shortfall["nhs"], total.unallocated["council_adult"]) == (52_000, 48_000, 0)
    assert total.unallocated["education"] == 9000 * 52
    assert total.planned + total.total_unallocated - total.total_shortfall == total.grand_total


@pytest.mark.parametrize("why", get_args(Why))
def test_every_check_has_a_short_sentence_of_its_own(why: Why) -> None:
    sentence = check_words(plan_of(), Check("S1", "warn", why, words=("pension",), sources=("nhs",)))
    assert sentence
    assert all(len(part.split()) <= 15 for part in re.split(r"[.?!] ", sentence))


def test_choices_open_once_a_first_figure_was_told() -> None:
    assert not may_choose(plan_of())
    assert may_choose(plan_of(statement_kind="indicative"))
    assert may_choose(plan_of(first_figure="known"))
    assert may_choose(plan_of(NHS))
