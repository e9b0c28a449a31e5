"""A button that shows the letters of passphrases, or hides them again."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.fields.secret_field import SecretField


class ShowLetters(Button):
    """Belongs to one or more secret fields; `switched` says whether the letters are shown now."""

    switched = Signal(bool)

    def __init__(self, *fields: SecretField) -> None:
        super().__init__(_("Show the letters"), kind="quiet", flush=True)
        self._fields = fields
        self.shown = False
        self.clicked.connect(self._switch)

    def _switch(self) -> None:
        self.shown = not self.shown
        for field in self._fields:
            field.show_letters(self.shown)
        self.setText(_("Hide the letters") if self.shown else _("Show the letters"))
        self.switched.emit(self.shown)
