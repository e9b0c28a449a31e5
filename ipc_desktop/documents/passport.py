"""The hospital passport: what staff must know, what is important, and what this person likes, in that order."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Note
from ipc_desktop.documents.emergency import health_for_a_stranger, who_for_a_stranger, whom_to_ring
from ipc_desktop.documents.items import items, under
from ipc_desktop.documents.matters_chapter import answers_to_pictures, days, please
from ipc_desktop.documents.people_chapter import speaks_by_law
from ipc_desktop.documents.trouble_chapter import one_trouble
from ipc_desktop.documents.voices import briefly_named, called, fact, facts, said, voices_under
from ipc_desktop.plan.about_me import Heading as AboutMeHeading
from ipc_desktop.plan.communication import CommunicationRow
from ipc_desktop.plan.decisions import DecisionRow
from ipc_desktop.plan.health import DelegatedTask, Equipment
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import RoutineStep
from ipc_desktop.plan.staying_well import Contingency, OtherPlan
from ipc_desktop.plan.taking_away import Kept
from ipc_desktop.plan.what_matters import ImportantThing
from ipc_desktop.texts import _
from ipc_desktop.wording import heading_words, page_words

_ABOUT_PAPERS = ("evidence", "reference", "seen_on", "seen_by", "expires_on")
"""What is asked about a legal paper that nobody needs at a bedside."""


def passport_blocks(plan: Plan, kept: frozenset[Kept] = frozenset()) -> Iterator[Block]:
    """Three parts, as hospital staff know them; the colours of other passports are words here."""
    plan = briefly_named(plan)
    yield Heading(_("{name}’s hospital passport").format(name=called(plan)), 1)
    yield Note(_("Please read this before you help me. Please keep it where everybody sees it."), boxed=True)
    yield Heading(_("You must know this about me"), 2)
    yield from _must_know(plan, kept)
    parts = (
        (_("This is important to me"), _important(plan)),
        (_("What I like, and what I do not"), _likes(plan)),
    )
    for title, blocks in parts:
        yield Heading(title, 2)
        yield from tuple(blocks) or (Note(_("Nothing is written here yet. Please ask me."), silence=True),)


def _must_know(plan: Plan, kept: frozenset[Kept]) -> Iterator[Block]:
    yield from facts(fact(_("Likes to be called"), plan.person.known_as))
    yield from who_for_a_stranger(plan)
    yield from under(page_words("health"), health_for_a_stranger(plan, kept))
    yield from under(_("Whom to ring"), whom_to_ring(plan))
    yield from under(page_words("legal_roles"), speaks_by_law(plan, _ABOUT_PAPERS))
    in_hospital = [trouble for trouble in plan.all(Contingency) if trouble.trouble == "in_hospital"]
    here = (block for trouble in in_hospital for block in one_trouble(plan, trouble, ("trouble", "review_on")))
    yield from under(_("When I am in hospital"), here)
    yield from under(_("Other plans about me"), items(plan, plan.all(OtherPlan)))


def _important(plan: Plan) -> Iterator[Block]:
    yield from under(heading_words("communication"), _about(plan, "communication"))
    yield from under(page_words("communication_chart"), items(plan, plan.all(CommunicationRow), asked=True))
    yield from under(heading_words("how_to_support"), _about(plan, "how_to_support"))
    yield from under(page_words("please"), (*_about(plan, "please_do_and_do_not"), *please(plan)))
    yield from under(page_words("help_needed"), items(plan, plan.all(Need), ("source", "ehc_section")))
    yield from under(page_words("equipment"), items(plan, plan.all(Equipment)))
    yield from under(page_words("trained"), items(plan, plan.all(DelegatedTask)))
    yield from under(page_words("routine"), items(plan, plan.all(RoutineStep)))
    yield from under(page_words("decisions"), items(plan, plan.all(DecisionRow), asked=True))


def _likes(plan: Plan) -> Iterator[Block]:
    yield from under(heading_words("most_important"), _about(plan, "most_important"))
    loved = (thing for thing in plan.all(ImportantThing) if thing.to_or_for != "for_me")
    yield from under(page_words("places"), items(plan, loved, ("to_or_for", "sort")))
    yield from answers_to_pictures(plan)
    yield from under(page_words("days"), days(plan))


def _about(plan: Plan, heading: AboutMeHeading) -> Iterator[Block]:
    for about in voices_under(plan, heading):
        yield from said(plan, about.words)
