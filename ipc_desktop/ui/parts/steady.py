"""Help for shaky hands: which presses count."""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, QRect

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
