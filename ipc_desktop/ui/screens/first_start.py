"""The first start: what the worker is called, and a passphrase that is judged by how hard it is to guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.secret_field import SecretField
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.screens.shown_letters import ShowLetters

if TYPE_CHECKING:
    from ipc_desktop.journal.passphrase import Strength

JUDGE_AFTER_MS = 250


class WelcomeScreen(Screen):
    """Asks for the worker's name; `named` hands it over. `copy_wanted` asks to bring back a copy of a list instead."""

    named = Signal(str)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Welcome. What is your name?"), _("This laptop keeps your list under this name."), parent)
        self.name = TextField(_("Your name"), _("As the people you work with call you."))
        self.go_on_button = Button(_("Continue"), kind="primary", glyph="next", glyph_at_end=True)
        self.go_on_button.clicked.connect(self._go_on)
        row = FlowRow()
        row.addWidget(self.go_on_button)
        self.copy_button = Button(_("Bring back a copy of a list"), kind="quiet")
        self.copy_button.clicked.connect(self.copy_wanted)
        row.addWidget(self.copy_button)
        self.body.addWidget(self.name)
        self.body.addLayout(row)

    @override
    def start(self) -> None:
        self.name.focus_first()

    @override
    def enter(self) -> None:
        self._go_on()

    def _go_on(self) -> None:
        name = self.name.text().strip()
        self.name.set_error("" if name else _("Please write your name."))
        if name:
            self.named.emit(name)
        else:
            self.name.focus_first()


class PassphraseScreen(Screen):
    """Asks for a new passphrase, twice while its letters are hidden; `chosen` hands it over."""

    chosen = Signal(str)

    def __init__(self, name: str, jobs: Jobs, parent: QWidget | None = None) -> None:
        lead = _("Four or five words that nobody would guess are best.")
        super().__init__(_("Choose a passphrase"), lead, parent)
        self._name, self._jobs = name, jobs
        self._is_enough = False
        self._pressed = False
        self.passphrase = SecretField(_("Your passphrase"))
        self.strength = Body(_strength_words(None), weight=500)
        self.again = SecretField(_("Type it once more"))
        self.letters = ShowLetters(self.passphrase, self.again)
        self.go_on_button = Button(_("Continue"), kind="primary", glyph="next", glyph_at_end=True)
        self.waiting = Body(_("Making your list safe. This takes a moment."))
        self.waiting.hide()
        self.letters.switched.connect(lambda shown: self.again.setVisible(not shown))
        self.go_on_button.clicked.connect(self._go_on)
        self._judge_timer = QTimer(self)
        self._judge_timer.setSingleShot(True)
        self._judge_timer.timeout.connect(self._judge)
        self.passphrase.changed.connect(self._typed)
        letters, buttons = FlowRow(), FlowRow()
        letters.addWidget(self.letters)
        buttons.addWidget(self.go_on_button)
        for part in (self.passphrase, self.strength, self.again):
            self.body.addWidget(part)
        self.body.addLayout(letters)
        self.body.addLayout(buttons)
        self.body.addWidget(self.waiting)

    def be_busy(self, busy: bool) -> None:
        """Says that it takes a moment."""
        self.go_on_button.setEnabled(not busy)
        self.waiting.setVisible(busy)

    @override
    def start(self) -> None:
        self.passphrase.focus_first()

    @override
    def enter(self) -> None:
        """From the first box to the second one, and from there on."""
        if not self.letters.shown and self.passphrase.entry.hasFocus():
            self.again.focus_first()
        elif self.go_on_button.isEnabled():
            self._go_on()

    def refuse(self, words: str) -> None:
        """Says why it could not be done."""
        self.be_busy(False)
        self.passphrase.set_error(words)
        self.passphrase.focus_first()

    def _typed(self) -> None:
        self.passphrase.set_error("")
        self._judge_timer.start(JUDGE_AFTER_MS)

    def _judge(self) -> None:
        from ipc_desktop.journal.passphrase import strength

        typed, name = self.passphrase.text(), self._name
        self._jobs.run(
            lambda: strength(typed, (name,)),
            owner=self,
            on_success=lambda found: self._judged(typed, found),
            on_failure=self._not_judged,
        )

    def _judged(self, typed: str, found: Strength) -> None:
        if typed != self.passphrase.text():
            return
        self._is_enough = found.is_enough
        self.strength.setText(_strength_words(found if typed else None))
        if self._pressed:
            self._pressed = False
            self._finish()

    def _not_judged(self, error: Exception) -> None:
        """Nobody waits in vain for a judgement that does not come."""
        from ipc_desktop.ui.trouble import trouble_words

        if self._pressed:
            self._pressed = False
            self.refuse(trouble_words(error))

    def _go_on(self) -> None:
        # The judgement of the last letters may still be on its way.
        self._pressed = True
        self._judge_timer.stop()
        self._judge()

    def _finish(self) -> None:
        typed = self.passphrase.text()
        self.again.set_error("")
        if not self._is_enough:
            self.refuse(_("This is too easy to guess. Please add a word or two."))
        elif not self.letters.shown and typed != self.again.text():
            self.again.set_error(_("The two are not the same. Please type it once more."))
            self.again.focus_first()
        else:
            self.be_busy(True)
            self.chosen.emit(typed)


def _strength_words(found: Strength | None) -> str:
    if found is None:
        return _("We will tell you how safe it is.")
    if found.score >= 4:
        return _("Very strong. Nobody will guess this.")
    if found.is_enough:
        return _("Strong enough.")
    return _("Nearly there. Add a word or two.") if found.score == 2 else _("Easy to guess. Add more words.")
