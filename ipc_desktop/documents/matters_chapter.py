"""What matters: About Me by its headings, what is important, days, routine and communication, and pictures."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading
from ipc_desktop.documents.items import items, under
from ipc_desktop.documents.voices import fact, said, small_facts, voices_under, who_is
from ipc_desktop.plan.about_me import SNOMED_CODES
from ipc_desktop.plan.communication import CommunicationRow
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import RoutineStep
from ipc_desktop.plan.what_matters import Day, DayNote, DoOrNot, ImportantThing, Liking, PictureAnswer, PleaseNote
from ipc_desktop.texts import N_, _, list_of
from ipc_desktop.wording import choice_words, heading_words, page_words
from ipc_desktop.wording.picture_prompts import picture_words

_LIKINGS: dict[Liking, str] = {"like": N_("Likes"), "not_sure": N_("Not sure"), "dislike": N_("Doesn’t like")}
_DAYS: tuple[Day, ...] = ("good", "bad")
_PLEASE: tuple[DoOrNot, ...] = ("do", "do_not")


def what_matters(plan: Plan) -> Iterator[Block]:
    """Everything under its own heading, each voice under its own name."""
    for heading in SNOMED_CODES:
        voices = voices_under(plan, heading)
        yield from under(heading_words(heading), (block for about in voices for block in said(plan, about.words)))
    things = plan.all(ImportantThing)
    yield from under(
        page_words("important_for"), items(plan, (thing for thing in things if thing.to_or_for != "to_me"))
    )
    loved = (thing for thing in things if thing.to_or_for == "to_me")
    yield from under(page_words("places"), items(plan, loved, ("to_or_for",)))
    yield from under(page_words("days"), days(plan))
    yield from under(page_words("please"), please(plan))
    yield from under(page_words("routine"), items(plan, plan.all(RoutineStep)))
    chart = items(plan, plan.all(CommunicationRow), asked=True)
    yield from under(page_words("communication_chart"), chart)
    yield from answers_to_pictures(plan)


def days(plan: Plan) -> Iterator[Block]:
    """What makes a day good, and what makes it bad."""
    for day in _DAYS:
        notes = (note for note in plan.all(DayNote) if note.day == day)
        yield from under(choice_words("day", day), items(plan, notes, ("day",)), 4)


def please(plan: Plan, level: int = 4) -> Iterator[Block]:
    """What people should please do, and please not do, each with its reason."""
    for do_or_not in _PLEASE:
        notes = (note for note in plan.all(PleaseNote) if note.do_or_not == do_or_not)
        yield from under(choice_words("do_or_not", do_or_not), items(plan, notes, ("do_or_not",)), level)


def answers_to_pictures(plan: Plan) -> Iterator[Block]:
    """What somebody likes, and what not, as they answered by pointing."""
    answers = [answer for answer in plan.all(PictureAnswer) if answer.liking]
    if answers:
        yield Heading(_("Answers to pictures"), 3)
    chosen = {liking: [_answer(plan, answer) for answer in answers if answer.liking == liking] for liking in _LIKINGS}
    yield from small_facts(*(fact(_(title), list_of(chosen[liking])) for liking, title in _LIKINGS.items()))


def _answer(plan: Plan, answer: PictureAnswer) -> str:
    picture = picture_words(plan, answer.picture)
    if answer.said_by in ("", plan.me.id) or not plan.party(answer.said_by):
        return picture
    return _("{picture}, answered by {name}").format(picture=picture, name=who_is(plan, answer.said_by))
