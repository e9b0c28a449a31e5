"""All that can be said of a plan's money: as values for other programs, and as lines to read."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ipc_desktop.texts import _, list_of, long_date, money
from ipc_desktop.wording.budget import (
    check_words,
    finding_words,
    not_yet_words,
    position_words,
    review_words,
    rule_kind_words,
    rule_source_words,
)
from ipc_desktop.wording.choices import choice_words
from ipc_desktop.wording.names import source_words, way_words

if TYPE_CHECKING:
    from ipc_desktop.plan.money.budget import Budget
    from ipc_desktop.plan.money.ledger import Position
    from ipc_desktop.plan.money.reviews import ReviewDue
    from ipc_desktop.plan.money.rules import Finding
    from ipc_desktop.plan.money.sums import Sums
    from ipc_desktop.plan.plan import Plan


def budget_report(plan: Plan, as_at: dt.date, *, as_json: bool) -> Iterator[str]:
    """Where the money of a plan stands on a day, line by line: for other programs, or to read."""
    from ipc_desktop.plan.money.budget import budget
    from ipc_desktop.wording.rule_packs import rule_book

    found = budget(plan, rule_book(), as_at)
    if as_json:
        yield from json.dumps(budget_values(plan, found), indent=1).splitlines()
    else:
        yield from budget_lines(plan, found)


def budget_values(plan: Plan, budget: Budget) -> dict[str, Any]:
    """The money of a plan as JSON values; docs/plan-file.md tells every key. Amounts are whole pence."""
    total = budget.sums
    due = budget.reviews[0] if budget.reviews else None
    return {
        "as_at": budget.as_at.isoformat(),
        "grand_total_pence": total.grand_total,
        "planned_pence": total.planned,
        "allocated_by_source_pence": dict(total.allocated),
        "by_source_pence": dict(total.by_source),
        "by_way_pence": _by_way(total.by_way),
        "no_way_yet_pence": total.by_way.get("", 0),
        "unallocated_pence": {**total.unallocated, "total": total.total_unallocated},
        "shortfall_pence": {**total.shortfall, "total": total.total_shortfall},
        "nobody_pays_pence": total.unfunded,
        "pooled_pence": total.pooled,
        "one_off_pence": total.one_off_planned,
        "not_known": list(total.not_known),
        "checks": [
            {"code": check.code, "result": check.result, "sentence": check_words(plan, check)}
            for check in budget.checks
        ],
        "findings": [_finding(plan, finding) for finding in budget.findings],
        "not_yet": [
            {"line": one.spend, "sources": list(one.sources), "school": one.school, "sentence": not_yet_words(one)}
            for one in budget.not_yet.values()
        ],
        "ledger": _ledger(budget),
        "next_review": {"on": due.on.isoformat(), "why": review_words(plan, due)} if due else None,
        "reviews": [{"on": one.on.isoformat(), "why": review_words(plan, one)} for one in budget.reviews],
    }


def _by_way(amounts: Mapping[Any, int]) -> dict[str, int]:
    from ipc_desktop.plan.money.sums import WAYS

    return {way: amounts.get(way, 0) for way in WAYS}


def _finding(plan: Plan, finding: Finding) -> dict[str, Any]:
    return {
        "line": finding.spend,
        "title": _title(plan, finding.spend),
        "kind": finding.kind,
        "sentence": finding_words(finding.rule),
        "source": finding.rule.source.name,
        "rule": finding.rule.key,
        "money": list(finding.sources),
        "who_decides": _(finding.rule.who_decides),
        "checked_on": finding.rule.source.checked_on.isoformat(),
    }


def _title(plan: Plan, spend: str) -> str:
    title = getattr(plan.entries.get(spend), "title", None)
    return title.text if title else ""


def _ledger(budget: Budget) -> dict[str, dict[str, Any]]:
    from ipc_desktop.plan.money.ledger import Position
    from ipc_desktop.plan.money.sums import WAYS

    by_way = budget.account.by_way
    found: dict[str, dict[str, Any]] = {way: _position(by_way.get(way, Position())) for way in WAYS}
    return {**found, "no_way": _position(by_way[""])} if "" in by_way else found


def _position(position: Position) -> dict[str, Any]:
    return {
        "planned_pence": position.planned,
        "planned_to_date_pence": position.planned_to_date,
        "actual_pence": position.actual,
        "committed_pence": position.committed,
        "left_pence": position.left,
        "paid_in_pence": position.paid_in,
        "sentence": position_words(position),
    }


# --- to read ----------------------------------------------------------------------------------------------------


def budget_lines(plan: Plan, budget: Budget) -> Iterator[str]:
    """The same to read, a line at a time."""
    yield _("The money on {date}").format(date=long_date(budget.as_at))
    yield from _sum_lines(budget.sums)
    yield from _check_lines(plan, budget)
    for way, position in budget.account.by_way.items():
        yield _("{way}: {sentence}").format(way=way_words(way), sentence=position_words(position))
    if budget.reviews:
        yield _review_line(plan, budget.reviews[0])


def _sum_lines(total: Sums) -> Iterator[str]:
    from ipc_desktop.plan.money.sums import WAYS

    yield _line(_("All money in a year"), total.grand_total)
    yield _line(_("Planned in a year"), total.planned)
    for source, pence in total.by_source.items():
        yield _line(_("From {source}").format(source=source_words(source)), pence)
    if total.not_known:
        names = list_of([source_words(source) for source in total.not_known])
        yield _("These sums are so far. We wait to hear from: {sources}.").format(sources=names)
    for way in WAYS:
        yield _line(way_words(way), total.by_way.get(way, 0))
    if total.by_way.get(""):
        yield _line(way_words(""), total.by_way[""])
    for source, pence in total.unallocated.items():
        if pence:
            yield _line(_("Left from {source}").format(source=source_words(source)), pence)
    for source, pence in total.shortfall.items():
        if pence:
            yield _line(_("Short from {source}").format(source=source_words(source)), pence)


def _check_lines(plan: Plan, budget: Budget) -> Iterator[str]:
    for check in budget.checks:
        if check.result != "not_applicable":
            result = choice_words("check_result", check.result)
            yield _("{result}: {sentence}").format(result=result, sentence=check_words(plan, check))
    for finding in budget.findings:
        yield from _finding_lines(plan, finding)
    for waiting in budget.not_yet.values():
        yield _("{line}: {what}").format(line=_title(plan, waiting.spend), what=not_yet_words(waiting))


def _line(name: str, pence: int) -> str:
    return _("{name}: {amount}").format(name=name, amount=money(pence))


def _finding_lines(plan: Plan, finding: Finding) -> Iterator[str]:
    what = f"{rule_kind_words(finding.kind)} {finding_words(finding.rule)}"
    yield _("{line}: {what}").format(line=_title(plan, finding.spend), what=what)
    yield f"  {rule_source_words(finding.rule.source)}"


def _review_line(plan: Plan, due: ReviewDue) -> str:
    return _("Next review on {date}: {why}").format(date=long_date(due.on), why=review_words(plan, due))
