"""A number from 0 to 10, said with big cells in a row."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.fields.radios import Radios

_CELL = 60


class Ruler(Field):
    """Numbered cells of which one may be chosen, with words for both ends."""

    IS_GROUP = True

    def __init__(
        self,
        label: str,
        low_words: str,
        high_words: str,
        parent: QWidget | None = None,
        *,
        low: int = 0,
        high: int = 10,
        hint: str = "",
    ) -> None:
        super().__init__(label, hint, parent)
        choices = [Choice(str(n), str(n)) for n in range(low, high + 1)]
        self._cells = Radios("", choices, min_column=_CELL, shape="cell", gap=10)
        self._cells.changed.connect(self.changed)
        self._put(self._cells)
        ends = FlowRow(last_at_end=True)
        for number, words in ((low, low_words), (high, high_words)):
            told = _("{number}: {words}").format(number=number, words=words)
            ends.addWidget(Body(told, colour="ink2"))
            self._cells.button(str(number)).setAccessibleName(told)
        self._put(ends)
        self._tell()

    def value(self) -> int | None:
        """The chosen number; None when none is chosen."""
        chosen = self._cells.value()
        return int(chosen) if chosen else None

    def set_value(self, value: int | None) -> None:
        """Chooses a number, or none."""
        self._cells.set_value("" if value is None else str(value))

    @override
    def focus_first(self) -> None:
        self._cells.focus_first()

    @override
    def _controls(self) -> tuple[QWidget, ...]:
        return self._cells._controls()

    @override
    def _tell(self) -> None:
        super()._tell()
        for cell in self._controls():
            cell.setAccessibleDescription(self.error)
