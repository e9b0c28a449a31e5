"""What fields for a figure share, be it an amount or a number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.fields.boxed_field import BoxedField
from ipc_desktop.ui.fields.entry_box import EntryBox
from ipc_desktop.ui.fields.text_entry import ShortEntry


class FigureField(BoxedField):
    """A short box, about `letters` wide, with a sign `before` it. What cannot be read stays as it was typed."""

    def __init__(
        self, label: str, hint: str, parent: QWidget | None, *, letters: int, before: QWidget | None = None
    ) -> None:
        super().__init__(label, hint, parent)
        self.entry = ShortEntry(letters, tabular=True)
        self.entry.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.entry.edited.connect(self.changed)
        self._box = EntryBox(self.entry, before)
        self.body.addWidget(self._box, 0, Qt.AlignmentFlag.AlignLeading)
        self._tell()

    @override
    def raw(self) -> str:
        return self.entry.words()

    @override
    def set_raw(self, text: str) -> None:
        self.entry.set_words(text)
