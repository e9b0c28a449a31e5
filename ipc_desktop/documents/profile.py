"""The one-page profile: what somebody who meets this person for the first time should know."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Items, Note
from ipc_desktop.documents.voices import called, fact, facts, said
from ipc_desktop.picture_prompts import prompt_words
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.about_me import Heading as AboutMeHeading
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import PictureAnswer
from ipc_desktop.texts import _, list_of, long_date
from ipc_desktop.wording import heading_words, party_words

_ORDER: tuple[AboutMeHeading, ...] = (
    "most_important",
    "communication",
    "please_do_and_do_not",
    "how_to_support",
    "wellness",
    "important_people",
    "worth_knowing",
)


def profile_blocks(plan: Plan, version: AgreedVersion | None) -> Iterator[Block]:
    """About Me in the order a newcomer needs it, likes and dislikes, and who is closest."""
    person = plan.person
    yield Heading(_("About {name}").format(name=called(plan)), 1)
    yield from facts(fact(_("Born"), long_date(person.born_on) if person.born_on else ""))
    told = [block for heading in _ORDER for block in _about(plan, heading)]
    told += [*_likings(plan), *_closest(plan)]
    yield from told or (Note(_("Nothing is written here yet.")),)


def _about(plan: Plan, heading: AboutMeHeading) -> Iterator[Block]:
    voices = [about for about in plan.all(AboutMe) if about.heading == heading and about.words]
    if voices:
        yield Heading(heading_words(heading), 2)
    for about in sorted(voices, key=lambda about: about.words.said_by != plan.me.id):
        yield from said(plan, about.words)


def _likings(plan: Plan) -> Iterator[Items | Heading]:
    answers = plan.all(PictureAnswer)

    def of(liking: str) -> str:
        return list_of([prompt_words(answer.picture) for answer in answers if answer.liking == liking])

    known = facts(
        fact(_("Likes"), of("like")), fact(_("Not sure"), of("not_sure")), fact(_("Doesn't like"), of("dislike"))
    )
    if known:
        yield Heading(_("What I like"), 2)
        yield from known


def _closest(plan: Plan) -> Iterator[Items | Heading]:
    closest = [party for party in plan.parties() if party.circle == "closest" and party.id != plan.me.id]
    known = facts(*(fact(party_words(party), party.contact or party.how_involved.text) for party in closest))
    names = list_of([party_words(party) for party in closest if not (party.contact or party.how_involved)])
    known = (*known, *facts(fact(_("Also"), names)))
    if known:
        yield Heading(_("Closest to me"), 2)
        yield from known
