"""Lends the stories a data folder that nobody has used, and a screen as it comes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ipc_desktop import texts
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks.dressing import dress


@pytest.fixture
def data(tmp_path: Path, qapp: QApplication) -> Iterator[Path]:
    """Where the app keeps everything; afterwards the screen speaks English again, at 100%, in the light theme."""
    dress(qapp)
    yield tmp_path / "data"
    texts.set_language("en")
    appearance().set_theme("light")
    appearance().set_text_size(100)
