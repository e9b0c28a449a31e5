"""My people, ring by ring: who they are, how to reach them, what they do."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading
from ipc_desktop.documents.voices import fact, in_order, said, small_facts
from ipc_desktop.plan.people import CIRCLES, Circle, Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, list_of
from ipc_desktop.wording import choice_words, circle_words, party_words


def people(plan: Plan) -> Iterator[Block]:
    """Everybody but the person, from the closest ring outwards; those without a place at the end."""
    others = [party for party in plan.parties() if party.id != plan.me.id and (party.name or party.relationship)]
    for circle in (*CIRCLES, ""):
        ring = [party for party in others if _ring(party) == circle]
        if ring:
            yield Heading(circle_words(circle) if circle else _("Also in my life"), 3)
        for party in ring:
            yield from _somebody(plan, party)


def _ring(party: Party) -> Circle:
    return party.circle or ("paid" if party.is_paid else "")


def _roles(party: Party) -> str:
    return list_of([choice_words("role", role) for role in party.roles if role != "self"])


def _somebody(plan: Plan, party: Party) -> Iterator[Block]:
    yield Heading(party_words(party), 4)
    yield from small_facts(
        fact(_("To reach them"), in_order(party.contact)),
        fact(_("Part in this plan"), _roles(party)),
    )
    yield from said(plan, party.how_involved)
