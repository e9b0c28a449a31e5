"""When a window lies still: everything is laid out and painted, long lists are whole, and Tab is in order."""

from __future__ import annotations

import time

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from ipc_desktop.ui.bricks.long_list import LongList
from ipc_desktop.ui.parts.paper.page_preview import PagePreview
from tests.accessibility.view import shown_under

_QUIET_S = 0.055
"""Tab is put in order 40 ms after a page is painted."""
_AT_WORK_S = 0.004
"""A round that takes the processor so long laid out or painted something: what follows it is still to come."""
_ROUNDS = 8
_LONGEST_PAPER_S = 20
_MOST_RESTS = 20
"""Something that moves by itself, such as a clock, never lies still."""


def lie_still(window: QWidget) -> None:
    """Lets a shown window go on until nothing in it has moved for a while, on a slow computer too."""
    for _ in range(_ROUNDS):
        QApplication.processEvents()
    for _ in range(_MOST_RESTS):
        before = _places(window)
        _rest()
        if _places(window) == before and not any(_grows(part) for part in before):
            return


def _places(window: QWidget) -> dict[QWidget, QRect]:
    return {part: part.geometry() for part in shown_under(window)}


def _grows(part: QWidget) -> bool:
    return isinstance(part, LongList) and not part.is_complete


def wait_for_paper(window: QWidget) -> None:
    """A paper is set in another process: its pages come when they come, and move what stands around them."""
    until = time.monotonic() + _LONGEST_PAPER_S
    while time.monotonic() < until and any(_is_making(part) for part in shown_under(window)):
        QApplication.processEvents()
        time.sleep(0.01)


def _is_making(part: QWidget) -> bool:
    return isinstance(part, PagePreview) and part.is_waiting


def _rest() -> None:
    """Until no round of events had anything to do for a while: told by the processor's time, not by the clock."""
    since, rounds = time.monotonic(), 0
    while rounds < _ROUNDS or time.monotonic() - since < _QUIET_S:
        began = time.thread_time()
        QApplication.processEvents()
        if time.thread_time() - began > _AT_WORK_S:
            since = time.monotonic()
        time.sleep(0.002)
        rounds += 1
