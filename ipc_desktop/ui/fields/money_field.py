"""An amount of money in pounds and pence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.bricks.words import WrappedLabel
from ipc_desktop.ui.fields.boxed_field import BoxedField
from ipc_desktop.ui.fields.entry_box import EntryBox
from ipc_desktop.ui.fields.text_entry import ShortEntry


class _PoundSign(WrappedLabel):
    ROLE = "entry"
    COLOUR = "ink2"


class MoneyField(BoxedField):
    """A box for an amount, with a pound sign in front. What cannot be read stays as it was typed."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        self.entry = ShortEntry(10, tabular=True)
        self.entry.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.entry.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.entry.edited.connect(self.changed)
        self._box = EntryBox(self.entry, _PoundSign("£"))
        self._box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.body.addWidget(self._box, 0, Qt.AlignmentFlag.AlignLeading)
        self._tell()

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

    @override
    def raw(self) -> str:
        return self.entry.words()

    @override
    def set_raw(self, text: str) -> None:
        self.entry.set_words(text)
