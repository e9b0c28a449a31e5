"""The whole plan as blocks: who it is for, then one chapter a stone, each word under its own heading."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.agreement_chapter import agreement, standing_note
from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Note, Text
from ipc_desktop.documents.goals_chapter import goals
from ipc_desktop.documents.money_chapter import money_chapter
from ipc_desktop.documents.people_chapter import people
from ipc_desktop.documents.voices import (
    called,
    care_coordinators,
    fact,
    facts,
    in_order,
    out_of_hours,
    said,
    said_under,
    who_is,
)
from ipc_desktop.picture_prompts import prompt_words
from ipc_desktop.plan.about_me import SNOMED_CODES, AboutMe
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.entry import Unknown
from ipc_desktop.plan.people import Perspective
from ipc_desktop.plan.person import grouped_nhs_number
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import funders_to_wait_for
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.plan.what_matters import Liking, PictureAnswer
from ipc_desktop.plan.working import KeepOrChange, Side, WorkingNote
from ipc_desktop.texts import N_, SPOKEN_LANGUAGES, _, long_date, percent
from ipc_desktop.wording import funders_words, heading_words, stone_words

_LIKINGS: dict[Liking, str] = {"like": N_("Likes"), "not_sure": N_("Not sure"), "dislike": N_("Doesn't like")}
_SIDES: dict[Side, str] = {"working": N_("What is working"), "not_working": N_("What is not working")}
_WISHES: dict[KeepOrChange, str] = {"keep": N_("We want to keep this."), "change": N_("We want to change this.")}
_VOICES: tuple[Perspective, ...] = ("person", "family", "school", "worker")


def plan_blocks(plan: Plan, version: AgreedVersion | None) -> Iterator[Block]:
    """All of the plan that is for the table, in the order of the path."""
    yield from front(plan, version)
    chapters = (
        (stone_words("what_matters"), tuple(what_matters(plan))),
        (stone_words("how_its_going"), tuple(how_its_going(plan))),
        (stone_words("my_people"), tuple(people(plan))),
        (stone_words("my_goals"), tuple(goals(plan))),
        (stone_words("money"), tuple(money_chapter(plan))),
        (_("If things go wrong"), tuple(if_things_go_wrong(plan))),
        (_("Agreement"), tuple(agreement(plan, version))),
    )
    after_words = True
    for number, (title, blocks) in enumerate(chapters, start=1):
        yield Heading(title, 2, number, new_sheet=bool(blocks) or after_words)
        yield from blocks or (Note(_("Nothing is written here yet.")),)
        after_words = bool(blocks)


def front(plan: Plan, version: AgreedVersion | None) -> Iterator[Block]:
    """The first page: whose plan this is and where it stands, how to talk with them, whom to ring."""
    person = plan.person
    yield Heading(_("{name}'s plan").format(name=called(plan)), 1)
    yield standing_note(plan, version)
    notice = funders_words(funders_to_wait_for(plan))
    if notice:
        yield Note(notice, boxed=True)
    yield from facts(
        fact(_("Name"), " ".join(part for part in (person.title, person.full_name) if part)),
        fact(_("Likes to be called"), person.known_as),
        fact(_("Pronouns"), person.pronouns),
        fact(_("Born"), long_date(person.born_on) if person.born_on else ""),
        fact(_("NHS number"), in_order(grouped_nhs_number(person.nhs_number)) if person.nhs_number else ""),
        fact(_("Postcode"), in_order(person.postcode)),
    )
    coordinators, ring = care_coordinators(plan), out_of_hours(plan)
    if coordinators or ring:
        yield Heading(_("Who to ring"), 2)
        known = [item for line in coordinators for item in fact(_("Care co-ordinator"), line)]
        yield from facts(known, fact(_("Out of hours"), ring))
    yield from _how_to_talk(plan)
    if any(isinstance(entry, Unknown) and not entry.retired for entry in plan):
        yield Note(_("Some of this plan was made with a newer version of the app. It is not printed here."), boxed=True)


def _how_to_talk(plan: Plan) -> Iterator[Block]:
    needs = plan.once(AccessNeeds)
    spoken = SPOKEN_LANGUAGES.get(needs.spoken_language, needs.spoken_language)
    read = SPOKEN_LANGUAGES.get(needs.language, needs.language)
    known = facts(
        fact(_("Language we speak"), spoken),
        fact(_("Language to read"), read),
        fact(_("Interpreter"), _("Yes, please bring one.") if needs.interpreter_needed else ""),
        fact(_("Letters on paper"), _("{size} point").format(size=needs.print_size) if needs.print_size else ""),
        fact(_("Letters on the screen"), percent(needs.text_size) if needs.text_size else ""),
    )
    if known:
        yield Heading(_("How to talk with me"), 2)
        yield from known


def what_matters(plan: Plan) -> Iterator[Block]:
    """About Me by its headings, each voice under its own name, then the answers to pictures as lists."""
    for heading in SNOMED_CODES:
        voices = [about for about in plan.all(AboutMe) if about.heading == heading and about.words]
        voices.sort(key=lambda about: about.words.said_by != plan.me.id)
        if voices:
            yield Heading(heading_words(heading), 3)
        for about in voices:
            yield from said(plan, about.words)
    answers = [answer for answer in plan.all(PictureAnswer) if answer.liking]
    if answers:
        yield Heading(_("Answers to pictures"), 3)
    for liking, title in _LIKINGS.items():
        chosen = tuple(Item(Text(_answer(plan, answer))) for answer in answers if answer.liking == liking)
        if chosen:
            yield Heading(_(title), 4)
            yield Items(chosen)


def _answer(plan: Plan, answer: PictureAnswer) -> str:
    picture = prompt_words(answer.picture)
    if answer.said_by in ("", plan.me.id) or not plan.party(answer.said_by):
        return picture
    return _("{picture}, answered by {name}").format(picture=picture, name=who_is(plan, answer.said_by))


def how_its_going(plan: Plan) -> Iterator[Block]:
    """What works and what does not, the person's own notes first, each with what to keep or change."""
    for side, title in _SIDES.items():
        notes = [note for note in plan.all(WorkingNote) if note.side == side and note.words]
        notes.sort(key=lambda note: _VOICES.index(_perspective(plan, note.words.said_by)))
        if notes:
            yield Heading(_(title), 3)
        for note in notes:
            yield from said(plan, note.words)
            if note.keep_or_change:
                yield Note(_(_WISHES[note.keep_or_change]))


def _perspective(plan: Plan, party_id: str) -> Perspective:
    party = plan.party(party_id) if party_id else None
    return party.perspective if party else "worker"


def if_things_go_wrong(plan: Plan) -> Iterator[Block]:
    """What may go wrong, how one sees it coming, what should happen then, and whom to ring."""
    troubles = [
        trouble
        for trouble in plan.all(Contingency)
        if trouble.trigger or trouble.early_signs or trouble.what_should_happen or trouble.contact
    ]
    first = plan.id_once(Contingency, "first")
    for number, trouble in enumerate(sorted(troubles, key=lambda trouble: trouble.id != first), start=1):
        if len(troubles) > 1:
            yield Heading(_("When this happens ({number})").format(number=number), 3)
        level = 4 if len(troubles) > 1 else 3
        yield from said_under(plan, _("What may go wrong"), trouble.trigger, level)
        yield from said_under(plan, _("How we see it coming"), trouble.early_signs, level)
        yield from said_under(plan, _("What should happen"), trouble.what_should_happen, level)
        reached = [
            Item(
                Text(in_order(party.contact) or _("No number yet")),
                _("{label}:").format(label=who_is(plan, party.id)),
            )
            for party in map(plan.party, trouble.who_to_contact)
            if party
        ]
        ring = facts(reached, fact(_("Out of hours"), in_order(trouble.contact)))
        if ring:
            yield Heading(_("Who to ring then"), level)
            yield from ring
