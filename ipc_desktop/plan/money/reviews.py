"""When the money has to be looked at again: every rule that applies, and the earliest of all days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.due import months_after
from ipc_desktop.plan.money.ledger import first_day_of
from ipc_desktop.plan.money.rule_packs import ReviewRule, RuleBook
from ipc_desktop.plan.money.sources import Allocation, Source, Statement, Way
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import WAYS, chosen_way
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.staying_well import Contingency


@dataclass(frozen=True)
class ReviewDue:
    """A day on which to look again, and what asks for it: a rule for money of `sources`, or an entry's own date."""

    on: dt.date
    rule: ReviewRule | None = None
    sources: tuple[Source, ...] = ()
    entry: str = ""


def reviews_due(plan: Plan, book: RuleBook, as_at: dt.date) -> tuple[ReviewDue, ...]:
    """Every day that a rule or the plan itself asks for, the earliest first.

    A rule counts from the first payment of its money, otherwise from the first day of the plan's year, and from each
    day since then on which people looked at the budget (up to `as_at`).
    """
    found = sorted((*_by_rules(plan, book, as_at), *_own_days(plan, as_at)), key=lambda due: due.on)
    return tuple(found)


def next_review(plan: Plan, book: RuleBook, as_at: dt.date) -> ReviewDue | None:
    """The earliest of all; it may lie in the past, when nobody has looked yet."""
    return next(iter(reviews_due(plan, book, as_at)), None)


def _by_rules(plan: Plan, book: RuleBook, as_at: dt.date) -> Iterator[ReviewDue]:
    statement = plan.once(Statement)
    used = _ways_used(plan)
    paid = _first_payments(plan)
    held = sorted(day for day in statement.reviewed_on if day <= as_at)
    for rule in book.reviews:
        sources = tuple(source for source in rule.sources if _counts(rule, used.get(source, frozenset())))
        starts = [paid.get(s) if "direct_payment" in rule.ways else None for s in sources]
        begins = [start or first_day_of(statement) for start in starts]
        first = min((day for day in begins if day), default=None)
        if first is not None:
            yield ReviewDue(_day(rule, first, held), rule, sources)


def _counts(rule: ReviewRule, ways: frozenset[Way]) -> bool:
    if not ways or (rule.only_without_direct_payment and "direct_payment" in ways):
        return False
    return not rule.ways or not ways.isdisjoint(rule.ways)


def _day(rule: ReviewRule, first: dt.date, held: list[dt.date]) -> dt.date:
    since = [day for day in held if day > first]
    if since:
        return months_after(since[-1], rule.then_months)
    return months_after(first, rule.first_months) + dt.timedelta(weeks=rule.first_weeks)


def _ways_used(plan: Plan) -> dict[Source, frozenset[Way]]:
    """In which ways the money of each source is managed; undecided money counts for no way."""
    sources = {allocation.id: allocation.source for allocation in plan.all(Allocation)}
    used: dict[Source, frozenset[Way]] = {}
    for spend in plan.all(PlannedSpend):
        ways = frozenset(way for way in WAYS if way == chosen_way(spend))
        for part in spend.funding:
            if part.allocation in sources and part.annual_pence:
                source = sources[part.allocation]
                used[source] = used.get(source, frozenset()) | ways
    return used


def _first_payments(plan: Plan) -> dict[Source, dt.date]:
    """By source, the day of the first direct payment."""
    first: dict[Source, dt.date] = {}
    for payment in plan.all(DirectPayment):
        allocation = plan.get(Allocation, payment.allocation)
        if allocation and payment.first_payment_on:
            before = first.get(allocation.source, payment.first_payment_on)
            first[allocation.source] = min(before, payment.first_payment_on)
    return first


def _own_days(plan: Plan, as_at: dt.date) -> Iterator[ReviewDue]:
    """What to do when things go wrong has a day of its own; one that is past was looked at with the budget."""
    held = [day for day in plan.once(Statement).reviewed_on if day <= as_at]
    for trouble in plan.all(Contingency):
        if trouble.review_on and not any(day >= trouble.review_on for day in held):
            yield ReviewDue(trouble.review_on, entry=trouble.id)
