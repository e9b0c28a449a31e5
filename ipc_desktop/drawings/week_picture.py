"""Draws a week: a row for each day, a bar for each thing in it by the clock; dark bars are paid for from the budget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ipc_desktop.drawings.pen import PRINT, Drawing, Palette, Sheet
from ipc_desktop.plan.routine import MINUTES_IN_DAY, WeekMode, WeekSlot
from ipc_desktop.texts import _, list_of

_WIDTH, _ROW, _GAP = 720.0, 48.0, 6.0
_USUAL_DAY = (8 * 60, 20 * 60)
_NOON, _HOUR, _LINE_EVERY = 12 * 60, 60, 3 * 60
MODES: tuple[WeekMode, ...] = ("usual", "school_holiday", "in_hospital", "getting_better_at_home")
"""The kinds of weeks, each drawn by itself."""


@dataclass(frozen=True)
class WeekWords:
    """The words for a week: its own name, the days from Monday on, and how the hours of a slot are said."""

    name: str
    days: tuple[str, ...]
    hours: dict[str, str]


def week_picture(slots: Sequence[WeekSlot], mode: WeekMode, words: WeekWords, palette: Palette = PRINT) -> Drawing:
    """The week of one mode, of those `slots` that belong to it; `words.hours` are by the slots' ids."""
    timed = _timed(slots, mode)
    days = len(words.days)
    sheet = Sheet(_WIDTH, days * _ROW, palette)
    first, last = hours_drawn(slots, mode)
    per_minute = _WIDTH / (last - first)
    for minute in range(-(-first // _LINE_EVERY) * _LINE_EVERY, last + 1, _LINE_EVERY):
        x = (minute - first) * per_minute
        sheet.line(x, 0, x, days * _ROW, pen=1.0 if minute == _NOON else 0.5, dashes=0 if minute == _NOON else 4)
    for day in range(days + 1):
        sheet.line(0, day * _ROW, _WIDTH, day * _ROW, pen=0.5)
    for day in range(days):
        lanes = _lanes([slot for slot in timed if slot.weekday == day + 1])
        high = (_ROW - _GAP) / max(1, len(lanes))
        for number, lane in enumerate(lanes):
            for slot in lane:
                x = (slot.start_minute - first) * per_minute
                width = (slot.end_minute - slot.start_minute) * per_minute
                top = day * _ROW + _GAP / 2 + number * high
                sheet.box(x, top, width, high, "ink" if slot.paid_from else "tint", corner=4)
    return Drawing(sheet.svg(), " ".join(_told(timed, words)), rows=days)


def _is_placed(slot: WeekSlot) -> bool:
    return slot.weekday > 0 and 0 <= slot.start_minute < slot.end_minute <= MINUTES_IN_DAY


def _begin(slot: WeekSlot) -> tuple[int, int, str]:
    return slot.weekday, slot.start_minute, slot.id


def _timed(slots: Sequence[WeekSlot], mode: WeekMode) -> list[WeekSlot]:
    return sorted((slot for slot in slots if slot.mode == mode and _is_placed(slot)), key=_begin)


def hours_drawn(slots: Sequence[WeekSlot], mode: WeekMode) -> tuple[int, int]:
    """From which minute of the day to which the week of a mode is drawn: whole hours, a usual day at least."""
    timed = _timed(slots, mode)
    first = min((slot.start_minute for slot in timed), default=_USUAL_DAY[0])
    last = max((slot.end_minute for slot in timed), default=_USUAL_DAY[1])
    return min(first // _HOUR * _HOUR, _USUAL_DAY[0]), max(-(-last // _HOUR) * _HOUR, _USUAL_DAY[1])


def _lanes(of_day: Sequence[WeekSlot]) -> list[list[WeekSlot]]:
    """What happens at the same time lies in lanes below each other."""
    lanes: list[list[WeekSlot]] = []
    for slot in of_day:
        free = next((lane for lane in lanes if lane[-1].end_minute <= slot.start_minute), None)
        if free is None:
            lanes.append([slot])
        else:
            free.append(slot)
    return lanes


def _told(timed: Sequence[WeekSlot], words: WeekWords) -> list[str]:
    told = [_("{week}, day by day.").format(week=words.name)]
    for number, day in enumerate(words.days, start=1):
        things = [_thing(slot, words) for slot in timed if slot.weekday == number]
        told += [_("{day}: {things}.").format(day=day, things=list_of(things))] if things else []
    return told if timed else [*told, _("Nothing has a time yet.")]


def _thing(slot: WeekSlot, words: WeekWords) -> str:
    thing = _("{what}, {hours}, paid from the budget") if slot.paid_from else _("{what}, {hours}")
    return thing.format(what=slot.what.text.strip().rstrip("."), hours=words.hours[slot.id])
