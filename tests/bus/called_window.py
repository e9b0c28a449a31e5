"""The app's own window with a made-up family, at a fixed instant; it shows what it is asked for on standard input.

Each line is a word and a name: "page talk", "tool keys", "apart goal"; "shown" answers once it stands. Only what opens
a page is asked this way: all that is read and pressed goes over the bus.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import unittest.mock
from pathlib import Path

import msgspec
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from ipc_desktop.paths import RESOURCES
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.planfile import read_plan_file
from ipc_desktop.ui.looks import dressing
from ipc_desktop.ui.session import Session
from ipc_desktop.ui.window import Window
from tests.accessibility.stillness import lie_still

NOW = dt.datetime(2027, 1, 11, 14, 30, tzinfo=dt.UTC)
"""The hour of the made-up family's visit: what is said must not change with the day."""
SETTLED_MS = 200
"""On a slow computer it takes longer: then what still moves is waited for."""
SAMPLE = "maud-thistlewick.plan.json"


class CalledWindow:
    """Reads what to show, and shows it."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._watch = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._watch.activated.connect(self._read)

    def _read(self) -> None:
        line = sys.stdin.readline()
        if not line:
            QApplication.quit()
            return
        command, _, name = line.strip().partition(" ")
        self._show(command, name)

    def _show(self, command: str, name: str) -> None:
        opened = self._window.session
        if opened is None:  # the made-up families are still being put into a store
            QTimer.singleShot(20, lambda: self._show(command, name))
            return
        if command == "case":
            opened.open_case(read_plan_file((RESOURCES / "samples" / SAMPLE).read_bytes()).case)
        elif opened.wizard is None:
            QTimer.singleShot(20, lambda: self._show(command, name))
            return
        elif command == "page":
            opened.wizard.show_page(name)
        elif command == "apart":
            plant_answers_apart(opened)
        elif command == "size":
            self._window.choices.set_text_size(int(name))
        else:
            opened.wizard.asked.emit(name)
        QTimer.singleShot(SETTLED_MS, self._tell_shown)

    def _tell_shown(self) -> None:
        lie_still(self._window)
        print("shown", flush=True)


def plant_answers_apart(session: Session) -> None:
    """Has the first goal changed twice from the same words, as two laptops do that are apart."""
    assert session.wizard is not None
    case, writer = session.wizard.case.case, session.store.writer
    goal = session.wizard.case.plan.all(Outcome)[0]
    heads = session.store.journal.heads(case)
    for words in ("I stay in my own home, with Ann near", "I stay in my own home, and go out more"):
        writer.show(case, heads)
        changed = msgspec.structs.replace(goal, statement=Words(words, said_by=goal.statement.said_by))
        with unittest.mock.patch("ipc_desktop.journal.pen.now", return_value="2027-01-11T14:00:00.000Z"):
            writer.save(case, [changed], session.store.worker_id).result()


def main() -> int:
    """Runs until standard input ends."""
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("ipc-desktop")
    dressing.dress(app)
    with tempfile.TemporaryDirectory(prefix="ipc-desktop-") as folder:
        window = Window(Path(folder), practice=True, now=lambda: NOW)
        window.begin()
        window.show_where_it_fits()
        called = CalledWindow(window)
        app.exec()
        del called
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
