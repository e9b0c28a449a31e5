"""Bringing a copy back: what that does and does not do, and the way to choose where it lies."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.screens.screen import Screen


class BringBackScreen(Screen):
    """`choose` asks for the folder of the copy, `back` for where somebody came from."""

    choose = Signal()
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _("It may lie on a stick, or with your team.")
        super().__init__(_("Bring back a copy of a list"), lead, parent)
        self.choose_button = Button(_("Choose its folder"), kind="primary", glyph="search")
        self.choose_button.clicked.connect(self.choose)
        self.back_button = Button(_("Back"), glyph="back")
        self.back_button.clicked.connect(self.back)
        self.waiting = Body(_("Bringing it back. This takes a moment."), weight=700)
        self.waiting.hide()
        row = FlowRow()
        for button in (self.choose_button, self.back_button):
            row.addWidget(button)
        for words in (
            _("What is on this laptop stays as it is. The copy comes beside it."),
            _("It opens with its own passphrase, or with its recovery code."),
            _("What was destroyed here stays destroyed."),
        ):
            self.body.addWidget(Body(words))
        self.body.addLayout(row)
        self.body.addWidget(self.waiting)

    @override
    def enter(self) -> None:
        self.choose.emit()

    def be_busy(self, busy: bool) -> None:
        """Says that it takes a moment."""
        for button in (self.choose_button, self.back_button):
            button.setEnabled(not busy)
        self.waiting.setVisible(busy)

    def refuse(self, words: str) -> None:
        """Says why it could not be done; nothing was changed."""
        self.be_busy(False)
        self.tell(self.heading.text(), words)
        self.start()
