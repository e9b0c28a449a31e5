"""Starts the app on a data folder, prints the clock when its first page is painted, and ends.

What it imports beside the app is what the bare window imports too: anything more would be measured as the app's.
"""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path


def main() -> int:
    """The program's own way to its window, with somebody watching it."""
    gc.disable()  # as the program does before it imports its window
    from ipc_desktop.overriding import override
    from ipc_desktop.ui import window
    from tests.bench.children.painted import PaintWatch

    watches: list[PaintWatch] = []

    class WatchedWindow(window.Window):
        """The app's window, which tells when it is painted."""

        @override
        def begin(self, lead: str = "") -> None:
            super().begin(lead)
            watches.append(PaintWatch(self, self._report))

        def _report(self) -> None:
            print(time.monotonic(), flush=True)
            self.close()

    vars(window)["Window"] = WatchedWindow
    return window.run(Path(sys.argv[1]), practice=False, check=False)


if __name__ == "__main__":
    sys.exit(main())
