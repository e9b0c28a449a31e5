"""Unlocking: whose list it is, and the passphrase; what goes wrong is said in words, and nothing is destroyed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.fields.secret_field import SecretField
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.screens.shown_letters import ShowLetters

if TYPE_CHECKING:
    from ipc_desktop.ui.fields.radios import Radios


class UnlockScreen(Screen):
    """`unlocked` asks to open: (which of the workers, passphrase). `forgot` asks for a worker's recovery code.

    `copy_wanted` asks to bring back a copy of a list.
    """

    unlocked = Signal(object)
    forgot = Signal(int)
    copy_wanted = Signal()

    def __init__(self, workers: Sequence[str], *, lead: str = "", parent: QWidget | None = None) -> None:
        heading = _("Welcome back, {name}").format(name=workers[0]) if len(workers) == 1 else _("Who is here?")
        super().__init__(heading, lead or _("Open your list with your passphrase."), parent)
        self.who: Radios | None = self._who(workers) if len(workers) > 1 else None
        self.passphrase = SecretField(_("Your passphrase"))
        self.letters = ShowLetters(self.passphrase)
        self.open_button = Button(_("Open"), kind="primary", glyph="next", glyph_at_end=True)
        self.open_button.clicked.connect(self.try_to_open)
        self.forgot_button = Button(_("I cannot remember it"), kind="quiet")
        self.forgot_button.clicked.connect(lambda: self.forgot.emit(self._chosen()))
        self.waiting = Body("")
        self.waiting.hide()
        buttons = FlowRow()
        self.copy_button = Button(_("Bring back a copy of a list"), kind="quiet")
        self.copy_button.clicked.connect(self.copy_wanted)
        for button in (self.open_button, self.forgot_button, self.copy_button):
            buttons.addWidget(button)
        if self.who is not None:
            self.body.addWidget(self.who)
        self.body.addWidget(self.passphrase)
        row = FlowRow()
        row.addWidget(self.letters)
        self.body.addLayout(row)
        self.body.addLayout(buttons)
        self.body.addWidget(self.waiting)
        self._left_s = 0
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count_down)

    def try_to_open(self) -> None:
        """Asks to open with what was typed."""
        if not self.open_button.isEnabled():
            return
        if not self.passphrase.text():
            self.refuse(_("Please type your passphrase."))
            return
        if self.who is not None and not self.who.value():
            self.who.set_error(_("Please choose your name."))
            self.who.focus_first()
            return
        self.passphrase.set_error("")
        self.be_busy(True)
        self.unlocked.emit((self._chosen(), self.passphrase.text()))

    @override
    def start(self) -> None:
        if self.who is not None:
            self.who.focus_first()
        else:
            self.passphrase.focus_first()

    @override
    def enter(self) -> None:
        self.try_to_open()

    def be_busy(self, busy: bool) -> None:
        """Says that it takes a moment; the slow part is what keeps a thief out.

        No other way is begun meanwhile: the list that opens would be left behind open.
        """
        for other in (self.forgot_button, self.copy_button):
            other.setEnabled(not busy)
        self.open_button.setEnabled(not busy and not self._left_s)
        self.waiting.setText(_("Opening your list. This takes a moment."))
        self.waiting.setVisible(busy)

    def refuse(self, words: str, wait_s: int = 0) -> None:
        """Says why it did not open, and counts a wait down; what was typed stays, so that it can be mended."""
        self._left_s = wait_s
        self.be_busy(False)
        self.passphrase.set_error(words)
        self.passphrase.focus_first()
        if wait_s:
            self._tick.start()
            self._say_wait()

    def _count_down(self) -> None:
        self._left_s = max(0, self._left_s - 1)
        if self._left_s:
            self._say_wait()
            return
        self._tick.stop()
        self.waiting.hide()
        self.open_button.setEnabled(True)
        self.passphrase.set_error(_("You can try again now."))

    def _say_wait(self) -> None:
        words = ngettext("You can try again in one second.", "You can try again in {n} seconds.", self._left_s)
        self.waiting.setText(words.format(n=self._left_s))
        self.waiting.show()

    def _chosen(self) -> int:
        return int(self.who.value()) if self.who is not None and self.who.value() else 0

    def _who(self, workers: Sequence[str]) -> Radios:
        from ipc_desktop.ui.fields.radios import Choice, Radios  # only where laptops are shared

        return Radios(_("Your name"), tuple(Choice(str(n), name) for n, name in enumerate(workers)))
