"""A store for each story, closed afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipc_desktop.journal.store import Store
from tests.journal.made_up import made_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made, _ = made_store(tmp_path / "data")
    yield made
    made.close()
