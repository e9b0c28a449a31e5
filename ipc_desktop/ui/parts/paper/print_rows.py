"""Buttons that print or save one paper, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.page_scroll import begin_at
from ipc_desktop.ui.bricks.words import Body, Label
from ipc_desktop.wording import document_name


class PrintRows(QWidget):
    """For each document its name, Print and Save; `printed` and `saved` hand over which."""

    printed = Signal(str)
    saved = Signal(str)

    def __init__(self, documents: Sequence[str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance().space(24))
        self.buttons: dict[tuple[str, str], Button] = {}
        for number, document in enumerate(documents):
            name = document_name(document)
            row = FlowRow()
            for way, words, glyph in (("print", _("Print"), "print"), ("save", _("Save as PDF"), "laptop")):
                button = Button(words, glyph=glyph, kind="main" if way == "print" and number == 0 else "secondary")
                button.setAccessibleName(_("{action}: {name}").format(action=words, name=name))
                signal = self.printed if way == "print" else self.saved
                button.clicked.connect(lambda _c=False, signal=signal, document=document: signal.emit(document))
                row.addWidget(button)
                self.buttons[way, document] = button
            paper = QVBoxLayout()
            paper.setSpacing(appearance().space(10))
            paper.addWidget(Label(name))
            paper.addLayout(row)
            column.addLayout(paper)
        self.said = Body("", weight=700)
        column.addWidget(self.said)
        self.said.hide()

    def say(self, words: str) -> None:
        """Says what came of it, where it is seen."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            QTimer.singleShot(0, self.said, lambda: begin_at(self.said))  # when it has its place
