"""The form for one line of the account: written down as a whole and never changed after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import get_args

import msgspec
from PySide6.QtCore import Signal

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.media import Media
from ipc_desktop.plan.money.ledger import LedgerEntry, LedgerSort
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.money.sums import WAYS, ChosenWay
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.field import Field, Problem, point_out
from ipc_desktop.ui.fields.money_field import MoneyField
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.parts.entries.asked import problems_of
from ipc_desktop.ui.parts.photo_form import PhotoForm
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words, way_words
from ipc_desktop.wording.costs import line_words

ASKED: tuple[LedgerSort, ...] = ("spend", "payment_in", "refund", "fee", "commitment", "release")
_WAY = "way/"


class AccountForm(Card):
    """Asks what it was, how much, when, and what it belongs to; `written` once somebody says that it is right."""

    written = Signal()
    left = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._today = dt.date.min
        self._receipt: Media | None = None
        self._pointed_out: tuple[Problem, ...] = ()
        self.photo = PhotoForm(sitting)
        self.photo.add.setText(_("Add a photo of the receipt"))
        self.photo.kept.connect(self._on_photo)
        self.with_photo = Body("", weight=700)
        self.sort = Radios(
            _("What was it?"), [Choice(sort, choice_words("ledger_sort", sort)) for sort in ASKED], min_column=200
        )
        self.amount = MoneyField(_("How much?"))
        self.on = DateField(_("On which day?"))
        self.payee = TextField(_("Whom was it paid to, or who paid it?"))
        self.line = Radios(_("What does it belong to?"), (), min_column=280)
        self.keep = Button(_("Write it down"), kind="main")
        self.leave = Button(_("Leave it"), kind="quiet")
        for field in (self.sort, self.amount, self.on, self.payee, self.line, self.photo, self.with_photo):
            self.body.addWidget(field)
        row = FlowRow(gap=12)
        row.addWidget(self.keep)
        row.addWidget(self.leave)
        self.body.addLayout(row)
        self.body.setSpacing(appearance().space(24))
        self.keep.clicked.connect(self._on_keep)
        self.leave.clicked.connect(self.left)

    def begin(self, plan: Plan, today: dt.date) -> None:
        """Empties the form; the day is today until somebody says another one."""
        self._today = today
        self.line.set_choices(tuple(belongings(plan)))
        self.sort.set_value("spend")
        self.amount.set_pence(None)
        self.on.set_value(today)
        self.payee.set_text("")
        self.line.set_value("")
        self.photo.offer(())
        self.photo.pictured.hide()
        self._receipt = None
        self.with_photo.hide()
        for field in (self.amount, self.on, self.line):
            field.set_error("")

    def entry(self, entry_id: str) -> LedgerEntry:
        """What the form says, as a line of the account."""
        belongs = self.line.value()
        way: ChosenWay = next((way for way in WAYS if belongs == f"{_WAY}{way}"), "")
        return LedgerEntry(
            id=entry_id,
            on=self.on.value() or self._today,
            sort=next((sort for sort in get_args(LedgerSort) if sort == self.sort.value()), "spend"),
            amount_pence=self.amount.pence() or 0,
            way=way,
            spend="" if way else belongs,
            payee=self.payee.text().strip(),
            matched="" if way else "yes",
        )

    def entries(self, entry_id: str) -> tuple[Entry, ...]:
        """The line of the account, and the photo of its receipt if there is one."""
        line = self.entry(entry_id)
        return (line,) if self._receipt is None else (line, msgspec.structs.replace(self._receipt, part_of=entry_id))

    def is_begun(self) -> bool:
        """Whether anything was written that would be lost."""
        return bool(self.amount.raw() or self.payee.text().strip() or self.photo.problems())

    def problems(self) -> tuple[Problem, ...]:
        """What is missing or cannot be read for sure before this can be written down."""
        found = [*problems_of(self.amount), *problems_of(self.on)]
        if not found and not self.amount.pence():
            found.append(Problem(_("Please write how much it was."), self.amount))
        if not self.line.value():
            found.append(Problem(_("Please say what it belongs to."), self.line))
        return (*found, *self.photo.problems())

    def holding(self) -> Mapping[str, Field]:
        """The fields by name, for what is half written."""
        return {"sort": self.sort, "amount": self.amount, "on": self.on, "payee": self.payee, "line": self.line}

    def focus_first(self) -> None:
        """Goes to the first question."""
        self.sort.focus_first()

    def _on_photo(self, photo: Media) -> None:
        self._receipt = photo
        self.with_photo.setText(_("Goes with it: {photo}").format(photo=photo.caption.text))
        self.with_photo.show()

    def _on_keep(self) -> None:
        self._pointed_out = point_out(self.problems(), self._pointed_out)
        if not self._pointed_out:
            self.written.emit()


def belongings(plan: Plan) -> list[Choice]:
    """Each spending line, then each way for what belongs to none."""
    lines = [Choice(one.id, line_words(one)) for one in plan.all(PlannedSpend)]
    none = [Choice(f"{_WAY}{way}", _("No line: {way}").format(way=way_words(way))) for way in WAYS]
    return [*lines, *none]
