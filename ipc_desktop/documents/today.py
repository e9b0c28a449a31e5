"""Today's sheet: what was said, who does what by when, what has not changed, whom to ring; or lines for a pen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Lines, Note, Text
from ipc_desktop.documents.notices import nothing_to_spend_yet, numbers_to_ring
from ipc_desktop.documents.voices import called, day_of, fact, facts, said, small_facts, who_are, who_is
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import current_version, version_state
from ipc_desktop.plan.visit import Paper, Visit, last_visit, next_visit
from ipc_desktop.texts import _, long_date, time_of_day
from ipc_desktop.wording import choice_words, document_name

_LINES_EACH = 4


def today_blocks(plan: Plan, today: dt.date) -> Iterator[Block]:
    """The sheet of the last visit that began by this day."""
    visit = last_visit(plan, today)
    yield Heading(sheet_title(visit.day if visit else today), 1)
    if visit is not None:
        yield from small_facts(fact(_("Who was here"), who_are(plan, visit.present)))
    yield Heading(_("What you told me"), 2)
    yield from _told(plan, visit)
    yield Heading(_("What I will do, and by when"), 2)
    yield from _steps(plan, visit, of_the_worker=True)
    others = tuple(_steps(plan, visit, of_the_worker=False))
    if others:
        yield Heading(_("What others will do"), 2)
        yield from others
    yield Heading(_("When we meet again"), 2)
    yield from _again(next_visit(plan, (visit.day if visit else None) or today))
    yield Heading(_("What has not changed"), 2)
    yield from _not_changed(plan)
    yield from whom_to_ring_tonight(plan)


def blank_blocks(plan: Plan) -> Iterator[Block]:
    """The same sheet to write on by hand; whom to ring stands there already."""
    yield Heading(_("Our visit on:"), 1)
    yield Lines(1)
    for title, lines in (
        (_("What you told me"), 2 * _LINES_EACH),
        (_("What I will do, and by when"), _LINES_EACH),
        (_("What others will do"), _LINES_EACH),
        (_("When we meet again"), 1),
    ):
        yield Heading(title, 2)
        yield Lines(lines)
    yield Heading(_("What has not changed"), 2)
    yield Note(_("Talking today has changed nothing that you get now."))
    yield Lines(2)
    yield from whom_to_ring_tonight(plan, lines=2)


def sheet_title(day: dt.date | None) -> str:
    """What stands on top of the sheet of a day."""
    return _("Our visit on {day}").format(day=long_date(day)) if day else _("Our visit")


def _told(plan: Plan, visit: Visit | None) -> Iterator[Block]:
    notes = [note for note in plan.all(CaughtNote) if not note.from_copy]
    caught = () if visit is None else [note for note in notes if day_of(note.caught_at) == visit.day]
    words = [visit.what_we_did if visit else None, *(note.words for note in caught)]
    told = [block for one in words if one for block in said(plan, one)]
    yield from told or (Note(_("Nothing is written here yet."), silence=True),)


def _steps(plan: Plan, visit: Visit | None, *, of_the_worker: bool) -> Iterator[Block]:
    """What was decided at a visit, by the worker or by others, and the papers that are promised."""
    workers = {party.id for party in plan.parties() if "care_coordinator" in party.roles}
    decided = [step for step in plan.all(Action) if visit is not None and step.decided_at == visit.id and step.what]
    items = [_step(plan, step) for step in decided if (step.who in workers) == of_the_worker]
    if of_the_worker and visit is not None:
        items += [_paper(plan, paper) for paper in plan.all(Paper, part_of=visit.id) if paper.done_on is None]
    if items:
        yield Items(tuple(items))
    elif of_the_worker:
        yield Note(_("Nothing is written here yet."), silence=True)


def _step(plan: Plan, step: Action) -> Item:
    who = who_is(plan, step.who) if plan.party(step.who) else ""
    day = long_date(step.due_on) if step.due_on else ""
    label = _("{who}:") if who else ""
    if day:
        label = _("{who}, by {day}:") if who else _("By {day}:")
    return Item(Text(step.what.text, step.what.lang), label.format(who=who, day=day))


def _paper(plan: Plan, paper: Paper) -> Item:
    who = who_is(plan, paper.for_whom) if plan.party(paper.for_whom) else called(plan)
    sentence = _("{paper}, for {who}. {way}.") if paper.way else _("{paper}, for {who}.")
    way = choice_words("paper_way", paper.way)
    return Item(Text(sentence.format(paper=document_name(paper.document), who=who, way=way)))


def _again(visit: Visit | None) -> Iterator[Block]:
    if visit is None or visit.planned_on is None:
        yield Note(_("We have not chosen a day yet."))
        return
    yield from visit_facts(visit)


def visit_facts(visit: Visit) -> tuple[Items, ...]:
    """When and where a visit is."""
    time = time_of_day(visit.planned_time)
    return facts(
        fact(_("Day"), long_date(visit.planned_on) if visit.planned_on else ""),
        fact(_("Time"), time),
        fact(_("Where"), choice_words("visit_place", visit.place) if visit.place else ""),
        fact(_("The place"), visit.place_words.text, visit.place_words.lang),
    )


def _not_changed(plan: Plan) -> Iterator[Block]:
    yield Note(_("Talking today has changed nothing that you get now."))
    version = current_version(plan)
    if version is None or version_state(plan, version) != "signed":
        yield Note(_("Your plan is a draft. It counts only when you have agreed to it."))
    yield from nothing_to_spend_yet(plan)


def whom_to_ring_tonight(plan: Plan, lines: int = 0) -> Iterator[Block]:
    """The numbers that are known, room for more, and what to do in danger."""
    yield Heading(_("Whom to ring tonight"), 2)
    yield from numbers_to_ring(plan)
    if lines:
        yield Lines(lines)
    yield Note(_("If somebody is in danger, ring 999. If it cannot wait until morning, ring 111."), boxed=True)
