"""What to do about something typed that cannot be taken as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipc_desktop.texts import N_
from ipc_desktop.wording.codes import said

if TYPE_CHECKING:
    from ipc_desktop.plan.money.amounts import AmountFault
    from ipc_desktop.plan.person import NhsNumberFault


_NHS_NUMBER = {
    "not_ten_digits": N_("An NHS number has 10 digits. Please look at it once more."),
    "check_digit": N_("One digit does not fit. Please compare it with the letter or card."),
}
_AMOUNT = {
    "empty": N_("Please write an amount, or leave this for later."),
    "not_a_number": N_("Please write the amount in digits, like 12.50."),
    "negative": N_("Please write the amount without a minus sign."),
    "too_large": N_("This is more than a plan can hold. Please look at it once more."),
    "which_separator": N_("This can be read in two ways. Please write it like 1,234.50."),
    "pence_fraction": N_("Please write pounds and whole pence, like 12.50."),
}


def nhs_number_words(fault: NhsNumberFault) -> str:
    """What to do about an NHS number that cannot be one."""
    return said(_NHS_NUMBER, fault)


def amount_words(fault: AmountFault) -> str:
    """What to do about an amount that cannot be read for sure."""
    return said(_AMOUNT, fault)
