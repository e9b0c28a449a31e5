"""The form for one source of money: how much, how often, and why."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ipc_desktop.plan.money.sources import Allocation
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.field import Field, Problem, put_raw, raw_of
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.button import Button
from ipc_desktop.ui.parts.card import Panel
from ipc_desktop.ui.parts.how_often import HowOften
from ipc_desktop.ui.parts.money_problem import money_problems
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.parts.words import Title
from ipc_desktop.wording import source_words


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
        self.done = Button(_("Done"), kind="main")
        self.take_away = Button(_("Take this line away"), kind="quiet")
        for widget in (self.title, self.known, self.amount, self.often, self.reason):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.done)
        row.addWidget(self.take_away)
        row.addStretch(1)
        self.body.addLayout(row)
        for field in (self.known, self.amount, self.often, self.reason):
            field.changed.connect(self._on_changed)

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
        self.take_away.setVisible(may_go)
        self._show_amount()
        self._filling = False

    def allocation(self, was: Allocation) -> Allocation:
        """What the form says now."""
        reason = self.reason.words()
        known = self.known.value()
        if known != "amount":
            pence = 0 if known == "nothing" else None
            return msgspec.structs.replace(was, unit_pence=pence, reason=reason)
        frequency, weeks = self.often.value()
        pence = self._opened.unit_pence if self.amount.fault() else self.amount.pence()
        return msgspec.structs.replace(was, unit_pence=pence, frequency=frequency, weeks_active=weeks, reason=reason)

    def problems(self) -> tuple[Problem, ...]:
        """An amount that cannot be read for sure would be lost."""
        if self.known.value() != "amount":
            return ()
        found: list[Problem] = []
        found += money_problems(self.amount)
        if self.often.fault():
            found.append(Problem(self.often.fault(), self.often.number))
        return tuple(found)

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
        there = self.known.value() == "amount"
        self.amount.setVisible(there)
        self.often.setVisible(there)

    def _on_changed(self) -> None:
        if not self._filling:
            self._show_amount()
            self.changed.emit()
