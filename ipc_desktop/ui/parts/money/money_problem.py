"""An amount that cannot be read for sure, as a problem to put right before going on."""

from __future__ import annotations

from typing import get_args

from ipc_desktop.plan.money.amounts import AmountFault
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.wording import amount_words


def money_problems(*fields: MoneyField) -> tuple[Problem, ...]:
    """The amounts among these that would be lost if one went on."""
    faults = [(field, code) for field in fields for code in get_args(AmountFault) if code == field.fault()]
    return tuple(Problem(amount_words(code), field) for field, code in faults)
