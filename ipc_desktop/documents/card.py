"""The emergency card: small enough for a wallet once it is cut out and folded, and still in large letters."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Note
from ipc_desktop.documents.emergency import allergies_for_a_stranger, who_for_a_stranger, whom_to_ring
from ipc_desktop.documents.items import under
from ipc_desktop.documents.voices import called_inside, said, voices_under
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.wording import heading_words


def card_blocks(plan: Plan) -> Iterator[Block]:
    """Who this is, whom to ring, allergies, and how to talk with them: what a stranger needs in the first minute."""
    yield Heading(_("If something happens to {name}").format(name=called_inside(plan)), 1)
    yield Note(_("If somebody is in danger, ring 999."), boxed=True)
    yield Heading(_("Whom to ring"), 2)
    yield from whom_to_ring(plan)
    yield Heading(_("Allergies"), 2)
    yield from allergies_for_a_stranger(plan)
    talk = voices_under(plan, "communication")
    yield from under(heading_words("communication"), (block for one in talk for block in said(plan, one.words)), 2)
    yield from under(_("Who I am"), who_for_a_stranger(plan), 2)
