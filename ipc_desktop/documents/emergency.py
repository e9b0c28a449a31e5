"""Staying well, and the emergency sheet: who this is, whom to ring, allergies, what should happen, what keeps well."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Heading, Note
from ipc_desktop.documents.items import items, under
from ipc_desktop.documents.trouble_chapter import may_be_rung, ring, staying_well, troubles
from ipc_desktop.documents.voices import (
    called_inside,
    coordinators_to_ring,
    fact,
    facts,
    in_order,
    known_or_not,
    out_of_hours,
    said,
    voices_under,
)
from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.health import Allergy, Equipment, HealthSafety, Medicine
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.person import grouped_nhs_number
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.staying_well import Contingency, OtherPlan, StayingWellSort
from ipc_desktop.plan.taking_away import Kept
from ipc_desktop.texts import _, long_date
from ipc_desktop.wording import choice_words, heading_words, page_words
from ipc_desktop.wording.languages import language_words

_IN_THE_PLAN = ("trouble", "early_signs", "responsible", "review_on")
"""What a sheet for a bad day leaves to the whole plan: it has to be short."""
_WELL: tuple[StayingWellSort, ...] = ("keeps_me_well",)


def emergency_blocks(plan: Plan, kept: frozenset[Kept] = frozenset()) -> Iterator[Block]:
    """What somebody needs who meets this person on a bad day, the most urgent first."""
    yield Heading(_("If something happens to {name}").format(name=called_inside(plan)), 1)
    yield Note(_("If somebody is in danger, ring 999. If it cannot wait until morning, ring 111."), boxed=True)
    yield from who_for_a_stranger(plan)
    yield from _whom_to_ring(plan)
    yield Heading(page_words("health"), 2)
    yield from health_for_a_stranger(plan, kept)
    yield from under(_("What should happen"), troubles(plan, without=_IN_THE_PLAN), 2)
    yield from staying_well(plan, 2, ("early_sign", "helps", "does_not_help"))
    talk = voices_under(plan, "communication")
    yield from under(heading_words("communication"), (block for one in talk for block in said(plan, one.words)), 2)
    equipment = items(plan, plan.all(Equipment), without=("what_for", "looked_after_by", "check_on"))
    yield from under(page_words("equipment"), equipment, 2)
    others = items(plan, plan.all(OtherPlan), without=("dated", "review_on"))
    yield from under(_("Other plans that help then"), others, 2)
    yield from staying_well(plan, 2, _WELL)


def who_for_a_stranger(plan: Plan) -> Iterator[Block]:
    """Who this is, for somebody who has to find their records or an interpreter."""
    person, needs = plan.person, plan.once(AccessNeeds)
    yield from facts(
        fact(_("Name"), person.full_name),
        fact(_("Born"), long_date(person.born_on) if person.born_on else ""),
        fact(_("NHS number"), in_order(grouped_nhs_number(person.nhs_number)) if person.nhs_number else ""),
        fact(_("GP practice"), person.gp_practice),
        fact(_("Language we speak"), language_words(needs.spoken_language)),
        fact(_("Interpreter"), _("Yes, please bring one.") if needs.interpreter_needed else ""),
    )


def _whom_to_ring(plan: Plan) -> Iterator[Block]:
    yield Heading(_("Whom to ring"), 2)
    yield from whom_to_ring(plan)


def whom_to_ring(plan: Plan) -> tuple[Block, ...]:
    """Whoever a trouble names, then emergency contacts and next of kin, the number at night last."""
    people = [ring(plan, party) for party in _people(plan)]
    return facts(*people, coordinators_to_ring(plan), fact(_("Out of hours"), out_of_hours(plan))) or (
        Note(_("Nobody is named yet."), silence=True),
    )


def _people(plan: Plan) -> tuple[Party, ...]:
    named = [party for trouble in plan.all(Contingency) for party in trouble.who_to_contact]
    named += [trouble.who_steps_in for trouble in plan.all(Contingency)]
    close = [party.id for party in plan.parties() if {"emergency_contact", "next_of_kin"} & set(party.roles)]
    found = may_be_rung(plan, (party for party in dict.fromkeys((*named, *close)) if party != plan.me.id))
    return tuple(party for party in found if "care_coordinator" not in party.roles)


def health_for_a_stranger(plan: Plan, kept: frozenset[Kept] = frozenset()) -> Iterator[Block]:
    """Allergies and medicines; that they are not on this paper is said to who may not see them."""
    if "health" in kept:
        yield Note(_("Allergies and medicines are not on this paper. Please ask."), boxed=True)
        return
    yield from allergies_for_a_stranger(plan)
    safety = plan.once(HealthSafety)
    medicines = plan.all(Medicine)
    if not medicines:
        yield from facts(known_or_not(_("Medicines"), choice_words("known", safety.medicines), known=safety.medicines))
    yield from items(plan, medicines, without=("what_for", "helped_by"))
    yield from said(plan, safety.medicines_note, _("Also about medicines"))
    yield from said(plan, safety.what_to_watch, _("What to watch for"))


def allergies_for_a_stranger(plan: Plan) -> Iterator[Block]:
    """Silence about allergies is said: nobody may take it for a no."""
    safety, allergies = plan.once(HealthSafety), plan.all(Allergy)
    if safety.allergies in ("", "not_known") and not allergies:
        yield Note(_("Allergies are not known. Please ask."), boxed=True)
    elif not allergies:
        yield from facts(fact(_("Allergies"), choice_words("known", safety.allergies)))
    yield from items(plan, allergies, asked=True)
