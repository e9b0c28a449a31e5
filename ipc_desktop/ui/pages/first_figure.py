"""The page that asks early whether there can be a budget, and about how much; goals stay free of the sum."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.money.sources import FirstFigure as Known
from ipc_desktop.plan.money.sources import Frequency, Possible, Statement
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.field import Field, Problem
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.one_entry_page import OneEntryPage
from ipc_desktop.ui.parts.money.money_problem import money_problems
from ipc_desktop.ui.parts.more import More
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words

POSSIBLE: tuple[Possible, ...] = ("yes", "no", "not_known")
KNOWN: dict[Known, str] = {"known": "coins", "not_known": "thinking"}
FREQUENCIES: tuple[Frequency, ...] = ("annual", "monthly", "weekly", "one_off")


class FirstFigure(OneEntryPage[Statement]):
    """A sum is asked for only where somebody knows one, and shown to nobody as a limit to what they may want."""

    key: ClassVar[str] = "first_figure"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._pence_before: int | None = None
        self.possible = Radios(
            _("Can you have a budget?"),
            (
                Choice("yes", _("Yes"), picture="yes"),
                Choice("no", _("No"), picture="no"),
                Choice("not_known", _("Not known yet"), picture="thinking"),
            ),
            min_column=230,
        )
        self.known = Radios(_("Is there a first figure?"), _known(), min_column=280)
        self.amount = MoneyField(_("About how much?"))
        self.frequency = Radios(_("How often?"), _frequencies(), min_column=150, gap=8)
        self.words = Voiced(_("What did they say about it?"), lines=2, lang=sitting.language)
        self.more = More(_("What did they say about it?"), (self.words,))
        self.possible.label.hide()  # the page asks just that
        self.free = Panel()
        self.free.body.addWidget(Body(_("Your goals do not depend on this sum. Say what you want, not what it costs.")))
        self.free.body.addWidget(Body(_("It may still change. It is enough when it meets your needs and goals.")))
        self._fields = (self.possible, self.known, self.amount, self.frequency, self.words)
        for field in self._fields:
            self.body.addWidget(field)
            field.changed.connect(self._on_changed)
        row = FlowRow()
        row.addWidget(self.more)
        self.body.addLayout(row)
        self.body.addWidget(self.free)

    @override
    def question(self, plan: Plan) -> str:
        return _("Can you have a budget?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("“Not known yet” is a good answer. We find out together.")

    @override
    def _entry(self, plan: Plan) -> Statement:
        return plan.once(Statement)

    @override
    def _fill(self, plan: Plan, entry: Statement) -> None:
        self.possible.set_value(entry.possible)
        self.known.set_value(entry.first_figure)
        self.amount.set_pence(entry.first_figure_pence)
        self._pence_before = entry.first_figure_pence
        self.frequency.set_value(entry.first_figure_frequency)
        self.words.ask(plan, entry.first_figure_words)
        self.more.put_away()
        self._show_what_is_asked()

    @override
    def _written(self, was: Statement) -> Statement:
        often = was.first_figure_frequency  # another program may have said one that is not offered here
        pence = self._pence_before if self.amount.fault() else self.amount.pence()
        return msgspec.structs.replace(
            was,
            possible=next((answer for answer in POSSIBLE if answer == self.possible.value()), ""),
            first_figure=next((answer for answer in KNOWN if answer == self.known.value()), ""),
            first_figure_pence=pence,
            first_figure_frequency=next((one for one in FREQUENCIES if one == self.frequency.value()), often),
            first_figure_words=self.words.words(),
        )

    @override
    def _on_changed(self) -> None:
        self._show_what_is_asked()
        super()._on_changed()
        if self.amount.fault() and not self._filling:
            self.changed.emit()  # what cannot be read yet is kept like a draft

    @override
    def problems(self) -> tuple[Problem, ...]:
        return money_problems(self.amount) if self._asks_amount() else ()

    @override
    def holding(self) -> dict[str, Field]:
        return {"amount": self.amount}

    @override
    def is_answered(self, plan: Plan) -> bool:
        statement = plan.once(Statement)
        return bool(statement.possible or statement.first_figure)

    def _asks_amount(self) -> bool:
        return self.possible.value() != "no" and self.known.value() == "known"

    def _show_what_is_asked(self) -> None:
        self.known.setVisible(self.possible.value() in ("yes", "not_known"))
        for part in (self.amount, self.frequency, self.free):
            part.setVisible(self._asks_amount())
        if not self._asks_amount():
            self.more.put_away()
        elif self.more.isHidden() and self.words.isHidden():
            self.more.fold(bool(self.words.words()))


def _known() -> tuple[Choice, ...]:
    return tuple(Choice(answer, choice_words("first_figure", answer), picture=name) for answer, name in KNOWN.items())


def _frequencies() -> tuple[Choice, ...]:
    words: dict[Frequency, str] = {
        "annual": _("Every year"),
        "monthly": _("Every month"),
        "weekly": _("Every week"),
        "one_off": _("Just once"),
    }
    return tuple(Choice(frequency, words[frequency]) for frequency in FREQUENCIES)
