"""A list whose first rows are there at once and whose others follow while somebody reads, however long it is.

In another text size they come the same way: what is in view is laid out first, and all else once that is painted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.page_scroll import scroll_of
from ipc_desktop.ui.looks.after_paint import AfterPaint
from ipc_desktop.ui.looks.settled import settle

AT_ONCE, AT_A_TIME = 32, 16
"""How many rows (lines between them count too) no window shows more of at first, and how many follow at a time."""
IN_VIEW = 20
"""How many rows stay while the others wait for another text size."""

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
        self._rows: list[QWidget] = []
        self._to_come: Iterator[Callable[[], object]] = (partial(self._add, make) for make in rows)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(appearance().space(gap))
        self._painted = AfterPaint(self, SHOWN_MS)
        self._painted.time.connect(self._go_on)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        appearance().remeasured.connect(self._begin_anew)
        self._is_complete = not self._bring(at_once)

    @property
    def is_complete(self) -> bool:
        """Whether all rows are there."""
        return self._is_complete

    def complete(self) -> None:
        """Brings all rows now: somebody is about to go to one of them."""
        self._is_complete = True
        self._bring(None)

    def _bring(self, most: int | None) -> bool:
        """Makes or shows so many rows (None for all); whether there may be more."""
        brought = 0
        for bring in islice(self._to_come, most):
            bring()
            brought += 1
        return brought == most

    def _add(self, make: Callable[[], QWidget]) -> None:
        row = make()
        self._rows.append(row)
        self._column.addWidget(row)

    def _go_on(self) -> None:
        if not self._is_complete and self._bring(AT_A_TIME):
            self._timer.start(SOON_MS)
        elif not self._is_complete:
            self._is_complete = True
            self.completed.emit()

    def _begin_anew(self) -> None:
        """Sets the rows below aside until those in view stand in the new size, unless somebody is further down."""
        below = [row for row in self._rows[IN_VIEW:] if isValid(row) and not row.isHidden()]
        scroll, focus = scroll_of(self), QApplication.focusWidget()
        if not below or scroll is None or not self.isVisible() or scroll.verticalScrollBar().value():
            return
        if focus is not None and any(row is focus or row.isAncestorOf(focus) for row in below):
            return
        for row in below:
            row.hide()
        self._to_come = chain((partial(_show_again, row) for row in below), self._to_come)
        self._is_complete = False
        self._wait()

    def _wait(self) -> None:
        """Goes on once the page is painted."""
        self._timer.stop()
        scroll = scroll_of(self)
        page = scroll.widget() if scroll is not None else None
        self._painted.begin(self if page is None else page)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_complete:
            self._wait()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._painted.stop()
        self._timer.stop()


def _show_again(row: QWidget) -> None:
    if isValid(row):
        settle(row)
        row.show()
