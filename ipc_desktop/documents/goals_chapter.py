"""My goals: each outcome in its own words, why it matters, how we will know, and how it is met."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ipc_desktop.documents import drawn
from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Text
from ipc_desktop.documents.items import items, under
from ipc_desktop.documents.spending_table import line_name
from ipc_desktop.documents.voices import fact, said, small_facts, who_acts, who_are, who_is
from ipc_desktop.documents.week_chapter import week
from ipc_desktop.plan.actions import Action, ActionStatus, Support, SupportWay
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.outcomes import Outcome, OutcomeStatus
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import N_, _, long_date
from ipc_desktop.wording import outcome_kind_words, page_words
from ipc_desktop.wording.question import score_words

_STATUSES: dict[OutcomeStatus, str] = {
    "proposed": N_("Put forward"),
    "accepted": N_("Accepted"),
    "in_progress": N_("On the way"),
    "achieved": N_("Reached"),
    "partly": N_("Partly reached"),
    "not_achieved": N_("Not reached"),
    "on_hold": N_("Waiting"),
    "dropped": N_("Let go"),
}
_ACTION_STATUSES: dict[ActionStatus, str] = {
    "planned": N_("Planned"),
    "in_progress": N_("On the way"),
    "done": N_("Done"),
    "not_done": N_("Not done"),
    "refused": N_("Not wanted"),
    "cancelled": N_("Cancelled"),
}
_SUPPORT_WAYS: dict[SupportWay, str] = {
    "unpaid": N_("Help without pay"),
    "community": N_("In the community"),
    "service": N_("A service"),
    "equipment": N_("Equipment"),
}


def goals(plan: Plan) -> Iterator[Block]:
    """Every goal with its own number, then steps and support that belong to no goal yet."""
    numbers = goal_numbers(plan)
    for outcome in plan.all(Outcome):
        yield from _goal(plan, outcome, numbers[outcome.id])
    loose = [means for means in _all_means(plan) if not numbers.keys() & set(means.outcomes)]
    if loose:
        yield Heading(_("Other steps and support"), 3)
        yield from _means(plan, loose)
    yield from under(page_words("week"), week(plan))


def goal_numbers(plan: Plan) -> dict[str, int]:
    """The number under which each goal is printed, by the outcome's id."""
    return {outcome.id: number for number, outcome in enumerate(plan.all(Outcome), start=1)}


def numbered_goals(plan: Plan, meant: Collection[str]) -> Iterator[Items]:
    """The goals with these ids by their numbers, for a paper that names goals by number alone."""
    numbers = goal_numbers(plan)
    goals = [goal for goal in plan.all(Outcome) if goal.id in meant and goal.statement]
    if goals:
        label = _("Goal {number}:")
        yield Items(
            tuple(
                Item(Text(goal.statement.text, goal.statement.lang), label.format(number=numbers[goal.id]))
                for goal in goals
            ),
            bullets=False,
        )


def _goal(plan: Plan, outcome: Outcome, number: int) -> Iterator[Block]:
    yield Heading(_("Goal {number}").format(number=number), 3)
    yield from said(plan, outcome.statement)
    yield from said(plan, outcome.why_it_matters, _("Why it matters"))
    yield from said(plan, outcome.how_we_will_know, _("How we will know"))
    yield from small_facts(
        fact(_("Whose goal"), who_is(plan, outcome.belongs_to) if plan.party(outcome.belongs_to) else ""),
        fact(_("About"), outcome_kind_words(outcome.outcome_kind) if outcome.outcome_kind else ""),
        fact(_("How important"), score_words(outcome.importance or None)),
        fact(_("Where I am now"), score_words(outcome.where_i_am)),
        fact(_("Where I want to be"), score_words(outcome.where_i_want_to_be)),
        fact(_("We look again on"), long_date(outcome.look_again_on) if outcome.look_again_on else ""),
        fact(_("Where it stands"), _(_STATUSES[outcome.status]) if outcome.status else ""),
        fact(_("Agreed with"), who_are(plan, outcome.agreed_with)),
        fact(_("First agreed on"), long_date(outcome.agreed_on) if outcome.agreed_on and outcome.agreed_with else ""),
    )
    yield from drawn.steps(outcome)
    yield from said(plan, outcome.not_agreed, _("Seen differently"))
    yield from _how_it_is_met(plan, outcome)


def _how_it_is_met(plan: Plan, outcome: Outcome) -> Iterator[Block]:
    means = [means for means in _all_means(plan) if outcome.id in means.outcomes]
    spends = [(n, spend) for n, spend in enumerate(plan.all(PlannedSpend), start=1) if outcome.id in spend.outcomes]
    if not means and not spends:
        return
    yield Heading(_("How it is met"), 4)
    yield from _means(plan, means)
    yield from small_facts([_paid(line, spend, is_first=i == 0) for i, (line, spend) in enumerate(spends)])


def _all_means(plan: Plan) -> tuple[Action | Support, ...]:
    steps: tuple[Action | Support, ...] = plan.all(Action)
    return tuple(means for means in steps + plan.all(Support) if means.what)


def _paid(line: int, spend: PlannedSpend, *, is_first: bool) -> Item:
    """What is paid for, by its line among the money, where its voice and its sums stand."""
    label = _("Paid for, line {number}:") if is_first else _("Line {number}:")
    return Item(line_name(spend), label.format(number=line))


def _means(plan: Plan, all_means: Iterable[Action | Support]) -> Iterator[Block]:
    for means in all_means:
        if isinstance(means, Action):
            yield from items(plan, [means], without=("outcomes",))
            yield from small_facts(
                fact(_("Where it stands"), _(_ACTION_STATUSES[means.status]) if means.status else "")
            )
            continue
        yield from said(plan, means.what)
        yield from said(plan, means.when, _("When"))
        yield from small_facts(
            fact(_("Kind of support"), _(_SUPPORT_WAYS[means.way])),
            fact(_("Who does it"), who_acts(plan, means.who) if plan.party(means.who) else ""),
        )
