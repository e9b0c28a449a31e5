"""The page that asks who else agrees with a goal: professionals, and whoever works where the money comes from."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.safety import sectors_to_ask
from ipc_desktop.texts import _, list_of, long_date
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Body, Small, Voice
from ipc_desktop.ui.fields.person_chooser import PeopleChooser
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.goals.goal_list import goal_words
from ipc_desktop.ui.parts.goals.goal_number import GoalNumber
from ipc_desktop.ui.parts.goals.goal_page import GoalPage
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words


class AgreedWith(GoalPage):
    """One goal at a time: who agrees with it, and what somebody does not agree with, in their own words."""

    key: ClassVar[str] = "agreed_with"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, Edits(), parent)
        self._filling = False
        self.statement = Voice("")
        self._heading = QHBoxLayout()
        self._heading.setSpacing(appearance().space(14))
        self._number = GoalNumber(1, 40)
        self._heading.addWidget(self._number)
        self._heading.addWidget(self.statement, 1)
        self.money = Body("", weight=700)
        self.people = PeopleChooser(_("Who agrees?"), _("Tick only who has said so."), min_column=240)
        self.day = Small("")
        self.nobody = Panel()
        self.nobody.body.addWidget(Body(_("Nobody who works with you is in the plan yet.")))
        self.add_people = Button(_("Add somebody"))
        self.add_people.clicked.connect(lambda: self.go_to.emit("people"))
        self.nobody.body.addWidget(self.add_people, 0, Qt.AlignmentFlag.AlignLeading)
        label, hint = _("Does somebody see it differently?"), _("In their own words. It is kept in the plan.")
        self.not_agreed = Voiced(label, hint, lines=2, lang=sitting.language)
        self._main_column.addLayout(self._heading)
        for widget in (self.people, self.money, self.day, self.nobody, self.not_agreed):
            self._main_column.addWidget(widget)
        self._main_column.addStretch(1)
        self.people.changed.connect(self._on_changed)
        self.not_agreed.changed.connect(self._on_changed)

    @override
    def question(self, plan: Plan) -> str:
        return _("Who else agrees with this goal?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("It stays your goal. Those who help should know it.")

    @override
    def is_answered(self, plan: Plan) -> bool:
        return any(goal.agreed_with or goal.not_agreed for goal in plan.all(Outcome))

    @classmethod
    @override
    def applies(cls, plan: Plan, today: dt.date) -> bool:
        return any(goal.statement for goal in plan.all(Outcome))

    @override
    def open_goal(self, goal: str) -> None:
        super().open_goal(goal)
        self.people.focus_first()

    @override
    def _show(self) -> None:
        self._filling = True
        plan, goal = self._edits.plan, self._edits.get(Outcome, self._goal)
        goals = plan.all(Outcome)
        number = next((n for n, one in enumerate(goals, 1) if one.id == goal.id), 1)
        self._number.set_number(number)
        self.statement.setText(goal_words(number, goal))
        people = professionals(plan)
        self.people.set_people(people)
        self.people.set_values(goal.agreed_with)
        self.people.setVisible(bool(people))
        self.nobody.setVisible(not people)
        self.not_agreed.ask(plan, goal.not_agreed)
        self._show_standing(goal)
        self._show_list()
        self._filling = False

    def _show_standing(self, goal: Outcome) -> None:
        sectors = [choice_words("sector", sector) for sector in sectors_to_ask(self._edits.plan, goal)]
        ask = _("Money comes from: {services}. Somebody from there should agree too.")
        self.money.setText(ask.format(services=list_of(sectors)) if sectors else "")
        self.money.setVisible(bool(sectors))
        day = long_date(goal.agreed_on) if goal.agreed_on and goal.agreed_with else ""
        self.day.setText(_("First agreed on {day}.").format(day=day) if day else "")
        self.day.setVisible(bool(day))

    def _show_list(self) -> None:
        plan = self._edits.plan
        goals = plan.all(Outcome)
        remarks = {goal.id: _("Still to ask") for goal in goals if sectors_to_ask(plan, goal)}
        self.goals.show_goals(goals, plan, self._goal, remarks)
        tab_in_reading_order(self)

    def _on_changed(self) -> None:
        if self._filling or not self._goal:
            return
        was = self._edits.get(Outcome, self._goal)
        agreed = (*self.people.values(), *(party for party in was.agreed_with if party not in self.people.offered))
        day = (was.agreed_on or self.sitting.today()) if agreed else None
        now = msgspec.structs.replace(was, agreed_with=agreed, agreed_on=day, not_agreed=self.not_agreed.words())
        if now != was:
            self._edits.put(now)
            self._show_standing(now)
            if now.agreed_with != was.agreed_with:
                self._show_list()
            self.changed.emit()


def professionals(plan: Plan) -> tuple[Party, ...]:
    """Those who work with the person, for pay or for a service."""
    others = (party for party in plan.parties() if party.name and party.id != plan.me.id)
    return tuple(party for party in others if party.is_paid or party.sector)
