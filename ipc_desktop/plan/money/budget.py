"""All that can be said of a plan's money at once: sums, checks, findings, the account, and the next review."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from ipc_desktop.plan.money.enough import Check, checks
from ipc_desktop.plan.money.funders import NotYet, not_yet
from ipc_desktop.plan.money.ledger import Account, account
from ipc_desktop.plan.money.reviews import ReviewDue, reviews_due
from ipc_desktop.plan.money.rule_packs import RuleBook
from ipc_desktop.plan.money.rules import Finding, findings
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import Sums, sums
from ipc_desktop.plan.plan import Plan


@dataclass(frozen=True)
class Budget:
    """The money of a plan on a day."""

    as_at: dt.date
    sums: Sums
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]
    account: Account
    reviews: tuple[ReviewDue, ...]
    """The earliest first."""
    not_yet: Mapping[str, NotYet]


def budget(plan: Plan, book: RuleBook, as_at: dt.date) -> Budget:
    """Everything, found anew: quick enough to follow typing."""
    total = sums(plan)
    return Budget(
        as_at=as_at,
        sums=total,
        checks=checks(plan, total, book, as_at),
        findings=findings(plan, book),
        account=account(plan, as_at),
        reviews=reviews_due(plan, book, as_at),
        not_yet=not_yet(plan),
    )


def may_choose(plan: Plan) -> bool:
    """Whether the choices may be opened: a first figure was told before (INV-B1), or lines are there already."""
    statement = plan.once(Statement)
    figures = bool(statement.statement_kind) or statement.first_figure == "known" or bool(sums(plan).grand_total)
    return figures or bool(plan.all(PlannedSpend))
