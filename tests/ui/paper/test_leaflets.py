"""Stories of a leaflet that is printed by somebody with one switch, whom no dialogue of the system understands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ipc_desktop.ui.bar.notice import Notice
from ipc_desktop.ui.jobs import Jobs
from ipc_desktop.ui.paper import printing
from ipc_desktop.ui.paper.leaflets import Leaflets
from ipc_desktop.ui.screens.about import AboutScreen
from ipc_desktop.ui.screens.pick import PickScreen
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.shell.opened_screen import OpenedScreen


class Room:
    """A room with nothing in it but what was opened last."""

    def __init__(self, qtbot: QtBot) -> None:
        self.frame = QWidget()
        qtbot.addWidget(self.frame)
        self.stack, self.notice = QStackedWidget(self.frame), Notice(self.frame)
        self._opened = OpenedScreen(self.stack)
        self.asked: AboutScreen | None = None
        self.frame.show()

    @property
    def shown(self) -> Screen | None:
        return self._opened.screen

    def show_side(self, screen: Screen, closed: Callable[[], None] | None = None) -> None:
        self._opened.open(screen, closed)

    def close_side(self) -> None:
        self._opened.drop()

    def window(self) -> QWidget:
        return self.frame


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def room(qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Somebody reads about all this, and asks for the leaflet."""
    monkeypatch.setattr(printing, "printer_names", lambda: ("In the hall",))
    made = Room(qtbot)
    screen = made.asked = AboutScreen()
    screen.paper_wanted.connect(Leaflets(made, jobs, lambda: True).print_it)
    made.show_side(screen)
    screen.paper_wanted.emit("information")
    assert made.notice.words == "Getting your pages ready."
    qtbot.waitUntil(lambda: isinstance(made.shown, PickScreen))
    return made


def test_it_is_printed_though_the_screen_that_asked_has_gone(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []

    def run(printer: SimpleNamespace, *_rest: object) -> SimpleNamespace:
        return SimpleNamespace(start=lambda: sent.append(printer.name))

    monkeypatch.setattr(printing, "printer_called", lambda name, _shape: SimpleNamespace(name=name))
    monkeypatch.setattr(printing, "PrintRun", run)
    qtbot.waitUntil(lambda: not isValid(room.asked))
    assert room.shown is not None
    room.shown.go_on()
    assert sent == ["In the hall"]
    assert room.shown is None


def test_who_leaves_the_printers_is_not_told_that_pages_are_coming(room: Room) -> None:
    room.close_side()
    assert room.notice.words == ""
