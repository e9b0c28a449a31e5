"""The whole plan as blocks: who it is for, then one chapter a stone, each word under its own heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ipc_desktop.documents.agreement_chapter import agreement, standing_note
from ipc_desktop.documents.blocks import Block, Heading, Note
from ipc_desktop.documents.goals_chapter import goals
from ipc_desktop.documents.money_chapter import money_chapter
from ipc_desktop.documents.people_chapter import people
from ipc_desktop.documents.voices import (
    briefly_named,
    called,
    care_coordinators,
    fact,
    facts,
    in_order,
    out_of_hours,
    said,
    small_facts,
    who_is,
)
from ipc_desktop.plan.about_me import SNOMED_CODES, AboutMe
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.entry import Unknown
from ipc_desktop.plan.people import Party, Perspective
from ipc_desktop.plan.person import grouped_nhs_number
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signing import funders_to_wait_for
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.plan.what_matters import Liking, PictureAnswer
from ipc_desktop.plan.working import KeepOrChange, Side, WorkingNote
from ipc_desktop.texts import N_, SPOKEN_LANGUAGES, _, list_of, long_date, percent
from ipc_desktop.wording import funders_words, heading_words, stone_words
from ipc_desktop.wording.picture_prompts import picture_words

_LIKINGS: dict[Liking, str] = {"like": N_("Likes"), "not_sure": N_("Not sure"), "dislike": N_("Doesn't like")}
_SIDES: dict[Side, str] = {"working": N_("What is working"), "not_working": N_("What is not working")}
_WISHES: dict[KeepOrChange, str] = {
    "": "",
    "keep": N_("We want to keep this"),
    "change": N_("We want to change this"),
}
_VIEWS: dict[tuple[Side, KeepOrChange], str] = {
    ("working", ""): N_("This is working"),
    ("working", "keep"): N_("This is working, we want to keep it"),
    ("working", "change"): N_("This is working, we want to change it"),
    ("not_working", ""): N_("This is not working"),
    ("not_working", "keep"): N_("This is not working, we want to keep it"),
    ("not_working", "change"): N_("This is not working, we want to change it"),
}
_VOICES: tuple[Perspective, ...] = ("person", "family", "school", "worker")


def plan_blocks(plan: Plan, version: AgreedVersion | None) -> Iterator[Block]:
    """All of the plan that is for the table, in the order of the path."""
    brief = briefly_named(plan)
    yield from front(plan, version)
    chapters = (
        (stone_words("what_matters"), what_matters(brief)),
        (stone_words("how_its_going"), how_its_going(brief)),
        (stone_words("my_people"), people(plan)),
        (stone_words("my_goals"), goals(brief)),
        (stone_words("money"), money_chapter(brief)),
        (_("If things go wrong"), if_things_go_wrong(brief)),
        (_("Agreement"), agreement(brief, version)),
    )
    for number, (title, blocks) in enumerate(chapters, start=1):
        yield Heading(title, 2, number)
        yield from tuple(blocks) or (Note(_("Nothing is written here yet.")),)


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
    known = small_facts(
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
    chosen = {liking: [_answer(plan, answer) for answer in answers if answer.liking == liking] for liking in _LIKINGS}
    yield from small_facts(*(fact(_(title), list_of(chosen[liking])) for liking, title in _LIKINGS.items()))


def _answer(plan: Plan, answer: PictureAnswer) -> str:
    picture = picture_words(plan, answer.picture)
    if answer.said_by in ("", plan.me.id) or not plan.party(answer.said_by):
        return picture
    return _("{picture}, answered by {name}").format(picture=picture, name=who_is(plan, answer.said_by))


def how_its_going(plan: Plan) -> Iterator[Block]:
    """What works and what does not, to keep and to change, the person first; then what two see differently."""
    notes = [note for note in plan.all(WorkingNote) if note.words]
    notes.sort(key=lambda note: _VOICES.index(_perspective(plan, note.words.said_by)))
    together = _views_of_one_thing(notes)
    alone = [note for note in notes if not any(note in views for views in together)]
    for side, title in _SIDES.items():
        if any(note.side == side for note in alone):
            yield Heading(_(title), 3)
        for wish, wished in _WISHES.items():
            chosen = [note for note in alone if (note.side, note.keep_or_change) == (side, wish)]
            if chosen and wished:
                yield Heading(_(wished), 4)
            for note in chosen:
                yield from said(plan, note.words)
    for views in together:
        yield Heading(_("Two views of one thing") if len(views) == 2 else _("Several views of one thing"), 3)
        yield from _side_by_side(plan, views)


def _side_by_side(plan: Plan, views: Sequence[WorkingNote]) -> Iterator[Block]:
    """Each view with its voice; what they see alike is said once above them, what they see differently with each."""
    alike = len({(note.side, note.keep_or_change) for note in views}) == 1
    if alike:
        yield Heading(_(_VIEWS[views[0].side, views[0].keep_or_change]), 4)
    for note in views:
        yield from said(plan, note.words, "" if alike else _(_VIEWS[note.side, note.keep_or_change]))


def _views_of_one_thing(notes: Sequence[WorkingNote]) -> list[list[WorkingNote]]:
    """The notes that point at one another, in groups of two and more."""
    groups = {note.id: [note] for note in notes}
    for note in notes:
        one, other = groups[note.id], groups.get(note.same_thing_as)
        if other is None or other is one:
            continue
        one += other
        groups |= {joined.id: one for joined in other}
    found = {id(group): group for group in groups.values() if len(group) > 1}
    return [[note for note in notes if note in group] for group in found.values()]


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
        yield from said(plan, trouble.trigger, _("What may go wrong"))
        yield from said(plan, trouble.early_signs, _("How we see it coming"))
        yield from said(plan, trouble.what_should_happen, _("What should happen"))
        parties = [party for party in map(plan.party, trouble.who_to_contact) if party]
        yield from small_facts(
            *(fact(_ring(plan, party), in_order(party.contact) or _("No number yet")) for party in parties),
            fact(_("Out of hours"), in_order(trouble.contact)),
        )


def _ring(plan: Plan, party: Party) -> str:
    return _("Ring {name}").format(name=who_is(plan, party.id))
