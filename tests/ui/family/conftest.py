"""Lends the stories of own copies a worker's window, and one at a family's home."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ipc_desktop.journal.ids import new_id
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from tests.journal.made_up import begun_case
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


@pytest.fixture
def case(sam: AtWork) -> str:
    """Idi's plan, in which his sister Ann takes part; one goal is not for her eyes."""
    found = begun_case(sam.store)
    ann = Party(id=new_id(), name="Ann", relationship="Sister", roles=("supporter",))
    hidden = Outcome(id=new_id(), statement=Words("For the professionals"), visibility="professionals")
    sam.store.writer.save(found, [ann, hidden], "sam").result()
    return found
