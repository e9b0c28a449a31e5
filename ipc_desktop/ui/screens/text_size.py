"""Text size: eight choices, and everything changes at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _, percent
from ipc_desktop.ui.choices import TEXT_SIZES_PERCENT, Choices
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.screens.screen import Screen


class TextSizeScreen(Screen):
    """Asks how large the words should be; `chosen` hands over the size in percent."""

    chosen = Signal(int)

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(_("How large should the words be?"), _("It changes at once. Nothing is lost."), parent)
        sizes = tuple(Choice(str(size), percent(size)) for size in TEXT_SIZES_PERCENT)
        self.sizes = Radios(_("Text size"), sizes, min_column=200)
        self.sizes.set_value(str(choices.other_text_size(0)))
        self.sizes.changed.connect(self._choose)
        self.body.addWidget(self.sizes)

    def _choose(self) -> None:
        if self.sizes.value():
            self.chosen.emit(int(self.sizes.value()))
