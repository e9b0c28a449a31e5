"""What the pages on goals say in short: a row each, so that every page can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import WeekSlot
from ipc_desktop.plan.staying_well import Contingency, StayingWellNote
from ipc_desktop.texts import _, isolated, list_of, ngettext
from ipc_desktop.ui.parts.checking.chapter_answer import ChapterAnswer, and_more, answer_of, voice_of
from ipc_desktop.wording import page_words, party_words, stone_words


def goals_answers(plan: Plan) -> Iterator[ChapterAnswer]:
    """The pages from the goals to the week, in their order."""
    yield _goals(plan)
    yield ChapterAnswer(page_words("agreed_with"), "agreed_with", _agreed_with(plan))
    yield _met(plan)
    yield answer_of(
        plan, page_words("staying_well"), "staying_well", [note.words for note in plan.all(StayingWellNote)]
    )
    yield _trouble(plan)
    yield answer_of(plan, page_words("actions"), "actions", [step.what for step in plan.all(Action)])
    yield answer_of(plan, page_words("week"), "week", [slot.what for slot in plan.all(WeekSlot)])


def _goals(plan: Plan) -> ChapterAnswer:
    goals = [goal for goal in plan.all(Outcome) if goal.statement]
    if not goals:
        return ChapterAnswer(stone_words("my_goals"), "outcome", "")
    count = ngettext("One goal", "{n} goals", len(goals)).format(n=len(goals))
    words = _("{count}. First: {words}").format(count=count, words=isolated(goals[0].statement.text.strip()))
    return ChapterAnswer(stone_words("my_goals"), "outcome", words, voice_of(plan, goals[0].statement))


def _agreed_with(plan: Plan) -> str:
    agreeing = dict.fromkeys(party for goal in plan.all(Outcome) for party in goal.agreed_with)
    return list_of([party_words(party) for party in map(plan.party, agreeing) if party is not None])


def _met(plan: Plan) -> ChapterAnswer:
    means = [step.what for step in plan.all(Action) if step.what] + [one.what for one in plan.all(Support) if one.what]
    words = and_more(means[0].text.strip(), len(means) - 1) if means else ""
    return ChapterAnswer(_("How we get there"), "met", words)


def _trouble(plan: Plan) -> ChapterAnswer:
    """The first trouble by what should happen then; while there is none, the number to ring at night."""
    troubles = plan.all(Contingency)
    said = [one.what_should_happen or one.trigger or one.early_signs or one.not_needed_because for one in troubles]
    answer = answer_of(plan, _("If things go wrong"), "things_go_wrong", said)
    contact = plan.once(Contingency, "first").contact
    return answer if answer.words else ChapterAnswer(answer.title, answer.page, contact)
