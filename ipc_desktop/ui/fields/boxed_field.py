"""What fields with one box share, whatever is written into it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.fields.entry_box import EntryBox
from ipc_desktop.ui.fields.field import Field


class BoxedField(Field):
    """A field with one box, which its constructor makes: the box shows that there is an error, its editor answers."""

    _box: EntryBox

    @override
    def set_error(self, text: str) -> None:
        super().set_error(text)
        self._box.set_error(bool(text))

    @override
    def _controls(self) -> tuple[QWidget, ...]:
        return (self._box.editor,)
