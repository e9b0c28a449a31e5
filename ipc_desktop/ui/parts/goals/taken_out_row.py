"""One thing of a list in words, that can be taken out and put back in one step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _, isolated
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body


class TakenOutRow(QWidget):
    """`taken_out` says whether it is out now."""

    taken_out = Signal(bool)

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words, self._is_out = words, False
        self._told = Body(words)
        self.button = Button("", kind="quiet")
        self.button.clicked.connect(self._turn)
        row = FlowRow(self, last_at_end=True)
        row.addWidget(self._told)
        row.addWidget(self.button)
        self._tell()

    def _turn(self) -> None:
        self._is_out = not self._is_out
        self._tell()
        self.taken_out.emit(self._is_out)

    def _tell(self) -> None:
        self._told.setText(_("Taken out: {words}").format(words=isolated(self._words)) if self._is_out else self._words)
        self.button.setText(_("Put it back") if self._is_out else _("Take it out"))
        spoken = _("Put it back: {words}") if self._is_out else _("Take it out: {words}")
        self.button.setAccessibleName(spoken.format(words=self._words))
