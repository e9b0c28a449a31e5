"""The page that asks how long and how fast, and how somebody says that it is enough."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.getting_ready import Pace
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.one_entry_page import OneEntryPage
from ipc_desktop.ui.parts.more import More
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting

SITTING_MINUTES = (15, 30, 40, 60, 90)
BREAK_MINUTES = (10, 20, 30, 45)
_SHOWS = "shows"


class PacePage(OneEntryPage[Pace]):
    """Minutes are chosen, not typed. Breaks, and the person's own words for stop, are one press away."""

    key: ClassVar[str] = "pace"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.sitting_minutes = Radios(_("How long is good for you?"), (), min_column=170, gap=12)
        self.break_minutes = Radios(_("A break after"), (), min_column=170, gap=12)
        hint = _("A word, a sign, a card or a look")
        self.how_to_say_stop = Voiced(_("How do you say stop?"), hint, lines=1, lang=sitting.language)
        shows = Choice(_SHOWS, _("Show me how long is left"), picture="clock")
        self.countdown = Checkboxes(_("A picture of the time?"), (shows,), min_column=300)
        later = (self.countdown, self.break_minutes, self.how_to_say_stop)
        self.more = More(_("A clock, breaks, and how to say stop"), later)
        self.sitting_minutes.label.hide()  # the page asks just that
        for field in (self.sitting_minutes, self.countdown, self.break_minutes, self.how_to_say_stop):
            self.body.addWidget(field)
            field.changed.connect(self._on_changed)
        row = FlowRow()
        row.addWidget(self.more)
        self.body.addLayout(row)

    @override
    def question(self, plan: Plan) -> str:
        return _("How long is good for you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("You can stop at any time. All is kept.")

    @override
    def _entry(self, plan: Plan) -> Pace:
        return plan.once(Pace)

    @override
    def _fill(self, plan: Plan, entry: Pace) -> None:
        _offer(self.sitting_minutes, SITTING_MINUTES, entry.sitting_minutes)
        _offer(self.break_minutes, BREAK_MINUTES, entry.break_every_minutes)
        self.countdown.set_values((_SHOWS,) if entry.shows_countdown else ())
        self.how_to_say_stop.ask(plan, entry.how_to_say_stop)
        self.more.fold(entry.shows_countdown, bool(entry.break_every_minutes), bool(entry.how_to_say_stop))

    @override
    def _written(self, was: Pace) -> Pace:
        return msgspec.structs.replace(
            was,
            sitting_minutes=int(self.sitting_minutes.value() or 0),
            break_every_minutes=int(self.break_minutes.value() or 0),
            shows_countdown=_SHOWS in self.countdown.values(),
            how_to_say_stop=self.how_to_say_stop.words(),
        )

    @override
    def is_answered(self, plan: Plan) -> bool:
        pace = plan.once(Pace)
        return bool(pace.sitting_minutes or pace.break_every_minutes or pace.shows_countdown or pace.how_to_say_stop)


def _offer(field: Radios, usual: tuple[int, ...], said: int) -> None:
    """Offers the usual minutes, and those that were said before."""
    minutes = sorted({*usual, *([said] if said else [])})
    field.set_choices(tuple(Choice(str(n), minutes_words(n)) for n in minutes))
    field.set_value(str(said) if said else "")


def minutes_words(minutes: int) -> str:
    """So many minutes: "45 minutes"."""
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
