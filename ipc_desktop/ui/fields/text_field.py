"""Words written into a box."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.words import Small
from ipc_desktop.ui.fields.boxed_field import BoxedField
from ipc_desktop.ui.fields.entry_box import EntryBox
from ipc_desktop.ui.fields.text_entry import TextEntry


class TextField(BoxedField):
    """A box for words, `lines` high at first, that wraps and grows. Tab leaves it; Enter breaks a line if lines > 1.

    A `short` one shows by its width that only a little goes into it.
    """

    def __init__(
        self, label: str = "", hint: str = "", parent: QWidget | None = None, *, lines: int = 1, short: bool = False
    ) -> None:
        super().__init__(label, hint, parent)
        self.entry = TextEntry(lines)
        self.entry.edited.connect(self.changed)
        self.entry.full.connect(self._say_full)
        self._box = EntryBox(self.entry)
        self._full_note = Small(_("This box is full. You can go on in another one."))
        self._full_note.hide()
        self._put(self._box)
        self._put(self._full_note)
        if short:
            self.body.setAlignment(self._box, Qt.AlignmentFlag.AlignLeading)
        self._tell()

    def text(self) -> str:
        """What is written, as it is kept: composed (NFC), without control characters."""
        return self.entry.words()

    def set_text(self, text: str) -> None:
        """Shows these words."""
        self.entry.set_words(text)

    @override
    def raw(self) -> str:
        return self.text()

    @override
    def set_raw(self, text: str) -> None:
        self.set_text(text)

    def _say_full(self, is_full: bool) -> None:
        self._full_note.setVisible(is_full)
        self._tell()

    @override
    def _description(self) -> str:
        note = "" if self._full_note.isHidden() else self._full_note.text()
        return "\n".join(words for words in (super()._description(), note) if words)
