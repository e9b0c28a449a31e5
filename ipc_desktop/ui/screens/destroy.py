"""Words that must go for good: which of them, why, and a word typed to say that it is meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import Entry
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.screens.history import readable
from ipc_desktop.ui.screens.screen import Screen


class ChooseWordsScreen(Screen):
    """One card for each entry of the page that was open, and one for the whole plan.

    `chosen` hands over (the entry's id, "" for the whole plan; the words that will go).
    """

    chosen = Signal(object)

    def __init__(self, entries: Sequence[Entry], called: str, parent: QWidget | None = None) -> None:
        lead = _("These are the words of the page you came from.")
        super().__init__(_("What should be destroyed for good?"), lead, parent)
        for entry in entries:
            words = "\n".join(readable(entry))
            if words:
                self._add_card(entry.id, words)
        whole = _("All of {name}’s plan").format(name=called) if called else _("All of this plan")
        self._add_card("", whole)

    def _add_card(self, entry: str, words: str) -> None:
        card = Card()
        card.body.addWidget(Title(words))
        button = Button(_("Destroy this"), glyph="cross")
        button.setAccessibleName(_("Destroy this: {words}").format(words=words))
        button.clicked.connect(lambda: self.chosen.emit((entry, words)))
        row = FlowRow()
        row.addWidget(button)
        card.body.addLayout(row)
        self.body.addWidget(card)


class DestroyScreen(Screen):
    """Asks why, and for the person's name once more; `sure` hands over the reason as a code."""

    sure = Signal(str)

    def __init__(self, words: str, called: str, parent: QWidget | None = None) -> None:
        lead = _("Nobody can bring it back, not even your team.")
        super().__init__(_("Destroy this for good?"), lead, parent)
        self.primary = _("Destroy it")
        self._said = called or _("gone")
        card = Card()
        card.body.addWidget(Title(words))
        self.body.addWidget(card)
        self.body.addWidget(Body(_("That it was destroyed, by you, today and why, stays in the journal.")))
        self.body.addWidget(Body(_("Printed papers and saved PDFs stay where they are.")))
        self.why = Radios(
            _("Why must it go?"),
            (
                Choice("asked_to", _("The person asked for it")),
                Choice("wrong_family", _("It belongs to somebody else")),
                Choice("should_not_be_kept", _("It should never have been written down")),
            ),
        )
        self.typed = TextField(_("Type {word} to say that you are sure").format(word=self._said))
        self.waiting = Body(_("This takes a moment."))
        self.waiting.hide()
        for part in (self.why, self.typed, self.waiting):
            self.body.addWidget(part)

    @override
    def go_on(self) -> None:
        """Only with a reason and the typed name; a second press while it is being done does nothing."""
        if not self.waiting.isHidden():
            return
        is_typed = self.typed.text().strip().casefold() == self._said.strip().casefold()
        self.why.set_error("" if self.why.value() else _("Please say why."))
        self.typed.set_error("" if is_typed else _("Please type {word} here.").format(word=self._said))
        if not self.why.value():
            self.why.focus_first()
        elif not is_typed:
            self.typed.focus_first()
        else:
            self.waiting.show()
            self.sure.emit(self.why.value())

    def refuse(self, words: str) -> None:
        """Says that it could not be done; everything is still there."""
        self.waiting.hide()
        self.typed.set_error(words)
        self.typed.focus_first()
