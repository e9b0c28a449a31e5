"""Checks values whose type is right but which cannot be: numbers off their ruler, dates, NHS numbers, instants."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import chain

from ipc_desktop.plan.access_needs import AccessNeeds
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Entry, Unknown, Words
from ipc_desktop.plan.money.sources import Allocation, Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.order import is_order
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.person import OLDEST_YEARS, Person, age_on, nhs_number_fault, plain_nhs_number, tidy_postcode
from ipc_desktop.plan.planfile.faults import FaultCode, PlanFileFault, about
from ipc_desktop.plan.planfile.shape import Placed
from ipc_desktop.plan.visit import Visit

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

RULERS: dict[type[Entry], dict[str, tuple[int, int]]] = {
    AccessNeeds: {"text_size": (0, 400), "print_size": (0, 28), "reading_pace": (0, 200), "switch_pace": (0, 10_000)},
    Outcome: {"importance": (0, 10), "where_i_am": (0, 10), "where_i_want_to_be": (0, 10)},
    Action: {"confidence": (0, 10)},
    Statement: {"weeks_in_year": (52, 53)},
    Allocation: {"weeks_active": (1, 53)},
    PlannedSpend: {"weeks_active": (1, 53)},
}
"""The lowest and highest value of every number that is no amount."""

INSTANTS: dict[type[Entry], tuple[str, ...]] = {
    Visit: ("started_at", "ended_at"),
    CaughtNote: ("caught_at",),
    AgreedVersion: ("locked_at",),
    Signature: ("signed_at",),
}
"""Fields that hold a UTC instant, or nothing."""


def value_faults(placed: Placed, today: dt.date | None) -> Iterator[PlanFileFault]:
    """The values of one entry that cannot be."""
    entry, words = placed.entry, about(placed.written)
    if isinstance(entry, Unknown):
        return

    def fault(name: str, code: FaultCode, **detail: str | int) -> PlanFileFault:
        return PlanFileFault(f"{placed.place}.{name}", code, detail, words)

    if entry.order and not is_order(entry.order):
        yield fault("order", "not_an_order")
    for name, (lowest, highest) in RULERS.get(type(entry), {}).items():
        value = getattr(entry, name)
        if value is not None and not lowest <= value <= highest:
            yield fault(name, "out_of_range", lowest=lowest, highest=highest)
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
    born_on = entry.born_on
    if today and born_on and (born_on > today or age_on(born_on, today) > OLDEST_YEARS):
        yield "born_on", "born_when"


def _times(entry: Entry) -> Iterator[tuple[str, FaultCode]]:
    if isinstance(entry, Visit):
        if entry.planned_time and not _TIME.fullmatch(entry.planned_time):
            yield "planned_time", "not_a_time"
        if entry.started_at and entry.ended_at and entry.ended_at < entry.started_at:
            yield "ended_at", "ends_before_it_starts"
    if isinstance(entry, PlannedSpend) and entry.start_on and entry.end_on and entry.end_on < entry.start_on:
        yield "end_on", "ends_before_it_starts"


def _instants(entry: Entry) -> Iterator[tuple[str, FaultCode]]:
    for name in INSTANTS.get(type(entry), ()):
        if getattr(entry, name) and not _is_instant(getattr(entry, name)):
            yield name, "not_an_instant"


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
