"""Choosing among the goals of a plan, each with its number and its own words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.parts.goals.goal_list import goal_words


class GoalChooser(Checkboxes):
    """Any number of goals; `values()` are their ids. Without a goal there is nothing to choose, and nothing shows."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None, *, min_column: int = 240) -> None:
        super().__init__(label, (), hint, parent, min_column=min_column)

    def set_goals(self, goals: Sequence[Outcome]) -> None:
        """Offers these goals; those that were chosen stay so."""
        self.set_choices([Choice(goal.id, f"{n}. {goal_words(n, goal)}") for n, goal in enumerate(goals, 1)])
