"""Help for shaky hands: which presses count."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.bricks.page_scroll import scroll_of

# For the type checker these stand on a button; at run time they are plain, and come before the Qt class they help.
if TYPE_CHECKING:
    _OnButton = QAbstractButton
else:
    _OnButton = object

PAUSE_S = 0.4
REACH_PX = 12


class SteadyHand:
    """Judges the presses of one control: a second one within 400 ms, or a key that repeats, does not count."""

    def __init__(self) -> None:
        self._last = -1.0
        self._counts = True

    def press_counts(self, *, repeats: bool = False) -> bool:
        """Whether a press that comes now counts; it then starts the pause anew."""
        now = time.monotonic()
        self._counts = not repeats and now - self._last >= PAUSE_S
        if self._counts:
            self._last = now
        return self._counts

    def released(self) -> None:
        """To be told at the end of a press that counted, so that a bounce of the finger does not count either."""
        self._last = time.monotonic()

    @staticmethod
    def reaches(area: QRect, at: QPoint, *, pressed: bool) -> bool:
        """Whether a point hits a control: 12 px more all round once it is pressed."""
        reach = REACH_PX if pressed else 0
        return area.adjusted(-reach, -reach, reach, reach).contains(at)


class SteadyPress(_OnButton):
    """For a button, named before its Qt class: presses in quick succession do not count, and it reaches further.

    A key on a button that was scrolled out of view only brings it back.
    """

    PRESS_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hand = SteadyHand()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return SteadyHand.reaches(self.rect(), pos, pressed=self.isDown())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._hand.press_counts():
            event.accept()
            return
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self.PRESS_KEYS:
            scroll = scroll_of(self)
            is_back = scroll is not None and scroll.finds_again(self)
            if not self._hand.press_counts(repeats=event.isAutoRepeat()) or is_back:
                event.accept()
                return
        self._take_key(event)

    def _take_key(self, event: QKeyEvent) -> None:
        """Answers a key that counts."""
        super().keyPressEvent(event)


class SteadyTouch(SteadyPress):
    """A steady press whose end starts the pause anew: a bounce of the finger does not count either."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isDown():
            self._hand.released()
        super().mouseReleaseEvent(event)
