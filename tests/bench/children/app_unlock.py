"""Unlocks by keys and prints the seconds from Enter to the painted list of people, less those inside Argon2."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any
from unittest.mock import patch

from argon2 import low_level
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ipc_desktop.ui.screens.unlock import UnlockScreen
from ipc_desktop.ui.window import Window, run
from tests.bench.children.painted import PaintWatch

KEY_EVERY_MS = 60
"""A quick typist: 200 letters a minute and more."""


class Unlocking:
    """Types the passphrase letter by letter, presses Enter, and waits until what comes next is painted."""

    def __init__(self, passphrase: str) -> None:
        self._left = list(passphrase)
        self._in_argon2_s = 0.0
        self._entered = 0.0
        self._watches: list[PaintWatch] = []
        self._stretch = low_level.hash_secret_raw
        self._keys = QTimer(interval=KEY_EVERY_MS)
        self._keys.timeout.connect(self._press)

    def begin(self) -> None:
        """To be called when the unlock page is painted."""
        self._keys.start()

    def _press(self) -> None:
        window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window))
        assert window.way_in is not None
        screen = window.way_in.screen_shown
        assert isinstance(screen, UnlockScreen)
        if self._left:
            QTest.keyClicks(screen.passphrase.entry, self._left.pop(0))
            return
        self._keys.stop()
        self._entered = time.perf_counter()
        QTest.keyClick(screen.passphrase.entry, Qt.Key.Key_Return)

    def hash_secret_raw(self, *given: Any, **named: Any) -> bytes:
        """Argon2 itself, its time taken."""
        started = time.perf_counter()
        try:
            return self._stretch(*given, **named)
        finally:
            self._in_argon2_s += time.perf_counter() - started

    def opened(self, shown: QWidget) -> None:
        """To be called when what comes next is there, and not yet painted."""
        self._watches.append(PaintWatch(shown, self._report))

    def _report(self) -> None:
        print(time.perf_counter() - self._entered - self._in_argon2_s, flush=True)
        QTimer.singleShot(0, QApplication.closeAllWindows)


def main() -> int:
    unlocking = Unlocking(sys.argv[2])
    run_the_loop = QApplication.exec
    session_opened = Window._opened
    watches: list[PaintWatch] = []

    def exec_watched(*_arguments: object) -> int:
        window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window))
        watches.append(PaintWatch(window, unlocking.begin))
        return int(run_the_loop())

    def opened(window: Window, store: Any) -> None:
        session_opened(window, store)
        assert window.session is not None
        assert window.session.office.home is not None
        unlocking.opened(window.session.office.home)

    with (
        patch.object(QApplication, "exec", exec_watched),
        patch.object(Window, "_opened", opened),
        patch.object(low_level, "hash_secret_raw", unlocking.hash_secret_raw),
    ):
        return int(run(Path(sys.argv[1]), practice=False, check=False))


if __name__ == "__main__":
    sys.exit(main())
