"""What the rules say of spending lines: stopped by law, or somebody is asked about it first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ipc_desktop.plan.money.funders import waits_for_school
from ipc_desktop.plan.money.rule_packs import Rule, RuleBook, RuleKind
from ipc_desktop.plan.money.sources import Allocation, Source
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import SOURCES, chosen_way
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan


@dataclass(frozen=True)
class Finding:
    """One rule that meets one line: stopped by law, or to be asked about first; `sources` whose money it is."""

    spend: str
    rule: Rule
    sources: tuple[Source, ...]

    @property
    def kind(self) -> RuleKind:
        """Stopped, or ask first."""
        return self.rule.kind


def findings(plan: Plan, book: RuleBook) -> tuple[Finding, ...]:
    """What the rules say of every line, in the order of the plan, the strictest first within a line."""
    sources = {allocation.id: allocation.source for allocation in plan.all(Allocation)}
    with_money = frozenset(a.source for a in plan.all(Allocation) if a.unit_pence)
    found: list[Finding] = []
    for spend in plan.all(PlannedSpend):
        paying = frozenset(sources[part.allocation] for part in spend.funding if part.allocation in sources)
        found += _of_line(plan, spend, paying or with_money, book)
    return tuple(found)


def line_findings(plan: Plan, spend: PlannedSpend, book: RuleBook, payers: Iterable[str] = ()) -> tuple[Finding, ...]:
    """What the rules say of one line while it is being written; `payers` are the allocations chosen for it so far.

    Without any payer it is held against all sources with money.
    """
    of = {allocation.id: allocation.source for allocation in plan.all(Allocation)}
    chosen = (*payers, *(part.allocation for part in spend.funding))
    paying = frozenset(of[payer] for payer in chosen if payer in of)
    with_money = frozenset(allocation.source for allocation in plan.all(Allocation) if allocation.unit_pence)
    return tuple(_of_line(plan, spend, paying or with_money, book))


def _of_line(plan: Plan, spend: PlannedSpend, paying: frozenset[Source], book: RuleBook) -> list[Finding]:
    named = bool(spend.items) or bool(book.any_word.search(spend.title.text))
    met: dict[str, Finding] = {}
    for rule in (*book.on_what_is_bought, *book.on_the_rest) if named else book.on_the_rest:
        sources = tuple(source for source in rule.sources or SOURCES if source in paying)
        if not sources or not _meets(plan, spend, rule, book) or _is_settled(spend, rule, book):
            continue
        if rule.about not in met or (rule.kind, met[rule.about].kind) == ("blocked", "ask"):
            met[rule.about] = Finding(spend.id, rule, sources)
    return sorted(met.values(), key=lambda finding: finding.kind != "blocked")


def _meets(plan: Plan, spend: PlannedSpend, rule: Rule, book: RuleBook) -> bool:
    if rule.ways and chosen_way(spend) not in (*rule.ways, ""):
        return False
    if rule.categories and spend.category not in rule.categories:
        return False
    if rule.places and not set(rule.places) & set(spend.places):
        return False
    if rule.silenced_by == "school_consent" and not waits_for_school(spend, {"education"}):
        return False
    if rule.payees:
        return _is_close(plan, spend, rule)
    if rule.items or rule.words:
        return bool(set(rule.items) & set(spend.items)) or _is_named(spend, book, rule)
    return True


def _is_named(spend: PlannedSpend, book: RuleBook, rule: Rule) -> bool:
    words, unless = book.patterns.get(rule.key, (None, None))
    title = spend.title.text
    return bool(words and words.search(title)) and not (unless and unless.search(title))


def _is_close(plan: Plan, spend: PlannedSpend, rule: Rule) -> bool:
    """Whether somebody close is paid; of family and friends among the people of this life nobody has to say so."""
    if rule.silenced_by == "payee_agreed" and spend.why_this_payee and spend.payee_agreed_on:
        return False
    if rule.household_only and spend.payee_in_household == "no":
        return False
    if spend.payee:
        return spend.payee in rule.payees
    party = plan.get(Party, spend.provider)
    return party is not None and not party.is_paid and party.circle in ("closest", "friends_and_family")


def _is_settled(spend: PlannedSpend, rule: Rule, book: RuleBook) -> bool:
    """Whether somebody said that this line is not about that, or, where one may be asked, that it may be so.

    Who is no partner may still be a relative in the same home: of each such rule somebody says so by itself.
    """
    for one in spend.rule_answers:
        same = one.rule == rule.key if rule.payees else book.about_of.get(one.rule, one.rule) == rule.about
        if one.answer == "not_this" and same:
            return True
        if one.answer == "agreed" and one.rule == rule.key and rule.kind == "ask":
            return True
    return False
