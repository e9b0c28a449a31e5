"""Audits every page, full and at the largest text, and prints what each audit took: a page and seconds, a line."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ipc_desktop.ui.dressing import dress
from ipc_desktop.ui.pages import PAGES
from tests.accessibility.audit import audit
from tests.accessibility.settings import Setting
from tests.accessibility.visitor import Visitor

ROUNDS = 3


def main() -> int:
    app = QApplication(["ipc-desktop"])
    dress(app)
    with tempfile.TemporaryDirectory(prefix="ipc-desktop-bench-", ignore_cleanup_errors=True) as folder:
        visitor = Visitor(Path(folder))
        for size in (100, 400):
            visitor.set(Setting(size, "light", "en"))
            for page in PAGES:
                visitor.page(page.key, "maud")
                print(f"{page.key}\t{statistics.median(_seconds(visitor) for _ in range(ROUNDS))}", flush=True)
        visitor.close()
    return 0


def _seconds(visitor: Visitor) -> float:
    started = time.perf_counter()
    audit(visitor.window, visitor.own_words)
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
