"""Stories of the bar at the foot of the window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bar.bar import Bar


@pytest.mark.parametrize("percent", [100, 150, 200, 300, 400])
def test_whoever_needs_large_letters_can_still_pause_and_catch_at_one_press(qtbot: QtBot, percent: int) -> None:
    bar = Bar()
    qtbot.addWidget(bar)
    bar.resize(1366, 100)
    bar.set_primary("Continue")
    bar.tell_saving("Saved on this laptop")
    appearance().set_text_size(percent)
    try:
        bar.show()
        bar.arrange()
        shown = (bar.pause_button, bar.catch_button, bar.primary)
        assert all(button.isVisible() for button in shown)
        assert bar.primary.geometry().right() <= bar.width()
        assert not bar.pause_button.geometry().intersects(bar.save_mark.geometry())
    finally:
        appearance().set_text_size(100)
