"""Asking for one's own copy of somebody's plan: over the team's server or by a stick, with a number to read out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button, Kind
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.screens.screen import Screen


class AskCopyScreen(Screen):
    """`asked` hands over by which way: "server" or "stick"."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _("A worker gives it to you. You can read it at home, and say what you think.")
        super().__init__(_("My own copy of somebody’s plan"), lead, parent)
        self.primary = _("Close")
        server = Panel()
        server.body.addWidget(Title(_("With the internet")))
        self.address = TextField(_("Address of the team’s server"), _("The worker knows it."))
        server.body.addWidget(self.address)
        self.by_server = Button(_("Ask for my copy"), kind="main")
        self.by_server.clicked.connect(lambda: self.asked.emit("server"))
        stick = Panel()
        stick.body.addWidget(Title(_("With a stick")))
        stick.body.addWidget(Body(_("A stick goes to the worker, and comes back to you with the plan.")))
        self.by_stick = Button(_("Ask by a stick"))
        self.by_stick.clicked.connect(lambda: self.asked.emit("stick"))
        for panel, button in ((server, self.by_server), (stick, self.by_stick)):
            row = FlowRow()
            row.addWidget(button)
            panel.body.addLayout(row)
            self.body.addWidget(panel)
        self.waiting = Body(_("This takes a moment."))
        self.body.addWidget(self.waiting)
        self.waiting.hide()

    @override
    def enter(self) -> None:
        if self.address.entry.hasFocus():
            self.by_server.click()

    def be_busy(self, busy: bool) -> None:
        """While the server is asked, nothing else is: two asks would have two numbers."""
        for button in (self.by_server, self.by_stick):
            button.setEnabled(not busy)
        self.waiting.setVisible(busy)

    def refuse(self, words: str) -> None:
        """Says why nothing came of it."""
        self.be_busy(False)
        self.address.set_error(words)
        self.address.focus_first()


class CopyWaitsScreen(Screen):
    """The number that is read out to the worker. `asked` hands over what is wanted: "look", "stick", "anew", "none"."""

    asked = Signal(str)

    def __init__(self, number: str, *, by_server: bool, parent: QWidget | None = None) -> None:
        super().__init__(_("Your copy is asked for"), _("As soon as it is here, the plan opens by itself."), parent)
        self.primary = ""
        card = Card(edge="accent")
        card.body.addWidget(Body(_("Please ring the worker, or tell them in person: read out this number.")))
        self.number = Title(number)
        card.body.addWidget(self.number)
        card.body.addWidget(Body(_("Tell it to nobody else. By it they know you, and you know them.")))
        self.body.addWidget(card)
        self.buttons: dict[str, Button] = {}
        row = FlowRow()
        look: Kind = "main" if by_server else "secondary"
        wanted: tuple[tuple[str, str, Kind], ...] = (
            ("look", _("Look whether it is there"), look),
            ("stick", _("Look on the stick"), "secondary" if by_server else "main"),
            ("anew", _("Ask once more, with another number"), "quiet"),
            ("none", _("I want no copy"), "quiet"),
        )
        for name, words, kind in wanted if by_server else wanted[1:]:
            button = Button(words, kind=kind)
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            self.buttons[name] = button
            row.addWidget(button)
        self.body.addLayout(row)
