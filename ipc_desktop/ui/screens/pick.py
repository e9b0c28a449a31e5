"""One question with a few answers, answered once and then left: where to save, which printer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.screens.screen import Screen


class PickScreen(Screen):
    """The first answer is chosen beforehand; the primary button hands over the chosen one by `picked`."""

    picked = Signal(str)

    def __init__(self, heading: str, offered: Sequence[Choice], go_on: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, "" if offered else _("There is none just now."), parent)
        self.primary = go_on if offered else _("Done")
        self.offered = Radios(heading, offered)
        self.offered.label.hide()
        self.offered.set_value(offered[0].value if offered else "")
        self.body.addWidget(self.offered)

    @override
    def go_on(self) -> None:
        if self.offered.value():
            self.picked.emit(self.offered.value())
        else:
            super().go_on()
