"""How it's going: what works and what does not, help needed, risks, health, strengths, and the style of support."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ipc_desktop.documents.blocks import Block, Heading
from ipc_desktop.documents.items import items, under
from ipc_desktop.documents.voices import fact, known_or_not, said, small_facts, who_are, who_is
from ipc_desktop.plan.health import Allergy, DelegatedTask, Equipment, HealthSafety, Medicine
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.people import Perspective
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.risks import Risk
from ipc_desktop.plan.strengths import Rulers, Strength, WellbeingScores
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.plan.working import KeepOrChange, Side, WorkingNote
from ipc_desktop.texts import N_, _, long_date
from ipc_desktop.wording import choice_words, page_words
from ipc_desktop.wording.feelings import felt_words
from ipc_desktop.wording.question import score_words

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


def how_its_going(plan: Plan, *, with_health: bool = True) -> Iterator[Block]:
    """Everything under its own heading, each voice under its own name; health only for who may see of it."""
    yield from working(plan)
    yield from under(page_words("help_needed"), items(plan, plan.all(Need)))
    yield from under(page_words("risks"), items(plan, plan.all(Risk), asked=True))
    yield from under(page_words("health"), health(plan) if with_health else ())
    yield from under(page_words("equipment"), _equipment(plan))
    yield from under(page_words("trained"), items(plan, plan.all(DelegatedTask)))
    yield from under(page_words("strengths"), items(plan, plan.all(Strength)))
    yield from under(page_words("rulers"), _rulers(plan))
    yield from under(page_words("wellbeing"), _wellbeing(plan))


def working(plan: Plan) -> Iterator[Block]:
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


def health(plan: Plan) -> Iterator[Block]:
    """Allergies and medicines; what nobody asked is said to be not asked, for silence is not "none known"."""
    safety = plan.once(HealthSafety)
    listed = items(plan, plan.all(Allergy), asked=True)
    yield from small_facts(
        known_or_not(_("Allergies"), choice_words("known", safety.allergies), known=safety.allergies),
        fact(_("Said by"), who_is(plan, safety.allergies_said_by)),
        fact(_("Asked on"), long_date(safety.allergies_asked_on) if safety.allergies_asked_on else ""),
    )
    yield from listed
    yield from small_facts(
        known_or_not(_("Medicines"), choice_words("known", safety.medicines), known=safety.medicines)
    )
    yield from items(plan, plan.all(Medicine))
    yield from said(plan, safety.medicines_note, _("Also about medicines"))
    yield from small_facts(fact(_("Who watches over my health"), who_are(plan, safety.watched_by)))
    yield from said(plan, safety.what_to_watch, _("What to watch for"))


def _equipment(plan: Plan) -> Iterator[Block]:
    known = plan.once(HealthSafety).equipment
    yield from small_facts(fact(_("Equipment"), choice_words("known", known) if known else ""))
    yield from items(plan, plan.all(Equipment))


def _rulers(plan: Plan) -> Iterator[Block]:
    rulers, held = plan.once(Rulers), tailoring(plan)
    yield from small_facts(
        fact(_("What I know about what helps me"), score_words(rulers.knowledge)),
        fact(_("What I can do about it myself"), score_words(rulers.skills)),
        fact(_("How sure of myself I feel"), score_words(rulers.confidence)),
        fact(_("Asked on"), long_date(rulers.taken_on) if rulers.taken_on else ""),
        fact(_("How we work together"), choice_words("style", held.style) if held.style else ""),
        fact(_("Chosen by"), who_is(plan, rulers.chosen_by)),
    )
    yield from said(plan, rulers.chosen_why, _("Why it is better so"))


def _wellbeing(plan: Plan) -> Iterator[Block]:
    scores = plan.once(WellbeingScores)
    if scores.may_ask != "yes":
        yield from small_facts(fact(_("May we ask?"), choice_words("asked", scores.may_ask) if scores.may_ask else ""))
        return
    yield from small_facts(
        *(fact(asked, score) for asked, score in felt_words(scores)),
        fact(_("Answered by"), who_is(plan, scores.said_by)),
        fact(_("Asked on"), long_date(scores.taken_on) if scores.taken_on else ""),
    )
