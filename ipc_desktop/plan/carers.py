"""People who care without pay: what they do, how they are, their breaks, and the assessment they have a right to."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Words
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan

Willing = Literal["", "yes", "partly", "no"]
BreakWanted = Literal["", "yes", "no", "not_sure"]
AssessmentKind = Literal["", "carer_adult", "parent_carer", "young_carer"]
AssessmentOutcome = Literal["", "accepted", "declined", "already_done", "thinking"]
Under18 = Literal["", "yes", "no", "not_stated"]

MOST_HOURS = 168


class Carer(Entry, frozen=True, kw_only=True, tag="carer"):
    """A carer's own needs, once per case and party (key: the party's id, also in `party`).

    `hours_a_week` is whole hours from 0 to 168, None while not said.
    """

    party: str = ""
    hours_a_week: int | None = None
    what_i_do: Words = NOTHING_SAID
    how_i_am: Words = NOTHING_SAID
    willing: Willing = ""
    break_wanted: BreakWanted = ""
    break_words: Words = NOTHING_SAID
    what_would_help: Words = NOTHING_SAID
    under_18: Under18 = ""
    assessment_kind: AssessmentKind = ""
    assessment_offered_on: dt.date | None = None
    assessment_outcome: AssessmentOutcome = ""


def carers(plan: Plan) -> tuple[Party, ...]:
    """Everybody in the plan who cares without pay, young carers too: by their role, or by what they said as a carer."""
    said = {carer.party for carer in plan.all(Carer)}
    return tuple(
        party
        for party in plan.parties()
        if party.id in said or not {"informal_carer", "young_carer"}.isdisjoint(party.roles)
    )


def is_young(plan: Plan, party: Party) -> bool:
    """Whether a carer is said to be under 18: a young carer's own assessment is then offered (INV-R2)."""
    return "young_carer" in party.roles or plan.once(Carer, party.id).under_18 == "yes"


def not_offered_an_assessment(plan: Plan) -> tuple[Party, ...]:
    """Carers whom nobody has offered an assessment of their own yet."""

    def offered(carer: Carer) -> bool:
        return carer.assessment_offered_on is not None or carer.assessment_outcome != ""

    return tuple(party for party in carers(plan) if not offered(plan.once(Carer, party.id)))
