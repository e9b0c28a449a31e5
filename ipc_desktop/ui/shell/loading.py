"""What can wait until the first page is painted: done a little at a time, while somebody types a passphrase."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override

AFTER_PAINT_MS = 20
BETWEEN_MS = 2
"""Room for a key or a press between two things that are loaded."""

LATER = (
    "ipc_desktop.ui.memory",
    "concurrent.futures.thread",
    "msgspec",
    "ipc_desktop.plan.kinds",
    "ipc_desktop.ui.parts.goals.because",
    "ipc_desktop.ui.shell.wizard",
    "ipc_desktop.ui.keeping.desk",
    "ipc_desktop.ui.session",
    "argon2.low_level",
    "nacl.signing",
    "cryptography.hazmat.primitives.ciphers.aead",
    "sqlcipher3",
    "ipc_desktop.journal.journal",
    "ipc_desktop.journal.writer",
)
"""Modules that the next screens need, each after what it imports itself, so that no one takes long."""

COLLECT_AFTER = (5_000, 20, 100)
"""How seldom the collector walks through what is there, which takes 75 ms with a case open: `memory.give_back` does so
when nobody turns a page."""


class Rest(QObject):
    """Begins when a window is painted for the first time; `finished` says that all is there."""

    finished = Signal()

    def __init__(self, window: QWidget, *first: Callable[[], object]) -> None:
        super().__init__(window)
        self._steps = self._all(first)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._take_a_step)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._next.start(AFTER_PAINT_MS)
        return False

    def _take_a_step(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self.finished.emit()
            return
        step()
        self._next.start(BETWEEN_MS)

    @staticmethod
    def _all(first: Iterable[Callable[[], object]]) -> Iterator[Callable[[], object]]:
        yield from first
        yield from (partial(import_module, name) for name in LATER)
        # What is loaded stays: the collector need not walk through it in the middle of a page turn.
        yield gc.collect
        yield gc.freeze
        yield partial(gc.set_threshold, *COLLECT_AFTER)
        yield gc.enable
