"""The one-page profile: what somebody who meets this person for the first time should know, and no more."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Note, Said
from ipc_desktop.documents.voices import (
    briefly_named,
    called_inside,
    coordinators_to_ring,
    fact,
    in_order,
    out_of_hours,
    said,
    small_facts,
)
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.about_me import Heading as AboutMeHeading
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date
from ipc_desktop.wording import heading_words, party_words

_HOW_TO_SUPPORT: tuple[AboutMeHeading, ...] = ("communication", "please_do_and_do_not", "how_to_support")


def profile_blocks(plan: Plan, version: AgreedVersion | None) -> Iterator[Block]:
    """What is important to them, how to support them, what is good to know, and whom to ring."""
    person = plan.person
    yield Heading(_("About {name}").format(name=called_inside(plan)), 1)
    yield from small_facts(fact(_("Born"), long_date(person.born_on) if person.born_on else ""))
    told = [
        *_told(plan, heading_words("most_important"), "most_important"),
        *_told(plan, _("How best to support me"), *_HOW_TO_SUPPORT),
        *_told(plan, heading_words("worth_knowing"), "worth_knowing"),
        *_who_to_ring(plan),
    ]
    yield from told or (Note(_("Nothing is written here yet."), silence=True),)


def _told(plan: Plan, title: str, *headings: AboutMeHeading) -> Iterator[Heading | Said]:
    """What each voice says to this, the person first, each voice's words together."""
    brief = briefly_named(plan)
    voices = [about for heading in headings for about in plan.all(AboutMe) if about.heading == heading and about.words]
    order = list(dict.fromkeys([plan.me.id, *(about.words.said_by for about in voices)]))
    if voices:
        yield Heading(title, 2)
    for about in sorted(voices, key=lambda about: order.index(about.words.said_by)):
        yield from said(brief, about.words)


def _who_to_ring(plan: Plan) -> Iterator[Block]:
    closest = [party for party in plan.parties() if party.circle == "closest" and party.id != plan.me.id]
    known = small_facts(
        *(fact(party_words(party), in_order(party.contact)) for party in closest),
        coordinators_to_ring(plan),
        fact(_("Out of hours"), out_of_hours(plan)),
    )
    if known:
        yield Heading(_("Who to ring"), 2)
        yield from known
