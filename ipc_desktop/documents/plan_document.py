"""The whole plan as blocks: who it is for, then one chapter a stone, each word under its own heading."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.about_me_chapter import who_this_is
from ipc_desktop.documents.agreement_chapter import agreement, standing_note
from ipc_desktop.documents.also_said import also_said
from ipc_desktop.documents.blocks import Block, Heading, Note
from ipc_desktop.documents.getting_ready_chapter import how_to_talk, told_first
from ipc_desktop.documents.goals_chapter import goals
from ipc_desktop.documents.going_chapter import how_its_going
from ipc_desktop.documents.items import under
from ipc_desktop.documents.matters_chapter import what_matters
from ipc_desktop.documents.money_chapter import money_chapter
from ipc_desktop.documents.notices import nothing_to_spend_yet, numbers_to_ring
from ipc_desktop.documents.people_chapter import people
from ipc_desktop.documents.trouble_chapter import if_things_go_wrong
from ipc_desktop.documents.voices import briefly_named, called
from ipc_desktop.plan.agreement import AgreedVersion
from ipc_desktop.plan.entry import Unknown
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.taking_away import Kept
from ipc_desktop.texts import _
from ipc_desktop.wording import stone_words


def plan_blocks(plan: Plan, version: AgreedVersion | None, kept: frozenset[Kept] = frozenset()) -> Iterator[Block]:
    """All of the plan for its readers, in the order of the path; of what is `kept` from them it says nothing."""
    brief = briefly_named(plan)
    printed = (*front(plan, version, kept), *_chapters(plan, brief, version, kept))
    yield from printed
    yield from under(_("Also said"), also_said(brief, printed), 2)


def _chapters(plan: Plan, brief: Plan, version: AgreedVersion | None, kept: frozenset[Kept]) -> Iterator[Block]:
    chapters: tuple[tuple[str, Iterator[Block]], ...] = (
        (stone_words("what_matters"), what_matters(brief)),
        (stone_words("how_its_going"), how_its_going(brief, with_health="health" not in kept)),
        (stone_words("my_people"), people(plan)),
        (stone_words("my_goals"), goals(brief)),
        (stone_words("money"), money_chapter(brief, version, kept)),
        (_("If things go wrong"), if_things_go_wrong(brief)),
        (_("Agreement"), agreement(brief, version)),
    )
    if version is None:  # what was told is nothing to agree on, and no version holds it
        chapters = (*chapters, (_("What we told you first"), told_first(brief)))
    for number, (title, blocks) in enumerate(chapters, start=1):
        yield Heading(title, 2, number)
        yield from tuple(blocks) or (Note(_("Nothing is written here yet."), silence=True),)


def front(plan: Plan, version: AgreedVersion | None, kept: frozenset[Kept] = frozenset()) -> Iterator[Block]:
    """The first page: whose plan this is and where it stands, how to talk with them, whom to ring."""
    yield Heading(_("{name}’s plan").format(name=called(plan)), 1)
    yield standing_note(plan, version)
    yield from nothing_to_spend_yet(plan, kept)
    yield from who_this_is(plan)
    yield from under(_("Who to ring"), numbers_to_ring(plan), 2)
    yield from how_to_talk(plan)
    if any(isinstance(entry, Unknown) and not entry.retired for entry in plan):
        yield Note(_("Some of this plan was made with a newer version of the app. It is not printed here."), boxed=True)
