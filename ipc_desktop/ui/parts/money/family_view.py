"""Where the money stands, for the whole table: in large type, in words first, with the day on which it stood so."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ipc_desktop.plan.money.ledger import Account, Position, total_of
from ipc_desktop.plan.money.sums import WAYS, ChosenWay
from ipc_desktop.texts import _, long_date, money
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Lead, WrappedLabel
from ipc_desktop.ui.parts.money.spend_row import who_holds_words
from ipc_desktop.wording.budget import position_words


class _Large(WrappedLabel):
    """A sentence that can be read from across the table."""

    ROLE = "question"


class FamilyView(Panel):
    """All of it first, then each who holds money; `closed` asks for the whole page again."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout()
        self.close_it = Button(_("Show all of it"))
        row = FlowRow()
        row.addWidget(self.close_it)
        self.body.addLayout(row)  # first, so that whoever comes by key stays above the figures
        self.body.addLayout(self._rows)
        self.close_it.clicked.connect(self.closed)

    def show_account(self, account: Account) -> None:
        """Shows where everything stands on the day of the account."""
        clear(self._rows)
        self._rows.addWidget(Lead(_("As it stands on {date}").format(date=long_date(account.as_at))))
        for line in family_words(account):
            self._rows.addWidget(_Large(line))


def family_words(account: Account) -> tuple[str, ...]:
    """What there is to say to a family: what was used, what is left, and how that stands for each who holds money."""
    total = total_of(account.by_way.values())
    used = _("{used} of {planned} is used.").format(used=money(total.actual), planned=money(total.planned))
    left = _("{left} is left.").format(left=money(total.left))
    ways: tuple[ChosenWay, ...] = (*WAYS, "")
    by_holder = [_line(way, account.by_way[way]) for way in ways if _has_money(account.by_way.get(way))]
    return (used, left, *by_holder)


def _has_money(position: Position | None) -> bool:
    return position is not None and bool(position.planned or position.actual)


def _line(way: ChosenWay, position: Position) -> str:
    return _("{who}: {words}").format(who=who_holds_words(way), words=position_words(position))
