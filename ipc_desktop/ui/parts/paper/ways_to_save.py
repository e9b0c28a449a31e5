"""Other files than pages to take along: a web page, plain text, or braille, one press away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.documents.formats import Format
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.unfold import Unfold


class WaysToSave(QWidget):
    """`wanted` hands over the form that somebody wants the paper in."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.more = Unfold(_("More ways to save"), _("Fewer ways to save"))
        self.more.switched.connect(self._switch)
        self.buttons: dict[Format, Button] = {
            "html": Button(_("Save as a web page"), glyph="laptop"),
            "text": Button(_("Save as plain text"), glyph="laptop"),
            "braille": Button(_("Save for braille"), glyph="laptop"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(12))
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        row = FlowRow(gap=14)
        for form, button in self.buttons.items():
            button.clicked.connect(lambda _c=False, form=form: self.wanted.emit(form))
            row.addWidget(button)
            button.hide()
        column.addLayout(row)

    def _switch(self) -> None:
        for button in self.buttons.values():
            button.setVisible(self.more.is_open)
