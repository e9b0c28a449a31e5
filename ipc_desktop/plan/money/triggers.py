"""What asks for a look at the money before its day has come: much more or less used than planned, and birthdays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from ipc_desktop.plan.money.due import months_after
from ipc_desktop.plan.money.ledger import Account, total_of
from ipc_desktop.plan.person import birthday
from ipc_desktop.plan.plan import Plan

Trigger = Literal["going_over", "much_less", "turns_16", "turns_18"]

_AHEAD_MONTHS = 6
_BIRTHDAYS: dict[int, Trigger] = {16: "turns_16", 18: "turns_18"}


def triggers(plan: Plan, account: Account) -> tuple[Trigger, ...]:
    """All that holds on the day of the account (model.md 1.27)."""
    return (*_of_the_account(account), *_of_age(plan, account.as_at))


def _of_the_account(account: Account) -> Iterator[Trigger]:
    """More than a tenth over what was planned by now, or more than a quarter below; nothing before anything is used."""
    total = total_of(account.by_way.values())
    if total.actual <= 0 or total.planned_to_date <= 0:
        return
    if total.actual * 10 > total.planned_to_date * 11:
        yield "going_over"
    elif total.actual * 4 < total.planned_to_date * 3:
        yield "much_less"


def _of_age(plan: Plan, on: dt.date) -> Iterator[Trigger]:
    born = plan.person.born_on
    if born is None:
        return
    for age, trigger in _BIRTHDAYS.items():
        if on <= birthday(born, age) <= months_after(on, _AHEAD_MONTHS):
            yield trigger
