"""Starts the app on a data folder, prints the clock when its first page is painted, and ends.

What it imports beside the app is what the bare window imports too: anything more would be measured as the app's.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from ipc_desktop.overriding import override
from ipc_desktop.ui import window
from tests.bench.children.painted import PaintWatch

_watches: list[PaintWatch] = []


class WatchedWindow(window.Window):
    """The app's window, which tells when it is painted."""

    @override
    def begin(self, lead: str = "") -> None:
        super().begin(lead)
        _watches.append(PaintWatch(self, self._report))

    def _report(self) -> None:
        print(time.monotonic(), flush=True)
        self.close()


if __name__ == "__main__":
    vars(window)["Window"] = WatchedWindow
    sys.exit(window.run(Path(sys.argv[1]), practice=False, check=False))
