"""My week: what happens on which day, by the clock."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents import drawn
from ipc_desktop.documents.blocks import Block, Heading
from ipc_desktop.documents.voices import fact, said, small_facts, who_are
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import WeekSlot
from ipc_desktop.texts import _
from ipc_desktop.wording import choice_words
from ipc_desktop.wording.week import WEEKDAYS, slot_words, weekday_words


def week(plan: Plan) -> Iterator[Block]:
    """Each day that has something fixed under its name; what has no time comes last."""
    slots = [slot for slot in plan.all(WeekSlot) if slot.what]
    slots.sort(key=lambda slot: (slot.start_minute == 0, slot.start_minute))
    yield from drawn.weeks(plan)
    for weekday in (*WEEKDAYS, 0):
        of_day = [slot for slot in slots if slot.weekday == weekday]
        if of_day:
            yield Heading(weekday_words(weekday) if weekday else _("Some day"), 4)
        for slot in of_day:
            yield from said(plan, slot.what, slot_words(slot.start_minute, slot.end_minute))
            yield from small_facts(
                fact(_("With"), who_are(plan, slot.with_whom)),
                fact(_("Where"), choice_words("setting", slot.setting) if slot.setting else ""),
                fact(_("In which weeks"), choice_words("week_mode", slot.mode) if slot.mode != "usual" else ""),
            )
