"""What scanning is told by the window that it lights: where to look, what was said, and whether a voice reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget


class Scanned(NamedTuple):
    """What scanning must know of its window: what can be reached in it, the page first; the words that were said;
    whom to tell that somebody is there; and whether a voice is reading a page just now."""

    rooms: Callable[[], Sequence[QWidget]]
    said: Callable[[], Iterable[str]]
    alive: Callable[[], None]
    is_read_aloud: Callable[[], bool]
