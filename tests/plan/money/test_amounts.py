"""Amounts as people type them, and unit and yearly amounts, to the penny."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.plan.money.amounts import annual_pence, read_pence, unit_pence, weekly_about_pence
from ipc_desktop.plan.money.sources import LARGEST_PENCE, OCCURRENCES


@pytest.mark.parametrize(
    ("typed", "pence"),
    [
        ("£1,234.50", 123450),
        (" 12.5 ", 1250),
        ("12.", 1200),
        (".5", 50),
        ("0", 0),
        ("50p", 50),
        ("1 234.50", 123450),
        ("1\u202f234", 123400),
        ("1'234.50", 123450),
        ("1.234,50", 123450),
        ("١٢٫٥٠", 1250),
        ("۱٬۲۳۴", 123400),
        ("১২.৫০", 1250),
        ("\u2066£12.50\u2069", 1250),
        ("GBP 12", 1200),
        ("£ 12.5", 1250),
        ("12.50\n", 1250),
        ("+3", 300),
        ("-0", 0),
        ("99,999,999.99", LARGEST_PENCE),
    ],
)
def test_an_amount_is_read_as_it_was_meant(typed: str, pence: int) -> None:
    assert read_pence(typed) == pence


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", "empty"),
        ("£ ", "empty"),
        ("twelve", "not_a_number"),
        ("1e5", "not_a_number"),
        ("²", "not_a_number"),
        ("12 pounds", "not_a_number"),
        ("-5", "negative"),
        ("\u22125.00", "negative"),
        ("100,000,000", "too_large"),
        ("9" * 5000, "too_large"),
        ("1.234", "which_separator"),
        ("12,50", "which_separator"),
        ("12 50", "which_separator"),
        ("1,50", "which_separator"),
        ("12.50\t13.00", "which_separator"),
        ("12.50\n13.00\n14.00", "which_separator"),
        ("1,23,456", "which_separator"),
        ("0.125", "pence_fraction"),
        ("12.3456", "pence_fraction"),
    ],
)
def test_what_is_not_sure_is_asked_again_and_never_guessed(typed: str, fault: str) -> None:
    assert read_pence(typed) == fault


@given(st.integers(0, LARGEST_PENCE))
def test_every_amount_that_a_plan_can_hold_can_be_typed(pence: int) -> None:
    assert read_pence(f"£{pence // 100:,}.{pence % 100:02d}") == pence
    assert read_pence(f"{pence // 100}.{pence % 100:02d}") == pence


@given(st.text())
def test_no_text_is_too_strange_to_be_answered(typed: str) -> None:
    read = read_pence(typed)
    assert isinstance(read, str) or 0 <= read <= LARGEST_PENCE


@given(st.integers(0, 100_000), st.integers(0, 10_080), st.integers(1, 60))
def test_a_rate_times_minutes_is_rounded_half_up_once(rate: int, minutes: int, quantity: int) -> None:
    exact = Decimal(rate) * minutes * quantity / 60
    assert unit_pence(rate, minutes, quantity) == int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def test_three_hours_twenty_at_15_25_is_rounded_before_the_year() -> None:
    unit = unit_pence(1525, 200)
    assert (unit, annual_pence(unit, "weekly")) == (5083, 264316)


def test_a_price_without_a_length_counts_things() -> None:
    assert unit_pence(14500, None, 12) == 174000


def test_weeks_count_for_weekly_money_only() -> None:
    assert annual_pence(100, "weekly", 38) == 3800
    assert annual_pence(100, "weekly", None, 53) == 5300
    assert annual_pence(100, "monthly", 38) == 1200
    assert {f: annual_pence(1, f) for f in OCCURRENCES} == OCCURRENCES


@given(st.integers(0, LARGEST_PENCE))
def test_about_a_week_is_within_half_a_penny_of_a_52nd(annual: int) -> None:
    assert abs(2 * 52 * weekly_about_pence(annual) - 2 * annual) <= 52
