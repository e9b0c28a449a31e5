"""My people, ring by ring: who they are, how to reach them, what they do."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading
from ipc_desktop.documents.voices import fact, in_order, said, small_facts
from ipc_desktop.plan.people import CIRCLES, Circle, Party, Role
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import N_, _, list_of
from ipc_desktop.wording import circle_words, party_words

_ROLES: dict[Role, str] = {
    "next_of_kin": N_("next of kin"),
    "emergency_contact": N_("ring in an emergency"),
    "informal_carer": N_("carer"),
    "young_carer": N_("young carer"),
    "parental_responsibility": N_("parental responsibility"),
    "peer": N_("peer"),
    "advocate": N_("advocate"),
    "supporter": N_("supporter"),
    "interpreter": N_("interpreter"),
    "nominee": N_("nominee"),
    "representative": N_("representative"),
    "lpa_health_welfare": N_("power of attorney for health and welfare"),
    "lpa_property_finance": N_("power of attorney for money and property"),
    "deputy_health_welfare": N_("deputy for health and welfare"),
    "deputy_property_finance": N_("deputy for money and property"),
    "appointee": N_("appointee"),
    "paid_worker": N_("paid worker"),
    "professional": N_("professional"),
    "care_coordinator": N_("care co-ordinator"),
}


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
    return list_of([_(_ROLES[role]) for role in party.roles if role in _ROLES])


def _somebody(plan: Plan, party: Party) -> Iterator[Block]:
    yield Heading(party_words(party), 4)
    yield from small_facts(
        fact(_("To reach them"), in_order(party.contact)),
        fact(_("Part in this plan"), _roles(party)),
    )
    yield from said(plan, party.how_involved)
