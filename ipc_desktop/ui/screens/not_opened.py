"""When the folder of the stores may not even be looked into: what is wrong, and a way to try again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.screens.screen import Screen


class NotOpenedScreen(Screen):
    """Says in one sentence what is wrong; `again` asks for another try."""

    again = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Your list did not open. Nothing is lost."), words, parent)
        self.again_button = Button(_("Try again"), kind="primary")
        self.again_button.clicked.connect(self.again)
        row = FlowRow()
        row.addWidget(self.again_button)
        self.body.addLayout(row)
