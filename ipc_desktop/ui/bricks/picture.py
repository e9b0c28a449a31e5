"""A picture beside words."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.drawn import Drawn
from ipc_desktop.ui.looks import pictures

_MOST = 160
LARGER = 1.5
"""How much larger pictures are for whoever asked for more of them."""


class Picture(Drawn):
    """A picture, `size` px square at 100%. Decoration, unless it is given a name to be read aloud.

    It takes no room when the family wants no pictures; one with a spoken name stays.
    """

    def __init__(self, name: str, size: int = 40, parent: QWidget | None = None, *, spoken: str = "") -> None:
        super().__init__(parent)
        self._name, self._size, self._spoken = name, size, spoken
        accessible.set_role(self, "image" if spoken else "decoration")
        self.setAccessibleName(spoken)

    def set_picture(self, name: str) -> None:
        """Shows another picture; "" for none."""
        self._name = name
        self.update()

    @override
    def sizeHint(self) -> QSize:
        shown = appearance().shows_pictures or self._spoken
        side = picture_size(self._size) if shown else 0
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        painter = QPainter(self)
        drawn = drawing(self, self._name, side)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, drawn)


def picture_size(px: int) -> int:
    """The side of a picture of `px` at 100% as it is wanted just now: larger for whoever asked for more pictures."""
    return grown(round(px * LARGER) if appearance().pictures == "more" else px)


def grown(px: int) -> int:
    """The side of a picture of `px` at 100%: it grows with the text, at most to 160."""
    return min(appearance().size(px), max(px, _MOST))


def drawing(widget: QWidget, name: str, side: int, ink: QColor | None = None) -> QPixmap:
    """A picture ready to be painted on a widget's screen."""
    return pictures.picture(name, side, appearance().theme, ratio=widget.devicePixelRatioF(), ink=ink)
