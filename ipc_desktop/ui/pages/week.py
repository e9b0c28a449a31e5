"""The page for the week as it should be: what happens on which day, as a list."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import WeekSlot
from ipc_desktop.texts import _
from ipc_desktop.ui import spoken
from ipc_desktop.ui.bricks.flow_grid import FlowGrid
from ipc_desktop.ui.bricks.pressable_card import PressableCard
from ipc_desktop.ui.parts.entries.listing import ItemList, Listing, facts_of
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording.week import WEEKDAYS, slot_words, weekday_words

SHUT, OPEN = 420, 1200
"""How wide a day must be at least, in px at 100%: while all are shut, and while something stands open."""


class Week(ListingPage):
    """A list for each day from Monday on, two beside each other where there is room; each by the clock."""

    key: ClassVar[str] = "week"
    stone: ClassVar[Stone] = "my_goals"
    frame: ClassVar[frozenset[str]] = frozenset({"weekday"})

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._days = FlowGrid(min_column=SHUT, gap=16)
        for one in self.lists:
            self.body.removeWidget(one)
            self._days.addWidget(one)
        self.body.addLayout(self._days)

    def _give_room(self) -> None:
        """What stands open takes all of the page's width: two days side by side would be a long way down."""
        self._days.set_min_column(OPEN if any(one.in_hand for one in self.lists) else SHUT)

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return tuple(_day(weekday) for weekday in WEEKDAYS)

    @override
    def _make_list(self, listing: Listing) -> ItemList:
        day = _DayList(listing, self._edits, self.sitting)
        day.stood.connect(self._give_room)
        return day

    @override
    def question(self, plan: Plan) -> str:
        return _("What should your week be like?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Only what is fixed. Free days are good days too.")


class _DayList(ItemList):
    """What is on at one day, by the clock; what has no time comes last. `stood` says that its rows are others now."""

    stood = Signal()

    @override
    def _show_rows(self) -> None:
        super()._show_rows()
        self.stood.emit()

    @override
    def _shown(self) -> list[Entry]:
        return sorted(super()._shown(), key=_by_the_clock)

    @override
    def _facts(self, entry: Entry) -> tuple[str, ...]:
        assert isinstance(entry, WeekSlot)
        time = slot_words(entry.start_minute, entry.end_minute)
        known = {"start_minute", "end_minute", "mode" if entry.mode == "usual" else ""}
        others = facts_of(entry, self._edits.plan, self.listing, without=known)
        return (time, *others) if time else others

    @override
    def _card(self, entry: Entry, *, bare: bool = False) -> PressableCard:
        """Two days may hold the same thing: each card says for itself when it is."""
        card = super()._card(entry, bare=bare)
        assert isinstance(entry, WeekSlot)
        day, time = weekday_words(entry.weekday), slot_words(entry.start_minute, entry.end_minute)
        form = _("{words}, {day}, {time}") if time else _("{words}, {day}")
        card.setAccessibleName(form.format(words=card.accessibleName(), day=day, time=time))
        if time:  # said in the name
            card.setAccessibleDescription(spoken.with_pauses(self._facts(entry)[1:]))
        return card

    @override
    def _nothing_yet(self) -> str:
        return _("Nothing fixed.")


def _by_the_clock(entry: Entry) -> tuple[bool, int]:
    start = entry.start_minute if isinstance(entry, WeekSlot) else 0
    return start == 0, start


def _day(weekday: int) -> Listing:
    day = weekday_words(weekday)
    return Listing(WeekSlot, _("Add to {day}").format(day=day), begins={"weekday": weekday}, title=day)
