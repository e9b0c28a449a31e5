"""What more than one paper has to say: that nothing may be spent yet, and whom to ring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ipc_desktop.documents.blocks import Block, Heading, Lines, Note
from ipc_desktop.documents.voices import care_coordinators, fact, facts, out_of_hours, without_a_number
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import funded, funders_to_wait_for
from ipc_desktop.plan.taking_away import Kept
from ipc_desktop.texts import _
from ipc_desktop.wording import funders_words


def nothing_to_spend_yet(plan: Plan, kept: frozenset[Kept] = frozenset()) -> Iterator[Note]:
    """In a box, whose yes is still missing; nothing once every funder has said it.

    Who sees what is planned, and not who has to say yes, is told all the same that nothing may be spent.
    """
    waiting = funders_words(funders_to_wait_for(plan))
    if not waiting and waits_for_money(plan, kept):
        waiting = _("Money not agreed yet. Do not spend or employ anyone yet.")
    if waiting:
        yield Note(waiting, boxed=True)


def waits_for_money(plan: Plan, kept: frozenset[Kept] = frozenset()) -> bool:
    """Whether money stands here that some funder has not said yes to, be it one whom this reader does not see."""
    return not funded(plan) or ("funders" in kept and bool(plan.all(PlannedSpend)))


def numbers_to_ring(plan: Plan) -> tuple[Block, ...]:
    """The care co-ordinators and the number out of hours; a line for each number that is not written down yet."""
    coordinators = [item for line in care_coordinators(plan) for item in fact(_("Care co-ordinator"), line)]
    known = facts(coordinators, fact(_("Out of hours"), out_of_hours(plan)))
    return (*known, *numbers_by_hand(plan))


def numbers_by_hand(plan: Plan) -> Iterator[Block]:
    """A line for the number of each care co-ordinator whom nobody can ring yet."""
    for name in without_a_number(plan):
        yield Note(_("Please write the number of {name} here:").format(name=name))
        yield Lines(1)


def raised(blocks: Iterable[Block]) -> Iterator[Block]:
    """A part of a chapter as a part of a paper of its own: its headings one level higher."""
    for block in blocks:
        yield replace(block, level=block.level - 1) if isinstance(block, Heading) else block
