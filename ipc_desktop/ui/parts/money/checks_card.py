"""What was looked at to find whether the money is enough: each check as a sentence, with how it went in words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.money.budget import Budget
from ipc_desktop.plan.money.enough import Result
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.wording import choice_words
from ipc_desktop.wording.budget import check_words, finding_words, rule_kind_words
from ipc_desktop.wording.costs import line_words

SHOWN_FIRST: tuple[Result, ...] = ("fail", "warn", "pass")
OWN_ANSWER = "S7"
"""The person gives this answer on the same page: it is not said twice."""


class ChecksCard(Card):
    """What needs a look comes first; what does not apply here is left out. It never answers for the person."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(appearance().space(14))
        self.body.addWidget(Title(_("What we looked at")))
        self.body.addLayout(self._rows)

    def show_budget(self, plan: Plan, budget: Budget) -> None:
        """Shows what rules say of single lines, then every check that applies."""
        clear(self._rows)
        for found in budget.findings:
            line = line_words(plan.get(PlannedSpend, found.spend))
            words = _("{line}: {what}").format(line=line, what=finding_words(found.rule))
            self._rows.addWidget(_row(rule_kind_words(found.kind), words, needs_a_look=True))
        applying = [one for one in budget.checks if one.result in SHOWN_FIRST and one.code != OWN_ANSWER]
        for check in sorted(applying, key=lambda one: SHOWN_FIRST.index(one.result)):
            result = choice_words("check_result", check.result)
            self._rows.addWidget(_row(result, check_words(plan, check), needs_a_look=check.result != "pass"))
        self.setVisible(bool(applying) or bool(budget.findings))


def _row(result: str, words: str, *, needs_a_look: bool) -> QWidget:
    holder = QWidget()
    lines = QVBoxLayout(holder)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    lines.addWidget(Small(result))
    lines.addWidget(Body(words, weight=700 if needs_a_look else 400))
    return holder
