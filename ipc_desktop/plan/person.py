"""The person a plan is about: names, date of birth, NHS number, where they live."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Literal

from nhs_number.validate import is_valid

from ipc_desktop.plan.entry import Entry

NhsNumberStatus = Literal["absent", "stated", "traced_unverified", "verified_pds"]
NhsNumberFault = Literal["not_ten_digits", "check_digit"]
LifeStage = Literal["", "early_years", "school", "transition_14_25", "adult", "older", "end_of_life"]
PreferredContact = Literal["", "phone", "text_message", "email", "letter", "in_person", "through_somebody"]
GpKnown = Literal["", "known", "unknown_yet", "none"]
AgeBand = Literal["child_0_15", "young_person_16_17", "adult_18_plus"]

OLDEST_YEARS = 120
POSTCODE = re.compile(
    r"^(GIR 0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPSTUW])"
    r" [0-9][ABD-HJLNP-UW-Z]{2})$"
)
"""The form of a British postcode, upper case with one space (BS 7666)."""


class Person(Entry, frozen=True, kw_only=True, tag="person"):
    """The person the plan is about; once per case. `known_as` is used everywhere on screen and paper."""

    given_names: str = ""
    family_name: str = ""
    known_as: str = ""
    title: str = ""
    pronouns: str = ""
    nhs_number: str = ""
    nhs_number_status: NhsNumberStatus = "absent"
    born_on: dt.date | None = None
    postcode: str = ""
    address: str = ""
    """Lines of the address without its postcode."""
    getting_in: str = ""
    """What visitors should know about getting in; never printed."""
    phone: str = ""
    email: str = ""
    preferred_contact: PreferredContact = ""
    gp_known: GpKnown = ""
    gp_practice: str = ""
    gp_practice_code: str = ""
    """ODS code: a letter and five digits."""
    school: str = ""
    life_stage: LifeStage = ""

    @property
    def called(self) -> str:
        """How to address this person: as they like to be known, else by their given names, else by family name."""
        return self.known_as or self.given_names or self.family_name

    @property
    def full_name(self) -> str:
        """Given names and family name, as far as they are known."""
        return " ".join(part for part in (self.given_names, self.family_name) if part)


def nhs_number_fault(text: str) -> NhsNumberFault | None:
    """What keeps a text from being an NHS number (NHS Data Dictionary, modulus 11); spaces do not matter."""
    digits = plain_nhs_number(text)
    if len(digits) != 10 or not (digits.isascii() and digits.isdigit()):
        return "not_ten_digits"
    return None if is_valid(digits) else "check_digit"


def plain_nhs_number(text: str) -> str:
    """The text without the spaces and hyphens people write into an NHS number."""
    return re.sub(r"[\s\-\u2010-\u2015]", "", text)


def grouped_nhs_number(digits: str) -> str:
    """An NHS number as people read it: 3, 3 and 4 digits."""
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}"


def tidy_postcode(text: str) -> str | None:
    """The postcode in its usual form ("ls1 4ap" -> "LS1 4AP"), or None when the text cannot be one."""
    packed = re.sub(r"\s", "", text).upper()
    spaced = f"{packed[:-3]} {packed[-3:]}"
    return spaced if POSTCODE.match(spaced) else None


def is_gp_practice_code(text: str) -> bool:
    """Whether a text has the form of a GP practice's code (Organisation Data Service)."""
    return re.fullmatch(r"[A-Z][0-9]{5}", text) is not None


def age_on(born_on: dt.date, day: dt.date) -> int:
    """Whole years of age on a day; somebody born on 29 February turns a year older on 1 March."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def birthday(born_on: dt.date, age: int) -> dt.date:
    """The day on which somebody is so many years old, by the rule of `age_on`."""
    year = born_on.year + age
    is_leap_day = (born_on.month, born_on.day) == (2, 29)
    return dt.date(year, 3, 1) if is_leap_day and not calendar.isleap(year) else born_on.replace(year=year)


def age_band(born_on: dt.date, day: dt.date) -> AgeBand:
    """Child, young person or adult on the day of a decision (SI 2013/1617 treats under 16 as a child)."""
    age = age_on(born_on, day)
    if age < 16:
        return "child_0_15"
    return "young_person_16_17" if age < 18 else "adult_18_plus"
