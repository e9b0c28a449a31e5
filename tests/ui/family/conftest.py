"""Lends the stories of own copies a worker's window, and one at a family's home."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.exchange.at_work import AtWork
from tests.ui.exchange.conftest import _at_work


@pytest.fixture
def sam(qtbot: QtBot, tmp_path: Path) -> AtWork:
    """Sam's window, the list of people open."""
    return _at_work(qtbot, tmp_path, "Sam Carter")


@pytest.fixture
def ann(qtbot: QtBot, tmp_path: Path) -> AtWork:
    """Ann's window at home, nothing in it yet."""
    return _at_work(qtbot, tmp_path, "Ann")
