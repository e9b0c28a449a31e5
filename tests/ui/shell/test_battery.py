"""A low battery is said early, with a fake supply; what was typed is kept, and nobody is pushed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop import texts
from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.shell.bands import BatteryWarning
from ipc_desktop.ui.visit.battery import Supply, how_low, read_supply
from tests.ui.shell.visit import Visit


@pytest.mark.parametrize(
    ("supply", "level"),
    [
        (None, ""),
        (Supply(8, is_plugged_in=True), ""),
        (Supply(80, is_plugged_in=False), ""),
        (Supply(80, is_plugged_in=False, minutes_left=200), ""),
        (Supply(25, is_plugged_in=False), "early"),
        (Supply(60, is_plugged_in=False, minutes_left=40), "early"),
        (Supply(10, is_plugged_in=False, minutes_left=50), "urgent"),
        (Supply(30, is_plugged_in=False, minutes_left=9), "urgent"),
    ],
)
def test_it_is_said_while_a_sitting_can_still_be_finished(supply: Supply | None, level: str) -> None:
    assert how_low(supply) == level


class FakeSupply:
    """A battery that stands as the story says."""

    def __init__(self) -> None:
        self.now: Supply | None = None

    def __call__(self) -> Supply | None:
        return self.now


def empty_to(visit: Visit, fake: FakeSupply, percent: int, *, plugged_in: bool = False) -> None:
    """The battery stands like this, and the window has looked."""
    watch = visit.window.battery
    assert watch is not None
    watch._read = fake
    fake.now = Supply(percent, plugged_in)
    watch.look()
    visit.until(lambda: watch.supply == fake.now)


def test_the_window_says_it_once_keeps_the_words_and_is_quiet_when_plugged_in(visit: Visit) -> None:
    wizard = visit.open_first()
    fake = FakeSupply()
    empty_to(visit, fake, 80)
    assert "battery_warning" not in visit.window.__dict__
    wizard.show_page("most_important")
    visit.write("The sea, and the lighth")
    empty_to(visit, fake, 24)
    band = visit.window.battery_warning
    assert band.isVisible()
    assert "Please plug in the laptop." in band.words
    visit.session.store.writer.flush()
    drafts = visit.session.store.journal.drafts(wizard.case.case)
    assert "The sea, and the lighth" in {one.words.text for one in drafts if isinstance(one, AboutMe)}
    band.seen.click()
    empty_to(visit, fake, 22)
    assert band.isHidden(), "it was seen"
    empty_to(visit, fake, 9)
    assert band.isVisible()
    assert "Everything is kept." in band.words
    assert band in visit.window.rooms()
    empty_to(visit, fake, 12, plugged_in=True)
    assert band.isHidden()


def test_the_system_is_asked_without_harm() -> None:
    supply = read_supply()
    assert supply is None or 0 <= supply.percent <= 100


def test_another_language_is_spoken_by_a_band_that_is_there_already(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    band = BatteryWarning(window)
    band.tell("early")
    assert band.seen.text() == "We have seen it"
    texts.set_language("en-XA")
    appearance().wear()
    assert band.seen.text() == texts._("We have seen it") != "We have seen it"
    assert "Please plug in" not in band.words
