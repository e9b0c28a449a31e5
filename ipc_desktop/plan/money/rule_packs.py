"""Packs of rules, as dated data: on what money may pay for, when to look again, and who may have a budget.

Packs are read elsewhere (`wording.rule_packs`); a book merges them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import msgspec

from ipc_desktop.plan.money.eligibility import EligibilityResult, YesNoNotSure
from ipc_desktop.plan.money.sources import Source, Way
from ipc_desktop.plan.money.spending import Category, Payee

RuleKind = Literal["blocked", "ask"]
Silenced = Literal["", "school_consent", "payee_agreed"]


class RuleSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a rule stands, and on which day somebody compared it."""

    name: str
    checked_on: dt.date
    url: str = ""


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule on what money may pay for.

    It meets a line that has money of one of its `sources` (any, when it names none), one of its `ways`, `categories`
    and `places`, and what it is about: one of its `items`, its `words` in the title (but none of `unless`), or one of
    its `payees`. What is empty asks nothing. Rules `about` the same thing make one finding on a line: the strictest.
    """

    key: str
    kind: RuleKind
    about: str
    reason: str
    who_decides: str
    source: RuleSource
    sources: tuple[Source, ...] = ()
    ways: tuple[Way, ...] = ()
    categories: tuple[Category, ...] = ()
    places: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    payees: tuple[Payee, ...] = ()
    household_only: bool = False
    silenced_by: Silenced = ""


class ReviewRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When money has to be looked at again: so long after its first payment (or the plan's first day), then so often.

    It counts for money of its `sources` that is managed in one of its `ways` (any, when it names none).
    """

    key: str
    why: str
    source: RuleSource
    sources: tuple[Source, ...]
    ways: tuple[Way, ...] = ()
    only_without_direct_payment: bool = False
    first_months: int = 0
    first_weeks: int = 0
    then_months: int = 12


class EligibilityQuestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One short question; an answer leads to an outcome by its key, or with none on to the next question."""

    key: str
    question: str
    leads_to: dict[YesNoNotSure, str]


class EligibilityOutcome(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What answers come to: a result, why in plain words, and what there is instead."""

    result: EligibilityResult
    why: str
    instead: str = ""


class EligibilityRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The questions about one source, in order, and what they may come to; `otherwise` after the last question."""

    source: Source
    questions: tuple[EligibilityQuestion, ...]
    outcomes: dict[str, EligibilityOutcome]
    otherwise: str
    told_by: RuleSource


class RulePack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rules of one origin as they stood on a day. A local pack adds, and switches off what is only asked first."""

    key: str
    name: str
    dated: dt.date
    local: bool = False
    rules: tuple[Rule, ...] = ()
    reviews: tuple[ReviewRule, ...] = ()
    eligibility: tuple[EligibilityRules, ...] = ()
    switches_off: tuple[str, ...] = ()
    contingency_weeks: int | None = None
    """How many weeks of direct payment should be put by."""
    quote_months: int | None = None
    """How old a quote may be."""


@dataclass(frozen=True)
class RuleBook:
    """All rules that count here: those of the packs, merged; a local pack never lifts what the law stops."""

    packs: tuple[RulePack, ...] = ()

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules on spending, each key once: the law's, then what an area puts in the place of its own kind."""
        found: dict[str, Rule] = {}
        for pack in self._law_first:
            for key in pack.switches_off:
                if key in found and found[key].kind == "ask":
                    del found[key]
            for rule in pack.rules:
                before = found.get(rule.key)
                if before is None or before.kind == "ask":
                    found[rule.key] = rule
        return tuple(found.values())

    @cached_property
    def reviews(self) -> tuple[ReviewRule, ...]:
        """The rules on when to look again; the earliest of all wins, so none takes the place of another."""
        return tuple(rule for pack in self._law_first for rule in pack.reviews)

    @cached_property
    def eligibility(self) -> Mapping[Source, EligibilityRules]:
        """The questions on each source; an area's stand before the law's."""
        return {rules.source: rules for pack in self._law_first for rules in pack.eligibility}

    @property
    def contingency_weeks(self) -> int:
        """How many weeks of direct payment should be put by; 0 when no pack says."""
        return next((p.contingency_weeks for p in reversed(self._law_first) if p.contingency_weeks is not None), 0)

    @property
    def quote_months(self) -> int:
        """How many months a quote holds."""
        return next((p.quote_months for p in reversed(self._law_first) if p.quote_months is not None), 12)

    @property
    def version(self) -> str:
        """Which packs of which day these are: "nhs 2026-11-22, council 2026-11-22"."""
        return ", ".join(f"{pack.key} {pack.dated.isoformat()}" for pack in self._law_first)

    @cached_property
    def patterns(self) -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str] | None]]:
        """By rule, what its words look like in a title, and what in a title speaks against it."""
        return {
            rule.key: (_any_word(rule.words), _any_word(rule.unless) if rule.unless else None)
            for rule in self.rules
            if rule.words
        }

    @cached_property
    def about_of(self) -> Mapping[str, str]:
        """By rule, what it is about."""
        return {rule.key: rule.about for rule in self.rules}

    @cached_property
    def on_what_is_bought(self) -> tuple[Rule, ...]:
        """Rules that look at what a line is called, or at what is bought."""
        return tuple(rule for rule in self.rules if rule.items or rule.words)

    @cached_property
    def on_the_rest(self) -> tuple[Rule, ...]:
        """Rules that look at who is paid, where, and in which way."""
        return tuple(rule for rule in self.rules if not rule.items and not rule.words)

    @cached_property
    def any_word(self) -> re.Pattern[str]:
        """Any word of any rule: most titles hold none, and need no second look."""
        return _any_word([word for rule in self.rules for word in rule.words])

    @property
    def _law_first(self) -> Sequence[RulePack]:
        return sorted(self.packs, key=lambda pack: pack.local)


def _any_word(words: Iterable[str]) -> re.Pattern[str]:
    """Any of these as whole words, in any case; "*" stands for any ending of a word."""
    parts = [re.escape(word).replace(r"\*", r"\w*") for word in words]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts) or '(?!)'})(?!\w)", re.IGNORECASE)


def rule_messages(pack: RulePack) -> Iterator[str]:
    """Every text of a pack that people read."""
    yield pack.name
    for rule in pack.rules:
        yield from (rule.reason, rule.who_decides)
    yield from (review.why for review in pack.reviews)
    for rules in pack.eligibility:
        yield from (one.question for one in rules.questions)
        for outcome in rules.outcomes.values():
            yield from filter(None, (outcome.why, outcome.instead))
