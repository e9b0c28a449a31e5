"""The statement of resources: which NHS, council, education and own money there is."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from ipc_desktop.plan.entry import NOTHING_SAID, Entry, Merges, Words

Source = Literal["nhs", "council_adult", "council_children", "education", "own_contribution", "charity", "other"]
Frequency = Literal["one_off", "annual", "quarterly", "monthly", "four_weekly", "fortnightly", "weekly"]
Way = Literal["direct_payment", "notional", "third_party"]
StatementKind = Literal["", "indicative", "confirmed", "revised"]
FunderAnswer = Literal["not_asked", "waiting", "yes", "part", "returned"]
Possible = Literal["", "yes", "no", "not_known"]
Enough = Literal["", "yes", "no", "not_sure"]
FirstFigure = Literal["", "known", "not_known"]
PreferredWay = Literal["", "direct_payment", "notional", "third_party", "mix", "not_sure"]
CarryOver = Literal["", "none", "to_review", "local_rule"]

OCCURRENCES: dict[Frequency, int] = {
    "one_off": 1,
    "annual": 1,
    "quarterly": 4,
    "monthly": 12,
    "four_weekly": 13,
    "fortnightly": 26,
    "weekly": 52,
}
"""How often money comes in a year of 52 weeks (model.md, conventions)."""

LARGEST_PENCE = 9_999_999_999
"""£99,999,999.99, the largest amount a plan can hold."""


class Statement(Entry, frozen=True, kw_only=True, tag="statement"):
    """The statement of resources; once per case. A wish for a way to manage is kept apart from what is decided.

    `possible` says whether a budget is possible at all; `why` in plain words; `enough` is the person's own answer,
    which nobody can hide.
    """

    MERGES: ClassVar[Merges] = "people"

    statement_kind: StatementKind = ""
    possible: Possible = ""
    why: Words = NOTHING_SAID
    issued_on: dt.date | None = None
    issued_by: str = ""
    how_worked_out: Words = NOTHING_SAID
    preferred_way: PreferredWay = ""
    told_no_obligation: bool = False
    enough: Enough = ""
    enough_words: Words = NOTHING_SAID
    weeks_in_year: int = 52
    first_figure: FirstFigure = ""
    """Whether anybody can already say about how much; "not known yet" is an answer."""
    first_figure_pence: int | None = None
    first_figure_frequency: Frequency = "annual"
    first_figure_words: Words = NOTHING_SAID
    not_in_here: Words = NOTHING_SAID
    """What money is not in this statement, and why."""
    how_to_challenge: Words = NOTHING_SAID
    effective_from: dt.date | None = None
    """First day of the plan's year: from here on money falls due and reviews are counted."""
    effective_to: dt.date | None = None
    pooled: tuple[Source, ...] = ()
    """Sources whose money stands in one pool; no other source ever pays for what another one lacks."""
    term_weeks: tuple[dt.date, ...] = ()
    """The first day of every week of term in the plan's year."""
    no_contingency_because: Words = NOTHING_SAID
    """Why nothing, or little, is put by for a bad week."""
    reviewed_on: tuple[dt.date, ...] = ()
    """Days on which the budget was looked at together."""


class Allocation(Entry, frozen=True, kw_only=True, tag="allocation"):
    """Money from one source. `unit_pence` comes `frequency`; None means "not known yet", 0 is £0.00 with its reason.

    `weeks_active` (1 to 53) replaces the usual number of weeks for weekly money, as in term time (38 or 39); `times`
    does so for what comes otherwise, as in a part of a year. `figure` says how sure this line is, where it is not as
    sure as the statement, and `indicated_pence` what was indicated first, in pence a year.
    """

    MERGES: ClassVar[Merges] = "people"

    source: Source = "nhs"
    unit_pence: int | None = None
    frequency: Frequency = "weekly"
    weeks_active: int | None = None
    times: int | None = None
    reason: Words = NOTHING_SAID
    permitted_ways: tuple[Way, ...] = ("direct_payment", "notional", "third_party")
    funder_answer: FunderAnswer = "not_asked"
    answered_on: dt.date | None = None
    answered_by: str = ""
    answer_reasons: Words = NOTHING_SAID
    figure: StatementKind = ""
    indicated_pence: int | None = None
    changed_because: Words = NOTHING_SAID
    legal_basis: str = ""
    conditions: Words = NOTHING_SAID
    carry_over: CarryOver = ""
    """What becomes of money that is left at the end of the plan's year."""
