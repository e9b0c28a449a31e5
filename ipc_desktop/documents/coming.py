"""Who is coming and what will happen: one page to look at before a visit, with a photo of everybody who has one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Item, Items, Note, Text
from ipc_desktop.documents.notices import numbers_by_hand
from ipc_desktop.documents.photos import PhotosHere, photo_of, shown
from ipc_desktop.documents.today import visit_facts
from ipc_desktop.documents.voices import care_coordinators, fact, facts, said, small_facts
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.getting_ready import Pace
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Visit, last_visit, visit_to_prepare
from ipc_desktop.texts import N_, _, ngettext
from ipc_desktop.wording import party_words
from ipc_desktop.wording.question import minutes_words

_WHAT_WE_DO: dict[Stone, str] = {
    "hello": N_("We say hello, and you say how you like to talk."),
    "what_matters": N_("We talk about what matters to you."),
    "how_its_going": N_("We talk about what is going well, and what is not."),
    "my_people": N_("We talk about the people in your life."),
    "my_goals": N_("We talk about what you want to do."),
    "money": N_("We look at the money together."),
    "agree": N_("We read it all together. You say if it is right."),
}


def coming_blocks(plan: Plan, today: dt.date, photos: PhotosHere) -> Iterator[Block]:
    """The page for the visit that comes next."""
    visit = _visit(plan, today)
    yield Heading(_("Who is coming, and what will happen"), 1)
    yield from visit_facts(visit)
    yield Heading(_("Who is coming"), 2)
    coming = [party for party in _coming(plan, visit) if party.id != plan.me.id]
    for party in coming:
        yield from _somebody(plan, party, photos)
    if not coming:
        yield Note(_("We will tell you before the day."))
    yield Heading(_("What will happen"), 2)
    sentences = [_(_WHAT_WE_DO[stone]) for stone in visit.stones] or [_("We talk. You say about what.")]
    yield Items(tuple(Item(Text(sentence)) for sentence in (*sentences, _("Then we say goodbye."))))
    yield from _pace(plan)
    if visit.bring:
        yield Heading(_("What we bring"), 2)
        yield from said(plan, visit.bring)
    yield Heading(_("You decide"), 2)
    yield from _you_decide(plan)
    lines = care_coordinators(plan)
    yield from small_facts([item for line in lines for item in fact(_("If the day does not suit you, ring"), line)])
    yield from numbers_by_hand(plan)


def photos_of(plan: Plan, today: dt.date) -> tuple[str, ...]:
    """The names of the photo files that this page shows."""
    found = (photo_of(plan, party) for party in _coming(plan, _visit(plan, today)))
    return tuple(media.file for media in found if media is not None)


def _visit(plan: Plan, today: dt.date) -> Visit:
    return visit_to_prepare(plan, today) or last_visit(plan, today) or Visit(id="")


def _coming(plan: Plan, visit: Visit) -> tuple[Party, ...]:
    found = (plan.party(party) for party in visit.coming)
    return tuple(party for party in found if party is not None and party.name)


def _somebody(plan: Plan, party: Party, photos: PhotosHere) -> Iterator[Block]:
    yield Heading(party_words(party), 3)
    yield from shown(plan, party, photos)
    yield from small_facts(fact(_("What they do"), party.job))
    yield from said(plan, party.how_involved)


def _pace(plan: Plan) -> Iterator[Block]:
    pace = plan.once(Pace)
    long, pause = minutes_words(pace.sitting_minutes), pace.break_every_minutes
    after = ngettext("after {n} minute", "after {n} minutes", pause).format(n=pause) if pause else ""
    yield from facts(fact(_("How long"), long), fact(_("A break"), after))


def _you_decide(plan: Plan) -> Iterator[Block]:
    sentences = (
        _("You can stop at any time."),
        _("You can leave out any question."),
        _("Somebody you trust can be with you."),
        _("Nothing that you get now changes because we talk."),
    )
    yield Items(tuple(Item(Text(sentence)) for sentence in sentences))
    pace = plan.once(Pace)
    yield from said(plan, pace.how_to_say_stop, _("To stop"))
    yield from said(plan, pace.what_helps, _("What helps"))
