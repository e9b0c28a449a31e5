"""A question at the start of a row and its answers beside it, where there is room."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.words import Label, Small
from ipc_desktop.ui.fields.field import Field


class AskedRow(QWidget):
    """Shows the label of a field at the start, with a smaller line below it; `answers` holds the field."""

    def __init__(self, field: Field, hint: str, answers: QWidget) -> None:
        super().__init__()
        asked = QWidget()
        words = QVBoxLayout(asked)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(Label(field.label.text()))
        words.addWidget(Small(hint))
        field.label.hide()
        columns = Columns(self, gap=16, stacked_gap=10)
        columns.add(asked, wide=172, centred=True)
        columns.add(answers, wide=640, grow=1)
