"""What still stands between this plan and an agreement, in reading order; codes only, nothing that scolds.

What keeps people safe, and who may decide, is looked at in `safety`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.access_needs import AccessNeed, AccessNeeds
from ipc_desktop.plan.agreement import NeededSigner
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.entry import Unknown
from ipc_desktop.plan.getting_ready import Notice
from ipc_desktop.plan.money.enough import met_outcomes, unpaid_outcomes
from ipc_desktop.plan.money.rule_packs import RuleBook
from ipc_desktop.plan.money.rules import findings
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import allocation_annual, chosen_way, has_budget, split_faults, sums, weeks_in_year
from ipc_desktop.plan.open_item import Code, Item
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.safety import not_safe_yet
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.plan.visit import Visit

NO_RULES = RuleBook()
_NOT_SAID: frozenset[Code] = frozenset(
    (
        "notice_not_given",
        "access_needs_not_said",
        "nobody_ticked_as_here",
        "name_not_said",
        "born_not_said",
        "nothing_that_matters",
        "no_outcome",
        "outcome_not_met",
        "contingency_not_said",
        "first_figure_not_said",
        "budget_not_said",
        "source_not_known",
        "nothing_planned",
        "outcome_unpaid",
        "spend_without_way",
        "enough_not_said",
    )
)
"""What only says that a page has no answer: a page that people left out needs no second word about it."""


def readiness(
    plan: Plan,
    page_order: Sequence[str],
    conflicts: Sequence[str] = (),
    on: dt.date | None = None,
    signers: Sequence[NeededSigner] | None = None,
    book: RuleBook = NO_RULES,
) -> tuple[Item, ...]:
    """What is open, in the order of the pages; `conflicts` holds ids of entries that people still have to decide.

    A page that is not in `page_order` is not asked in this conversation: what would be open on it is left out, unless
    it keeps from locking. `on` is the day by which ages, evidence and training are judged; without it they are not.
    `signers` are those whom the plan needs, where `plan` is but what the table sees of it; `book` holds the rules that
    spending lines are held against.
    Two things alone block: an open conflict, and money that does not add up (model.md §2). All else is listed, printed
    as open, and keeps nobody from agreeing.
    """
    items = [
        *(*_hello(plan), *not_safe_yet(plan, on, signers), *_goals(plan), *_money(plan, book)),
        *(*_pages(plan), *_loose_ends(plan, conflicts)),
    ]
    left_out = {item.page_key for item in items if item.code == "page_skipped"}
    items = [item for item in items if not (item.page_key in left_out and item.code in _NOT_SAID)]
    places = {key: place for place, key in enumerate(page_order)}
    asked = [item for item in items if item.blocks or item.page_key in places]
    return tuple(sorted(asked, key=lambda item: places.get(item.page_key, len(places))))


def may_be_locked(items: Sequence[Item]) -> bool:
    """Whether nothing keeps the plan from being locked for signing."""
    return not any(item.blocks for item in items)


def _hello(plan: Plan) -> Iterator[Item]:
    if plan.once(Notice, "privacy").given_on is None:
        yield Item("notice_not_given", "ready")
    content_as_it_is = plan.once(PageState, "talk").status == "done"
    if not content_as_it_is and plan.once(AccessNeeds) == AccessNeeds(id=plan.id_once(AccessNeeds)):
        yield Item("access_needs_not_said", "talk")
    for need in plan.all(AccessNeed):
        if need.met == "not_met":
            yield Item("access_need_not_met", "access", need.id)
    if not any(visit.present for visit in plan.all(Visit)):
        yield Item("nobody_ticked_as_here", "here")
    person = plan.person
    if not person.called:
        yield Item("name_not_said", "name", person.id)
    if person.born_on is None:
        yield Item("born_not_said", "born", person.id)
    if not any(about.words for about in plan.all(AboutMe)):
        yield Item("nothing_that_matters", "most_important")


def _goals(plan: Plan) -> Iterator[Item]:
    outcomes = [outcome for outcome in plan.all(Outcome) if outcome.status != "dropped"]
    if not outcomes:
        yield Item("no_outcome", "outcome")
    met = met_outcomes(plan)
    for outcome in outcomes:
        if not outcome.statement:
            yield Item("outcome_without_words", "outcome", outcome.id)
        elif outcome.id not in met:
            yield Item("outcome_not_met", "met", outcome.id)
    if not any(trouble.trigger or trouble.what_should_happen for trouble in plan.all(Contingency)):
        yield Item("contingency_not_said", "things_go_wrong")


def _money(plan: Plan, book: RuleBook) -> Iterator[Item]:
    statement = plan.once(Statement)
    if statement.possible != "no" and not statement.first_figure:
        yield Item("first_figure_not_said", "first_figure", statement.id)
    if not has_budget(plan):
        if statement.possible in ("", "not_known"):
            yield Item("budget_not_said", "budget", statement.id)
        return
    yield from _sources(plan)
    yield from _spending(plan)
    for found in findings(plan, book):
        yield Item("stopped_by_law" if found.kind == "blocked" else "to_be_asked_first", "spending", found.spend)
    if statement.enough == "no":
        yield Item("not_enough", "enough", statement.id)
    elif statement.enough == "not_sure":
        yield Item("enough_not_sure", "enough", statement.id)
    elif not statement.enough:
        yield Item("enough_not_said", "enough", statement.id)


def _sources(plan: Plan) -> Iterator[Item]:
    weeks, short = weeks_in_year(plan), sums(plan).shortfall
    for allocation in plan.all(Allocation):
        if allocation.unit_pence is None:
            yield Item("source_not_known", "sources", allocation.id)
            continue
        parts = (part for spend in plan.all(PlannedSpend) for part in spend.funding)
        used = sum(part.annual_pence for part in parts if part.allocation == allocation.id)
        if used > allocation_annual(allocation, weeks) and short.get(allocation.source):  # else a pool carries it
            yield Item("shortfall", "spending", allocation.id)


def _spending(plan: Plan) -> Iterator[Item]:
    spends = plan.all(PlannedSpend)
    if not spends:
        yield Item("nothing_planned", "spending")
    for outcome in unpaid_outcomes(plan) if spends else ():
        yield Item("outcome_unpaid", "spending", outcome.id)
    for fault in split_faults(plan):
        code: Code = "spend_source_missing" if fault.missing_allocations else "spend_does_not_add_up"
        yield Item(code, "spending", fault.spend, blocks=True)
    for spend in spends:
        if not any(plan.get(Outcome, outcome) for outcome in spend.outcomes):
            yield Item("spend_without_outcome", "spending", spend.id)
        way = chosen_way(spend)
        if not way:
            yield Item("spend_without_way", "set_up", spend.id)
            continue
        sources = (plan.get(Allocation, part.allocation) for part in spend.funding)
        if any(source and way not in source.permitted_ways for source in sources):
            yield Item("way_not_permitted", "set_up", spend.id)


def _pages(plan: Plan) -> Iterator[Item]:
    for state in plan.all(PageState):
        if state.status == "skipped":
            yield Item("page_skipped", state.page, state.id)
        elif state.status == "come_back":
            yield Item("page_come_back", state.page, state.id)


def _loose_ends(plan: Plan, conflicts: Sequence[str]) -> Iterator[Item]:
    for note in plan.all(CaughtNote):
        if note.waits:
            yield Item("note_not_sorted", "notes", note.id)
    for entry in plan:
        if isinstance(entry, Unknown) and not entry.retired:
            yield Item("needs_newer_version", "check", entry.id)
    for entry_id in conflicts:
        yield Item("conflict", "check", entry_id, blocks=True)
