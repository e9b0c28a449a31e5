"""Opens a window on a store that is being filled by its team's server; prints how long its loop pauses, as JSON."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ipc_desktop.journal.store import create_store
from ipc_desktop.sync import enrolment
from ipc_desktop.ui.exchange.rounds import Rounds
from ipc_desktop.ui.looks import dressing
from ipc_desktop.ui.window import Window
from tests.bench.figure import percentile
from tests.bench.made_up import notes
from tests.journal.made_up import CHEAP, PASSPHRASE
from tests.sync.trial_server import TrialServer

CASES, EACH = 3, 150
BEAT_MS = 4


class Heart:
    """Beats every four milliseconds as long as the window's loop lets it."""

    def __init__(self) -> None:
        self.pauses_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.pauses_ms.append(max(0.0, (now - self._last) * 1000 - BEAT_MS))
        self._last = now


def main() -> int:
    """Measures one push and one first fill, with a window on each side."""
    app = QApplication(sys.argv[:1])
    dressing.dress(app)
    with tempfile.TemporaryDirectory() as made, TrialServer(with_team=False) as server:
        folder = Path(made)
        sam, tess = (create_store(folder / name, name, PASSPHRASE, cost=CHEAP)[0] for name in ("Sam", "Tess"))
        enrolment.begin_team(sam, server.address)
        asked = enrolment.ask_to_join(tess, server.address)
        line = enrolment.approve(sam, enrolment.number_of(tess, asked))
        enrolment.looked_after(tess, asked)
        cases = [sam.writer.new_case(notes(EACH, "somebody")).result() for _ in range(CASES)]
        windows = [Window(folder / "Sam"), Window(folder / "Tess")]
        pauses: list[float] = []
        for window, store in zip(windows, (sam, tess), strict=True):
            window._opened(store)
            window.show()
            if store is tess:
                for case in cases:
                    enrolment.give_case(sam, case, line)
            assert window.session is not None
            assert window.session.rounds is not None
            pauses += _one_round(window.session.rounds)
        print(json.dumps({"p99_ms": percentile(pauses, 99), "longest_ms": max(pauses)}))
        for window in windows:
            window.close()
    return 0


def _one_round(rounds: Rounds) -> list[float]:
    heart, loop = Heart(), QEventLoop()
    rounds.changed.connect(lambda: loop.quit() if rounds.status and rounds.status.last_round_at else None)
    rounds.exchange()
    loop.exec()
    return heart.pauses_ms


if __name__ == "__main__":
    sys.exit(main())
