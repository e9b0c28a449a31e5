"""What pages are that look at one goal at a time, with the list of all goals beside it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.goals.goal_list import GoalList
from ipc_desktop.ui.sitting import Sitting


class GoalPage(Page):
    """Keeps which goal is open (`_goal`, its id). The fields stand in `_main_column`; `_show` puts the goal there."""

    stone: ClassVar[Stone] = "my_goals"

    def __init__(self, sitting: Sitting, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = edits
        self._goal = ""
        self._main = QWidget()
        self._main_column = QVBoxLayout(self._main)
        self._main_column.setContentsMargins(0, 0, 0, 0)
        self.goals = GoalList(may_add=False)
        self.goals.chosen.connect(self.open_goal)
        columns = Columns(gap=32, stacked_gap=24)
        columns.add(self._main, wide=520, grow=1)
        columns.add(self.goals, wide=268)
        self.body.addLayout(columns)
        appearance().remeasured.connect(self._space_goal)
        self._space_goal()

    def open_goal(self, goal: str) -> None:
        """Shows another goal of the list."""
        self._goal = goal
        self._show()

    def _show(self) -> None:
        """Puts the open goal into the fields, as it stands in the edits."""
        raise NotImplementedError

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        known = [goal.id for goal in plan.all(Outcome)]
        if self._goal not in known:
            self._goal = known[0] if known else ""
        self._show()

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    def _space_goal(self) -> None:
        self._main_column.setSpacing(appearance().space(20))
