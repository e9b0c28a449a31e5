"""Lends the stories of the exchange a team server, and a window to each of two workers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ipc_desktop import texts
from ipc_desktop.ui.looks.dressing import dress
from tests.sync.trial_server import TrialServer
from tests.ui.exchange.at_work import AtWork


@pytest.fixture(scope="module")
def server() -> Iterator[TrialServer]:
    with TrialServer(with_team=False) as running:
        yield running


@pytest.fixture
def sam(qtbot: QtBot, tmp_path: Path) -> AtWork:
    """Sam's window, the list of people open."""
    return _at_work(qtbot, tmp_path, "Sam Carter")


@pytest.fixture
def tess(qtbot: QtBot, tmp_path: Path) -> AtWork:
    """Tess's window, the list of people open."""
    return _at_work(qtbot, tmp_path, "Tess Moreno")


def _at_work(qtbot: QtBot, folder: Path, name: str) -> AtWork:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    texts.set_language("en")
    dress(app)
    return AtWork(qtbot, folder / name, name)
