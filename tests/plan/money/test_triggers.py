"""What asks for an earlier look: much more or less used than planned by now, and a birthday that changes the rules."""

from __future__ import annotations

import datetime as dt

import pytest

from ipc_desktop.plan.money.ledger import LedgerEntry, account
from ipc_desktop.plan.money.triggers import triggers
from ipc_desktop.plan.person import Person, age_on
from ipc_desktop.plan.plan import Plan
from tests.plan.money.lines import CASE, line, plan_of, source

AS_AT = dt.date(2027, 3, 21)
"""Ten weeks into the year: ten times ten pounds were planned by now."""


@pytest.mark.parametrize(
    ("used", "found"),
    [(0, ()), (1, ("much_less",)), (7_499, ("much_less",)), (7_500, ()), (11_000, ()), (11_001, ("going_over",))],
)
def test_a_tenth_over_or_a_quarter_below_asks_for_a_look(used: int, found: tuple[str, ...]) -> None:
    spent = LedgerEntry(id="l", on=AS_AT, spend="club", amount_pence=used)
    plan = plan_of(source("nhs"), line("club"), spent)
    assert triggers(plan, account(plan, AS_AT)) == found


@pytest.mark.parametrize(
    ("born", "found"),
    [
        (dt.date(2011, 3, 21), ("turns_16",)),
        (dt.date(2011, 9, 21), ("turns_16",)),
        (dt.date(2011, 9, 22), ()),
        (dt.date(2009, 4, 1), ("turns_18",)),
        (dt.date(2009, 3, 20), ()),
        (None, ()),
    ],
)
def test_a_birthday_that_changes_the_rules_is_told_half_a_year_before(
    born: dt.date | None, found: tuple[str, ...]
) -> None:
    plan = plan_of(Person(id=Plan(CASE).id_once(Person), born_on=born))
    assert triggers(plan, account(plan, AS_AT)) == found


def test_who_was_born_on_a_leap_day_turns_18_for_the_money_on_the_day_they_turn_18() -> None:
    born = dt.date(2012, 2, 29)
    plan = plan_of(Person(id=Plan(CASE).id_once(Person), born_on=born))
    told = [day for day in (dt.date(2030, 2, 28), dt.date(2030, 3, 1), dt.date(2030, 3, 2)) if _turns_18(plan, day)]
    assert told == [dt.date(2030, 2, 28), dt.date(2030, 3, 1)]
    assert [age_on(born, day) for day in told] == [17, 18]


def _turns_18(plan: Plan, on: dt.date) -> bool:
    return "turns_18" in triggers(plan, account(plan, on))
