"""The form for one source of money in short steps: how much, how often, and why."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.words import Title
from ipc_desktop.ui.fields.field import Field, Problem, put_raw, raw_of
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.entry_more import EntryMore
from ipc_desktop.ui.parts.money.how_often import HowOften
from ipc_desktop.ui.parts.money.money_problem import money_problems
from ipc_desktop.ui.parts.steps import Step, Steps
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.wording import source_words

ON_THE_LINE = ("changed_because", "conditions", "permitted_ways", "carry_over")
"""What is asked about the money itself; what its funder says of it is asked elsewhere."""


class SourceForm(Panel):
    """Shows one allocation and hands back what it says now."""

    changed = Signal()

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._filling = False
        self._opened = Allocation(id="")
        self.title = Title("")
        self.known = Radios(
            _("What do we know?"),
            (
                Choice("amount", _("There is an amount")),
                Choice("nothing", _("Nothing from here")),
                Choice("not_known", _("Not known yet")),
            ),
            min_column=180,
        )
        self.amount = MoneyField(_("How much?"))
        self.often = HowOften()
        self.reason = Voiced(_("What is it for, or why is it so?"), lines=1, lang=lang)
        self.more = EntryMore(Allocation, lang, only=ON_THE_LINE)
        self.take_away = Button(_("Take this line away"), kind="quiet")
        self._how_much = QWidget()
        column = QVBoxLayout(self._how_much)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(20))
        column.addWidget(self.known)
        column.addWidget(self.amount)
        self._why = QWidget()
        why = QVBoxLayout(self._why)
        why.setContentsMargins(0, 0, 0, 0)
        why.setSpacing(appearance().space(20))
        why.addWidget(self.reason)
        why.addWidget(self.more)
        self.steps = Steps(self._steps(), self.title)
        self.done = self.steps.finish
        self.steps.buttons.addWidget(self.take_away)
        self.body.addWidget(self.steps)
        for field in (self.known, self.amount, self.often, self.reason, self.more):
            field.changed.connect(self._on_changed)
        self.known.changed.connect(self._on_known)

    def _steps(self) -> tuple[Step, ...]:
        often = self.often
        return (
            Step("amount", self._how_much, self.known.focus_first, problems=self._amount_problems),
            Step("often", often, often.frequency.focus_first, self._has_amount, self._often_problems),
            Step("reason", self._why, self.reason.focus_first, problems=self.more.problems),
        )

    def show_allocation(self, allocation: Allocation, plan: Plan, *, may_go: bool) -> None:
        """Fills the form without emitting `changed`; `may_go` for a line that need not be there."""
        self._filling = True
        self._opened = allocation
        self.title.setText(source_words(allocation.source))
        pence = allocation.unit_pence
        in_plan = allocation.id in plan.entries
        self.known.set_value(("not_known" if in_plan else "") if pence is None else "amount" if pence else "nothing")
        self.amount.set_error("")
        self.amount.set_pence(pence or None)
        self.often.set_value(allocation.frequency, allocation.weeks_active)
        self.reason.ask(plan, allocation.reason)
        self.more.show_entry(allocation, plan)
        self.take_away.setVisible(may_go)
        self._show_amount()
        self.steps.start()
        self._filling = False

    def allocation(self, was: Allocation) -> Allocation:
        """What the form says now."""
        reason, was = self.reason.words(), self.more.entry(was)
        known = self.known.value()
        if known != "amount":
            pence = 0 if known == "nothing" else None
            return msgspec.structs.replace(was, unit_pence=pence, reason=reason)
        frequency, weeks = self.often.value()
        pence = self._opened.unit_pence if self.amount.fault() else self.amount.pence()
        return msgspec.structs.replace(was, unit_pence=pence, frequency=frequency, weeks_active=weeks, reason=reason)

    def problems(self) -> tuple[Problem, ...]:
        """An amount that cannot be read for sure would be lost."""
        return (*self._amount_problems(), *self._often_problems())

    def show_problem(self) -> None:
        """Shows the step on which something cannot be read for sure."""
        if self._amount_problems():
            self.steps.show_step("amount")
        elif self._often_problems():
            self.steps.show_step("often")

    def _amount_problems(self) -> tuple[Problem, ...]:
        return money_problems(self.amount) if self._has_amount() else ()

    def _often_problems(self) -> tuple[Problem, ...]:
        fault = self.often.fault() if self._has_amount() else ""
        return (Problem(fault, self.often.number),) if fault else ()

    def _has_amount(self) -> bool:
        return self.known.value() == "amount"

    def written(self) -> dict[str, str]:
        """What stands in the boxes for figures, letter by letter."""
        return raw_of(self._holding())

    def take_up(self, written: Mapping[str, str]) -> None:
        """Shows what `written` gave, without emitting `changed`."""
        put_raw(self._holding(), written)
        self.often.take_up(written)
        self._show_amount()

    def _holding(self) -> dict[str, Field]:
        return {"known": self.known, "amount": self.amount} | self.often.holding()

    def focus_first(self) -> None:
        """Goes to the first question."""
        self.known.focus_first()

    def _show_amount(self) -> None:
        self.amount.setVisible(self._has_amount())

    def _on_changed(self) -> None:
        if not self._filling:
            self._show_amount()
            self.changed.emit()

    def _on_known(self) -> None:
        if not self._filling:
            self.steps.retell()
