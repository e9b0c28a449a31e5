"""The recovery code: shown once to be written down, and typed when a passphrase is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import spoken
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Title, Voice
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.screens.screen import Screen


class CodeScreen(Screen):
    """Shows the code in groups; `written` says that somebody has it on paper, proved by its last group."""

    written = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        lead = _("It opens your list if you forget your passphrase.")
        super().__init__(_("Write down this recovery code"), lead, parent)
        groups = code.split("-")
        self._last = groups[-1]
        card = Card()
        line = QWidget()
        line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # its order is the code's, whichever way a page runs
        in_order = FlowRow(line, gap=28)
        for group in groups:
            words = Voice(group, weight=700)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            in_order.addWidget(words)
        card.body.addWidget(line)
        card.setAccessibleName(" ".join(groups))
        spoken.leave_out(card)  # a screen reader says it to whoever listens; a voice would tell the whole room
        self.typed = TextField(_("Type the last four letters and numbers here"), _("So we know that it is on paper."))
        self.go_on_button = Button(_("I have written it down"), kind="primary", glyph="next", glyph_at_end=True)
        self.go_on_button.clicked.connect(self._go_on)
        row = FlowRow()
        row.addWidget(self.go_on_button)
        self.body.addWidget(card)
        self.body.addWidget(Title(_("Keep it with your team, never in the laptop bag.")))
        self.body.addWidget(Body(_("We show it only this once. Nobody else can see it.")))
        self.body.addWidget(self.typed)
        self.body.addLayout(row)
        appearance().changed.connect(self.updateGeometry)

    @override
    def enter(self) -> None:
        self._go_on()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The code is read first; whoever just types writes into the box all the same."""
        if self.heading.hasFocus() and event.text().strip().isalnum():
            self.typed.focus_first()
            self.typed.entry.insertPlainText(event.text())
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        typed = "".join(self.typed.text().split()).upper().translate(str.maketrans("OIL", "011"))
        if typed.endswith(self._last):
            self.typed.set_error("")
            self.written.emit()
        else:
            self.typed.set_error(_("Please type the last group: four letters or numbers."))
            self.typed.focus_first()


class RecoveryScreen(Screen):
    """Asks for the code that the team keeps; `typed` hands it over."""

    typed = Signal(str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _("Ask your team to read it to you. Then you choose a new passphrase.")
        super().__init__(_("What is your recovery code?"), lead, parent)
        self.code = TextField(_("Recovery code"), _("Seven groups of four letters and numbers."))
        spoken.leave_out(self.code.entry)
        self.go_on_button = Button(_("Continue"), kind="primary", glyph="next", glyph_at_end=True)
        self.go_on_button.clicked.connect(self._go_on)
        self.back_button = Button(_("Back"), glyph="back")
        self.back_button.clicked.connect(self.back)
        row = FlowRow()
        for button in (self.go_on_button, self.back_button):
            row.addWidget(button)
        self.body.addWidget(self.code)
        self.body.addLayout(row)

    @override
    def start(self) -> None:
        self.code.focus_first()

    @override
    def enter(self) -> None:
        self._go_on()

    def refuse(self, words: str) -> None:
        """Says what to mend; what was typed stays."""
        self.code.set_error(words)
        self.code.focus_first()

    def _go_on(self) -> None:
        if self.code.text().strip():
            self.typed.emit(self.code.text())
        else:
            self.refuse(_("Please type the code."))
