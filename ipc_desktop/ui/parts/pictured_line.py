"""A sentence beside its picture: one line of something that is told."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.picture import Picture
from ipc_desktop.ui.bricks.words import Body

_SIDE = 36


class PicturedLine(QWidget):
    """The words alone where no pictures are wanted."""

    def __init__(self, picture: str, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance().space(14))
        if appearance().shows_pictures:
            row.addWidget(Picture(picture, _SIDE))
        row.addWidget(Body(words), 1)
