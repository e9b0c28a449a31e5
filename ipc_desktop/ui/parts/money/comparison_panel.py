"""A copy of the money beside the plan as it stands: both sums, and each line that differs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import Sums
from ipc_desktop.plan.money.what_if import LineChange, WhatIf, compared, lines_if
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, money
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.parts.money.amount_row import AmountRow
from ipc_desktop.wording.costs import line_words


class ComparisonPanel(Panel):
    """Follows what is tried out; in words and figures, line by line."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout()
        self.body.addWidget(Title(_("Side by side")))
        self.body.addLayout(self._rows)

    def show_tried(self, plan: Plan, tried: WhatIf) -> None:
        """Shows what the copy changes."""
        found = compared(plan, plan.with_entries(lines_if(plan, tried)))
        clear(self._rows)
        for change in found.lines:
            self._rows.addWidget(Body(change_words(plan, change)))
        if not found.lines:
            self._rows.addWidget(Small(_("Nothing is different yet.")))
        self._rows.addWidget(AmountRow(_("Planned now"), money(found.before.planned)))
        self._rows.addWidget(Small(stands_words(found.before)))
        self._rows.addWidget(AmountRow(_("Planned then"), money(found.after.planned)))
        self._rows.addWidget(Small(would_stand_words(found.after)))


def change_words(plan: Plan, change: LineChange) -> str:
    """One line that differs: what it is, and how much less or more a year."""
    name = line_words(plan.get(PlannedSpend, change.spend))
    difference = money(abs(change.difference_pence))
    if change.after_pence is None:
        return _("{what}: left out, {amount} less").format(what=name, amount=difference)
    words = _("{what}: {amount} less") if change.difference_pence < 0 else _("{what}: {amount} more")
    return words.format(what=name, amount=difference)


def stands_words(total: Sums) -> str:
    """Whether the money does, to the penny."""
    if total.total_shortfall:
        return _("{amount} is missing.").format(amount=money(total.total_shortfall))
    return _("{left} is left.").format(left=money(total.total_unallocated))


def would_stand_words(total: Sums) -> str:
    """Whether the money would do, to the penny."""
    if total.total_shortfall:
        return _("{amount} would be missing.").format(amount=money(total.total_shortfall))
    return _("{amount} would be left.").format(amount=money(total.total_unallocated))
