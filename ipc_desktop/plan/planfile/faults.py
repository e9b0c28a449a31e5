"""Faults of a plan file: each by its exact place, as a code; `wording.fault_words` makes sentences of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

UnreadableCode = Literal[
    "missing", "too_large", "not_text", "not_json", "too_deep", "not_a_plan", "newer_format", "faults"
]
FaultCode = Literal[
    "wrong_value",
    "missing_field",
    "unknown_field",
    "duplicate_id",
    "not_an_id",
    "id_of_once",
    "hidden_entry",
    "text_too_long",
    "control_character",
    "number_too_large",
    "not_nfc",
    "not_an_order",
    "not_an_instant",
    "not_a_time",
    "not_a_language",
    "nhs_number",
    "postcode",
    "gp_practice_code",
    "not_a_file",
    "born_when",
    "ends_before_it_starts",
    "out_of_range",
    "amount_out_of_range",
    "weeks_not_weekly",
    "unit_sum",
    "funding_sum",
    "funding_twice",
    "sums",
    "way_not_permitted",
    "no_outcome",
    "times_not_here",
    "no_day",
    "no_way",
    "taken_out",
    "reversal_sum",
    "reversed_twice",
    "missing_entry",
    "wrong_kind",
    "missing_version",
    "witness",
    "signs_for_the_person",
    "other_hash",
    "manifest_hash",
    "manifest_order",
    "manifest_revision",
    "manifest_other",
    "sealed_hash",
    "other_words",
    "cannot_open",
    "chain",
    "other_case",
    "entry_not_head",
    "signature",
]

REFUSED: frozenset[FaultCode] = frozenset(
    {
        "wrong_value",
        "missing_field",
        "unknown_field",
        "duplicate_id",
        "not_an_id",
        "id_of_once",
        "hidden_entry",
        "text_too_long",
        "control_character",
        "number_too_large",
        "not_an_order",
        "not_an_instant",
        "out_of_range",
        "amount_out_of_range",
        "other_hash",
        "manifest_hash",
        "manifest_order",
        "manifest_other",
        "sealed_hash",
        "other_words",
        "cannot_open",
        "chain",
        "other_case",
        "entry_not_head",
        "signature",
    }
)
"""Faults with which a file is neither imported nor printed; with the others a draft may well stand half-way."""

AMOUNTS = frozenset({"annual", "funded", "unit", "calculated", "least", "most"})
"""Details that are amounts in pence."""


@dataclass(frozen=True)
class PlanFileFault:
    """One fault: its place in the form of a JSON path ("entries[3].funding"), what it is, and what it is about.

    `about` is the start of the entry's own title or words, for people to find it by; empty outside entries.
    """

    place: str
    code: FaultCode
    detail: Mapping[str, str | int] = field(default_factory=lambda: MappingProxyType({}))
    about: str = ""


def about(written: Mapping[str, Any]) -> str:
    """The start of an entry's own title or words, in one line, for people to find it by; else its kind."""
    for name in ("title", "statement", "name", "words", "what", "trigger", "called", "known_as", "page", "source"):
        value = written.get(name)
        text = value.get("text") if isinstance(value, dict) else value
        if isinstance(text, str) and text.strip():
            line = " ".join("".join(sign if sign.isprintable() else " " for sign in text[:400]).split())
            return line if len(line) <= 60 else f"{line[:59]}…"
    kind = written.get("kind")
    return kind[:60] if isinstance(kind, str) and kind.isprintable() else ""


class UnreadablePlanFileError(Exception):
    """This cannot be read as a plan: `code` says why, `faults` which places are wrong when the code is "faults"."""

    def __init__(self, code: UnreadableCode, faults: tuple[PlanFileFault, ...] = ()) -> None:
        super().__init__(code)
        self.code: UnreadableCode = code
        self.faults = faults
