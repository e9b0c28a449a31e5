"""Starts the app on a data folder, prints the clock when its first page is painted, and ends."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from ipc_desktop.ui.window import run
from tests.bench.children.painted import PaintWatch


def main() -> int:
    run_the_loop = QApplication.exec
    watches: list[PaintWatch] = []

    def report() -> None:
        print(time.monotonic(), flush=True)
        QApplication.quit()

    def exec_watched(*_arguments: object) -> int:
        window = next(widget for widget in QApplication.topLevelWidgets() if widget.windowTitle())
        watches.append(PaintWatch(window, report))
        return int(run_the_loop())

    with patch.object(QApplication, "exec", exec_watched):
        return int(run(Path(sys.argv[1]), practice=False, check=False))


if __name__ == "__main__":
    sys.exit(main())
