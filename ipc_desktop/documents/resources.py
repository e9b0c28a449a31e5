"""The statement of resources: what each source answered, what it gives, how that came about, and how to question it."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Note, Text
from ipc_desktop.documents.eligibility import answers
from ipc_desktop.documents.items import under
from ipc_desktop.documents.money_chapter import is_there_a_budget, where_it_comes_from
from ipc_desktop.documents.notices import nothing_to_spend_yet, numbers_to_ring, raised
from ipc_desktop.documents.voices import briefly_named, fact, said, small_facts
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.sums import sums
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.taking_away import Kept
from ipc_desktop.texts import _, money
from ipc_desktop.wording import document_name


def resources_blocks(plan: Plan, kept: frozenset[Kept] = frozenset()) -> Iterator[Block]:
    """What money there is for this plan, from whom, and what somebody can do who does not agree."""
    plan = briefly_named(plan)
    yield Heading(document_name("resources"), 1)
    if "figures" in kept:
        yield Note(_("There is nothing on this paper for this reader."))
        return
    yield Note(_("This says what money there is for the plan, and where it comes from."))
    yield from nothing_to_spend_yet(plan, kept)
    yield from raised(is_there_a_budget(plan))
    yield from under(_("What each of them answered"), answers(plan), 2)
    yield from raised(where_it_comes_from(plan))
    if "sums" not in kept:
        yield Heading(_("All together"), 2)
        yield from small_facts(fact(_("All money in a year"), money(sums(plan).grand_total)))
    yield from under(_("What is not in here"), said(plan, plan.once(Statement).not_in_here), 2)
    yield Heading(_("If you do not agree"), 2)
    yield from how_to_question_it(plan)
    yield from under(_("Whom to ask"), numbers_to_ring(plan), 2)


def how_to_question_it(plan: Plan) -> Iterator[Block]:
    """What everybody may do, and what was said about it here."""
    sentences = (
        _("You can ask how each figure was worked out."),
        _("You can ask somebody to look at it again, and to write down why."),
        _("You can bring somebody you trust, or an advocate."),
        _("Nobody has to take the money into their own hands."),
    )
    yield Items(tuple(Item(Text(sentence)) for sentence in sentences))
    yield from said(plan, plan.once(Statement).how_to_challenge)
