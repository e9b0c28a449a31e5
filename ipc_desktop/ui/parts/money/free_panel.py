"""What helps without costing the budget anything: it stands first, and counts as support like all that is paid for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from ipc_desktop.plan.actions import Support
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, isolated, list_of, ngettext
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.words import Body, Small, Title

MOST = 5
"""How many are named; of the others only their number is."""


class FreePanel(Panel):
    """Names help that is free and unpaid, with its goals; nothing while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, ...] = ()
        self._rows = QVBoxLayout()
        self.body.addWidget(Title(_("Already there, and free")))
        self.body.addLayout(self._rows)
        self.body.addWidget(Small(_("This counts as support. It needs no money.")))
        self.hide()

    def show_plan(self, plan: Plan) -> None:
        """Shows the help that the plan names."""
        told = tuple(free_words(plan))
        if told != self._shown:
            clear(self._rows)
            for words in _cut(told):
                self._rows.addWidget(Body(words))
            self._shown = told
        self.setVisible(bool(told))


def free_words(plan: Plan) -> Sequence[str]:
    """Each free or unpaid support in a line, with whose help it is and for which goals."""
    numbers = {goal.id: number for number, goal in enumerate(plan.all(Outcome), 1)}
    told = []
    for support in plan.all(Support):
        what = support.what.text.strip().rstrip(".")
        if not what:
            continue
        goals = [str(numbers[goal]) for goal in support.outcomes if goal in numbers]
        party, words = plan.party(support.who), what
        if party is not None and party.name:
            words = _("{who}: {what}").format(who=isolated(party.name), what=isolated(what))
        for_goals = ngettext("{what}, for goal {goals}", "{what}, for goals {goals}", len(goals))
        told.append(for_goals.format(what=words, goals=list_of(goals)) if goals else words)
    return told


def _cut(told: Sequence[str]) -> Sequence[str]:
    rest = len(told) - MOST
    if rest <= 0:
        return told
    return (*told[:MOST], ngettext("And one more.", "And {n} more.", rest).format(n=rest))
