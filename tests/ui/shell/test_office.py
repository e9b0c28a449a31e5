"""Stories of the office: its column says where we are, to the eye and to a screen reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.choices import Choices
from ipc_desktop.ui.exchange.team_screen import TeamScreen
from ipc_desktop.ui.family.say_screen import SaidScreen
from ipc_desktop.ui.screens.locking import LockingScreen
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.shell.office import Office


@pytest.fixture(params=["worker", "family"])
def office(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Office:
    """An office that shows its home, of a worker and of a family."""
    made = Office("Sam Carter", Choices(tmp_path), is_familys=request.param == "family")
    made.show_home(Screen("Whom do you visit?"))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def here(office: Office) -> list[str]:
    """The places that say that we are there, checked against what a screen reader is told."""
    told = [name for name, button in office.column.places.items() if "you are here" in button.accessibleName()]
    boxed = [name for name in office.column.places if drawn(office, name) != drawn_without(office, name)]
    assert told == boxed, "the eye and the ear are told the same"
    return told


def drawn(office: Office, name: str) -> QImage:
    QApplication.processEvents()
    return office.column.places[name].grab().toImage()


def drawn_without(office: Office, name: str) -> QImage:
    """The same place when we are elsewhere."""
    button = office.column.places[name]
    was = button._is_chosen
    button.show_chosen(False)
    image = drawn(office, name)
    button.show_chosen(was)
    return image


def test_the_column_says_where_we_are_and_follows(office: Office, tmp_path: Path) -> None:
    assert here(office) == ["people"]
    there: Screen = SaidScreen((), (), ()) if "said" in office.column.places else TeamScreen()
    for screen in (there, LockingScreen(Choices(tmp_path))):
        office.show_side(screen)
        assert here(office) == [screen.place]
        office.show_side(Screen("A question on the way"))
        assert here(office) == [screen.place], "what is asked there belongs to it"
    office.close_side()
    assert here(office) == ["people"]


def test_a_place_is_called_as_it_is_written_once_we_are_elsewhere(office: Office, tmp_path: Path) -> None:
    office.show_side(LockingScreen(Choices(tmp_path)))
    settings, home = office.column.places["settings"], office.column.places["people"]
    assert (settings.text(), settings.accessibleName()) == ("Settings", "Settings, you are here")
    assert home.accessibleName() == ""


def test_a_new_home_is_where_we_are(office: Office, tmp_path: Path) -> None:
    office.show_side(LockingScreen(Choices(tmp_path)))
    office.show_home(Screen("Whom do you visit?"))
    assert here(office) == ["people"]
