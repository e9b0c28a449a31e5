"""The page on which goals are found: one at a time, in big words of whoever wants it."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from typing import ClassVar, Literal

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.order import after
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, long_date
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Body, Small
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.field import Problem, point_out
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.goals.because import Because
from ipc_desktop.ui.parts.goals.goal_list import GoalList
from ipc_desktop.ui.parts.goals.goal_met import GoalMet, means_of
from ipc_desktop.ui.parts.goals.goal_more import GoalMore
from ipc_desktop.ui.parts.goals.starts import Starts
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting

When = Literal["", "six_weeks", "three_months", "six_months", "date"]

LIST_FOLLOWS_MS = 500
"""How long the list of goals waits for somebody to stop typing before it is made anew; the words come at once."""


class OutcomePage(Page):
    """Shows one goal at a time; the list beside it opens another or adds one."""

    key: ClassVar[str] = "outcome"
    stone: ClassVar[Stone] = "my_goals"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self._open = ""
        self._fresh = ""
        self._filling = False
        self.statement = Voiced(lines=2, lang=sitting.language)
        self.statement.entry.setPlaceholderText(_("I want to…"))
        self.starts = Starts()
        self.because = Because()
        self.know = Voiced(_("How will we know it worked?"), lines=1, lang=sitting.language)
        self.more = GoalMore(sitting.language)
        self.met = GoalMet()
        self.when = Radios(_("When shall we look again?"), _when_choices(), min_column=172)
        self.date = DateField(_("Which day?"))
        self.day = Small("")
        self.whose = PersonChooser(_("Whose goal is this?"), min_column=200)
        self.take_away = Button(_("Take this goal away"), kind="quiet", flush=True)
        self.gone = _GonePanel()
        self.goals = GoalList(may_add=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._main = QWidget()
        self._column = QVBoxLayout(self._main)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.statement, self.starts, self.because, self.know, self.when, self.date, self.day):
            self._column.addWidget(widget)
        for part in (self.more, self.whose, self.met):
            self._column.addWidget(part)
        self._column.addWidget(self.take_away, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.gone)
        self._column.addStretch(1)
        columns = Columns(gap=28, stacked_gap=24)
        columns.add(self._main, wide=520, grow=1)
        columns.add(self.goals, wide=268)
        self.body.addLayout(columns)
        appearance().remeasured.connect(self._space_goal)
        self._space_goal()

    def _connect(self) -> None:
        for field in (self.statement, self.know, self.date, self.because, self.whose, self.more):
            field.changed.connect(self._on_changed)
        self.date.changed.connect(self.changed)  # half a date changes no goal, and is kept all the same
        self.when.changed.connect(self._on_when)
        self.starts.chosen.connect(self._on_start)
        self.met.change.clicked.connect(lambda: self.go_to.emit("met"))
        self.take_away.clicked.connect(self._on_take_away)
        self.gone.back.clicked.connect(self._on_bring_back)
        self.goals.chosen.connect(self.open_goal)
        self.goals.added.connect(self.add_goal)
        self._list_timer = QTimer(self)
        self._list_timer.setSingleShot(True)
        self._list_timer.setInterval(LIST_FOLLOWS_MS)
        self._list_timer.timeout.connect(self._show_list)

    @override
    def question(self, plan: Plan) -> str:
        return _("What would you like to keep or change?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("One goal at a time. Some people call it an outcome.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._list_timer.stop()
        self._edits.start(plan)
        known = [goal.id for goal in plan.all(Outcome)]
        if self._open not in known:
            self._open = known[0] if known else self._new_goal()
        self._show_goal()

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def problems(self) -> tuple[Problem, ...]:
        fault = self.date.fault() if self.date.isVisibleTo(self) else ""
        return (Problem(fault, self.date),) if fault else ()

    @override
    def unfinished(self) -> dict[str, str]:
        if not self.problems():
            return {}
        return {"goal": self._open if self._open in self._edits.plan.entries else "", "date": self.date.raw()}

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        goal = self._edits.plan.get(Outcome, written.get("goal", ""))
        if not written or (written.get("goal") and (goal is None or goal.retired)):
            return
        if goal is not None:
            self._open = goal.id
            self._show_goal()
        self._filling = True
        self.when.set_value("date")
        self.date.set_raw(written.get("date", ""))
        self._show_day()
        self._filling = False

    @override
    def is_answered(self, plan: Plan) -> bool:
        return any(goal.statement for goal in plan.all(Outcome))

    # --- going from goal to goal ----------------------------------------------------------------------------------

    def open_goal(self, goal: str) -> None:
        """Shows another goal of the list, unless the one in hand would lose something by that."""
        if point_out(self.problems()):
            return
        self._open = goal
        self._show_goal()
        self.statement.focus_first()

    def add_goal(self) -> None:
        """Opens an empty goal; it joins the plan with its first words."""
        if point_out(self.problems()):
            return
        self._fresh = "" if self._fresh in self._edits.plan.entries else self._fresh
        self.open_goal(self._new_goal())

    def _new_goal(self) -> str:
        goals = self._edits.plan.all(Outcome)
        if not self._fresh:
            self._fresh = self.sitting.new_id()
        order = after(goals[-1].order if goals else "")
        self._edits.put(Outcome(id=self._fresh, order=order))
        return self._fresh

    def _goal(self) -> Outcome:
        return self._edits.get(Outcome, self._open)

    def _show_goal(self) -> None:
        self._filling = True
        goal, plan = self._goal(), self._edits.plan
        self.statement.ask(plan, goal.statement)
        self.starts.offer(plan, goal)
        self.because.show_goal(plan, goal)
        self.know.ask(plan, goal.how_we_will_know)
        when = when_of(goal.look_again_on, self.sitting.today())
        self.when.set_value(when)
        self.date.set_error("")
        self.date.set_value(goal.look_again_on if when == "date" else None)
        self.more.show_goal(plan, goal, self.sitting.today())
        self.met.show_goal(plan, goal)
        self._show_whose(goal)
        self._show_day()
        self._show_gone(goal.retired)
        self._show_list()
        self._filling = False

    def _show_list(self) -> None:
        plan = self._edits.plan
        goals = plan.all(Outcome)
        remarks = {
            goal.id: _("How we get there is open") for goal in goals if goal.statement and not means_of(plan, goal)
        }
        self.goals.show_goals(goals, plan, self._open, remarks)
        tab_in_reading_order(self)

    def _show_whose(self, goal: Outcome) -> None:
        """Who may have a goal differs from case to case."""
        plan = self._edits.plan
        people = [party for party in plan.parties() if party.name and not party.is_paid and party.is_one_person]
        self.whose.set_people(people)
        self.whose.set_value(goal.belongs_to or plan.me.id)
        self.whose.setVisible(len(people) > 1)

    def _show_gone(self, gone: bool) -> None:
        asked = (self.statement, self.because, self.know, self.more, self.when, self.take_away)
        for widget in asked:
            widget.setVisible(not gone)
        self.take_away.setVisible(not gone and bool(self._goal().statement))
        if gone:
            self.starts.hide()
            self.whose.hide()
            self.date.hide()
            self.day.hide()
        self.gone.setVisible(gone)

    # --- what somebody does ----------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        if self._filling:
            return
        goal = self._goal()
        whose = self.whose.value()
        now = msgspec.structs.replace(
            self.more.onto(goal),
            statement=self.statement.words(),
            how_we_will_know=self.know.words(),
            look_again_on=self._look_again_on(goal),
            because=self.because.values(),
            belongs_to="" if whose == self._edits.plan.me.id else whose or goal.belongs_to,
        )
        if now == goal:
            return
        self._edits.put(now)
        self.starts.setVisible(not now.statement and self.starts.has_any())
        self.take_away.setVisible(bool(now.statement))
        self.met.show_goal(self._edits.plan, now)
        self._show_day()
        self.goals.say(now)
        self._list_timer.start()
        self.changed.emit()

    def _on_when(self) -> None:
        self._on_changed()
        self._show_day()
        if self.when.value() == "date" and not self._filling:
            self.date.focus_first()

    def _on_start(self, start: tuple[str, Words]) -> None:
        """Somebody's own sentence begins the goal, as they said it, and says where it comes from."""
        said_in, words = start
        self._filling = True
        self.statement.ask(self._edits.plan, words)
        self.because.add(said_in)
        self._filling = False
        goal = self._goal()
        self._edits.put(msgspec.structs.replace(goal, statement=words, because=self.because.values()))
        self._show_goal()
        self.statement.focus_first()
        self.changed.emit()

    def _on_take_away(self) -> None:
        self._edits.put(msgspec.structs.replace(self._goal(), retired=True))
        self._show_goal()
        self.gone.back.setFocus()
        self.changed.emit()

    def _on_bring_back(self) -> None:
        self._edits.put(msgspec.structs.replace(self._goal(), retired=False))
        self._show_goal()
        self.statement.focus_first()
        self.changed.emit()

    def _look_again_on(self, goal: Outcome) -> dt.date | None:
        when, today = self.when.value(), self.sitting.today()
        if when == "date":
            return self.date.value() or (goal.look_again_on if self.date.is_half_written() else None)
        days = {"six_weeks": today + dt.timedelta(weeks=6)}
        days |= {"three_months": months_later(today, 3), "six_months": months_later(today, 6)}
        return days.get(when)

    def _show_day(self) -> None:
        self.date.setVisible(self.when.value() == "date")
        day = self._goal().look_again_on
        self.day.setText(_("That is {day}.").format(day=long_date(day)) if day else "")
        self.day.setVisible(day is not None)

    def _space_goal(self) -> None:
        self._column.setSpacing(appearance().space(24))


class _GonePanel(Panel):
    """Says that the goal is gone, and brings it back."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Body(_("This goal is taken away. Nothing else changed.")))
        self.back = Button(_("Bring it back"), glyph="undo")
        self.body.addWidget(self.back)


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def when_of(day: dt.date | None, today: dt.date) -> When:
    """Which of the four ways to say it fits a day."""
    if day is None:
        return ""
    if day == today + dt.timedelta(weeks=6):
        return "six_weeks"
    if day == months_later(today, 3):
        return "three_months"
    return "six_months" if day == months_later(today, 6) else "date"


def _when_choices() -> tuple[Choice, ...]:
    return (
        Choice("six_weeks", _("In 6 weeks")),
        Choice("three_months", _("In 3 months")),
        Choice("six_months", _("In 6 months")),
        Choice("date", _("Pick a date")),
    )
