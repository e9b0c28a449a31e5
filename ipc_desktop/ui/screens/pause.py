"""A break, or enough for today: all is saved, and nothing has to be finished."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.autosave import SaveStatus
from ipc_desktop.ui.parts.button import Button
from ipc_desktop.ui.parts.flow_grid import FlowRow
from ipc_desktop.ui.screens.screen import Screen


class PauseScreen(Screen):
    """One calm page: carry on, or stop for today."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Let us take a break."), _("We are saving. We stay just where we are."), parent)
        self.primary = _("Carry on now")
        self.stop = Button(_("Stop for today"), kind="secondary", glyph="pause")
        self.stop.clicked.connect(self.stopped)
        row = FlowRow()
        row.addWidget(self.stop)
        self.body.addLayout(row)

    @Slot(str)
    def saving_changed(self, status: SaveStatus) -> None:
        """Says the truth: that all is saved only once it is."""
        if status == "failing":
            self.tell(_("Let us take a break."), _("This laptop has not saved everything yet. It is still trying."))
        elif status == "saved":
            self.tell(_("All saved. Carry on another day?"), _("Take a break. We stay just where we are."))
