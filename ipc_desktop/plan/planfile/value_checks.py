"""Checks values whose type is right but which cannot be: numbers off their ruler, dates, NHS numbers, instants."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import chain

from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.carers import MOST_HOURS, Carer
from ipc_desktop.plan.community import Navigator, PeerLink
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Entry, Unknown, Words
from ipc_desktop.plan.getting_ready import Pace
from ipc_desktop.plan.health import DelegatedTask
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.money.direct_payments import DirectPayment
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.order import can_be_compared
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.person import (
    OLDEST_YEARS,
    Person,
    age_on,
    is_gp_practice_code,
    nhs_number_fault,
    plain_nhs_number,
    tidy_postcode,
)
from ipc_desktop.plan.planfile.faults import FaultCode, PlanFileFault, about
from ipc_desktop.plan.planfile.shape import Placed
from ipc_desktop.plan.routine import MINUTES_IN_DAY, WeekSlot
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.plan.staying_well import Contingency
from ipc_desktop.plan.strengths import Rulers, WellbeingScores
from ipc_desktop.plan.visit import Paper, Visit

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_FILE = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

RULERS: dict[type[Entry], dict[str, tuple[int, int]]] = {
    AccessNeeds: {"text_size": (0, 400), "print_size": (0, 28), "reading_pace": (0, 200), "switch_pace": (0, 10_000)},
    Outcome: {"importance": (0, 10), "where_i_am": (0, 10), "where_i_want_to_be": (0, 10)},
    Action: {"confidence": (0, 10)},
    Pace: {"sitting_minutes": (0, 480), "break_every_minutes": (0, 480)},
    Paper: {"type_size": (0, 28)},
    Rulers: dict.fromkeys(("knowledge", "skills", "confidence"), (0, 10)),
    WellbeingScores: dict.fromkeys(("life_satisfaction", "worthwhile", "happiness", "anxiety"), (0, 10)),
    Carer: {"hours_a_week": (0, MOST_HOURS)},
    PeerLink: {"helped": (0, 10)},
    WeekSlot: {"weekday": (0, 7), "start_minute": (0, MINUTES_IN_DAY), "end_minute": (0, MINUTES_IN_DAY)},
    Contingency: {"within_minutes": (0, 10_080)},
    Statement: {"weeks_in_year": (52, 53)},
    Allocation: {"weeks_active": (1, 53), "times": (1, 366)},
    PlannedSpend: {"weeks_active": (1, 53), "times": (1, 366), "in_hospital_minutes": (0, 10_080)},
    DirectPayment: {"notice_weeks": (0, 53)},
}
"""The lowest and highest value of every number that is no amount."""

INSTANTS: dict[type[Entry], tuple[str, ...]] = {
    Visit: ("started_at", "ended_at", "breaks"),
    CaughtNote: ("caught_at",),
    AgreedVersion: ("locked_at",),
    Signature: ("signed_at",),
}
"""Fields that hold a UTC instant, or nothing, or a list of instants."""
PERIODS: dict[type[Entry], tuple[str, str]] = {
    Statement: ("effective_from", "effective_to"),
    PlannedSpend: ("start_on", "end_on"),
    DelegatedTask: ("trained_on", "until"),
    Sharing: ("given_on", "expires_on"),
    Authority: ("seen_on", "expires_on"),
    Navigator: ("started_on", "closed_on"),
}
"""Fields that hold the first and the last day of something."""


def value_faults(placed: Placed, today: dt.date | None) -> Iterator[PlanFileFault]:
    """The values of one entry that cannot be."""
    entry, words = placed.entry, about(placed.written)
    if isinstance(entry, Unknown):
        return

    def fault(name: str, code: FaultCode, **detail: str | int) -> PlanFileFault:
        return PlanFileFault(f"{placed.place}.{name}", code, detail, words)

    if entry.order and not can_be_compared(entry.order):
        yield fault("order", "not_an_order")
    for name, (lowest, highest) in RULERS.get(type(entry), {}).items():
        value = getattr(entry, name)
        if value is not None and not lowest <= value <= highest:
            yield fault(name, "out_of_range", lowest=lowest, highest=highest)
    if isinstance(entry, Media) and entry.file and not _FILE.fullmatch(entry.file):
        yield fault("file", "not_a_file")
    for name, code in chain(_instants(entry), _languages(entry), _person(entry, today), _times(entry)):
        yield fault(name, code)


def _person(entry: Entry, today: dt.date | None) -> Iterator[tuple[str, FaultCode]]:
    if not isinstance(entry, Person):
        return
    number = entry.nhs_number
    if number and (nhs_number_fault(number) or number != plain_nhs_number(number)):
        yield "nhs_number", "nhs_number"
    if entry.postcode and tidy_postcode(entry.postcode) != entry.postcode:
        yield "postcode", "postcode"
    if entry.gp_practice_code and not is_gp_practice_code(entry.gp_practice_code):
        yield "gp_practice_code", "gp_practice_code"
    born_on = entry.born_on
    if today and born_on and (born_on > today or age_on(born_on, today) > OLDEST_YEARS):
        yield "born_on", "born_when"


def _times(entry: Entry) -> Iterator[tuple[str, FaultCode]]:
    if isinstance(entry, Visit):
        if entry.planned_time and not _TIME.fullmatch(entry.planned_time):
            yield "planned_time", "not_a_time"
        if entry.started_at and entry.ended_at and entry.ended_at < entry.started_at:
            yield "ended_at", "ends_before_it_starts"
    if isinstance(entry, WeekSlot) and 0 < entry.end_minute < entry.start_minute:
        yield "end_minute", "ends_before_it_starts"
    if type(entry) in PERIODS:
        first, last = PERIODS[type(entry)]
        start, end = getattr(entry, first), getattr(entry, last)
        if start and end and end < start:
            yield last, "ends_before_it_starts"


def _instants(entry: Entry) -> Iterator[tuple[str, FaultCode]]:
    for name in INSTANTS.get(type(entry), ()):
        value = getattr(entry, name)
        if isinstance(value, str):
            if value and not _is_instant(value):
                yield name, "not_an_instant"
            continue
        yield from ((f"{name}[{place}]", "not_an_instant") for place, one in enumerate(value) if not _is_instant(one))


def _is_instant(text: str) -> bool:
    if not _INSTANT.fullmatch(text):
        return False
    try:
        dt.datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _languages(entry: Entry) -> Iterator[tuple[str, FaultCode]]:
    tags = {f"{name}.lang": getattr(entry, name).lang for name in entry.__struct_fields__ if _is_words(entry, name)}
    if isinstance(entry, AccessNeeds):
        tags |= {"language": entry.language, "spoken_language": entry.spoken_language}
    if isinstance(entry, AgreedVersion):
        tags["language"] = entry.language
    for name, tag in tags.items():
        if tag and not _LANGUAGE.fullmatch(tag):
            yield name, "not_a_language"


def _is_words(entry: Entry, name: str) -> bool:
    return isinstance(getattr(entry, name), Words)
