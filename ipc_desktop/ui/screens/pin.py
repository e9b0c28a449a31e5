"""The worker's PIN: made before the laptop is first handed over, and asked for where only the worker goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.journal.pin import as_pin, is_easy
from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.secret_field import SecretField
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.screens.shown_letters import ShowLetters


class WorkerCheckScreen(Screen):
    """Asks for the worker's PIN, once there is one, or passphrase; `typed` hands over what was written."""

    typed = Signal(str)

    def __init__(
        self, heading: str, lead: str, primary: str, *, has_pin: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(heading, lead, parent)
        self.primary = primary
        hint = _("Your passphrase works too.") if has_pin else ""
        self.secret = SecretField(_("Your PIN") if has_pin else _("Your passphrase"), hint)
        self.secret.entry.returnPressed.connect(self.go_on)
        self.waiting = Body(_("This takes a moment."))
        self.waiting.hide()
        self.body.addWidget(self.secret)
        self.body.addWidget(self.waiting)

    @override
    def start(self) -> None:
        self.secret.focus_first()

    @override
    def go_on(self) -> None:
        """Hands over what was typed."""
        if self.waiting.isHidden() and self.secret.text():
            self.waiting.show()
            self.typed.emit(self.secret.text())

    def refuse(self, words: str) -> None:
        """Says that it did not fit; the box is empty for the next try, for nobody sees what stands in it."""
        self.waiting.hide()
        self.secret.set_text("")
        self.secret.set_error(words)
        self.secret.focus_first()


class NewPinScreen(Screen):
    """Asks for the passphrase and a new PIN; `chosen` hands both over as one pair."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Choose a PIN"), _("It takes the laptop back after you hand it over."), parent)
        self.primary = _("Keep it")
        self.passphrase = SecretField(_("Your passphrase"))
        self.pin = SecretField(_("Your new PIN"), _("4 to 8 digits. No birthdays, please."))
        self.letters = ShowLetters(self.pin)
        self.waiting = Body(_("This takes a moment."))
        self.waiting.hide()
        row = FlowRow()
        row.addWidget(self.letters)
        self.body.addWidget(self.passphrase)
        self.body.addWidget(self.pin)
        self.body.addLayout(row)
        self.body.addWidget(self.waiting)

    @override
    def start(self) -> None:
        self.passphrase.focus_first()

    @override
    def enter(self) -> None:
        """From the first box to the second one, and from there on."""
        if self.passphrase.entry.hasFocus():
            self.pin.focus_first()
        else:
            self.go_on()

    @override
    def go_on(self) -> None:
        """Hands over what was typed, once both can be right."""
        if not self.waiting.isHidden():
            return
        pin = as_pin(self.pin.text())
        self.passphrase.set_error("" if self.passphrase.text() else _("Please type your passphrase."))
        self.pin.set_error(_problem_with(pin))
        if self.passphrase.error:
            self.passphrase.focus_first()
        elif self.pin.error:
            self.pin.focus_first()
        else:
            self.waiting.show()
            self.chosen.emit((self.passphrase.text(), pin))

    def refuse(self, words: str) -> None:
        """Says why the PIN was not kept."""
        self.waiting.hide()
        self.passphrase.set_error(words)
        self.passphrase.focus_first()


def _problem_with(pin: str) -> str:
    if not pin:
        return _("Please type 4 to 8 digits.")
    return _("This is easy to guess. Please choose other digits.") if is_easy(pin) else ""
