"""A photo as it is, with nothing cut away: a receipt has to be read."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible, photos
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.drawn import Drawn

WIDE, MOST_WIDE = 240, 900
"""How wide it is in px at 100%, and at most."""


class WholePhoto(Drawn):
    """The photo under a key of `photos`, once it is there, with the words that stand for it where it cannot be seen."""

    def __init__(self, key: str, spoken: str) -> None:
        super().__init__()
        self._key = key
        accessible.set_role(self, "image")
        self.setAccessibleName(spoken)
        photos.photos().changed.connect(self._look)
        if key not in photos.photos():
            self.hide()

    def _look(self) -> None:
        self.setVisible(self._key in photos.photos())
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        wide = min(appearance().size(WIDE), MOST_WIDE)
        return QSize(wide, photos.photos().height_at(self._key, wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._key in photos.photos():
            painter = QPainter(self)
            drawn = photos.photos().whole(self._key, self.width(), ratio=self.devicePixelRatioF())
            painter.drawPixmap(0, 0, drawn)
            painter.end()
