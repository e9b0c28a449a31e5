"""The page that asks, goal by goal, how we will get there without money: steps, people, places, services, things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.order import after
from ipc_desktop.plan.outcomes import NeedsMoney, Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import decided_at
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowGrid
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Body, Label, Title, Voice
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.field import Problem, point_out
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.goals.goal_list import goal_words
from ipc_desktop.ui.parts.goals.goal_met import Way, way_words
from ipc_desktop.ui.parts.goals.goal_number import GoalNumber
from ipc_desktop.ui.parts.goals.goal_page import GoalPage
from ipc_desktop.ui.parts.goals.means_row import MeansRow
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting

WAYS: tuple[Way, ...] = ("self", "unpaid", "community", "service", "equipment")
PICTURES: dict[Way, str] = {
    "self": "star",
    "unpaid": "hug",
    "community": "friends",
    "service": "stethoscope",
    "equipment": "tools",
}
NEEDS_MONEY: tuple[NeedsMoney, ...] = ("yes", "no", "not_sure")


class Met(GoalPage):
    """One goal at a time: what is there for it already, and five ways to add more."""

    key: ClassVar[str] = "met"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, Edits(frame={"who", "outcomes", "way", "decided_at"}), parent)
        self._open = ""
        self._stands: object = None
        self._fresh: dict[tuple[str, Way], str] = {}
        self.form = _Form(sitting.language)
        self.form.setParent(self._main)
        self.form.hide()
        self.form.changed.connect(self._on_changed)
        self.form.done.clicked.connect(self._on_done)
        self.form.take_away.clicked.connect(self._on_take_away)
        self.adding: dict[Way, Button] = {}
        answers = (Choice("yes", _("Yes")), Choice("no", _("No")), Choice("not_sure", _("Not sure yet")))
        self.money = Radios(_("Does it take money too?"), answers, min_column=150)
        self.money.setParent(self._main)
        self.money.hide()
        self.money.changed.connect(self._on_money)

    @override
    def question(self, plan: Plan) -> str:
        return _("How will we get there?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("What you do, who helps, and what is near. We talk about money later.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._open = ""
        super().show_plan(plan)

    @override
    def problems(self) -> tuple[Problem, ...]:
        return self.form.problems() if self._open else ()

    @override
    def unfinished(self) -> dict[str, str]:
        if not self.problems():
            return {}
        return {"step": self._open, "goal": self._goal, "by": self.form.by.raw()}

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        """Only a step of one's own has a date; one without words yet is in no plan and is begun anew."""
        plan, step = self._edits.plan, written.get("step", "")
        known = plan.get(Action, step)
        goal = plan.get(Outcome, written.get("goal", ""))
        if not step or goal is None or goal.retired or (known is not None and known.retired):
            return
        if known is None:
            self._edits.put(self._first_step(step, goal.id))
        self._goal, self._open = goal.id, step
        self._fill_form()
        self._show()
        self.form.by.set_raw(written.get("by", ""))

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(plan.all(Action) or plan.all(Support))

    # --- what is shown ---------------------------------------------------------------------------------------------

    @override
    def open_goal(self, goal: str) -> None:
        if not point_out(self.problems()):
            self._open = ""
            super().open_goal(goal)

    @override
    def _show(self) -> None:
        """Makes the page anew, unless all that stands on it is as it was: going through the pages takes less time."""
        plan = self._edits.plan
        means = (plan.all(Action), plan.all(Support), plan.all(PlannedSpend))
        stands = (self._goal, self._open, plan.all(Outcome), means, plan.parties())
        if stands != self._stands:
            self._stands = stands
            self._make()
            tab_in_reading_order(self)

    def _make(self) -> None:
        clear(self._main_column, keep=(self.form, self.money))
        self.adding = {}
        goals = self._edits.plan.all(Outcome)
        self._show_list()
        self.goals.setVisible(bool(goals))
        if not goals:
            self._say_no_goals()
            return
        number = next(n for n, goal in enumerate(goals, 1) if goal.id == self._goal)
        self._main_column.addWidget(_goal_heading(number, goals[number - 1]))
        rows = [*self._actions(), *self._supports()]
        if rows:
            self._main_column.addWidget(self._rows_card(rows))
        elif not self._open:
            self._main_column.addWidget(Body(_("Nothing here yet. What could help?")))
        if self._open:
            self._main_column.addWidget(self.form)
            self.form.show()
        else:
            self._main_column.addWidget(self._add_buttons())
            self.money.set_value(goals[number - 1].needs_money)
            self._main_column.addWidget(self.money)
            self.money.show()
        self._main_column.addStretch(1)

    def _show_list(self) -> None:
        plan = self._edits.plan
        met = {goal for step in plan.all(Action) for goal in step.outcomes}
        met |= {goal for support in plan.all(Support) for goal in support.outcomes}
        met |= {goal for spend in plan.all(PlannedSpend) for goal in spend.outcomes}
        goals = plan.all(Outcome)
        remarks = {goal.id: _("Nothing here yet") for goal in goals if goal.id not in met}
        self.goals.show_goals(goals, plan, self._goal, remarks)

    def _say_no_goals(self) -> None:
        panel = Panel()
        panel.body.addWidget(Body(_("There is no goal yet. You can find one first, or go on.")))
        find = Button(_("Find a goal"))
        find.clicked.connect(lambda: self.go_to.emit("outcome"))
        panel.body.addWidget(find, 0, Qt.AlignmentFlag.AlignLeft)
        self._main_column.addWidget(panel)

    def _actions(self) -> list[Action | Support]:
        return [a for a in self._edits.plan.all(Action) if self._goal in a.outcomes and a.id != self._open]

    def _supports(self) -> list[Action | Support]:
        return [s for s in self._edits.plan.all(Support) if self._goal in s.outcomes and s.id != self._open]

    def _rows_card(self, rows: list[Action | Support]) -> Card:
        card = Card()
        plan = self._edits.plan
        for means in rows:
            party = plan.party(means.who) if means.who else None
            due = means.due_on if isinstance(means, Action) else None
            row = MeansRow(PICTURES[_way(means)], way_words(_way(means)), means.what, party, due)
            row.change.clicked.connect(lambda _checked=False, entry=means.id: self.open_means(entry))
            card.body.addWidget(row)
        return card

    def _add_buttons(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(10))
        column.addWidget(Label(_("What helps? Add as many as you like.")))
        grid = FlowGrid(min_column=230)
        for way in WAYS:
            button = Button(way_words(way), glyph="plus")
            button.clicked.connect(lambda _checked=False, w=way: self._add(w))
            grid.addWidget(button)
            self.adding[way] = button
        column.addLayout(grid)
        return holder

    # --- what somebody does ----------------------------------------------------------------------------------------

    def open_means(self, entry_id: str) -> None:
        """Opens one of the rows to change it, unless what stands open would lose something by that."""
        if point_out(self.problems()):
            return
        self._open = entry_id
        self._fill_form()
        self._show()
        self.form.focus_first()

    def _add(self, way: Way) -> None:
        plan = self._edits.plan
        fresh = self._fresh.get((self._goal, way), "")
        if not fresh or (fresh in plan.entries and _said(plan.entries[fresh])):
            fresh = self._fresh[(self._goal, way)] = self.sitting.new_id()
        if way == "self":
            self._edits.put(self._first_step(fresh, self._goal))
        else:
            helps = plan.all(Support)
            order = after(helps[-1].order if helps else "")
            self._edits.put(Support(id=fresh, order=order, way=way, outcomes=(self._goal,)))
        self.open_means(fresh)

    def _first_step(self, entry_id: str, goal: str) -> Action:
        plan = self._edits.plan
        steps = plan.all(Action)
        order, visit = after(steps[-1].order if steps else ""), decided_at(plan, self.sitting.today())
        return Action(id=entry_id, order=order, who=plan.me.id, outcomes=(goal,), decided_at=visit)

    def _fill_form(self) -> None:
        means = self._means()
        self.form.show_means(means, _way(means), self._edits.plan)

    def _means(self) -> Action | Support:
        means = self._edits.plan.entries[self._open]
        assert isinstance(means, Action | Support)
        return means

    def _on_changed(self) -> None:
        if self._open:
            self._edits.put(self.form.means(self._means()))
            self.changed.emit()

    def _on_money(self) -> None:
        needed = next((answer for answer in NEEDS_MONEY if answer == self.money.value()), "")
        self._edits.put(msgspec.structs.replace(self._edits.get(Outcome, self._goal), needs_money=needed))
        self.changed.emit()

    def _on_done(self) -> None:
        if not point_out(self.problems()):
            self._close_form()

    def _close_form(self) -> None:
        way = _way(self._means())
        self._open = ""
        self._show()
        self.adding[way].setFocus()

    def _on_take_away(self) -> None:
        self._edits.put(msgspec.structs.replace(self._means(), retired=True))
        self._close_form()
        self.changed.emit()


class _Form(Panel):
    """Asks what will happen, who does it and, for a step of one's own, by when."""

    changed = Signal()

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._filling = False
        self.title = Title("")
        self.what = Voiced(_("What will happen?"), lines=2, lang=lang)
        self.who = PersonChooser(_("Who does it?"), min_column=200, groups_too=True)
        self.by = DateField(_("By when?"), _("You can leave this open"))
        self.done = Button(_("Done"), kind="main")
        self.take_away = Button(_("Take this away"), kind="quiet")
        self.body.addWidget(self.title)
        self.body.addWidget(self.what)
        self.body.addWidget(self.who)
        self.body.addWidget(self.by)
        row = QHBoxLayout()
        row.addWidget(self.done)
        row.addWidget(self.take_away)
        row.addStretch(1)
        self.body.addLayout(row)
        self.what.changed.connect(self._on_changed)
        self.who.changed.connect(self._on_changed)
        self.by.changed.connect(self._on_changed)

    def show_means(self, means: Action | Support, way: Way, plan: Plan) -> None:
        """Fills the form without emitting `changed`."""
        self._filling = True
        self.title.setText(way_words(way))
        self.what.ask(plan, means.what)
        people = [party for party in plan.parties() if party.name]
        self.who.set_people(people)
        self.who.set_value(means.who)
        self.who.setVisible(way in ("self", "unpaid") and bool(people))
        self.by.set_error("")
        self.by.set_value(means.due_on if isinstance(means, Action) else None)
        self.by.setVisible(isinstance(means, Action))
        self._filling = False

    def means(self, was: Action | Support) -> Action | Support:
        """What the form says now."""
        who = self.who.value() or was.who
        if isinstance(was, Action):
            due_on = self.by.value() or (was.due_on if self.by.is_half_written() else None)
            return msgspec.structs.replace(was, what=self.what.words(), who=who, due_on=due_on)
        return msgspec.structs.replace(was, what=self.what.words(), who=who)

    def problems(self) -> tuple[Problem, ...]:
        """A date of which only a part is written would be lost."""
        fault = self.by.fault() if self.by.isVisibleTo(self) else ""
        return (Problem(fault, self.by),) if fault else ()

    def focus_first(self) -> None:
        """Puts the cursor into the first box."""
        self.what.focus_first()

    def _on_changed(self) -> None:
        if not self._filling:
            self.changed.emit()


def _way(means: Action | Support) -> Way:
    return "self" if isinstance(means, Action) else means.way


def _said(entry: object) -> bool:
    return isinstance(entry, Action | Support) and bool(entry.what)


def _goal_heading(number: int, goal: Outcome) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(appearance().space(14))
    row.addWidget(GoalNumber(number, 40))
    row.addWidget(Voice(goal_words(number, goal)), 1)
    return holder
