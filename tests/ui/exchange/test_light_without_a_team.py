"""A laptop that is in no team loads nothing of the network: memory with a case open is short."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from ipc_desktop import paths

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from ipc_desktop.ui.looks import dressing
from ipc_desktop.ui.window import Window
from tests.journal.made_up import made_store
app = QApplication(sys.argv[:1])
dressing.dress(app)
data = Path(sys.argv[1])
window = Window(data)
window._opened(made_store(data)[0])
rounds, loop = window.session.rounds, QEventLoop()
rounds.changed.connect(lambda: loop.quit() if rounds.status else None)
rounds.exchange()
loop.exec()
print(rounds.status.state, *sys.modules)
window.close()
"""


def test_a_laptop_in_no_team_loads_nothing_of_the_network(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=paths.ROOT)
    state, *modules = done.stdout.split()
    assert state == "alone"
    assert not {"urllib3", "ssl", "truststore", "ipc_desktop.sync.kinto", "ipc_desktop.sync.exchange"} & set(modules)
