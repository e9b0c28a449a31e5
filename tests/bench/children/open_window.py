"""Opens the app's window on a store and a case of it, and turns its pages: what the bench's longer children share."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit

from ipc_desktop.ui.looks import dressing
from ipc_desktop.ui.pages import PAGES
from ipc_desktop.ui.screens.unlock import UnlockScreen
from ipc_desktop.ui.session import Session
from ipc_desktop.ui.shell.loading import Rest
from ipc_desktop.ui.shell.wizard import Wizard
from ipc_desktop.ui.window import Window
from tests.bench.children.painted import PaintWatch

LONGEST_WAIT_S = 60.0
READING_S = 0.15
"""How long somebody stays on a page at least before the next turn; people take longer."""


class OpenWindow:
    """The window with its list of people shown; `wizard` is there once a case is open."""

    def __init__(self, data: Path, passphrase: str) -> None:
        self.app = QApplication.instance() or QApplication(["ipc-desktop"])
        assert isinstance(self.app, QApplication)
        dressing.dress(self.app)
        self.window = Window(data)
        self.window.begin()
        loaded: list[bool] = []
        rest = Rest(self.window)  # as the app does: it also says how often the collector comes
        rest.finished.connect(lambda: loaded.append(True))
        self.window.show()
        self.wait_for(lambda: bool(loaded))
        assert self.window.way_in is not None
        unlock = self.window.way_in.screen_shown
        assert isinstance(unlock, UnlockScreen)
        unlock.unlocked.emit((0, passphrase))
        self.wait_for(lambda: self.window.session is not None)
        self.stay(READING_S)

    @property
    def session(self) -> Session:
        """The open store in the window."""
        assert self.window.session is not None
        return self.window.session

    @property
    def wizard(self) -> Wizard:
        """The conversation of the open case."""
        assert self.session.wizard is not None
        return self.session.wizard

    def open_case(self, case: str) -> None:
        """Opens a case at its first page."""
        self.session.open_case(case)
        self.wait_for(lambda: self.session.wizard is not None)
        self.stay(READING_S)
        self.wizard.show_page(PAGES[0].key)
        self.read()

    def read(self) -> None:
        """Stays on a page as somebody does who reads it: on a busy computer the pages beside it may take longer."""
        self.stay(READING_S)
        self.wait_for(lambda: not self.wizard.deck.is_making)

    def turn(self, *, forward: bool) -> float:
        """Seconds from leaving the page, with all its saving, until the next one is painted and nothing waits."""
        before = self.wizard.key
        took = self.painted_after(self.wizard.go_on if forward else self.wizard.go_back)
        assert self.wizard.key != before, f"the page {before} did not let go"
        return took

    def painted_after(self, act: Callable[[], object]) -> float:
        """Seconds from doing something until the page that is shown then is painted and nothing waits."""
        painted: list[float] = []
        started = time.perf_counter()
        act()
        watch = PaintWatch(self.wizard.page, lambda: painted.append(time.perf_counter()))
        self.wait_for(lambda: bool(painted))
        del watch
        return painted[0] - started

    def type_a_letter(self) -> None:
        """Types into the first box of the page, so that leaving it has something to save."""
        from PySide6.QtTest import QTest

        boxes: list[QTextEdit] = self.wizard.page.findChildren(QTextEdit)
        for box in boxes:
            if box.isVisible() and not box.isReadOnly():
                QTest.keyClicks(box, "a")
                if self.wizard.page.problems():
                    QTest.keyClick(box, Qt.Key.Key_Backspace)
                return

    def stay(self, seconds: float) -> None:
        """Lets the window do what it does while somebody reads."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def wait_for(self, is_so: Callable[[], bool]) -> None:
        """Runs the window until something is so, in a loop of Qt's own: without one it never lets go of old pages."""
        loop, look = QEventLoop(), QTimer(interval=1)
        end = time.perf_counter() + LONGEST_WAIT_S
        look.timeout.connect(lambda: loop.quit() if is_so() or time.perf_counter() > end else None)
        look.start()
        loop.exec()
        assert is_so(), "waited in vain"
