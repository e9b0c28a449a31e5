"""Audits every page, full and at the largest text, and prints what the slowest took: a page and seconds, a line."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ipc_desktop.ui.looks.dressing import dress
from ipc_desktop.ui.pages import PAGES
from tests.accessibility.audit import audit
from tests.accessibility.settings import Setting
from tests.accessibility.visitor import Visitor

SIZE_PERCENT = 400
SLOWEST, ROUNDS = 6, 3
"""How many pages are audited again, and how often, so that one slow moment of the computer counts for nothing."""


def main() -> int:
    app = QApplication(["ipc-desktop"])
    dress(app)
    with tempfile.TemporaryDirectory(prefix="ipc-desktop-bench-", ignore_cleanup_errors=True) as folder:
        visitor = Visitor(Path(folder))
        visitor.set(Setting(SIZE_PERCENT, "light", "en"))
        once = {page.key: _seconds(visitor, page.key) for page in PAGES}
        for key in sorted(once, key=lambda key: -once[key])[:SLOWEST]:
            took = statistics.median(_seconds(visitor, key) for _ in range(ROUNDS))
            print(f"{key}\t{took}", flush=True)
        visitor.close()
    return 0


def _seconds(visitor: Visitor, key: str) -> float:
    visitor.page(key, "maud")
    started = time.perf_counter()
    audit(visitor.window, visitor.own_words)
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
