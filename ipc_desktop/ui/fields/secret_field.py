"""A passphrase written into a box."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from ipc_desktop.ui import spoken
from ipc_desktop.ui.fields.boxed_field import BoxedField
from ipc_desktop.ui.fields.entry_box import EntryBox, LineEntry


class SecretField(BoxedField):
    """A box for a passphrase: its letters are hidden until `show_letters(True)`."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        self.entry = LineEntry()
        self.entry.setEchoMode(QLineEdit.EchoMode.Password)
        self.entry.edited.connect(self.changed)
        self._box = EntryBox(self.entry)
        spoken.leave_out(self._box)  # its letters may be shown, and are never said
        self._put(self._box)
        self._tell()

    def text(self) -> str:
        """What is written, exactly as typed."""
        return self.entry.text()

    def set_text(self, text: str) -> None:
        """Fills or empties the box."""
        self.entry.set_words(text)

    def show_letters(self, shown: bool) -> None:
        """Shows the letters, or hides them again."""
        self.entry.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
