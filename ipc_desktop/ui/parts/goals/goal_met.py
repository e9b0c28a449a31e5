"""How a goal is met so far, in short: own steps, people, what is near, and what is paid for; or that nothing is yet."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ipc_desktop.plan.actions import Action, Support
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.words import Body, Label, Small

Way = Literal["self", "unpaid", "community", "service", "equipment"]


class GoalMet(Panel):
    """`change` goes to the page where this is said."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(_("How we get there")))
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.change = Button("", kind="quiet", flush=True)
        self.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeading)
        self._shown: object = None

    def show_goal(self, plan: Plan, goal: Outcome) -> None:
        """Lists what there is for this goal; hidden while the goal has no words."""
        self.setVisible(bool(goal.statement) and not goal.retired)
        rows = means_of(plan, goal)
        if rows == self._shown:
            return
        self._shown = rows
        clear(self._rows)
        for way in dict.fromkeys(way for way, _words in rows):
            self._rows.addWidget(Small(way))
            for words in (words for of_way, words in rows if of_way == way):
                self._rows.addWidget(Body(words))
        if not rows:
            self._rows.addWidget(Body(_("Nothing here yet. What could help?")))
        self.change.setText(_("Change how we get there") if rows else _("Say what could help"))


def means_of(plan: Plan, goal: Outcome) -> tuple[tuple[str, str], ...]:
    """Each thing that helps with a goal, after what sort of help it is."""
    steps = ((_("A step"), step.what) for step in plan.all(Action) if goal.id in step.outcomes)
    helps = ((way_words(one.way), one.what) for one in plan.all(Support) if goal.id in one.outcomes)
    paid = ((_("Paid for"), line.title) for line in plan.all(PlannedSpend) if goal.id in line.outcomes)
    return tuple((way, words.text.strip()) for way, words in (*steps, *helps, *paid) if words)


def way_words(way: Way) -> str:
    """What kind of help this is, as the family says it."""
    return {
        "self": _("A step of my own"),
        "unpaid": _("Somebody helps"),
        "community": _("Something near here"),
        "service": _("A service"),
        "equipment": _("A thing that helps"),
    }[way]
