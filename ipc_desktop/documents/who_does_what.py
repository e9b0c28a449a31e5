"""Who does what: every step that is still to do, under the name of the one person who sees to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ipc_desktop.documents.blocks import Block, Heading, Note
from ipc_desktop.documents.goals_chapter import goal_numbers, numbered_goals
from ipc_desktop.documents.items import items, under
from ipc_desktop.documents.notices import nothing_to_spend_yet
from ipc_desktop.documents.voices import called, fact, is_taken_out, small_facts, who_is
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.taking_away import Kept
from ipc_desktop.texts import _, list_of


def who_does_what_blocks(plan: Plan, kept: frozenset[Kept] = frozenset()) -> Iterator[Block]:
    """The person's own steps first, then everybody's in the order of the plan; what nobody sees to yet comes last.

    Whoever is not for this paper's readers stays unnamed, but what they see to is never said to be nobody's. What
    somebody saw to who was taken out of the plan is.
    """
    yield Heading(_("Who does what"), 1)
    yield from nothing_to_spend_yet(plan, kept)
    open_steps = [step for step in plan.all(Action) if step.what and not step.is_over]
    parties = dict.fromkeys(party.id for party in plan.parties())
    seen_to = [step for step in open_steps if step.who and not is_taken_out(plan, step.who)]
    named = [party for party in parties if party in {step.who for step in seen_to}]
    for party in named:
        yield Heading(called(plan) if party == plan.me.id else who_is(plan, party), 2)
        yield from _steps(plan, [step for step in open_steps if step.who == party])
    unnamed = [step for step in seen_to if step.who not in named]
    yield from under(_("Somebody"), _steps(plan, unnamed), 2)
    nobody = [step for step in open_steps if step not in seen_to]
    yield from under(_("Nobody sees to this yet"), _steps(plan, nobody), 2)
    if not open_steps:
        yield Note(_("Nothing is written here yet."), silence=True)
    meant = {goal for step in open_steps for goal in step.outcomes}
    yield from under(_("The goals"), numbered_goals(plan, meant), 2)


def _steps(plan: Plan, steps: Iterable[Action]) -> Iterator[Block]:
    numbers = goal_numbers(plan)
    for step in sorted(steps, key=lambda step: (step.due_on is None, step.due_on and step.due_on.isoformat())):
        yield from items(plan, [step], without=("who", "outcomes"))
        goals = [_("Goal {number}").format(number=numbers[goal]) for goal in step.outcomes if goal in numbers]
        yield from small_facts(fact(_("For"), list_of(goals)))
