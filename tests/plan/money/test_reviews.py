"""Reviews fall due by the earliest of all rules that apply, and the plan can say which and why."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.reviews import next_review, reviews_due
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.wording.budget import review_words
from ipc_desktop.wording.rule_packs import rule_book
from tests.plan.money.lines import line, plan_of, source

BOOK = rule_book()
COUNCIL = (source("council_adult"), line("s", payer="council_adult"))
FIRST_PAYMENT = DirectPayment(id="p", allocation="council_adult", first_payment_on=dt.date(2027, 1, 18))


def due(*entries: Entry, as_at: dt.date = dt.date(2027, 2, 1), **of_statement: Any) -> str:
    plan = plan_of(*entries, **of_statement)
    found = next_review(plan, BOOK, as_at)
    return found.on.isoformat() if found else ""


def test_a_councils_direct_payment_is_looked_at_within_six_months_of_its_first_payment() -> None:
    assert due(*COUNCIL, FIRST_PAYMENT) == "2027-07-18"
    assert due(*COUNCIL) == "2027-07-11", "before it is paid, from the first day of the year"


def test_the_earliest_of_all_rules_wins_and_says_why() -> None:
    plan = plan_of(*COUNCIL, FIRST_PAYMENT, source("nhs"), line("clock", way="notional", frequency="one_off"))
    found = reviews_due(plan, BOOK, dt.date(2027, 2, 1))
    assert [one.on.isoformat() for one in found] == ["2027-04-11", "2027-07-18"]
    assert review_words(plan, found[0]) == "Health money is looked at after three months, then every year."


def test_a_plan_without_a_direct_payment_is_looked_at_after_eight_weeks() -> None:
    assert due(source("council_adult"), line("s", payer="council_adult", way="notional")) == "2027-03-08"


def test_after_a_review_the_next_is_a_year_later() -> None:
    held = (dt.date(2027, 7, 2),)
    assert due(*COUNCIL, FIRST_PAYMENT, as_at=dt.date(2027, 7, 2), reviewed_on=held) == "2028-07-02"
    assert due(*COUNCIL, FIRST_PAYMENT, as_at=dt.date(2027, 7, 1), reviewed_on=held) == "2027-07-18"


def test_a_review_that_nobody_has_held_stays_due() -> None:
    assert due(*COUNCIL, FIRST_PAYMENT, as_at=dt.date(2028, 1, 1)) == "2027-07-18"


def test_what_to_do_in_trouble_has_a_day_of_its_own() -> None:
    own_day = Contingency(id="c", trigger=Words("Rowan is ill."), review_on=dt.date(2027, 3, 1))
    plan = plan_of(*COUNCIL, own_day)
    found = next_review(plan, BOOK, dt.date(2027, 2, 1))
    assert found is not None
    assert found.on == dt.date(2027, 3, 1)
    assert review_words(plan, found) == "The plan says so itself: Rowan is ill."


def test_six_months_from_the_end_of_august_is_the_end_of_february() -> None:
    late = DirectPayment(id="p", allocation="council_adult", first_payment_on=dt.date(2027, 8, 31))
    assert due(*COUNCIL, late) == "2028-02-29"


def test_without_money_no_review_of_it_is_due() -> None:
    assert due() == ""
    assert due(source("nhs")) == ""


def test_education_and_childrens_money_have_rules_of_their_own() -> None:
    assert due(source("education"), line("s", payer="education")) == "2027-04-11"
    assert due(source("council_children"), line("s", payer="council_children")) == "2027-07-11"
