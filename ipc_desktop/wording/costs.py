"""What a spending line is called and costs, and what no budget comes to; not known is not the same as free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipc_desktop.texts import _, money
from ipc_desktop.wording.choices import choice_words

if TYPE_CHECKING:
    from ipc_desktop.plan.money.eligibility import Eligibility
    from ipc_desktop.plan.money.spending import PlannedSpend


def line_words(spend: PlannedSpend | None) -> str:
    """What a spending line is called; something, while it has no name or is not there."""
    return (spend.title.text.strip() if spend else "") or _("Something without a name yet")


def line_cost_words(spend: PlannedSpend, annual_pence: int) -> str:
    """A spending line with what it comes to, in pence: "Helper: £3,161.60 a year"."""
    words = _("{what}: {amount} once") if spend.frequency == "one_off" else _("{what}: {amount} a year")
    return words.format(what=line_words(spend), amount=money(annual_pence))


def own_cost_words(pence: int) -> str:
    """What somebody pays by choice in a year, in pence; nothing while it is nothing."""
    if not pence:
        return ""
    return _("{amount} a year, from my own pocket. It is my choice, and in no budget.").format(amount=money(pence))


def cost_words(pence: int | None) -> str:
    """What one time costs, in pence; None while nobody knows."""
    if pence is None:
        return _("Nobody knows yet what it costs")
    return _("{amount} each time").format(amount=money(pence)) if pence else _("It is free")


def no_budget_words(answer: Eligibility) -> str:
    """What one source gives: £0.00 said out loud, or how far its answer has come."""
    return money(0) if answer.is_nothing else choice_words("eligibility", answer.result)
