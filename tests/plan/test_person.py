"""The person: numbers and postcodes as people write them, and ages on the day of a decision."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipc_desktop.plan.person import (
    Person,
    age_band,
    age_on,
    grouped_nhs_number,
    nhs_number_fault,
    plain_nhs_number,
    tidy_postcode,
)


@pytest.mark.parametrize(
    "number", ["9434765919", "943 476 5919", "943-476-5919", "999 000 1014", "9990001022", "9990001030", "9990001049"]
)
def test_a_number_from_a_letter_is_taken(number: str) -> None:
    assert nhs_number_fault(number) is None


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("", "not_ten_digits"),
        ("999000101", "not_ten_digits"),
        ("99900010144", "not_ten_digits"),
        ("999000101A", "not_ten_digits"),
        ("٩٩٩٠٠٠١٠١٤", "not_ten_digits"),
        ("9990001015", "check_digit"),
    ],
)
def test_a_slip_in_a_number_is_found(number: str, fault: str) -> None:
    assert nhs_number_fault(number) == fault


@given(st.integers(0, 9), st.integers(0, 9))
def test_one_mistyped_digit_is_always_found(at: int, digit: int) -> None:
    right = "9434765919"
    typed = right[:at] + str(digit) + right[at + 1 :]
    assert (nhs_number_fault(typed) is None) == (typed == right)


def test_a_number_is_shown_in_groups() -> None:
    assert grouped_nhs_number(plain_nhs_number("943 476 5919")) == "943 476 5919"


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [("ls1 4ap", "LS1 4AP"), ("SW1A1AA", "SW1A 1AA"), (" ld7  1aa ", "LD7 1AA"), ("gir0aa", "GIR 0AA")],
)
def test_a_postcode_is_tidied(typed: str, tidy: str) -> None:
    assert tidy_postcode(typed) == tidy


@pytest.mark.parametrize("typed", ["", "LS1", "LS1 4A", "1234 567", "QA1 1AA", "LS1 4AC", "SW1A 1AA 1"])
def test_what_is_no_postcode_is_not_taken(typed: str) -> None:
    assert tidy_postcode(typed) is None


def test_somebody_is_16_and_18_on_their_birthday() -> None:
    born = dt.date(2009, 5, 4)
    assert age_band(born, dt.date(2025, 5, 3)) == "child_0_15"
    assert age_band(born, dt.date(2025, 5, 4)) == "young_person_16_17"
    assert age_band(born, dt.date(2027, 5, 3)) == "young_person_16_17"
    assert age_band(born, dt.date(2027, 5, 4)) == "adult_18_plus"


def test_a_leap_day_birthday_falls_on_the_first_of_march() -> None:
    assert age_on(dt.date(2008, 2, 29), dt.date(2026, 2, 28)) == 17
    assert age_on(dt.date(2008, 2, 29), dt.date(2026, 3, 1)) == 18


def test_people_are_called_as_they_like() -> None:
    assert Person(id="p", given_names="Maud Eleanor", family_name="Thistlewick", known_as="Maud").called == "Maud"
    assert Person(id="p", given_names="Maud", family_name="Thistlewick").called == "Maud"
    assert Person(id="p", family_name="Thistlewick").full_name == "Thistlewick"
