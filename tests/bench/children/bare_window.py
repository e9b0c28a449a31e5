"""The smallest PySide6 window, the baseline of a start: prints the clock when it is painted, and ends."""

from __future__ import annotations

import sys
import time

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from tests.bench.children.painted import PaintWatch


def main() -> int:
    app = QApplication(sys.argv)
    window = QWidget()
    window.resize(1366, 768)
    QVBoxLayout(window).addWidget(QLabel("Hello"))

    def report() -> None:
        print(time.monotonic(), flush=True)
        app.quit()

    watch = PaintWatch(window, report)
    window.show()
    status = app.exec()
    del watch
    return status


if __name__ == "__main__":
    sys.exit(main())
