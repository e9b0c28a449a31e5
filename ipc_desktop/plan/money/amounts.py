"""Amounts: what somebody typed as whole pence, and unit, yearly and weekly amounts; never a float."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from ipc_desktop.plan.money.sources import LARGEST_PENCE, OCCURRENCES, Frequency

AmountFault = Literal["empty", "not_a_number", "negative", "too_large", "which_separator", "pence_fraction"]

WEEKS_IN_YEAR = 52

_IGNORED = re.compile(r"[\s£\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|GBP", re.IGNORECASE)
_SPACED_GROUPS = re.compile(r"(?<=\d)\s+(?=\d)")
_SIGNS = re.compile(r"^[-\u2212\u2010-\u2013]|^\+")
_PENCE = re.compile(r"(\d+)p", re.IGNORECASE)
_POUNDS = re.compile(r"(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{0,2}))?")
_CONTINENTAL = re.compile(r"(\d{1,3}(?:\.\d{3})+),(\d{2})")
_SMALL = re.compile(r"()\.(\d{1,2})")
_FRACTION = re.compile(r"(?:\d*|\d{1,3}(?:,\d{3})+)\.\d+")
_EITHER = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_LONGEST_TEXT = 60


def read_pence(text: str) -> int | AmountFault:
    """The amount that somebody typed, in pence, or what keeps it from being sure.

    Takes "£1,234.50", "1 234.50", "12.5", "50p", "1.234,50" and the digits of any script. What could be read in two
    ways ("1.234", "12,50") is asked again ("which_separator"), never guessed.
    """
    plain = _plain(text)
    if not plain:
        return "empty"
    if len(plain) > _LONGEST_TEXT:
        return "too_large" if plain.isdigit() else "not_a_number"
    sign = _SIGNS.match(plain)
    pence = _unsigned_pence(plain[sign.end() :] if sign else plain)
    if isinstance(pence, str):
        return pence
    if sign and sign[0] != "+" and pence > 0:
        return "negative"
    return pence if pence <= LARGEST_PENCE else "too_large"


def _plain(text: str) -> str:
    """The text with digits of every script as 0 to 9, the Arabic separators as ours, without pound sign and spaces."""
    digits = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text[:10_000])
    ours = digits.replace("٫", ".").replace("٬", ",").replace("’", ",").replace("'", ",")
    return _IGNORED.sub("", _SPACED_GROUPS.sub(",", ours))


def _unsigned_pence(plain: str) -> int | AmountFault:
    if match := _PENCE.fullmatch(plain):
        return int(match[1])
    for form in (_POUNDS, _CONTINENTAL, _SMALL):
        if match := form.fullmatch(plain):
            pounds = re.sub(r"\D", "", match[1])
            return int(pounds or "0") * 100 + int((match[2] or "").ljust(2, "0"))
    if _EITHER.fullmatch(plain):
        return "which_separator"
    if _FRACTION.fullmatch(plain):
        return "pence_fraction"
    return "which_separator" if re.fullmatch(r"\d[\d.,]*", plain) else "not_a_number"


def unit_pence(rate_pence: int, length_minutes: int | None, quantity: int = 1) -> int:
    """A rate an hour times minutes, or a price when there is no length, times a quantity; rounded half up, once."""
    if length_minutes is None:
        return rate_pence * quantity
    return (2 * rate_pence * length_minutes * quantity + 60) // 120


def occurrences(
    frequency: Frequency,
    weeks_active: int | None = None,
    weeks_in_year: int = WEEKS_IN_YEAR,
    times: int | None = None,
) -> int:
    """How often an amount comes in a plan's year.

    `weeks_active` counts for weekly money only (term time), `times` for what comes otherwise, but never for one-off
    money.
    """
    if frequency == "weekly":
        return weeks_in_year if weeks_active is None else weeks_active
    return OCCURRENCES[frequency] if times is None or frequency == "one_off" else times


def annual_pence(
    unit: int,
    frequency: Frequency,
    weeks_active: int | None = None,
    weeks_in_year: int = WEEKS_IN_YEAR,
    times: int | None = None,
) -> int:
    """What a unit amount, already rounded, comes to in a year; for one-off money the amount itself."""
    return unit * occurrences(frequency, weeks_active, weeks_in_year, times)


def weekly_about_pence(annual: int) -> int:
    """About how much a week, half up, for showing only: never stored, never summed, never for one-off money."""
    return (2 * annual + WEEKS_IN_YEAR) // (2 * WEEKS_IN_YEAR)
