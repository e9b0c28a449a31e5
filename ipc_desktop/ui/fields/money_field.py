"""An amount of money in pounds and pence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.fields.figure_field import FigureField


class _PoundSign(WrappedLabel):
    ROLE = "entry"
    COLOUR = "ink2"


class MoneyField(FigureField):
    """A box for an amount, with a pound sign in front."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent, letters=10, before=_PoundSign("£"))
        for part in (self.entry, self._box):
            part.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def pence(self) -> int | None:
        """The amount in pence; None when the box is empty or cannot be read."""
        amount = self._read()
        return amount if isinstance(amount, int) else None

    def set_pence(self, pence: int | None) -> None:
        """Shows an amount, or empties the box."""
        if pence is not None and pence == self.pence():
            return
        self.entry.set_words("" if pence is None else f"{pence // 100:,}.{pence % 100:02d}")

    def fault(self) -> str:
        """Why the amount cannot be read, as a code of `plan.money.amounts`; empty when it can or nothing is written."""
        amount = self._read()
        return "" if isinstance(amount, int) or amount == "empty" else str(amount)

    def _read(self) -> int | str:
        from ipc_desktop.plan.money.amounts import read_pence

        return read_pence(self.entry.words())
