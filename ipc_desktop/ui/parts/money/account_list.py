"""The lines of the account, the newest first: none is changed or taken out, each can be taken back once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.plan.media import media_of
from ipc_desktop.plan.money.ledger import LedgerEntry, effect
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, money, short_date
from ipc_desktop.ui import photos
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.long_list import LongList
from ipc_desktop.ui.bricks.words import Body, Small, Title
from ipc_desktop.ui.parts.awaited_photo import AwaitedPhoto
from ipc_desktop.ui.parts.money.amount import Amount
from ipc_desktop.ui.parts.money.whole_photo import WholePhoto
from ipc_desktop.wording import choice_words, way_words


class AccountList(Card):
    """`taken_back` names a line that somebody wants to take back."""

    taken_back = Signal(str)
    completed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        self._rows = QVBoxLayout()
        self.body.addWidget(Title(_("Written down so far")))
        self.body.addLayout(self._rows)

    def show_plan(self, plan: Plan) -> None:
        """Shows every line of the account."""
        clear(self._rows)
        self.buttons = {}
        lines = sorted(plan.all(LedgerEntry), key=lambda one: (one.on or dt.date.min, one.id), reverse=True)
        taken_back = {one.reverses for one in lines if one.reverses}
        rows: list[Callable[[], QWidget]] = [partial(self._row, plan, one, one.id in taken_back) for one in lines]
        if rows:
            shown = LongList(rows)
            shown.completed.connect(self.completed)
            self._rows.addWidget(shown)
        else:
            self._rows.addWidget(Body(_("Nothing yet.")))

    def _row(self, plan: Plan, line: LedgerEntry, is_taken_back: bool) -> QWidget:
        row = QWidget()
        columns = Columns(row, gap=12, stacked_gap=4)
        what = what_words(plan, line)
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        column.addWidget(Body(what, weight=600))
        column.addWidget(Small(_when_and_whom(line)))
        for photo in media_of(plan, line.id):
            column.addWidget(Small(_("With a photo: {photo}").format(photo=photo.caption.text)))
            held = next((key for key in (line.id, photo.id) if key in photos.photos()), line.id)
            column.addWidget(AwaitedPhoto(held))
            column.addWidget(WholePhoto(held, photo.caption.text))
        columns.add(told, wide=240, grow=1, centred=True)
        amount = effect(plan, line)
        columns.add(Amount(money(amount)), wide=130, centred=True)
        if line.reverses or is_taken_back:
            words = _("Takes a line back") if line.reverses else _("Taken back")
            columns.add(Small(words), wide=150, centred=True)
        else:
            button = Button(_("Take it back"), kind="quiet")
            button.setAccessibleName(_("Take it back: {what}, {amount}").format(what=what, amount=money(amount)))
            button.clicked.connect(lambda _checked=False, entry=line.id: self.taken_back.emit(entry))
            columns.add(button, wide=150, centred=True)
            self.buttons[line.id] = button
        return row


def what_words(plan: Plan, line: LedgerEntry) -> str:
    """What a line of the account is: its sort, and what it belongs to."""
    spend = plan.get(PlannedSpend, line.spend)
    title = spend.title.text.strip() if spend else ""
    sort = choice_words("ledger_sort", line.sort)
    about = title or (way_words(line.way) if line.way else "")
    return _("{sort}: {about}").format(sort=sort, about=about) if about else sort


def _when_and_whom(line: LedgerEntry) -> str:
    day = short_date(line.on) if line.on else _("No day")
    return _("{day}, {payee}").format(day=day, payee=line.payee) if line.payee else day
