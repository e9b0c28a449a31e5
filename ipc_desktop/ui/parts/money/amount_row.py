"""Words at the start and an amount at the end: one line of a sum."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.parts.money.amount import Amount


class AmountRow(QWidget):
    """`words` and `amount` side by side, the amount set against the end edge; `told` says both."""

    def __init__(self, words: str, amount: str, *, strong: bool = False) -> None:
        super().__init__()
        self.told = _("{head}: {amount}").format(head=words, amount=amount)
        weight = 700 if strong else None
        columns = Columns(self, gap=16, stacked_gap=0)
        columns.add(Body(words, weight=weight), wide=120, grow=1, centred=True)
        columns.add(Amount(amount, weight=weight or 400, at_end=True), wide=130, centred=True)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
