"""My people: who they are ring by ring, carers, who decides what, who speaks for me by law, who may see what."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents import drawn
from ipc_desktop.documents.blocks import Block, Heading
from ipc_desktop.documents.community_chapter import community
from ipc_desktop.documents.items import items, under
from ipc_desktop.documents.voices import fact, in_order, known_or_not, said, small_facts
from ipc_desktop.plan.authority import Authority, legal_roles
from ipc_desktop.plan.carers import Carer
from ipc_desktop.plan.decisions import CapacityRecord, DecisionRow
from ipc_desktop.plan.people import CIRCLES, Circle, Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import SECTIONS, Sharing
from ipc_desktop.texts import _, list_of, long_date
from ipc_desktop.wording import choice_words, circle_words, page_words, party_words


def people(plan: Plan) -> Iterator[Block]:
    """Everybody in this life, then each page about them under its own heading, then the community."""
    yield from drawn.circle(plan)
    yield from _rings(plan)
    yield from under(page_words("carers"), _carers(plan))
    yield from under(page_words("decisions"), items(plan, plan.all(DecisionRow), asked=True))
    yield from under(_("Decisions we looked at closely"), _capacity(plan))
    yield from under(page_words("legal_roles"), speaks_by_law(plan))
    yield from under(page_words("sharing"), _sharing(plan))
    yield from community(plan)


def _rings(plan: Plan) -> Iterator[Block]:
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
    yield from said(plan, party.availability, _("When to reach them"))


def _carers(plan: Plan) -> Iterator[Block]:
    """Each carer's own words and needs, under their name."""
    for carer in plan.all(Carer):
        party = plan.party(carer.party)
        if party is not None:
            age = () if carer.under_18 == "yes" else ("under_18",)
            yield from under(party_words(party), items(plan, (carer,), without=age, asked=True), 4)


def _capacity(plan: Plan) -> Iterator[Block]:
    """Whether the person can make a decision, and what was tried so that they can."""
    for record in plan.all(CapacityRecord):
        yield Heading(choice_words("decision", record.decision), 4)
        yield from items(plan, (record,), without=("decision",), asked=True)
        for tried in record.supports_tried:
            yield from said(plan, tried, _("What we tried, to make it easier"))


def speaks_by_law(plan: Plan, without: tuple[str, ...] = ()) -> Iterator[Block]:
    """Each role with the paper that was seen; one of which none was seen is named as such. `without` names fields."""
    papers = plan.all(Authority)
    with_paper = {(paper.party, paper.role) for paper in papers}
    for paper in papers:
        party = plan.party(paper.party)
        if party is not None:
            yield Heading(party_words(party), 4)
            yield from items(plan, (paper,), without=("party", *without), asked=True)
    for party in plan.parties():
        for role in legal_roles(party):
            if (party.id, role) not in with_paper:
                yield Heading(party_words(party), 4)
                yield from small_facts(
                    fact(_("By law"), choice_words("role", role)),
                    known_or_not(_("The paper"), _("No paper seen yet"), known=False),
                )


def _sharing(plan: Plan) -> Iterator[Block]:
    """Who may see which part; what somebody may not see is nobody's business on paper."""
    for one in plan.all(Sharing):
        party = plan.party(one.party) if one.party else None
        if party is not None and _is_on_paper(one):
            until = fact(_("Until"), long_date(one.expires_on)) if one.expires_on is not None else ()
            yield Heading(party_words(party), 4)
            yield from small_facts(*(fact("", part) for part in _shared(one)), until)


def _is_on_paper(one: Sharing) -> bool:
    """Whether this is somebody's decision that stands; of what is shared against danger no paper tells."""
    is_told = one.purpose != "peer_intro" and one.basis != "safeguarding_override"
    return one.is_in_force() and bool(one.sections) and is_told


def _shared(one: Sharing) -> tuple[str, ...]:
    """Each part in words of its own: a long row of them is too much for one sentence."""
    if set(one.sections) == set(SECTIONS):
        return (_("All of my plan"),)
    return tuple(choice_words("section", part) for part in one.sections)
