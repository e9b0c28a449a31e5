"""The budget: what it pays for, the ways to look after it, the sums, and whether it is enough."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Note
from ipc_desktop.documents.goals_chapter import numbered_goals
from ipc_desktop.documents.items import under
from ipc_desktop.documents.money_chapter import sums_for_a_year, the_way_and_whether_enough, what_it_pays_for
from ipc_desktop.documents.notices import nothing_to_spend_yet, raised
from ipc_desktop.documents.voices import briefly_named, fact, known_or_not, small_facts
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import WAYS, chosen_way
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.taking_away import Kept
from ipc_desktop.texts import N_, _, list_of
from ipc_desktop.wording import document_name, enough_words, way_words

_WAYS_MEAN = {
    "direct_payment": N_("The money comes to you, or to somebody you choose. You buy the support."),
    "notional": N_("The NHS or the council keeps the money. They arrange what you planned."),
    "third_party": N_("An organisation holds the money. You plan with them, and they pay."),
}


def budget_blocks(plan: Plan, kept: frozenset[Kept] = frozenset()) -> Iterator[Block]:
    """What the money is for, the choices there are, and the person's own answer whether it is enough."""
    plan = briefly_named(plan)
    yield Heading(document_name("budget"), 1)
    yield from nothing_to_spend_yet(plan, kept)
    lines = plan.all(PlannedSpend)
    if lines:
        yield from raised(what_it_pays_for(plan))
        meant = {goal for spend in lines for goal in spend.outcomes}
        yield from under(_("The goals"), numbered_goals(plan, meant), 2)
    else:
        yield Note(_("Nothing is planned yet."), silence=True)
    yield Heading(_("Three ways to look after the money"), 2)
    yield from _ways(plan)
    if "figures" in kept:
        return
    if lines and "sums" not in kept:
        yield from raised(sums_for_a_year(plan))
    yield from raised(the_way_and_whether_enough(plan))
    statement = plan.once(Statement)
    if not (statement.enough or statement.enough_words):
        yield Heading(_("Is it enough for you?"), 2)
        yield from small_facts(known_or_not(_("Answer"), enough_words(""), known=False))


def _ways(plan: Plan) -> Iterator[Block]:
    """What each way means, and which lines of this budget are looked after in it."""
    numbered = list(enumerate(plan.all(PlannedSpend), start=1))
    for way in WAYS:
        yield Heading(way_words(way), 3)
        yield Note(_(_WAYS_MEAN[way]))
        lines = [str(line) for line, spend in numbered if chosen_way(spend) == way]
        yield from small_facts(fact(_("Lines in this budget"), list_of(lines)))
    yield Note(_("You can mix them. You can change your mind later."))
