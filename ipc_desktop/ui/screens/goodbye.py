"""After the last page: a thank you, and that we stop here."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.keeping.autosave import SaveStatus
from ipc_desktop.ui.screens.screen import Screen


class GoodbyeScreen(Screen):
    """`over` ends the conversation for today; `closing` asks for what belongs to the end of a visit."""

    over = Signal()
    closing = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        thanks = _("Thank you, {name}. We stop here.").format(name=name) if name else _("Thank you. We stop here.")
        super().__init__(thanks, _("We are saving."), parent)
        self.primary = _("Goodbye")
        note = Panel()
        note.body.addWidget(Body(_("This is your plan. You can change your mind at any time.")))
        self.body.addWidget(note)
        self.close_visit = Button(_("Close our visit"), glyph="home")
        self.close_visit.clicked.connect(self.closing)
        row = FlowRow()
        row.addWidget(self.close_visit)
        self.body.addLayout(row)

    @override
    def go_on(self) -> None:
        self.over.emit()

    @Slot(str)
    def saving_changed(self, status: SaveStatus) -> None:
        """Says the truth: that all is saved only once it is."""
        words = {
            "failing": _("This laptop has not saved everything yet. It is still trying."),
            "saved": _("All saved."),
        }
        if status in words:
            self.tell(self.heading.text(), words[status])
