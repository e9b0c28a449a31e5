"""A list whose first rows are there at once and whose others follow while somebody reads, however long it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.after_paint import AfterPaint
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.parts.page_scroll import scroll_of

AT_ONCE, AT_A_TIME = 32, 16
"""How many rows (lines between them count too) no window shows more of at first, and how many follow at a time."""
SHOWN_MS, SOON_MS = 50, 20
"""The pause after the first rows are painted, and that after which more follow."""


class LongList(QWidget):
    """A column of rows. `completed` says that rows which were still to come are all there now."""

    completed = Signal()

    def __init__(self, rows: Iterable[Callable[[], QWidget]], *, gap: int = 4, at_once: int = AT_ONCE) -> None:
        """`rows` make one row each, from the top; `gap` is the room between two in px at 100%.

        `at_once` rows are there from the beginning: more than any window shows.
        """
        super().__init__()
        self._to_come = iter(rows)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(appearance().space(gap))
        self._painted = AfterPaint(self, SHOWN_MS)
        self._painted.time.connect(self._go_on)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self._is_complete = not self._make(at_once)

    @property
    def is_complete(self) -> bool:
        """Whether all rows are there."""
        return self._is_complete

    def complete(self) -> None:
        """Makes all rows now: somebody is about to go to one of them."""
        self._is_complete = True
        self._make(None)

    def _make(self, most: int | None) -> bool:
        """Makes so many rows (None for all); whether there may be more."""
        made = 0
        for make in islice(self._to_come, most):
            self._column.addWidget(make())
            made += 1
        return made == most

    def _go_on(self) -> None:
        if not self._is_complete and self._make(AT_A_TIME):
            self._timer.start(SOON_MS)
        elif not self._is_complete:
            self._is_complete = True
            self.completed.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_complete:
            scroll = scroll_of(self)
            page = scroll.widget() if scroll is not None else None
            self._painted.begin(self if page is None else page)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._painted.stop()
        self._timer.stop()
