"""Is it enough? The checks S1 to S8 of model.md 1.19, each with what its sentence needs; codes and amounts only."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.money.due import months_after
from ipc_desktop.plan.money.employing import employs, missing_companions
from ipc_desktop.plan.money.rule_packs import RuleBook
from ipc_desktop.plan.money.sources import Source, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import Sums, chosen_way, has_budget, spend_annual, weeks_in_year
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan

CheckCode = Literal["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"]
Result = Literal["pass", "warn", "fail", "not_applicable"]
Why = Literal[
    "within",
    "overspent",
    "nobody_pays",
    "no_needs",
    "needs_met",
    "needs_open",
    "no_goals",
    "goals_met",
    "goals_open",
    "goals_unpaid",
    "no_quotes",
    "quotes_new",
    "quotes_old",
    "nobody_employed",
    "costs_in",
    "costs_missing",
    "nothing_held",
    "put_by",
    "put_by_reason",
    "put_by_little",
    "no_budget",
    "says_yes",
    "says_no",
    "says_not_sure",
    "not_asked",
    "one_source",
    "nothing_lent",
    "pooled",
    "would_lend",
]
"""What a check came to, for its sentence."""

_NOT_WANTED = ("dropped", "proposed", "on_hold")


@dataclass(frozen=True)
class Check:
    """One check: how it went, why, which entries are meant, and amounts in pence where its sentence names some."""

    code: CheckCode
    result: Result
    why: Why
    entries: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    words: tuple[str, ...] = ()
    """Codes of what is meant, such as costs of employing."""
    pence: int = 0
    wanted_pence: int = 0


def checks(plan: Plan, total: Sums, book: RuleBook, on: dt.date) -> tuple[Check, ...]:
    """All eight, in order; `on` is the day by which quotes are old."""
    return (
        _s1(total),
        _s2(plan),
        _s3(plan),
        _s4(plan, book, on),
        _s5(plan),
        _s6(plan, book),
        _s7(plan),
        _s8(total),
    )


def _s1(total: Sums) -> Check:
    """No source is overspent, and every line is paid by one."""
    short = tuple(source for source, pence in total.shortfall.items() if pence)
    if short:
        return Check("S1", "fail", "overspent", sources=short, pence=total.total_shortfall)
    if total.unfunded > 0:
        return Check("S1", "fail", "nobody_pays", pence=total.unfunded)
    return Check("S1", "pass", "within")


def _s2(plan: Plan) -> Check:
    """Every eligible need that an authority is to meet has at least one means."""
    wanted = [need for need in plan.all(Need) if need.eligible == "yes" and need.met_by in ("authority", "")]
    if not wanted:
        return Check("S2", "pass", "no_needs")
    met = met_outcomes(plan)
    covered = {need for outcome in plan.all(Outcome) if outcome.id in met for need in outcome.needs}
    covered |= {need for spend in plan.all(PlannedSpend) for need in spend.needs}
    unlinked = not any(outcome.needs for outcome in plan.all(Outcome)) and not covered
    missing = tuple(need.id for need in wanted if need.id not in covered)
    if not missing:
        return Check("S2", "pass", "needs_met")
    return Check("S2", "warn" if unlinked and met else "fail", "needs_open", missing)


def _s3(plan: Plan) -> Check:
    """Every outcome that people want to reach has at least one means, and a line of spending if it needs money."""
    wanted = _wanted_outcomes(plan)
    if not wanted:
        return Check("S3", "not_applicable", "no_goals")
    met = met_outcomes(plan)
    missing = tuple(outcome.id for outcome in wanted if outcome.id not in met)
    if missing:
        return Check("S3", "fail", "goals_open", missing)
    unpaid = tuple(outcome.id for outcome in unpaid_outcomes(plan))
    return Check("S3", "fail", "goals_unpaid", unpaid) if unpaid else Check("S3", "pass", "goals_met")


def unpaid_outcomes(plan: Plan) -> tuple[Outcome, ...]:
    """The outcomes that need money, as people at the table said, and that no line of spending is for."""
    paid = {outcome for spend in plan.all(PlannedSpend) for outcome in spend.outcomes}
    return tuple(one for one in _wanted_outcomes(plan) if one.needs_money == "yes" and one.id not in paid)


def _wanted_outcomes(plan: Plan) -> tuple[Outcome, ...]:
    return tuple(outcome for outcome in plan.all(Outcome) if outcome.status not in _NOT_WANTED)


def met_outcomes(plan: Plan) -> frozenset[str]:
    """The ids of the outcomes that any step, support or line of spending is for."""
    means = chain[Action | Support | PlannedSpend](plan.all(Action), plan.all(Support), plan.all(PlannedSpend))
    return frozenset(outcome for one in means for outcome in one.outcomes)


def _s4(plan: Plan, book: RuleBook, on: dt.date) -> Check:
    """Every quote that money was planned by is new enough, or the line says that it is an estimate."""
    quoted = [spend for spend in plan.all(PlannedSpend) if spend.quote_on and spend.funding]
    if not quoted:
        return Check("S4", "not_applicable", "no_quotes")
    since = months_after(on, -book.quote_months)
    old = tuple(s.id for s in quoted if s.quote_on and s.quote_on < since and not s.is_estimate)
    return Check("S4", "warn", "quotes_old", old) if old else Check("S4", "pass", "quotes_new")


def _s5(plan: Plan) -> Check:
    """What employing somebody costs beside the wage stands in the plan (INV-S6: a warning, never more)."""
    if not employs(plan):
        return Check("S5", "not_applicable", "nobody_employed")
    missing = missing_companions(plan)
    return Check("S5", "warn", "costs_missing", words=missing) if missing else Check("S5", "pass", "costs_in")


def _s6(plan: Plan, book: RuleBook) -> Check:
    """Enough is put by: so many weeks of what is paid again and again as direct payment, or there is a reason."""
    weeks = weeks_in_year(plan)
    put_by = regular = 0
    for spend in plan.all(PlannedSpend):
        if spend.category == "contingency":
            put_by += spend_annual(spend, weeks)
        elif chosen_way(spend) == "direct_payment" and spend.frequency != "one_off":
            regular += spend_annual(spend, weeks)
    wanted = -(-regular * book.contingency_weeks // weeks)
    if not regular or not wanted:
        return Check("S6", "not_applicable", "nothing_held")
    if put_by >= wanted:
        return Check("S6", "pass", "put_by", pence=put_by, wanted_pence=wanted)
    if plan.once(Statement).no_contingency_because:
        return Check("S6", "pass", "put_by_reason", pence=put_by, wanted_pence=wanted)
    return Check("S6", "warn", "put_by_little", pence=put_by, wanted_pence=wanted)


def _s7(plan: Plan) -> Check:
    """The person's own answer. Nobody can hide a no."""
    match plan.once(Statement).enough:
        case "yes":
            return Check("S7", "pass", "says_yes")
        case "no":
            return Check("S7", "fail", "says_no")
        case "not_sure":
            return Check("S7", "warn", "says_not_sure")
    return Check("S7", "warn", "not_asked") if has_budget(plan) else Check("S7", "not_applicable", "no_budget")


def _s8(total: Sums) -> Check:
    """No source pays for what another one lacks, but within a pool that the statement names."""
    if len([source for source, pence in total.allocated.items() if pence]) < 2:
        return Check("S8", "not_applicable", "one_source")
    lacking = tuple(source for source, pence in total.shortfall.items() if pence)
    if lacking and total.total_unallocated:
        return Check("S8", "fail", "would_lend", sources=lacking, pence=total.total_shortfall)
    if total.pooled:
        return Check("S8", "pass", "pooled", pence=total.pooled)
    return Check("S8", "pass", "nothing_lent")
