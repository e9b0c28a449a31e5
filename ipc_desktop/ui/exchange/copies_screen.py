"""Who has their own copy of the plan that is open; another is given one, or one is taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button, Kind
from ipc_desktop.ui.bricks.card import Card, Panel
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.fields.choice import Choice
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.screens.screen import Screen


class CopiesScreen(Screen):
    """`asked` hands over how a copy is to be given, or all are to be exchanged ("server", "stick", "exchange");
    `taken_back` the name of a copy."""

    asked = Signal(str)
    taken_back = Signal(str)

    def __init__(
        self,
        given: Sequence[tuple[str, str]],
        people: Sequence[Choice],
        not_seen: Mapping[str, str],
        *,
        has_server: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`given` are copies (name, sentence on it), `people` who may get one, `not_seen` what each would not see."""
        lead = _("On their own computer they read the plan and suggest. They change nothing.")
        super().__init__(_("Their own copy at home"), lead, parent)
        self.primary = _("Close")
        self._not_seen = not_seen
        self.backs: list[Button] = []
        self.ways: dict[str, Button] = {}
        for name, words in given:
            self.body.addWidget(self._given_card(name, words))
        if given:
            self._add_row(self.body, ("exchange", _("Exchange with them by a stick"), "secondary"))
        if not people:
            self.body.addWidget(Body(_("First write down who takes part, under My people.")))
            return
        panel = Panel()
        panel.body.addWidget(Title(_("Give somebody a copy")))
        panel.body.addWidget(Body(_("On their computer they open the app and ask for a copy. It shows a number.")))
        self.whom = Radios(_("For whom is it?"), people)
        self.seen = Body("")
        self.number = TextField(_("The number on their screen"), _("Twenty digits. They read it to you."))
        for part in (self.whom, self.seen, self.number):
            panel.body.addWidget(part)
        if has_server:
            by_server, by_stick = _("Give it over the server"), _("Give it by a stick")
            self._add_row(panel.body, ("server", by_server, "main"), ("stick", by_stick, "secondary"))
        else:
            self._add_row(panel.body, ("stick", _("Give it by a stick"), "main"))
        self.body.addWidget(panel)
        self.whom.changed.connect(self._tell_what_is_seen)
        self._tell_what_is_seen()

    def take_up(self, party: str, number: str) -> None:
        """Shows once more for whom it was to be, and with which number."""
        self.whom.set_value(party)
        self.number.set_text(number)
        self._tell_what_is_seen()

    def refuse(self, words: str) -> None:
        """Says why nobody was given a copy."""
        self.number.set_error(words)
        self.number.focus_first()

    def is_filled(self) -> bool:
        """Whether somebody is chosen and a number is written; else it is asked for."""
        self.whom.set_error("" if self.whom.value() else _("Please choose for whom it is."))
        self.number.set_error("" if self.number.text().strip() else _("Please type the number that they read to you."))
        if not self.whom.value():
            self.whom.focus_first()
        elif not self.number.text().strip():
            self.number.focus_first()
        return bool(self.whom.value() and self.number.text().strip())

    def _given_card(self, name: str, words: str) -> Card:
        card = Card()
        card.body.addWidget(Body(words))
        button = Button(_("Take it back"), kind="quiet")
        button.setAccessibleName(_("Take it back: {words}").format(words=words))
        button.clicked.connect(lambda: self.taken_back.emit(name))
        row = FlowRow()
        row.addWidget(button)
        card.body.addLayout(row)
        self.backs.append(button)
        return card

    def _add_row(self, body: QBoxLayout, *ways: tuple[str, str, Kind]) -> None:
        row = FlowRow()
        for way, words, kind in ways:
            button = Button(words, kind=kind)
            button.clicked.connect(lambda _checked=False, way=way: self.asked.emit(way))
            self.ways[way] = button
            row.addWidget(button)
        body.addLayout(row)

    def _tell_what_is_seen(self) -> None:
        self.seen.setText(self._not_seen.get(self.whom.value(), ""))
        self.seen.setVisible(bool(self.seen.text()))
