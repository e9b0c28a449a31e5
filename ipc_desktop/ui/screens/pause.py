"""A break, or enough for today: all is saved, and nothing has to be finished."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.countdown import Countdown
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.keeping.autosave import SaveStatus
from ipc_desktop.ui.screens.screen import Screen

BREAKS_MINUTES = (5, 10, 15)


class PauseScreen(Screen):
    """One calm page: carry on, stop for today, or close the visit. A break may have a length, and then a picture of it.

    `closing` asks for what belongs to the end of a visit: not for whoever was handed the laptop.
    """

    stopped = Signal()
    closing = Signal()

    def __init__(self, *, can_close: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(_("Let us take a break."), _("We are saving. We stay just where we are."), parent)
        self.primary = _("Carry on now")
        self.stop = Button(_("Stop for today"), kind="secondary", glyph="pause")
        self.stop.clicked.connect(self.stopped)
        self.close_visit = Button(_("Close our visit"), glyph="home")
        self.close_visit.clicked.connect(self.closing)
        self.length = Radios(_("How long is our break?"), _lengths(), min_column=180)
        self.length.changed.connect(self._count)
        self.countdown = Countdown(_("Ready when you are."))
        row = FlowRow()
        row.addWidget(self.stop)
        row.addWidget(self.close_visit)
        self.body.addLayout(row)  # before the break: whoever has had enough sees it at every text size
        self.body.addWidget(self.length)
        self.body.addWidget(self.countdown)
        self.countdown.hide()
        self.close_visit.setVisible(can_close)

    def count_down(self, minutes: int) -> None:
        """Shows a countdown of so many minutes at once, for whoever likes to see how long it is."""
        self.length.set_value(str(minutes))
        self._count()

    def _count(self) -> None:
        minutes = int(self.length.value() or 0)
        self.countdown.setVisible(minutes > 0)
        if minutes:
            self.countdown.begin(minutes)

    @Slot(str)
    def saving_changed(self, status: SaveStatus) -> None:
        """Says the truth: that all is saved only once it is."""
        if status == "failing":
            self.tell(_("Let us take a break."), _("This laptop has not saved everything yet. It is still trying."))
        elif status == "saved":
            self.tell(_("All saved. Carry on another day?"), _("Take a break. We stay just where we are."))


def _lengths() -> tuple[Choice, ...]:
    timed = (Choice(str(n), ngettext("{n} minute", "{n} minutes", n).format(n=n)) for n in BREAKS_MINUTES)
    return (*timed, Choice("0", _("As long as we like")))
