"""Who does what: every step that is still to do, under the name of the one person who sees to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Note, Text
from ipc_desktop.documents.goals_chapter import goal_numbers
from ipc_desktop.documents.items import items
from ipc_desktop.documents.voices import called, fact, small_facts, who_is
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import funders_to_wait_for
from ipc_desktop.texts import _, list_of
from ipc_desktop.wording import funders_words

OVER = ("done", "not_done", "refused", "cancelled")


def who_does_what_blocks(plan: Plan) -> Iterator[Block]:
    """The person's own steps first, then everybody's in the order of the plan; what nobody sees to yet comes last."""
    yield Heading(_("Who does what"), 1)
    waiting = funders_words(funders_to_wait_for(plan))
    if waiting:
        yield Note(waiting, boxed=True)
    open_steps = [step for step in plan.all(Action) if step.what and step.status not in OVER]
    parties = dict.fromkeys(party.id for party in plan.parties())
    named = dict.fromkeys(step.who for step in open_steps if step.who and plan.party(step.who))
    for party in (*(party for party in parties if party in named), *(party for party in named if party not in parties)):
        yield Heading(called(plan) if party == plan.me.id else who_is(plan, party), 2)
        yield from _steps(plan, [step for step in open_steps if step.who == party])
    nobody = [step for step in open_steps if step.who not in named]
    if nobody:
        yield Heading(_("Nobody sees to this yet"), 2)
        yield from _steps(plan, nobody)
    if not open_steps:
        yield Note(_("Nothing is written here yet."))
    yield from _goals(plan, open_steps)


def _steps(plan: Plan, steps: Iterable[Action]) -> Iterator[Block]:
    numbers = goal_numbers(plan)
    for step in sorted(steps, key=lambda step: (step.due_on is None, step.due_on and step.due_on.isoformat())):
        yield from items(plan, [step], without=("who", "outcomes"))
        goals = [_("Goal {number}").format(number=numbers[goal]) for goal in step.outcomes if goal in numbers]
        yield from small_facts(fact(_("For"), list_of(goals)))


def _goals(plan: Plan, steps: Iterable[Action]) -> Iterator[Block]:
    """The goals that the numbers mean."""
    numbers = goal_numbers(plan)
    meant = {goal for step in steps for goal in step.outcomes}
    goals = [goal for goal in plan.all(Outcome) if goal.id in meant and goal.statement]
    if goals:
        yield Heading(_("The goals"), 2)
        label = _("Goal {number}:")
        yield Items(
            tuple(
                Item(Text(goal.statement.text, goal.statement.lang), label.format(number=numbers[goal.id]))
                for goal in goals
            ),
            bullets=False,
        )
