"""The plan in easy read: one idea a line, with a picture to its left; what people said stays just as they said it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ipc_desktop.documents.agreement_chapter import standing_note
from ipc_desktop.documents.blocks import Block, Heading, Note, Pictured, Text
from ipc_desktop.documents.notices import waits_for_money
from ipc_desktop.documents.voices import (
    OURS,
    called,
    in_order,
    is_taken_out,
    known_name,
    out_of_hours,
    voices_under,
    who_is,
)
from ipc_desktop.plan.about_me import Heading as AboutMeHeading
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.health import Allergy, HealthSafety, Medicine
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import RoutineStep
from ipc_desktop.plan.staying_well import Contingency, StayingWellNote
from ipc_desktop.plan.taking_away import Kept
from ipc_desktop.plan.what_matters import ImportantThing, PictureAnswer, PleaseNote
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.texts import N_, _, isolated, long_date
from ipc_desktop.wording import party_words
from ipc_desktop.wording.costs import line_words
from ipc_desktop.wording.languages import language_words
from ipc_desktop.wording.picture_prompts import picture_alone, picture_words

_IDEAS = re.compile(r"(?<=[.!?…۔؟।])\s+|\n+")
"""Where one idea ends and the next begins, in any script."""
_ENOUGH = {
    "": N_("Nobody has said yet if it is enough."),
    "yes": N_("It is enough for me."),
    "no": N_("It is not enough for me."),
    "not_sure": N_("I am not sure if it is enough."),
}


class _Line(NamedTuple):
    """One thing that somebody said, with the picture that fits."""

    picture: str
    words: Words


def easy_read_blocks(plan: Plan, version: AgreedVersion | None, kept: frozenset[Kept] = frozenset()) -> Iterator[Block]:
    """The plan in the order of the path, without what only workers need; a part with nothing in it is left out."""
    yield Heading(_("{name}’s plan").format(name=called(plan)), 1)
    for idea in _IDEAS.split(standing_note(plan, version).text):
        yield _says("memo", idea)
    if waits_for_money(plan, kept):
        yield _says("stop", _("We must not spend money yet."))
        yield _says("clock", _("We wait for a yes."))
    parts = (
        (_("This is me"), _me(plan)),
        (_("What matters to me"), _matters(plan)),
        (_("How to help me"), _how_to_help(plan)),
        (_("My day"), _day(plan)),
        (_("What is good now"), _notes(plan, "working", "thumbs-up")),
        (_("What is not good now"), _notes(plan, "not_working", "thumbs-down")),
        (_("My people"), _people(plan)),
        (_("What I want"), _goals(plan)),
        (_("Who does what"), _steps(plan)),
        (_("My health"), _health(plan)),
        (_("Money"), _money(plan, kept)),
        (_("If things go wrong"), _wrong(plan)),
    )
    for number, (title, blocks) in enumerate(
        ((title, made) for title, part in parts if (made := tuple(part))), start=1
    ):
        yield Heading(title, 2, number)
        yield from blocks
    yield Heading(_("You can change your mind"), 2)
    yield _says("speech-bubble", _("Is something wrong here? Please tell us."))
    yield _says("yes", _("You can change this plan at any time."))


def _says(picture: str, sentence: str, *, silence: bool = False) -> Pictured:
    return Pictured(picture, Text(sentence, silence=silence))


def _told(plan: Plan, lines: Iterable[_Line]) -> Iterator[Block]:
    """What people said, each idea on a line of its own; whoever is not the person is named before their words."""
    speaker = plan.me.id
    for line in lines:
        if not line.words:
            continue
        if line.words.said_by != speaker:
            speaker = line.words.said_by
            yield Note(_speaks(plan, line.words))
        for idea in _IDEAS.split(line.words.text.strip()):
            if idea.strip():
                yield Pictured(line.picture, Text(idea.strip(), line.words.lang))


def _speaks(plan: Plan, words: Words) -> str:
    """Whose words come next: what was agreed on together is nobody's alone."""
    if words.said_by == plan.me.id:
        return _("{name} says:").format(name=called(plan))
    if not words.said_by and words.captured_as == "agreed_summary":
        return _("We say:")
    return _("{name} says:").format(name=who_is(plan, words.said_by) or _("Somebody"))


# --- parts ------------------------------------------------------------------------------------------------------


def _me(plan: Plan) -> Iterator[Block]:
    person = plan.person
    name = known_name(plan)
    if name:
        yield _says("smile", _("My name is {name}.").format(name=name))
    if person.born_on:
        yield _says("cake", _("I was born on {date}.").format(date=long_date(person.born_on)))
    spoken = plan.once(AccessNeeds).spoken_language
    if spoken:
        yield _says("talking", _("I speak {language}.").format(language=language_words(spoken)))


def _about(plan: Plan, heading: AboutMeHeading, picture: str) -> Iterator[_Line]:
    yield from (_Line(picture, one.words) for one in voices_under(plan, heading))


def _matters(plan: Plan) -> Iterator[Block]:
    things = plan.all(ImportantThing)
    yield from _told(
        plan,
        (*_about(plan, "most_important", "heart"), *(_Line(thing.picture or "star", thing.words) for thing in things)),
    )
    sentences = {"like": _("I like this: {what}."), "dislike": _("I do not like this: {what}.")}
    for answer in plan.all(PictureAnswer):
        if answer.liking in sentences and answer.said_by in ("", plan.me.id):
            what = picture_words(plan, answer.picture)
            yield _says(answer.picture, sentences[answer.liking].format(what=what))


def _day(plan: Plan) -> Iterator[Block]:
    """The steps of a day in their order; one that somebody made by pointing at a picture is called by it."""
    steps = plan.all(RoutineStep)
    pointed = {step.id: Words(picture_alone(plan, step), OURS, said_by=plan.me.id) for step in steps}
    yield from _told(plan, (_Line(step.picture or "clock", step.words or pointed[step.id]) for step in steps))


def _how_to_help(plan: Plan) -> Iterator[Block]:
    please = plan.all(PleaseNote)
    yield from _told(
        plan,
        (
            *_about(plan, "communication", "talking"),
            *_about(plan, "how_to_support", "hand"),
            *_about(plan, "please_do_and_do_not", "ear"),
        ),
    )
    for do_or_not, title, picture in (
        ("do", _("Please do this:"), "yes"),
        ("do_not", _("Please do not do this:"), "no"),
    ):
        notes = [_Line(picture, note.words) for note in please if note.do_or_not == do_or_not and note.words]
        if notes:
            yield Note(title)
            yield from _told(plan, notes)


def _notes(plan: Plan, side: str, picture: str) -> Iterator[Block]:
    return _told(plan, (_Line(picture, note.words) for note in plan.all(WorkingNote) if note.side == side))


def _people(plan: Plan) -> Iterator[Block]:
    for party in plan.parties():
        if party.id == plan.me.id or not party.name:
            continue
        helper = _("{name} is my care co-ordinator.").format(name=party.name)
        yield _says(_picture_of(party), helper if "care_coordinator" in party.roles else party_words(party))
        if party.contact and ("care_coordinator" in party.roles or party.circle == "closest"):
            number = in_order(party.contact)
            yield _says("phone", _("To reach {name}: {number}").format(name=isolated(party.name), number=number))


def _picture_of(party: Party) -> str:
    if party.circle == "groups":
        return "friends"
    return "handshake" if party.is_paid else "family" if party.circle == "closest" else "two-people"


def _goals(plan: Plan) -> Iterator[Block]:
    for goal in plan.all(Outcome):
        yield from _told(plan, (_Line("star", goal.statement), _Line("heart", goal.why_it_matters)))


def _steps(plan: Plan) -> Iterator[Block]:
    for step in plan.all(Action):
        if not step.what or step.is_over:
            continue
        yield from _told(plan, (_Line("walking", step.what),))
        who = called(plan) if step.who == plan.me.id else who_is(plan, step.who)
        if plan.party(step.who) and not is_taken_out(plan, step.who):
            yield _says("two-people", _("{name} sees to it.").format(name=who))
        if step.due_on:
            yield _says("calendar", _("By {day}.").format(day=long_date(step.due_on)))


def _health(plan: Plan) -> Iterator[Block]:
    known = plan.once(HealthSafety).allergies
    for allergy in plan.all(Allergy):
        yield Note(_("This is dangerous for me:"))
        yield from _told(plan, (_Line("warning", allergy.substance), _Line("plaster", allergy.reaction)))
        yield from _told(plan, (_Line("doctor", allergy.what_to_do),))
    if known == "none_known" and not plan.all(Allergy):
        yield _says("yes", _("I have no allergies that we know of."))
    for medicine in plan.all(Medicine):
        yield from _told(plan, (_Line("medicine", medicine.name), _Line("clock", medicine.how_and_when)))


def _money(plan: Plan, kept: frozenset[Kept]) -> Iterator[Block]:
    lines, statement = plan.all(PlannedSpend), plan.once(Statement)
    tells_of_figures = "figures" not in kept and bool(lines or statement.possible)
    if tells_of_figures:
        possible = {"yes": _("I can have a budget."), "no": _("There is no budget for me.")}
        told = possible.get(statement.possible, _("We do not know yet if I can have a budget."))
        yield _says("coins", told, silence=not statement.possible)
        yield from _told(plan, (_Line("question", statement.why),))
    if lines:
        yield Note(_("The money is for this:"))
        yield from _told(plan, (_Line("banknote", spend.title) for spend in lines))
        yield from (_says("banknote", line_words(spend)) for spend in lines if not spend.title)
    if lines and tells_of_figures:
        yield _says("thinking", _(_ENOUGH[statement.enough]), silence=not statement.enough)
        yield from _told(plan, (_Line("thinking", statement.enough_words),))


def _wrong(plan: Plan) -> Iterator[Block]:
    pictures = {"keeps_me_well": "sun", "early_sign": "warning", "helps": "hand", "does_not_help": "no"}
    titles = {
        "keeps_me_well": _("This keeps me well:"),
        "early_sign": _("Watch for this:"),
        "helps": _("This helps then:"),
        "does_not_help": _("This does not help:"),
    }
    for sort, title in titles.items():
        notes = [note for note in plan.all(StayingWellNote) if note.sort == sort and note.words]
        if notes:
            yield Note(title)
            yield from _told(plan, (_Line(note.picture or pictures[sort], note.words) for note in notes))
    for trouble in plan.all(Contingency):
        if trouble.trigger:
            yield Note(_("If this happens:"))
            yield from _told(plan, (_Line("worried", trouble.trigger),))
        if trouble.what_should_happen:
            yield Note(_("Then do this:"))
            yield from _told(plan, (_Line("hand", trouble.what_should_happen),))
    number = out_of_hours(plan)
    if number:
        yield _says("phone", _("At night, ring this number: {number}").format(number=number))
    yield _says("ambulance", _("In danger, ring 999."))
