"""What a family brings to an education, health and care plan, section by section; the council writes that plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ipc_desktop.documents.about_me_chapter import who_this_is
from ipc_desktop.documents.blocks import Block, Heading, Note
from ipc_desktop.documents.going_chapter import health
from ipc_desktop.documents.items import items, under
from ipc_desktop.documents.spending_table import spending_table
from ipc_desktop.documents.voices import briefly_named, fact, said, small_facts, voices_under, who_acts
from ipc_desktop.plan.about_me import SNOMED_CODES
from ipc_desktop.plan.actions import Support
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.health import DelegatedTask, Equipment
from ipc_desktop.plan.money.sources import Allocation, Source
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import chosen_way
from ipc_desktop.plan.needs import EhcSection, Need
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.taking_away import Kept
from ipc_desktop.plan.what_matters import ImportantThing
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.texts import _
from ipc_desktop.wording import document_name, heading_words, outcome_kind_words, page_words, way_words

_COUNCIL: tuple[Source, ...] = ("council_adult", "council_children")


def education_blocks(plan: Plan, kept: frozenset[Kept] = frozenset()) -> Iterator[Block]:
    """Sections A to J as far as this plan says something about them, each by its letter."""
    plan = briefly_named(plan)
    yield Heading(document_name("education"), 1)
    yield Note(_("This is what we bring. The council writes the plan itself."), boxed=True)
    yield from who_this_is(plan)
    me = plan.me.id
    sections: tuple[tuple[str, Iterable[Block]], ...] = (
        (_("A. What I say, and what I hope for"), _views(plan, lambda words: words.said_by == me)),
        (_("A. What my family and others say"), _views(plan, lambda words: words.said_by != me)),
        (_("B. What I need to learn"), _needs(plan, "B")),
        (_("C. My health needs"), (*_needs(plan, "C"), *_health(plan, kept))),
        (_("D. What I need from social care"), _needs(plan, "D")),
        (_("E. What I want to reach"), _outcomes(plan)),
        (_("F. Help with learning"), _paid_from(plan, "education")),
        (_("G. Help from health"), _paid_from(plan, "nhs")),
        (_("H. Help from social care"), _paid_from(plan, *_COUNCIL)),
        (_("J. Money that comes as a direct payment"), _direct_payments(plan)),
        (_("Help that costs no money"), _unpaid(plan)),
    )
    for title, blocks in sections:
        yield Heading(title, 2)
        yield from tuple(blocks) or (Note(_("Nothing is written here yet."), silence=True),)


def _views(plan: Plan, is_theirs: Callable[[Words], bool]) -> Iterator[Block]:
    """What one side says about this life, under the headings of About Me, then what works and what does not."""
    for heading in SNOMED_CODES:
        told = [one.words for one in voices_under(plan, heading) if is_theirs(one.words)]
        yield from under(heading_words(heading), (block for words in told for block in said(plan, words)))
    things = (thing for thing in plan.all(ImportantThing) if is_theirs(thing.words))
    yield from under(page_words("places"), items(plan, things, ("to_or_for", "sort")))
    for side in ("working", "not_working"):
        notes = [one.words for one in plan.all(WorkingNote) if one.side == side and is_theirs(one.words)]
        yield from under(page_words(side), (block for words in notes for block in said(plan, words)))


def _needs(plan: Plan, section: EhcSection) -> Iterator[Block]:
    yield from items(plan, (need for need in plan.all(Need) if need.ehc_section == section), ("ehc_section",))


def _health(plan: Plan, kept: frozenset[Kept]) -> Iterator[Block]:
    yield from under(page_words("health"), health(plan) if "health" not in kept else ())
    yield from under(page_words("equipment"), items(plan, plan.all(Equipment)))
    yield from under(page_words("trained"), items(plan, plan.all(DelegatedTask)))


def _outcomes(plan: Plan) -> Iterator[Block]:
    """The person's own outcomes, those on learning first; a carer's own are no part of this."""
    own = [outcome for outcome in plan.all(Outcome) if outcome.statement and outcome.outcome_kind != "carer"]
    for outcome in sorted(own, key=lambda outcome: outcome.outcome_kind != "learning"):
        yield from said(plan, outcome.statement)
        yield from said(plan, outcome.why_it_matters, _("Why it matters"))
        yield from said(plan, outcome.how_we_will_know, _("How we will know"))
        kind = outcome_kind_words(outcome.outcome_kind) if outcome.outcome_kind else ""
        yield from small_facts(fact(_("About"), kind))


def _paid_from(plan: Plan, *sources: Source) -> Iterator[Block]:
    """What is planned with money from these sources."""
    lines = [spend for spend in plan.all(PlannedSpend) if not _sources_of(plan, spend).isdisjoint(sources)]
    yield from spending_table(plan, lines, _("Way"), _way)


def _direct_payments(plan: Plan) -> Iterator[Block]:
    lines = [spend for spend in plan.all(PlannedSpend) if chosen_way(spend) == "direct_payment"]
    yield from spending_table(plan, lines, _("Is it decided?"), lambda spend: _("Yes") if spend.way else _("Not yet"))


def _way(spend: PlannedSpend) -> str:
    return way_words(spend.way) if spend.way else _("{way} (a wish)").format(way=way_words(chosen_way(spend)))


def _sources_of(plan: Plan, spend: PlannedSpend) -> frozenset[Source]:
    found = (plan.get(Allocation, part.allocation) for part in spend.funding)
    return frozenset(allocation.source for allocation in found if allocation is not None)


def _unpaid(plan: Plan) -> Iterator[Block]:
    for support in plan.all(Support):
        yield from said(plan, support.what)
        yield from small_facts(fact(_("Who does it"), who_acts(plan, support.who) if plan.party(support.who) else ""))
