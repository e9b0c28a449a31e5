"""A whole number, from nought to the highest that makes sense."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.fields.figure_field import FigureField


class NumberField(FigureField):
    """A short box for a number from 0 to `most`."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None, *, most: int) -> None:
        super().__init__(label, hint, parent, letters=len(str(most)) + 1)
        self.most = most

    def value(self) -> int | None:
        """The number; None when the box is empty or holds something else."""
        typed = self.entry.words().strip()
        if not typed.isdecimal():
            return None
        number = int(typed)
        return number if number <= self.most else None

    def set_value(self, value: int | None) -> None:
        """Shows a number, or empties the box."""
        if value is None or value != self.value():
            self.entry.set_words("" if value is None else str(value))

    def is_unclear(self) -> bool:
        """Whether something is written that is no such number."""
        return self.value() is None and bool(self.entry.words().strip())

    def fault(self) -> str:
        """What keeps a number from being read, in words; empty when nothing does."""
        return _("Please write a number up to {most}.").format(most=self.most) if self.is_unclear() else ""


class MinutesField(NumberField):
    """A number of minutes, of which 0 and an empty box both mean: not said."""
