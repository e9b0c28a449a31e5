"""The drawings of a plan as blocks: its circle, its weeks, its money, the steps of a goal, with words beside them."""

from __future__ import annotations

from collections.abc import Iterator

from ipc_desktop.documents.blocks import Block, Drawn, Note
from ipc_desktop.drawings.budget_bars import Bar, budget_bars
from ipc_desktop.drawings.outcome_steps import STEPS, outcome_steps
from ipc_desktop.drawings.relationship_circle import relationship_circle
from ipc_desktop.drawings.week_picture import MODES, WeekWords, hours_drawn, week_picture
from ipc_desktop.plan.money.sums import SOURCES, WAYS, Sums
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import CIRCLES
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import WeekSlot
from ipc_desktop.texts import _
from ipc_desktop.wording import choice_words, circle_words, source_words, way_words
from ipc_desktop.wording.week import WEEKDAYS, slot_words, weekday_words


def circle(plan: Plan) -> Iterator[Block]:
    """The circle of people, when somebody has a place in it."""
    people = [party for party in plan.parties() if party.id != plan.me.id and party.circle]
    if people:
        made = relationship_circle(plan.me, people, {ring: circle_words(ring) for ring in CIRCLES})
        yield Drawn(made.svg, made.alternative)


def weeks(plan: Plan) -> Iterator[Block]:
    """A drawing of each kind of week that something has a time in."""
    slots = [slot for slot in plan.all(WeekSlot) if slot.what and slot.weekday and slot.end_minute > slot.start_minute]
    days = tuple(weekday_words(day) for day in WEEKDAYS)
    hours = {slot.id: slot_words(slot.start_minute, slot.end_minute) for slot in slots}
    for mode in MODES:
        if any(slot.mode == mode for slot in slots):
            name = choice_words("week_mode", mode)
            made = week_picture(slots, mode, WeekWords(name, days, hours))
            key = _("{week}, {hours}. What the budget pays for is dark.")
            yield Note(key.format(week=name, hours=slot_words(*hours_drawn(slots, mode))))
            yield Drawn(made.svg, made.alternative, days)


def money_by_source(total: Sums) -> Iterator[Block]:
    """What is planned from each source, beside what it gives."""
    sources = [source for source in SOURCES if total.allocated.get(source, 0) or total.by_source.get(source, 0)]
    given = (
        Bar(source_words(source), total.by_source.get(source, 0), total.allocated.get(source, 0)) for source in sources
    )
    bars = tuple(given)
    if bars:
        yield Note(_("What is planned is dark. The frame is what there is."))
    yield from _bars(bars)


def money_by_way(total: Sums) -> Iterator[Block]:
    """What is managed in each way."""
    yield from _bars(tuple(Bar(way_words(way), total.by_way[way]) for way in WAYS if total.by_way.get(way, 0)))


def steps(outcome: Outcome) -> Iterator[Block]:
    """The steps of a goal, once somebody has said where they are."""
    now, goal = outcome.where_i_am, outcome.where_i_want_to_be
    if now is not None and all(0 <= step <= STEPS for step in (now, goal or 0)):
        made = outcome_steps(now, goal)
        yield Drawn(made.svg, made.alternative)


def _bars(bars: tuple[Bar, ...]) -> Iterator[Block]:
    if bars:
        made = budget_bars(bars)
        yield Drawn(made.svg, made.alternative, tuple(bar.name for bar in bars))
