"""The whole path as a page of its own, for large letters: seven stones from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.row_button import RowButton
from ipc_desktop.ui.bricks.words import Label
from ipc_desktop.ui.path.column import StoneWords
from ipc_desktop.ui.path.painting import Walked, paint_stone
from ipc_desktop.ui.screens.screen import Screen


class StonePicture(QWidget):
    """One stone, as a picture beside its name."""

    def __init__(self, walked: Walked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walked = walked
        accessible.set_role(self, "decoration")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = round(46 * appearance().scale ** 0.5)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_stone(painter, middle, self._walked, self.width() / 46)
        painter.end()


class PathScreen(Screen):
    """Where we are; `opened` hands over the key of the stone that was chosen."""

    opened = Signal(str)

    def __init__(self, heading: str, stones: Sequence[StoneWords], parent: QWidget | None = None) -> None:
        super().__init__(heading, _("Choose a part to open it."), parent)
        self.primary = _("Close")
        for stone in stones:
            row = QHBoxLayout()
            row.setSpacing(appearance().space(16))
            row.addWidget(StonePicture(stone.walked, self))
            row.addWidget(self._name(stone), 1)
            self.body.addLayout(row)

    def _name(self, stone: StoneWords) -> QWidget:
        if not stone.can_be_opened:
            label = Label(stone.name, weight=400, colour="ink2")
            label.setAccessibleName(stone.spoken)
            return label
        button = RowButton(stone.name, kind="main" if stone.walked == "here" else "secondary")
        button.setAccessibleName(stone.spoken)
        button.clicked.connect(lambda: self.opened.emit(stone.key))
        return button
