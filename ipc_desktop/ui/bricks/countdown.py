"""A countdown as a picture: a disc that slowly empties, and how long it still is in words. It never pushes."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import ngettext
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.drawn import Drawn
from ipc_desktop.ui.bricks.picture import grown
from ipc_desktop.ui.bricks.words import Label
from ipc_desktop.ui.looks import brush

LOOK_AGAIN_MS = 10_000
_WHOLE_ROUND = 360 * 16


class Disc(Drawn):
    """What is left of a time, as the filled part of a disc; the words beside it say the same."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size, self.left = size, 1.0
        accessible.set_role(self, "decoration")

    def show_left(self, left: float) -> None:
        """Shows how much is left, from 1 to 0."""
        self.left = left
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(grown(self._size), grown(self._size))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = appearance()
        edge = look.border(3)
        side = min(self.width(), self.height()) - 2 * edge
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(brush.round_pen(look.theme.edge, edge))
        painter.setBrush(look.theme.card)
        painter.drawEllipse(area)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.accent)
        inner = area.adjusted(edge, edge, -edge, -edge)
        painter.drawPie(inner, 90 * 16, round(self.left * _WHOLE_ROUND))
        painter.end()


class Countdown(QWidget):
    """A disc and words. `clock` tells seconds; when the time is over nothing happens but other words."""

    def __init__(self, over: str, *, size: int = 120, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._over, self._clock = over, clock
        self._begun, self._length_s = 0.0, 0.0
        self.disc = Disc(size)
        self.words = Label("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance().space(20))
        row.addWidget(self.disc)
        row.addWidget(self.words, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, minutes: float, *, gone_minutes: float = 0) -> None:
        """Counts down from so many minutes, of which some may be gone already."""
        self._begun, self._length_s = self._clock() - gone_minutes * 60, minutes * 60
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Shows what is left now."""
        left_s = max(0.0, self._begun + self._length_s - self._clock())
        self.disc.show_left(left_s / self._length_s if self._length_s else 0.0)
        minutes = math.ceil(left_s / 60)
        left = ngettext("About one minute left.", "About {n} minutes left.", minutes).format(n=minutes)
        self.words.setText(left if left_s else self._over)
        if not left_s:
            self._timer.stop()
