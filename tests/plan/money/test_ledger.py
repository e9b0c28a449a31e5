"""Following the money: an account that only grows, and where it stands against the plan on a day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.merge import Saved, merged
from ipc_desktop.plan.money.ledger import LedgerEntry, LedgerSort, Position, account, effect, reversing, total_of
from ipc_desktop.wording.budget import position_words
from tests.plan.money.lines import FIRST_DAY, line, plan_of, source

AS_AT = dt.date(2027, 3, 1)  # eight weeks have begun
LINE = line("cafe", unit_pence=12_500)


def entry(entry_id: str, pence: int, sort: LedgerSort = "spend", **fields: Any) -> LedgerEntry:
    return LedgerEntry(
        **{"id": entry_id, "on": FIRST_DAY, "amount_pence": pence, "sort": sort, "spend": "cafe", **fields}
    )


def position(*entries: LedgerEntry) -> Position:
    return account(plan_of(source("nhs"), LINE, *entries), AS_AT).by_way["direct_payment"]


def test_less_used_than_planned_is_said_in_pounds() -> None:
    stands = position(entry("1", 62_500))
    assert (stands.planned_to_date, stands.actual, stands.difference) == (100_000, 62_500, 37_500)
    assert position_words(stands) == "£375.00 less used than planned."


def test_more_used_than_planned_is_said_as_plainly() -> None:
    assert position_words(position(entry("1", 100_001))) == "£0.01 more used than planned."
    assert position_words(position(entry("1", 100_000))) == "£1,000.00 used, exactly as planned."


def test_what_is_ordered_is_told_apart_from_what_is_used() -> None:
    stands = position(entry("1", 62_500), entry("2", 9000, "commitment"), entry("3", 2000, "release"))
    assert (stands.committed, stands.actual) == (7000, 62_500)
    assert stands.left == 52 * 12_500 - 62_500 - 7000
    assert position_words(stands) == "£375.00 less used than planned. £70.00 more is ordered and not billed yet."


def test_before_anything_is_written_down_nobody_is_said_to_be_behind() -> None:
    assert position_words(position()) == "Nothing is used yet. £1,000.00 was planned by now."


@pytest.mark.parametrize("pence", [1500, -1500])
def test_money_back_counts_the_same_with_a_minus_and_without(pence: int) -> None:
    assert position(entry("1", 5000), entry("2", pence, "refund")).actual == 3500
    assert position(entry("1", 5000, "commitment"), entry("2", pence, "release")).committed == 3500


def test_fees_and_corrections_count_as_used_and_payments_in_do_not() -> None:
    stands = position(entry("1", 400, "fee"), entry("2", -100, "adjustment"), entry("3", 9000, "payment_in"))
    assert (stands.actual, stands.paid_in) == (300, 9000)


def test_what_comes_after_the_day_is_left_out() -> None:
    assert position(entry("1", 400, on=AS_AT), entry("2", 800, on=AS_AT + dt.timedelta(days=1))).actual == 400


def test_a_line_without_a_spending_line_counts_in_its_own_way() -> None:
    stands = account(plan_of(LINE, entry("1", 700, spend="", way="third_party")), AS_AT).by_way
    assert stands["third_party"].actual == 700
    assert stands["direct_payment"].actual == 0


def test_every_spending_line_has_its_own_position() -> None:
    plan = plan_of(LINE, line("bus", unit_pence=500), entry("1", 700), entry("2", 90, spend="bus"))
    by_line = account(plan, AS_AT).by_line
    assert {name: stands.actual for name, stands in by_line.items()} == {"cafe": 700, "bus": 90}
    assert total_of(by_line.values()).actual == 790


sorts = st.sampled_from(("payment_in", "spend", "refund", "fee", "commitment", "release", "adjustment"))


@given(sorts, st.integers(-(10**9), 10**9))
def test_a_line_that_is_taken_back_leaves_no_trace_in_the_sums(sort: LedgerSort, pence: int) -> None:
    first = entry("1", pence, sort)
    second = reversing(first, "2", AS_AT, Words("Written down twice."))
    plan = plan_of(first, second)
    assert effect(plan, second) == -effect(plan, first)
    assert second.amount_pence == -first.amount_pence
    assert position(first, second) == position()


@given(sorts, st.integers(-(10**9), 10**9), st.integers(2, 5))
def test_what_is_taken_back_again_and_again_counts_or_not_by_turns(sort: LedgerSort, pence: int, times: int) -> None:
    lines = [entry("0", pence, sort)]
    for n in range(1, times + 1):
        lines.append(reversing(lines[-1], str(n), AS_AT))
    plan = plan_of(*lines)
    assert [effect(plan, one) for one in lines[1:]] == [-effect(plan, one) for one in lines[:-1]]
    assert position(*lines) == (position() if times % 2 else position(lines[0]))


def test_what_is_taken_back_twice_over_counts_where_the_first_line_counted() -> None:
    first = entry("1", 700, "release")
    again = LedgerEntry(id="3", on=AS_AT, sort="release", amount_pence=700, reverses="2")
    assert position(first, reversing(first, "2", AS_AT), again).committed == -700


def test_lines_that_take_one_another_back_in_a_circle_come_to_an_end() -> None:
    stands = position(entry("1", 700, reverses="2"), entry("2", -700, reverses="1"), entry("3", 90, reverses="3"))
    assert stands.actual == 90


def test_what_takes_a_line_back_counts_where_the_line_counted() -> None:
    first = entry("1", 700)
    bare = LedgerEntry(id="2", on=AS_AT, sort="spend", amount_pence=-700, reverses="1")
    assert position(first, bare) == position()


def test_two_laptops_never_join_what_they_wrote_of_one_line() -> None:
    heads = [Saved("a", (), entry("1", 700)), Saved("b", (), entry("1", 800))]
    found = merged(heads)
    assert found.conflict is not None
    assert found.conflict.why == "alarm"
