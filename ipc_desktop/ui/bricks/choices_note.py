"""A line above a page on which several answers stand against each other, and the way to them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body


class ChoicesNote(QWidget):
    """`opened` asks for the answers."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Body("")
        self.look = Button(_("Look at the answers"), glyph="swap")
        self.look.clicked.connect(self.opened)
        row = FlowRow()
        row.addWidget(self.look)
        panel = Panel()
        panel.body.addWidget(self._words)
        panel.body.addLayout(row)
        self._column = QVBoxLayout(self)
        self._column.addWidget(panel)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def tell(self, n: int) -> None:
        """Says how many places have several answers."""
        words = ngettext(
            "Two laptops wrote something else here.", "Two laptops wrote something else in {n} places here.", n
        )
        self._words.setText(words.format(n=n))

    def _space_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, appearance().space(24))
