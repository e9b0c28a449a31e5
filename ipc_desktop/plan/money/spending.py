"""Spending lines: what money is spent on, for which outcomes, from which sources, managed in which way."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

import msgspec

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words
from ipc_desktop.plan.money.sources import Frequency, Way

Category = Literal[
    "personal_assistant",
    "agency_care",
    "nursing",
    "therapy",
    "equipment",
    "technology",
    "activity",
    "transport",
    "short_break",
    "training",
    "employment_costs",
    "payroll_insurance",
    "broker_or_third_party_fee",
    "learning_support",
    "sibling_or_carer",
    "wellness",
    "contingency",
    "other",
]
SpendPlace = Literal["home", "school", "hospital", "community"]
InHospital = Literal["", "yes", "no", "reduced"]
WhenActive = Literal["", "term", "holidays"]
Companion = Literal["insurance", "payroll", "pension", "holiday", "notice", "contingency"]
"""What comes with employing somebody."""
Payee = Literal["", "partner", "close_relative", "friend", "other"]
YesNo = Literal["", "yes", "no"]
Accepted = Literal["", "asked", "yes", "no"]
Consent = Literal["", "not_needed", "asked", "yes", "no"]
Settled = Literal["not_this", "agreed", "refused"]


class Calculation(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """How a unit amount came about: a rate per hour in pence times minutes, or a price times a quantity."""

    rate_pence: int = 0
    length_minutes: int | None = None
    quantity: int = 1


class Funding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The part of a spending line, in pence a year, that one allocation pays."""

    allocation: str
    annual_pence: int


class RuleAnswer(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What came of one rule for one line: it is not what the rule means, or whoever decides said yes or no."""

    rule: str
    answer: Settled
    decided_by: str = ""
    decided_on: dt.date | None = None
    why: Words = NOTHING_SAID


class PlannedSpend(Entry, frozen=True, kw_only=True, tag="planned_spend"):
    """One spending line; `unit_pence` comes `frequency`, funded to the penny, tied to at least one outcome.

    `preferred_way` is the family's wish, `way` what was decided (empty while nobody decided). `payee` says how close
    whoever is paid is to the person, `covers` which costs of employing somebody are in this line.
    """

    MERGES: ClassVar[Merges] = "people"

    title: Words = NOTHING_SAID
    category: Category = "other"
    calculation: Calculation | None = None
    unit_pence: int = 0
    frequency: Frequency = "weekly"
    weeks_active: int | None = None
    times: int | None = None
    when_active: WhenActive = ""
    preferred_way: Literal["", "direct_payment", "notional", "third_party"] = ""
    way: Way | Literal[""] = ""
    way_because: Words = NOTHING_SAID
    """Why the way that was decided is another one than the wish."""
    holder: str = ""
    holder_accepts: Accepted = ""
    holder_accepted_on: dt.date | None = None
    provider: str = ""
    payee: Payee = ""
    payee_in_household: YesNo = ""
    why_this_payee: Words = NOTHING_SAID
    payee_agreed_by: str = ""
    payee_agreed_on: dt.date | None = None
    funding: tuple[Funding, ...] = ()
    outcomes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    start_on: dt.date | None = None
    end_on: dt.date | None = None
    places: tuple[SpendPlace, ...] = ()
    in_hospital: InHospital = ""
    in_hospital_minutes: int | None = None
    school_consent: Consent = ""
    school_consent_by: str = ""
    school_consent_on: dt.date | None = None
    quote_on: dt.date | None = None
    is_estimate: bool = False
    covers: tuple[Companion, ...] = ()
    items: tuple[str, ...] = ()
    """What exactly is bought, as the rules name it ("alcohol"), where that was asked."""
    rule_answers: tuple[RuleAnswer, ...] = ()
    risk_note: Words = NOTHING_SAID
    flex_note: Words = NOTHING_SAID
    """How freely this may be used: moved between days, saved up."""
