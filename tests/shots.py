"""Pictures of every page for people to look at, in a chosen theme, text size and language; made offscreen.

python3 dev.py shots [--theme dark] [--size 400] [--language en-XA] [--sample maud] [--only talk,agree] [--to FOLDER]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ipc_desktop import paths
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.texts import LANGUAGES, PSEUDO_LANGUAGES
from ipc_desktop.ui.looks import dressing
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.window import Window
from tests.accessibility.stillness import lie_still

PATIENCE_S = 30


def main(words: list[str]) -> int:
    """Makes the pictures; the exit code."""
    asked = _asked(words)
    asked.to.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    dressing.dress(app)
    with tempfile.TemporaryDirectory(prefix="ipc-desktop-shots-") as folder:
        _shoot_way_in(Path(folder) / "first", asked)
        _shoot_case(Path(folder) / "practice", asked)
    print(f"The pictures lie in {asked.to}")
    return 0


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py shots")
    parser.add_argument("--theme", default="light", choices=("light", "cream", "dark", "contrast"))
    parser.add_argument("--size", type=int, default=100, help="text size in percent")
    parser.add_argument("--language", default="en", choices=(*LANGUAGES, *PSEUDO_LANGUAGES))
    parser.add_argument("--sample", default="maud", help="how the sample's file name begins")
    parser.add_argument("--only", default="", help="page keys, with commas")
    parser.add_argument("--width", type=int, default=1366)
    parser.add_argument("--height", type=int, default=768)
    parser.add_argument("--to", type=Path, default=Path("shots"))
    return parser.parse_args(words)


def _shoot_way_in(data: Path, asked: argparse.Namespace) -> None:
    if not asked.only:
        window = _window(data, asked, practice=False)
        _keep(window, asked, "00-first-start")
        window.close()


def _shoot_case(data: Path, asked: argparse.Namespace) -> None:
    window = _window(data, asked, practice=True)
    _wait(lambda: window.session is not None, "the practice families")
    session = window.session
    assert session is not None
    if not asked.only:
        _keep(window, asked, "01-caseload")
    sample = next((paths.RESOURCES / "samples").glob(f"{asked.sample}*.plan.json"))
    session.open_case(read_plan_file(sample.read_bytes()).case)
    _wait(lambda: session.wizard is not None, "the case")
    wizard = session.wizard
    assert wizard is not None
    _choose(window, asked)
    wanted = set(asked.only.split(",")) if asked.only else {page.key for page in PAGES}
    for number, page in enumerate(PAGES, start=2):
        if page.key in wanted:
            wizard.show_page(page.key)
            _keep(window, asked, f"{number:02}-{page.key}")
            frame = wizard.deck.frame(page.key)
            if frame.verticalScrollBar().maximum() > 0 and asked.size < 400:
                frame.verticalScrollBar().setValue(frame.verticalScrollBar().maximum())
                _keep(window, asked, f"{number:02}-{page.key}-end")
    window.close()


def _window(data: Path, asked: argparse.Namespace, *, practice: bool) -> Window:
    window = Window(data, practice=practice)
    _choose(window, asked)
    window.begin()
    window.resize(asked.width, asked.height)
    window.show()
    return window


def _choose(window: Window, asked: argparse.Namespace) -> None:
    window.choices.change(
        lambda settings: settings._replace(theme=asked.theme, text_size=asked.size, language=asked.language)
    )


def _keep(window: Window, asked: argparse.Namespace, name: str) -> None:
    _rest(700 if name.endswith("take_away") else 0)
    lie_still(window)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    window.grab().save(str(asked.to / f"{name}.png"))


def _wait(holds: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {PATIENCE_S} s for {what}")
        _rest(10)


def _rest(length_ms: int) -> None:
    """Lets the window and the threads behind it go on."""
    end = time.monotonic() + length_ms / 1000
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.002)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
