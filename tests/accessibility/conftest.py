"""One visitor for all tests of a module: a window, a store, and a voice that makes no sound."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop import texts
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.looks.dressing import dress
from ipc_desktop.ui.reading import voice
from tests.accessibility.settings import Setting
from tests.accessibility.sound_page import Stand
from tests.accessibility.visitor import Visitor


@pytest.fixture(scope="module")
def visitor(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """Goes to every place; leaves the app's look and language as they were."""
    dress(qapp)
    before, voice.ENGINE = voice.ENGINE, "mock"
    made = Visitor(tmp_path_factory.mktemp("places"))
    yield made
    made.set(Setting(100, "light", "en"))
    made.office()
    made.close()
    voice.ENGINE = before
    voice.forget_voice()


@pytest.fixture
def stand(qtbot: QtBot, qapp: QApplication) -> Iterator[Stand]:
    dress(qapp)
    yield Stand(qtbot)
    texts.set_language("en")
    appearance().set_theme("light")
