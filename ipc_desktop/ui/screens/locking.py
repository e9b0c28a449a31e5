"""When this laptop locks itself: after how long a quiet time, when it goes to sleep, after something was hidden."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.screens.screen import Screen

IDLE_MINUTES = (2, 5, 10, 30)


class LockingScreen(Screen):
    """The worker's choice; it is kept at once."""

    place = "settings"

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        lead = _("You are always warned a minute before. Nothing typed is lost.")
        super().__init__(_("When should this laptop lock?"), lead, parent)
        self._choices = choices
        minutes = tuple(
            Choice(str(n), ngettext("After one minute", "After {n} minutes", n).format(n=n)) for n in IDLE_MINUTES
        )
        self.minutes = Radios(_("When nobody touches it"), minutes)
        self.minutes.set_value(str(choices.laptop.idle_minutes))
        sleep = (Choice("yes", _("Lock it then")), Choice("no", _("Leave it open")))
        self.sleep = Radios(_("When it goes to sleep"), sleep)
        self.sleep.set_value("yes" if choices.laptop.lock_on_sleep else "no")
        hidden = (
            Choice("no", _("Go on at once")),
            Choice("yes", _("Ask for my passphrase"), _("Not while the laptop is handed over.")),
        )
        self.hidden = Radios(_("After Hide this now"), hidden)
        self.hidden.set_value("yes" if choices.laptop.unlock_after_hiding else "no")
        self.body.addWidget(self.minutes)
        self.body.addWidget(self.sleep)
        self.body.addWidget(self.hidden)
        self.minutes.changed.connect(self._keep)
        self.sleep.changed.connect(self._keep)
        self.hidden.changed.connect(self._keep)

    def _keep(self) -> None:
        minutes = int(self.minutes.value() or self._choices.laptop.idle_minutes)
        lock, asks = self.sleep.value() != "no", self.hidden.value() == "yes"
        laptop = self._choices.laptop
        self._choices.choose(laptop._replace(idle_minutes=minutes, lock_on_sleep=lock, unlock_after_hiding=asks))
