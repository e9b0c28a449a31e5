"""Setting up direct payments: which are planned, and what of each is done before the first payment."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from ipc_desktop.plan.money.direct_payments import DirectPayment, SetUpCheck, ToldAbout
from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import chosen_way
from ipc_desktop.plan.plan import Plan

SetUpStep = Literal["recipient", "account", "amount", "checked", "told_about", "employer", "records", "first_payment"]
STEPS: tuple[SetUpStep, ...] = get_args(SetUpStep)
_CHECKS: frozenset[SetUpCheck] = frozenset({"identity", "bars_list", "suitability"})
"""What has to be looked at each time; a criminal record check is considered, and often not needed."""
_TOLD: frozenset[ToldAbout] = frozenset({"organising_care", "managing_money"})


def direct_payments(plan: Plan) -> tuple[DirectPayment, ...]:
    """For each sum of money that pays a direct payment, how that is set up as it stands, or an empty one."""
    made = {one.allocation: one for one in plan.all(DirectPayment)}
    paying = {
        part.allocation
        for spend in plan.all(PlannedSpend)
        if chosen_way(spend) == "direct_payment"
        for part in spend.funding
    }
    found = []
    for allocation in plan.all(Allocation):
        if allocation.id in paying and allocation.source != "own_contribution" and allocation.unit_pence != 0:
            own = plan.once(DirectPayment, allocation.id)
            begun = msgspec.structs.replace(own, allocation=allocation.id, retired=False)
            found.append(made.get(allocation.id, begun))
    return tuple(found)


def still_to_do(payment: DirectPayment) -> tuple[SetUpStep, ...]:
    """What is open before the first payment, in the order in which it is usually done."""
    told = set(payment.told_about)
    done: dict[SetUpStep, bool] = {
        "recipient": bool(payment.recipient and payment.recipient_is),
        "account": bool(payment.account),
        "amount": payment.unit_pence is not None,
        "checked": set(payment.checked) >= _CHECKS,
        "told_about": told >= _TOLD and (payment.is_employer != "yes" or "employing" in told),
        "employer": payment.is_employer in ("yes", "no"),
        "records": payment.will_keep_records,
        "first_payment": payment.first_payment_on is not None,
    }
    return tuple(step for step in STEPS if not done[step])
