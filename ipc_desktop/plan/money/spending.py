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


class Calculation(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """How a unit amount came about: a rate per hour in pence times minutes, or a price times a quantity."""

    rate_pence: int = 0
    length_minutes: int | None = None
    quantity: int = 1


class Funding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The part of a spending line, in pence a year, that one allocation pays."""

    allocation: str
    annual_pence: int


class PlannedSpend(Entry, frozen=True, kw_only=True, tag="planned_spend"):
    """One spending line; `unit_pence` comes `frequency`, funded to the penny, tied to at least one outcome.

    `preferred_way` is the family's wish, `way` what was decided (empty while nobody decided).
    """

    MERGES: ClassVar[Merges] = "people"

    title: Words = NOTHING_SAID
    category: Category = "other"
    calculation: Calculation | None = None
    unit_pence: int = 0
    frequency: Frequency = "weekly"
    weeks_active: int | None = None
    preferred_way: Literal["", "direct_payment", "notional", "third_party"] = ""
    way: Way | Literal[""] = ""
    holder: str = ""
    provider: str = ""
    funding: tuple[Funding, ...] = ()
    outcomes: tuple[str, ...] = ()
    start_on: dt.date | None = None
    end_on: dt.date | None = None
