"""Something to try out, opened: its name, every line as it is or otherwise, and what that would change."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import spend_annual, weeks_in_year
from ipc_desktop.plan.money.what_if import LineIf, WhatIf
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.fields.field import Field, Problem, raw_of
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.entry_editor import EntryEditor
from ipc_desktop.ui.parts.money.comparison_panel import ComparisonPanel
from ipc_desktop.ui.parts.money.money_problem import money_problems
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording import frequency_words
from ipc_desktop.wording.costs import line_cost_words, line_words
from ipc_desktop.wording.questions import QUESTIONS


class LineChoice(QWidget):
    """One line: as it is, another amount, or left out."""

    changed = Signal()

    def __init__(self, spend: PlannedSpend, plan: Plan, now: LineIf | None) -> None:
        super().__init__()
        self._spend = spend
        about = line_cost_words(spend, spend_annual(spend, weeks_in_year(plan)))
        asked = _("{what}: how much {often}?")
        self.how = Radios(about, _choices(), min_column=170)
        self.amount = MoneyField(asked.format(what=line_words(spend), often=frequency_words(spend.frequency)))
        self.how.set_value(now.changed if now else "as_it_is")
        self.amount.set_pence(now.unit_pence if now and now.changed == "amount" else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(12))
        for field in (self.how, self.amount):
            column.addWidget(field)
            field.changed.connect(self._on_changed)
        self.show_amount()

    def line(self) -> LineIf | None:
        """The line as it would be; None while it is as it is, or no other amount can be read yet."""
        if self.how.value() == "left_out":
            return LineIf(self._spend.id, "left_out")
        pence = self.amount.pence()
        if self.how.value() != "amount" or pence is None or self.amount.fault():
            return None
        return LineIf(self._spend.id, "amount", pence)

    def problems(self) -> tuple[Problem, ...]:
        """An amount that cannot be read for sure."""
        return money_problems(self.amount) if self.how.value() == "amount" else ()

    def _on_changed(self) -> None:
        self.show_amount()
        self.changed.emit()

    def show_amount(self) -> None:
        """Asks for an amount where another one is meant."""
        self.amount.setVisible(self.how.value() == "amount")


class WhatIfForm(EntryEditor[WhatIf]):
    """`wanted` comes when people want the plan to be so."""

    wanted = Signal()

    def __init__(self, tried: WhatIf, plan: Plan, language: str) -> None:
        super().__init__()
        self._tried, self._plan = tried, plan
        (question,) = QUESTIONS["what_if"]
        self.name = Voiced(question.label, question.help, lines=1, lang=language)
        self.name.ask(plan, tried.name)
        now = {line.spend: line for line in tried.lines}
        spends = [one for one in plan.all(PlannedSpend) if one.title or one.unit_pence]
        self.lines = {spend.id: LineChoice(spend, plan, now.get(spend.id)) for spend in spends}
        self.comparison = ComparisonPanel()
        self.want = Button(_("Put this into the plan"))
        for widget in (self.name, *self.lines.values(), self.comparison):
            self.body.addWidget(widget)
        self.name.changed.connect(self.changed)
        for line in self.lines.values():
            line.changed.connect(self._on_line)
        self.want.clicked.connect(self._on_want)
        self._add_foot(self.want)
        self._show_comparison()

    @override
    def entry(self) -> WhatIf:
        shown = (choice.line() for choice in self.lines.values())
        gone = (line for line in self._tried.lines if line.spend not in self.lines)
        lines = (*(line for line in shown if line), *gone)
        return msgspec.structs.replace(self._tried, name=self.name.words(), lines=lines)

    @override
    def focus_first(self) -> None:
        self.name.focus_first()

    @override
    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for choice in self.lines.values() for problem in choice.problems())

    @override
    def holding(self) -> Mapping[str, Field]:
        hows = {f"how {spend}": choice.how for spend, choice in self.lines.items()}
        return hows | {f"amount {spend}": choice.amount for spend, choice in self.lines.items()}

    @override
    def unfinished(self) -> dict[str, str]:
        """An amount that cannot be read yet, and that one is asked for at all."""
        hows = {f"how {spend}": choice.how for spend, choice in self.lines.items() if choice.problems()}
        return super().unfinished() | raw_of(hows)

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        super().take_up(written)
        for choice in self.lines.values():
            choice.show_amount()

    @override
    def _dress(self) -> None:
        super()._dress()
        self.body.setSpacing(appearance().space(24))

    def _on_line(self) -> None:
        self._show_comparison()
        self.changed.emit()

    def _on_want(self) -> None:
        if not self.shows_problem():
            self.wanted.emit()

    def _show_comparison(self) -> None:
        tried = self.entry()
        self.comparison.show_tried(self._plan, tried)
        self.want.setVisible(bool(tried.lines))


def _choices() -> tuple[Choice, ...]:
    return (
        Choice("as_it_is", _("As it is")),
        Choice("amount", _("Another amount")),
        Choice("left_out", _("Leave it out")),
    )
