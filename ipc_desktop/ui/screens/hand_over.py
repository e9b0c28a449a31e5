"""To whom does the laptop go, so that only what is meant for their eyes is on it?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.people import Party
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.screens.screen import Screen


class HandOverScreen(Screen):
    """`chosen` hands over a party's id; nobody is chosen beforehand. `new_pin` asks for another PIN."""

    chosen = Signal(str)
    new_pin = Signal()

    def __init__(
        self, parties: Sequence[Party], *, alone: bool, can_change_pin: bool, parent: QWidget | None = None
    ) -> None:
        heading = _("Who answers alone?") if alone else _("Who gets the laptop now?")
        super().__init__(heading, _("They see what is for them, and nothing else."), parent)
        self.primary = _("Hand it over")
        self.who = PersonChooser(heading)
        self.who.label.hide()
        self.who.set_people(parties)
        self.body.addWidget(self.who)
        change = Button(_("Choose another PIN"), kind="quiet", flush=True)
        change.clicked.connect(self.new_pin)
        row = FlowRow()
        row.addWidget(change)
        self.body.addLayout(row)
        change.setVisible(can_change_pin)

    @override
    def go_on(self) -> None:
        self.who.set_error("" if self.who.value() else _("Please choose a person."))
        if self.who.value():
            self.chosen.emit(self.who.value())
        else:
            self.who.focus_first()
